/**
 * `npm test`: every check, in order, until one fails. Its last line is the sum of all tests,
 * `N passed, N failed, N skipped`. `npm test -- --only unit,e2e` runs the steps named.
 */
import { LaunchError, say } from './host.ts'
import { addCounts, countStep, noTests, summaryLine } from './summary.ts'
import type { Step } from './test-steps.ts'
import { steps } from './test-steps.ts'

function chosenSteps(words: string[]): readonly Step[] {
  if (words.length === 0) return steps
  const names = steps.map(({ name }) => name)
  const [option, list = ''] = words[0]?.includes('=') ? words[0].split('=') : words
  const wanted = list.split(',')
  if (option !== '--only' || !wanted.every((name) => names.includes(name)))
    throw new LaunchError(`usage: npm test -- --only STEP[,STEP…], of ${names.join(', ')}`)
  return steps.filter(({ name }) => wanted.includes(name))
}

async function runStep({ heading, run }: Step) {
  process.stdout.write(`\n== ${heading}\n`)
  const began = performance.now()
  const result = await run().catch((error: unknown) => {
    say(error instanceof LaunchError ? error.message : String((error as Error).stack))
    return { code: 1, tests: noTests }
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const outcome = result.code === 0 ? 'done' : `FAILED (exit code ${result.code})`
  process.stdout.write(`== ${heading}: ${outcome} in ${seconds} s\n`)
  return result
}

async function test(words: string[]): Promise<number> {
  let counts = noTests
  let code = 0
  for (const step of chosenSteps(words)) {
    const result = await runStep(step)
    counts = addCounts(counts, countStep(result.tests, result.code))
    code = result.code
    if (code !== 0) break
  }
  process.stdout.write(`\n${summaryLine(counts)}\n`)
  return code
}

// Ended from outside, it still takes its virtual display along (that is done on `exit`).
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143))

try {
  process.exitCode = await test(process.argv.slice(2))
} catch (error) {
  say(error instanceof LaunchError ? error.message : String((error as Error).stack))
  process.exitCode = 2
}
