import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCounts,
  countPlaywright,
  countStep,
  countVitest,
  noTests,
  summaryLine,
} from '#main/launch/summary.ts'

const vitest = { numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 }
const playwright = { stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 4 } }
const counts = fc.record({ passed: fc.nat(), failed: fc.nat(), skipped: fc.nat() })

describe('counts', () => {
  it('come from Vitest’s report', () => {
    expect(countVitest(vitest)).toEqual({ passed: 40, failed: 1, skipped: 5 })
  })
  it('come from Playwright’s report, where flaky is passed', () => {
    expect(countPlaywright(playwright)).toEqual({ passed: 8, failed: 2, skipped: 4 })
  })
  it.each([null, {}, { ...vitest, numFailedTests: '0' }, { ...vitest, numPassedTests: -1 }])(
    'are not made up from a report like %j',
    (report) => {
      expect(() => countVitest(report)).toThrow(/no count/)
      expect(() => countPlaywright(report)).toThrow(/no count/)
    },
  )
  it('add up in any order', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(addCounts(a, b)).toEqual(addCounts(b, a))
        expect(addCounts(a, noTests)).toEqual(a)
      }),
    )
  })
})

it('counts a step that failed without a failed test', () => {
  expect(countStep(noTests, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(countStep({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2)
  expect(countStep({ passed: 3, failed: 0, skipped: 1 }, 0).failed).toBe(0)
})

it('sums the suites into the one line', () => {
  const sum = addCounts(countVitest(vitest), countPlaywright(playwright))
  expect(summaryLine(sum)).toBe('48 passed, 3 failed, 9 skipped')
})
