/** Where the tokens of one passage went, by an alignment of the whole texts. */
import type { Alignment } from './align.ts'
import { beginsSentence, signWeight, type Tokens } from './tokens.ts'

/** Tokens from the first to before the last. */
export interface TokenSpan {
  from: number
  to: number
}

export interface Place extends TokenSpan {
  /** True where each token of the passage, and nothing else, stands there. */
  whole: boolean
  /** Weight found there of the weight of the old and the new passage, 0 to 1. */
  score: number
}

/** Tokens that follow on each other in both texts. */
interface Piece {
  from: number
  newFrom: number
  length: number
  weight: number
}

const likenessOfStems = 0.6

/** Pieces of one passage beyond which only the heaviest are weighed against each other. */
const mostPieces = 64

function piecesOf({ before, after, forth }: Alignment, { from, to }: TokenSpan): Piece[] {
  const pieces: Piece[] = []
  let last: Piece | undefined
  for (let i = from; i < to; i += 1) {
    const j = forth[i]!
    if (j < 0) continue
    const same = before.ids[i] === after.ids[j]
    const weight = before.weights[i]! * (same ? 1 : likenessOfStems)
    if (last && last.from + last.length === i && last.newFrom + last.length === j) {
      last.length += 1
      last.weight += weight
    } else {
      last = { from: i, newFrom: j, length: 1, weight }
      pieces.push(last)
    }
  }
  if (pieces.length <= mostPieces) return pieces
  const least = pieces.toSorted((a, b) => b.weight - a.weight)[mostPieces - 1]!.weight
  return pieces.filter(({ weight }) => weight >= least)
}

const weightOf = (tokens: Tokens, from: number, to: number): number =>
  tokens.sums[to]! - tokens.sums[from]!

/** The pieces in a row that keep most for their extent: one word far away is chance. */
function bestRow(pieces: readonly Piece[], after: Tokens, oldWeight: number) {
  let best = { first: pieces[0]!, last: pieces[0]!, score: -1 }
  for (const [index, first] of pieces.entries()) {
    let kept = 0
    for (let k = index; k < pieces.length; k += 1) {
      const last = pieces[k]!
      // From here on the passage was torn apart and put together in another order.
      if (k > index && last.newFrom < pieces[k - 1]!.newFrom) break
      kept += last.weight
      const extent = weightOf(after, first.newFrom, last.newFrom + last.length)
      const score = (2 * kept) / (oldWeight + extent)
      if (score > best.score) best = { first, last, score }
    }
  }
  return best
}

/** What lies outward of the kept tokens on one side of a passage; the nth new token counts from 1. */
interface Outward {
  /** Old tokens between the passage's edge and the kept ones. */
  lost: number
  /** Whether a sentence began (or ended) at the passage's edge. */
  atBreak: boolean
  /** Whether the nth new token is not the partner of words outside the passage. */
  isFree: (n: number) => boolean
  /** Whether a sentence begins or ends beyond the nth new token. */
  isBreak: (n: number) => boolean
  /** Whether the nth new token is a full stop or the like. */
  isSign: (n: number) => boolean
  /** Whether the nth new token became of the old token next to the passage. */
  isNeighbour: (n: number) => boolean
}

/**
 * How many new tokens a changed edge reaches beyond the kept ones. Where the passage began or ended
 * with a sentence, so does what became of it; where its neighbour was kept, all up to there was put
 * in place of the lost tokens; else as many as were lost.
 */
function reach({ lost, atBreak, isFree, isBreak, isSign, isNeighbour }: Outward): number {
  const farthest = 3 * lost + (atBreak ? 12 : 3)
  for (let n = 0; n <= farthest; n += 1) {
    if (atBreak && isBreak(n)) return n
    if (isFree(n + 1)) continue
    // One full stop is like another: this one ends the sentence, whatever it was paired with.
    if (atBreak && isSign(n + 1) && isBreak(n + 1)) return n + 1
    return isNeighbour(n + 1) ? n : Math.min(n, lost)
  }
  return lost
}

/** The place of the passage, or undefined where none of its tokens is left. */
export function placeOf(alignment: Alignment, passage: TokenSpan): Place | undefined {
  const { before, after, back } = alignment
  const pieces = piecesOf(alignment, passage)
  if (pieces.length === 0) return undefined
  const oldWeight = weightOf(before, passage.from, passage.to)
  const { first, last } = bestRow(pieces, after, oldWeight)
  // Not the partner of words outside the passage.
  const isFree = (j: number) => back[j]! < 0 || (back[j]! >= passage.from && back[j]! < passage.to)

  let from = first.newFrom
  if (first.from > passage.from)
    from -= reach({
      lost: first.from - passage.from,
      atBreak: beginsSentence(before, passage.from),
      isFree: (n) => first.newFrom - n >= 0 && isFree(first.newFrom - n),
      isBreak: (n) => beginsSentence(after, first.newFrom - n),
      isSign: (n) => after.weights[first.newFrom - n]! <= signWeight,
      isNeighbour: (n) => back[first.newFrom - n] === passage.from - 1,
    })
  const end = last.newFrom + last.length
  let to = end
  if (last.from + last.length < passage.to)
    to += reach({
      lost: passage.to - last.from - last.length,
      atBreak: beginsSentence(before, passage.to),
      isFree: (n) => end + n <= after.length && isFree(end + n - 1),
      isBreak: (n) => beginsSentence(after, end + n),
      isSign: (n) => after.weights[end + n - 1]! <= signWeight,
      isNeighbour: (n) => back[end + n - 1] === passage.to,
    })
  const whole =
    first === last && first.length === passage.to - passage.from && to - from === first.length
  const found = keptIn(alignment, passage, { from, to })
  return { from, to, whole, score: (2 * found) / (oldWeight + weightOf(after, from, to)) }
}

/** Weight of the passage's tokens whose partners stand in the place. */
function keptIn({ before, after, forth }: Alignment, passage: TokenSpan, place: TokenSpan): number {
  let kept = 0
  for (let i = passage.from; i < passage.to; i += 1) {
    const j = forth[i]!
    if (j < place.from || j >= place.to) continue
    kept += before.weights[i]! * (before.ids[i] === after.ids[j] ? 1 : likenessOfStems)
  }
  return kept
}
