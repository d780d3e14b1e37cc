/**
 * How fast a large CSV is written, beside csv-stringify, Papa Parse and fast-csv on the same rows in
 * the same run: `node tests/bench/csv.ts [ROWS]`, by default a million. Each writer has a process of
 * its own, whose peak memory is shown; "memory at a tenth" is that of a run with a tenth of the rows,
 * which is about the same where memory does not grow with them.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writers } from './csv/writers.ts'

interface Run {
  seconds: number
  /** Of all cores together: what is left to compare by where others use the machine too. */
  cpuSeconds: number
  bytes: number
  /** Peak resident set. */
  megabytes: number
}

async function runHere(name: string, count: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-bench-'))
  try {
    const path = join(folder, 'rows.csv')
    const cpu = process.cpuUsage()
    const began = performance.now()
    await writers[name]!(path, count)
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const cpuSeconds = (user + system) / 1e6
    const megabytes = process.resourceUsage().maxRSS / 1024
    return { seconds, cpuSeconds, bytes: statSync(path).size, megabytes }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const runApart = (name: string, count: number): Run =>
  JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, '--child', name, String(count)], {
      encoding: 'utf8',
    }),
  ) as Run

const [, , first, name, rows] = process.argv
if (first === '--child') {
  console.log(JSON.stringify(await runHere(name!, Number(rows))))
} else {
  const count = Number(first ?? 1_000_000)
  if (!Number.isSafeInteger(count) || count < 10)
    throw new Error(`ROWS is a number of at least 10, not ${first}`)
  console.log(`${count} rows; Node ${process.version}`)
  console.table(
    Object.fromEntries(
      Object.keys(writers).map((writer) => {
        const small = runApart(writer, Math.round(count / 10))
        const { seconds, cpuSeconds, bytes, megabytes } = runApart(writer, count)
        return [
          writer,
          {
            seconds: Number(seconds.toFixed(1)),
            'CPU s': Number(cpuSeconds.toFixed(1)),
            'MB/s': Math.round(bytes / 1e6 / seconds),
            'rows/s': Math.round(count / seconds),
            'file MB': Math.round(bytes / 1e6),
            'peak MB': Math.round(megabytes),
            'memory at a tenth': Math.round(small.megabytes),
          },
        ]
      }),
    ),
  )
}
