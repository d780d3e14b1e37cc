/**
 * How well passages are found again in real revisions, beside Hypothesis' algorithm in the same run.
 * `node tests/bench/anchoring.ts [FILE]`; the file holds lines {id, old, new, anchors: [{start, end,
 * exact, prefix, suffix, status, newStart?, newEnd?}]}. `--cases` lists what is not right.
 */
import { existsSync, readFileSync } from 'node:fs'
import { reanchor, type Reanchored } from '#main/anchoring/index.ts'
import { findAsHypothesis, type Selector } from './anchoring/hypothesis.ts'

interface Anchor extends Selector {
  status: 'same' | 'moved' | 'edited' | 'deleted' | 'unclear'
  newStart?: number
  newEnd?: number
}

interface Pair {
  id: string
  old: string
  new: string
  anchors: Anchor[]
}

type Outcome = 'right' | 'wrong' | 'orphan' | 'ambiguous'

interface Run {
  name: string
  milliseconds: number
  answers: Map<Anchor, Reanchored>
}

const statuses = ['same', 'moved', 'edited', 'deleted'] as const

/** Verbatim passages to the letter; edited ones by more than half of what either covers. */
function isRight({ status, newStart, newEnd }: Anchor, { start, end }: Reanchored): boolean {
  if (start === undefined || end === undefined) return status === 'deleted'
  if (newStart === undefined || newEnd === undefined) return false
  if (status !== 'edited') return start === newStart && end === newEnd
  const both = Math.min(end, newEnd) - Math.max(start, newStart)
  return both * 2 > Math.max(end, newEnd) - Math.min(start, newStart)
}

function outcomeOf(anchor: Anchor, answer: Reanchored): Outcome {
  if (answer.health === 'ambiguous') return 'ambiguous'
  if (isRight(anchor, answer)) return 'right'
  return answer.health === 'orphan' ? 'orphan' : 'wrong'
}

function run(name: string, pairs: readonly Pair[], work: (pair: Pair) => Reanchored[]): Run {
  const answers = new Map<Anchor, Reanchored>()
  const began = performance.now()
  for (const pair of pairs)
    for (const [index, answer] of work(pair).entries()) answers.set(pair.anchors[index]!, answer)
  return { name, milliseconds: performance.now() - began, answers }
}

function report({ name, milliseconds, answers }: Run): void {
  const perAnchor = ((milliseconds * 1000) / answers.size).toFixed(0)
  console.log(`\n${name}: ${perAnchor} µs for an anchor`)
  const rows = statuses.map((status) => {
    const row = {
      kind: status,
      n: 0,
      right: 0,
      wrong: 0,
      orphan: 0,
      ambiguous: 0,
      exactButWrong: 0,
    }
    for (const [anchor, answer] of answers) {
      if (anchor.status !== status) continue
      const outcome = outcomeOf(anchor, answer)
      row.n += 1
      row[outcome] += 1
      if (answer.health === 'exact' && outcome === 'wrong') row.exactButWrong += 1
    }
    return row
  })
  console.table(rows)
  const share = (kinds: readonly string[]) => {
    const chosen = rows.filter(({ kind }) => kinds.includes(kind))
    const n = chosen.reduce((sum, row) => sum + row.n, 0)
    return `${((100 * chosen.reduce((sum, row) => sum + row.right, 0)) / n).toFixed(1)} % of ${n}`
  }
  console.log(`surviving passages found right: ${share(['same', 'moved', 'edited'])}`)
  console.log(`deleted passages reported as orphans: ${share(['deleted'])}`)
}

function listCases(pairs: readonly Pair[], { answers }: Run): void {
  for (const { id, new: now, anchors } of pairs) {
    for (const anchor of anchors) {
      const answer = answers.get(anchor)!
      if (anchor.status === 'unclear' || outcomeOf(anchor, answer) === 'right') continue
      console.log(`\n${id} ${anchor.status}: ${answer.health} ${answer.score ?? ''}`)
      console.log(`  was    ${JSON.stringify(anchor.exact)}`)
      console.log(`  found  ${JSON.stringify(now.slice(answer.start ?? 0, answer.end ?? 0))}`)
      console.log(`  right  ${JSON.stringify(now.slice(anchor.newStart ?? 0, anchor.newEnd ?? 0))}`)
    }
  }
}

const words = process.argv.slice(2)
const file =
  words.find((word) => !word.startsWith('--')) ?? '../shared/data/anchoring/revisions.en.dev.jsonl'
if (!existsSync(file)) {
  console.log(`Nothing measured: there is no ${file}.`)
} else {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const pairs = lines.map((line) => JSON.parse(line) as Pair)
  const peer = (pair: Pair) =>
    pair.anchors.map((anchor): Reanchored => {
      const place = findAsHypothesis(pair.new, anchor)
      if (!place) return { health: 'orphan' }
      const verbatim = pair.new.slice(place.start, place.end) === anchor.exact
      return { health: verbatim ? 'exact' : 'fuzzy', start: place.start, end: place.end }
    })
  const ours = (pair: Pair) => reanchor(pair.old, pair.new, pair.anchors)
  // Once before the clock runs: neither is measured while it is being compiled.
  for (const work of [peer, ours]) run('', pairs, work)
  report(run('Hypothesis', pairs, peer))
  const measured = run('Riscontro', pairs, ours)
  report(measured)
  if (words.includes('--cases')) listCases(pairs, measured)
}
