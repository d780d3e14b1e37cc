/**
 * Passages of made news through made revisions, Italian and English:
 * `node tests/bench/anchoring/made.ts [PAIRS] [SEED]`. `--cases` lists what is not right, `--firm` of
 * these what was not told to be in doubt.
 */
import { reanchor } from '#main/anchoring/index.ts'
import { makePair } from './edits.ts'
import { outcomeOf, type Outcome } from './outcome.ts'

const words = process.argv.slice(2)
const [pairs = 1000, seed = 1] = words.filter((word) => !word.startsWith('--')).map(Number)
const lists = words.includes('--cases') || words.includes('--firm')
const outcomes: readonly Outcome[] = [
  'right',
  'fuzzy but wrong',
  'firm but wrong',
  'orphan',
  'ambiguous',
]
const table = new Map<string, Map<Outcome, number>>()

for (let n = 0; n < pairs; n += 1) {
  const pair = makePair(n % 2 === 0 ? 'it' : 'en', seed * 100_000 + n)
  const answers = reanchor(pair.old, pair.new, pair.anchors)
  for (const [at, anchor] of pair.anchors.entries()) {
    const { fate, kind, start, end, newStart, newEnd } = anchor
    if (fate === 'unclear') continue
    const answer = answers[at]!
    const outcome = outcomeOf(anchor, answer)
    for (const name of [`${fate}, ${kind}`, `${fate}, all`]) {
      const row = table.get(name) ?? new Map<Outcome, number>()
      table.set(name, row.set(outcome, (row.get(outcome) ?? 0) + 1))
    }
    if (!lists || outcome === 'right') continue
    if (words.includes('--firm') && outcome !== 'firm but wrong') continue
    console.log(`\n${pair.id} (${pair.edits.join(', ')}) ${kind} ${fate}: ${answer.health}`)
    console.log(`  was   ${JSON.stringify(pair.old.slice(start, end))} at ${start}`)
    if (answer.start !== undefined)
      console.log(
        `  found ${JSON.stringify(pair.new.slice(answer.start, answer.end))} at ${answer.start}`,
      )
    if (fate !== 'deleted')
      console.log(`  right ${JSON.stringify(pair.new.slice(newStart, newEnd))} at ${newStart}`)
  }
}

const rows = [...table].toSorted(([a], [b]) => a.localeCompare(b))
console.table(
  Object.fromEntries(
    rows.map(([name, row]) => {
      const n = [...row.values()].reduce((sum, count) => sum + count, 0)
      const counts = outcomes.map((outcome) => [outcome, row.get(outcome) ?? 0] as const)
      const share = `${((100 * (row.get('right') ?? 0)) / n).toFixed(2)} %`
      return [name, { n, ...Object.fromEntries(counts), share }]
    }),
  ),
)
