/** The steps of `npm test`, in their order, each with its exit code and what its tests counted. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { npmCommand, projectRoot, run, say } from './host.ts'
import { prepareElectron } from './prepare.ts'
import type { Counts } from './summary.ts'
import { countPlaywright, countVitest, noTests } from './summary.ts'
import { ensureSpreadsheet } from './system-libraries.ts'

export interface StepResult {
  code: number
  tests: Counts
}

export interface Step {
  name: string
  heading: string
  run: () => Promise<StepResult>
}

// Not in test-results/, which Playwright empties.
const reports = join(projectRoot, '.cache', 'test')

async function plain(command: string, ...args: string[]): Promise<StepResult> {
  const { code } = await run(command, args, { show: true })
  return { code, tests: noTests }
}

function script(name: string): Promise<StepResult> {
  const [npm, ...first] = npmCommand()
  return plain(npm, ...first, 'run', '-s', name)
}

/** Runs a test runner that leaves a JSON report in `report`, and reads its counts. */
async function counted(
  report: string,
  count: (report: unknown) => Counts,
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<StepResult> {
  await mkdir(reports, { recursive: true })
  await rm(report, { force: true })
  const { code } = await run(command, args, { show: true, env })
  try {
    return { code, tests: count(JSON.parse(await readFile(report, 'utf8'))) }
  } catch (error) {
    say(`no counts from ${report}: ${(error as Error).message}`)
    return { code: code || 1, tests: noTests }
  }
}

async function unit(): Promise<StepResult> {
  const missing = await ensureSpreadsheet()
  if (missing !== undefined) say(`the spreadsheet test will be skipped: ${missing}`)
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return counted(report, countVitest, 'vitest', ['run', ...reporters], process.env)
}

async function endToEnd(): Promise<StepResult> {
  await buildIfStale()
  const electron = await prepareElectron()
  try {
    const report = join(reports, 'playwright.json')
    return await counted(report, countPlaywright, 'playwright', ['test', '--reporter=list,json'], {
      ...electron.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    })
  } finally {
    await electron.stop()
  }
}

export const steps: readonly Step[] = [
  { name: 'format', heading: 'Formatting', run: () => plain('oxfmt', '--check') },
  { name: 'lint', heading: 'Lint', run: () => script('lint') },
  { name: 'types', heading: 'Types', run: () => script('types') },
  { name: 'unit', heading: 'Unit and integration tests', run: unit },
  { name: 'build', heading: 'Build', run: () => script('build') },
  { name: 'e2e', heading: 'End-to-end tests', run: endToEnd },
]
