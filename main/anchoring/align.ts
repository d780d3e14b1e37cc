/**
 * Which tokens of the old text are which tokens of the new one. Stretches that occur once in each
 * text are paired first, long ones before short ones (patience diff, Bram Cohen, on runs of tokens
 * in place of lines); what is left between them is small and is aligned word by word.
 */
import { alignWords, type Budget } from './align-words.ts'
import { fillMoved } from './fill-moved.ts'
import type { Tokens } from './tokens.ts'

export interface Alignment {
  readonly before: Tokens
  readonly after: Tokens
  /** For each old token the new one that it became, or -1. */
  readonly forth: Int32Array
  /** The other way round. */
  readonly back: Int32Array
  /** 1 for each old token that was moved out of order; all other pairs never cross. */
  readonly moved: Uint8Array
}

interface Gap {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** Lengths of the runs that are paired if unique, in the order in which they are tried. */
const longRuns = [16, 8]
const shortRuns = [4, 2]
/** Out of order a run must be longer, or chance would tear passages apart. */
const movedRuns = [24, 12]

/** Cells of the word-by-word table in one gap and in all gaps of two texts: about 0.3 seconds. */
const cellsPerGap = 4_000_000
const cellsInAll = 40_000_000

/** Pairs the tokens of two texts. Near-linear where the texts have much in common. */
export function align(before: Tokens, after: Tokens): Alignment {
  const alignment = {
    before,
    after,
    forth: new Int32Array(before.length).fill(-1),
    back: new Int32Array(after.length).fill(-1),
    moved: new Uint8Array(before.length),
  }
  const whole: Gap = { from: 0, to: before.length, newFrom: 0, newTo: after.length }
  let gaps = [whole]
  for (const length of longRuns) gaps = gaps.flatMap((gap) => divide(alignment, gap, length))
  for (const gap of gaps) trim(alignment, gap)
  // Before words are paired one by one: what was moved would be taken apart to fill other gaps.
  for (const length of movedRuns) pairMoved(alignment, whole, length)
  const budget: Budget = { cellsPerGap, cellsLeft: cellsInAll }
  fillMoved(alignment, budget)
  for (const length of shortRuns) gaps = gaps.flatMap((gap) => divide(alignment, gap, length))
  for (const gap of gaps) {
    trim(alignment, gap)
    alignWords(alignment, gap, budget)
  }
  return alignment
}

/** Pairs what both sides of a gap begin and end with, and takes it off. */
function trim({ before, after, forth, back }: Alignment, gap: Gap): void {
  const pair = (i: number, j: number): boolean => {
    if (before.ids[i] !== after.ids[j] || forth[i]! >= 0 || back[j]! >= 0) return false
    forth[i] = j
    back[j] = i
    return true
  }
  while (gap.from < gap.to && gap.newFrom < gap.newTo && pair(gap.from, gap.newFrom)) {
    gap.from += 1
    gap.newFrom += 1
  }
  while (gap.from < gap.to && gap.newFrom < gap.newTo && pair(gap.to - 1, gap.newTo - 1)) {
    gap.to -= 1
    gap.newTo -= 1
  }
}

/** Pairs long runs that left their order, as far as they reach: paragraphs put elsewhere. */
function pairMoved(alignment: Alignment, whole: Gap, length: number): void {
  const { before, after, forth, back, moved } = alignment
  const canPair = (i: number, j: number) =>
    before.ids[i] === after.ids[j] && forth[i] === -1 && back[j] === -1
  const pair = (i: number, j: number) => {
    forth[i] = j
    back[j] = i
    moved[i] = 1
  }
  for (const [i, j] of uniqueRuns(alignment, whole, length)) {
    for (let n = 0; canPair(i + n, j + n); n += 1) pair(i + n, j + n)
    for (let n = 1; canPair(i - n, j - n); n += 1) pair(i - n, j - n)
  }
}

/** The gaps that remain between the unique runs of this length. */
function divide(alignment: Alignment, gap: Gap, length: number): Gap[] {
  trim(alignment, gap)
  if (gap.from === gap.to || gap.newFrom === gap.newTo) return []
  const anchors = longestRising(uniqueRuns(alignment, gap, length))
  const gaps: Gap[] = []
  let { from, newFrom } = gap
  let [lastI, lastJ] = [-1, -1]
  for (const [i, j] of anchors) {
    const goesOn = i === lastI + 1 && j === lastJ + 1
    ;[lastI, lastJ] = [i, j]
    if (goesOn) continue
    gaps.push({ from, to: i, newFrom, newTo: j })
    // The run itself is paired when the gap that begins with it is trimmed.
    from = i
    newFrom = j
  }
  gaps.push({ from, to: gap.to, newFrom, newTo: gap.newTo })
  return gaps
}

/** Pairs of places where a run of free tokens begins that occurs once on each side, in old order. */
function uniqueRuns(
  { before, after, forth, back }: Alignment,
  { from, to, newFrom, newTo }: Gap,
  length: number,
): [number, number][] {
  // -1: seen more than once.
  const places = new Map<number, number>()
  for (const [hash, at] of runs(before.ids, forth, from, to, length))
    places.set(hash, places.has(hash) ? -1 : at)
  const found = new Map<number, number>()
  for (const [hash, at] of runs(after.ids, back, newFrom, newTo, length)) {
    const place = places.get(hash)
    if (place === undefined || place < 0) continue
    found.set(hash, found.has(hash) ? -1 : at)
  }
  const pairs: [number, number][] = []
  for (const [hash, j] of found) {
    const i = places.get(hash)!
    if (j >= 0 && isSameRun(before.ids, i, after.ids, j, length)) pairs.push([i, j])
  }
  return pairs.toSorted((a, b) => a[0] - b[0])
}

function* runs(
  ids: Int32Array,
  pairs: Int32Array,
  from: number,
  to: number,
  length: number,
): Generator<[hash: number, at: number]> {
  let free = 0
  for (let end = from; end < to; end += 1) {
    free = pairs[end]! < 0 ? free + 1 : 0
    if (free < length) continue
    const at = end + 1 - length
    let hash = 17
    for (let i = at; i <= end; i += 1) hash = (Math.imul(hash, 0x01000193) ^ ids[i]!) | 0
    yield [hash, at]
  }
}

/** Whether `length` tokens from `i` and from `j` on are the same. */
export function isSameRun(
  a: Int32Array,
  i: number,
  b: Int32Array,
  j: number,
  length: number,
): boolean {
  for (let k = 0; k < length; k += 1) if (a[i + k] !== b[j + k]) return false
  return true
}

/** The longest part of `pairs`, which rise in the old text, that rises in the new one too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous = new Int32Array(pairs.length)
  for (const [index, [, j]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1
    tails[low] = index
  }
  const rising: [number, number][] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!)
    rising.push(pairs[index]!)
  return rising.toReversed()
}
