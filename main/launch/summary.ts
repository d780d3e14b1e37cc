/** Adds up what the test runners report, for the one line that is read by machines. */

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }
}

/** Vitest's JSON reporter, whose format is Jest's. @throws Error when a count is missing */
export function countVitest(report: unknown): Counts {
  return {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  }
}

/** Playwright's JSON reporter; "flaky" passed in the end. @throws Error when a count is missing */
export function countPlaywright(report: unknown): Counts {
  const stats = (report as { stats?: unknown } | null)?.stats
  return {
    passed: count(stats, 'expected') + count(stats, 'flaky'),
    failed: count(stats, 'unexpected'),
    skipped: count(stats, 'skipped'),
  }
}

function count(report: unknown, name: string): number {
  const value = (report as Record<string, unknown> | null | undefined)?.[name]
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new Error(`the test report has no count "${name}"`)
  return value
}

/**
 * A step can fail without a failed test (a type error, a test file that does not load); it counts
 * as one failure then, so that the line never reads as a success.
 */
export function countStep(tests: Counts, exitCode: number): Counts {
  return exitCode !== 0 && tests.failed === 0 ? { ...tests, failed: 1 } : tests
}

export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
