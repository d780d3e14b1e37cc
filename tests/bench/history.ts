/**
 * How long work with the history takes where it holds 100,000 changes: what each command costs more,
 * a page of it, one claim's, going back, and proving that it is whole. In a library of 2,000 claims,
 * on this machine's disk. `node tests/bench/history.ts [CHANGES]`
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkbench, type Workbench } from '#main/workbench/index.ts'
import type { CommandName, InputOf, OutputOf } from '#shared/contract/commands.ts'
import { statuses, verdicts } from '#shared/records/library.ts'

const wanted = Number(process.argv[2] ?? 100_000)
const claimCount = 2000
const folder = mkdtempSync(join(tmpdir(), 'riscontro-bench-'))
const path = join(folder, 'bench.riscontro')

const workbench: Workbench = await openWorkbench({ path, analyst: 'Ada' })

async function run<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await workbench.run(name, input)
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
  return result.value
}

const rows: [string, string][] = []
const tell = (what: string, figure: string): void => {
  rows.push([what, figure])
  console.log(`${what}: ${figure}`)
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`

/** The median and the 95th percentile of so many runs. */
async function time(what: string, runs: number, work: (at: number) => Promise<unknown>) {
  const took: number[] = []
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now()
    await work(at)
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  const at = (share: number): number => took[Math.floor(share * (took.length - 1))]!
  tell(what, `median ${ms(at(0.5))}, p95 ${ms(at(0.95))}`)
}

const text = Array.from(
  { length: claimCount },
  (_, at) =>
    `La società numero ${at} ha investito ${(at % 97) + 3} milioni di euro nel ${1990 + (at % 35)}.`,
).join('\n')
await run('sources.importText', { text, details: { language: 'it' } })
const ids = await run('claims.ids', { sourceId: null })
const one = ids[ids.length >> 1]!

// Most changes of a large library are made by few commands: the history is filled with these.
let made = (await run('history.head', {})).seq
const single = 1000
for (let round = 0; made < wanted - single; round += 1) {
  const share = ids.slice(0, Math.min(ids.length, wanted - single - made))
  await run('claims.update', {
    ids: share,
    patch: { notes: `Giro ${round}`, status: statuses[round % statuses.length]! },
  })
  made = (await run('history.head', {})).seq
}

await time('one verdict, a step of its own', single, (at) =>
  run('claims.update', {
    ids: [ids[(at * 7) % ids.length]!],
    patch: { verdict: verdicts[at % verdicts.length]! },
  }),
)
const { seq, count } = await run('history.head', {})
console.log(`${count} changes, ${ids.length} claims, ${(statSync(path).size / 1e6).toFixed(0)} MB`)

const field = { field: 'verdict' } as const
await time('newest page of changes (100)', 50, () => run('history.list', {}))
await time('a page from the middle', 50, () => run('history.list', { beforeSeq: seq >> 1 }))
await time('newest page of strokes (50)', 50, () => run('history.strokes', {}))
await time('strokes of a bulk edit, 5 × 2,000 changes', 10, () =>
  run('history.strokes', { beforeSeq: seq >> 1, limit: 5 }),
)
await time('one claim’s changes', 50, () => run('history.list', { claimId: one }))
await time('filtered by a field, first page', 20, () => run('history.strokes', field))
await time('filtered by words that are in few', 10, () =>
  run('history.strokes', { words: 'numero 1234 ' }),
)
await time('filtered by words that are nowhere', 10, () => run('history.strokes', { words: 'xyz' }))
await time('who and what there is to filter by', 10, () => run('history.facets', {}))
await time('preview of taking a claim back to the start', 20, () =>
  run('history.previewRevert', { claimId: one, toSeq: ids.length + 1 }),
)
await time('taking one field back', 20, (at) =>
  run('history.revertField', { claimId: one, field: 'notes', toSeq: ids.length + 1 + at * 2000 }),
)
await time('undo and redo of a bulk edit of 2,000', 2, async () => {
  await run('claims.update', { ids: [...ids], patch: { notes: 'Annullata' } })
  await run('history.undo', {})
  await run('history.redo', {})
})
await run('claims.discard', { ids: ids.slice(0, 500) })
await time('list of deleted items (500)', 10, () => run('history.deleted', { limit: 500 }))
await time('verify: chain, replay and texts', 3, () => run('history.verify', {}))
const report = await run('history.verify', {})
if (!report.ok) throw new Error(`Not whole: ${JSON.stringify(report.problems[0])}`)
console.log(`\n| | ${count.toLocaleString('en')} changes |\n|---|---|`)
for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`)
workbench.close()
rmSync(folder, { recursive: true, force: true })
