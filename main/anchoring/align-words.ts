/**
 * Word by word: of all ways to pair the tokens of two short stretches in order, the one that keeps
 * the most weight, words side by side counting more than words strewn about.
 */
import type { Tokens } from './tokens.ts'

export interface Budget {
  readonly cellsPerGap: number
  cellsLeft: number
}

interface Stretches {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** What it adds to follow directly on another pair: keeps a sentence's words with that sentence. */
const adjacency = 0.3
/** Of a word that has changed its ending. */
const sameStem = 0.6

const fromPair = 1
const fromOld = 2
const fromNew = 4
const wasAdjacent = 8

/** The tokens of a stretch that have no partner yet. */
function freeTokens(pairs: Int32Array, from: number, to: number): number[] {
  const free: number[] = []
  for (let at = from; at < to; at += 1) if (pairs[at] === -1) free.push(at)
  return free
}

/** Pairs free tokens inside one gap, if the budget has room for its table; else leaves them so. */
export function alignWords(
  alignment: {
    before: Tokens
    after: Tokens
    forth: Int32Array
    back: Int32Array
  },
  { from, to, newFrom, newTo }: Stretches,
  budget: Budget,
): void {
  const { before, after, forth, back } = alignment
  const olds = freeTokens(forth, from, to)
  const news = freeTokens(back, newFrom, newTo)
  const columns = news.length
  const cells = olds.length * columns
  if (cells === 0 || cells > budget.cellsPerGap || cells > budget.cellsLeft) return
  budget.cellsLeft -= cells

  const ways = new Uint8Array(cells)
  // Best value up to a cell, and best value where the cell's own two tokens are the last pair.
  let above = new Float64Array(columns + 1)
  let abovePaired = new Float64Array(columns + 1).fill(-Infinity)
  let row = new Float64Array(columns + 1)
  let rowPaired = new Float64Array(columns + 1)
  for (let at = 0; at < olds.length; at += 1) {
    const i = olds[at]!
    rowPaired[0] = -Infinity
    const id = before.ids[i]!
    const stem = before.stems[i]!
    const weight = before.weights[i]!
    for (let j = 0; j < columns; j += 1) {
      let way = 0
      let paired = -Infinity
      const likeness =
        id === after.ids[news[j]!] ? 1 : stem === after.stems[news[j]!] ? sameStem : 0
      if (likeness > 0) {
        const onward = abovePaired[j]! + adjacency
        if (onward > above[j]!) way |= wasAdjacent
        paired = likeness * weight + Math.max(above[j]!, onward)
      }
      rowPaired[j + 1] = paired
      const skipOld = above[j + 1]!
      const skipNew = row[j]!
      if (paired > skipOld && paired > skipNew) {
        way |= fromPair
        row[j + 1] = paired
      } else if (skipOld >= skipNew) {
        way |= fromOld
        row[j + 1] = skipOld
      } else {
        way |= fromNew
        row[j + 1] = skipNew
      }
      ways[at * columns + j] = way
    }
    ;[above, row] = [row, above]
    ;[abovePaired, rowPaired] = [rowPaired, abovePaired]
  }

  let i = olds.length - 1
  let j = columns - 1
  let mustPair = false
  while (i >= 0 && j >= 0) {
    const way = ways[i * columns + j]!
    if (mustPair || way & fromPair) {
      forth[olds[i]!] = news[j]!
      back[news[j]!] = olds[i]!
      mustPair = (way & wasAdjacent) !== 0
      i -= 1
      j -= 1
    } else if (way & fromOld) i -= 1
    else j -= 1
  }
}
