/**
 * Where a cut could have been made elsewhere with the same result ("A x B x C" cut to "A x C"), it
 * is moved to where a person would have made it: from line to line rather than from the middle of
 * one to the middle of the next (as git's indent heuristic does). Where two such places are as good,
 * nothing in the texts tells which of the repeated words were kept.
 */
import type { Alignment } from './align.ts'
import { breakBefore, type Tokens } from './tokens.ts'

/** Old tokens that may equally well be gone, or stand at another place: from the first to before the last. */
export interface Doubt {
  from: number
  to: number
}

/** Cuts are tried at most this many tokens away. */
const farthest = 2000

/** Moves cuts and insertions of `alignment` to their best places. The doubts are in text order. */
export function slide({ before, after, forth, back, moved }: Alignment): Doubt[] {
  const stayed = (i: number) => forth[i]! >= 0 && !moved[i]
  const doubts: Doubt[] = []
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    if (i < before.length && stayed(i) && forth[i] === j) {
      i += 1
      j += 1
      continue
    }
    let to = i
    while (to < before.length && !stayed(to)) to += 1
    let newTo = j
    while (newTo < after.length && (back[newTo]! < 0 || moved[back[newTo]!])) newTo += 1
    if (newTo === j && to > i) {
      const tied = slideCut(before, forth, back, i, to)
      // Before the last place they are kept if the cut was made there; likewise after the first.
      if (tied && tied.last > tied.first)
        doubts.push(
          { from: i + tied.first, to: i + tied.last },
          { from: to + tied.first, to: to + tied.last },
        )
      i = to + Math.max(0, tied?.chosen ?? 0)
      j = newTo + Math.max(0, tied?.chosen ?? 0)
    } else if (to === i && newTo > j) {
      const tied = slideCut(after, back, forth, j, newTo)
      if (tied && tied.last > tied.first) doubts.push({ from: i + tied.first, to: i + tied.last })
      i = to + Math.max(0, tied?.chosen ?? 0)
      j = newTo + Math.max(0, tied?.chosen ?? 0)
    } else {
      i = to
      j = newTo
    }
  }
  return doubts
}

interface Slid {
  /** By how many tokens the cut was moved; to the left where negative. */
  chosen: number
  /** The first and last move that are as good as the chosen one. */
  first: number
  last: number
}

/**
 * Slides one cut, tokens `from` to before `to` of the text that has more. `pairs` and `other` are
 * the two directions of the alignment. Undefined where the cut can only be where it is.
 */
function slideCut(
  longer: Tokens,
  pairs: Int32Array,
  other: Int32Array,
  from: number,
  to: number,
): Slid | undefined {
  const { ids } = longer
  // A block moved out of here says what it is by itself.
  for (let at = from; at < to; at += 1) if (pairs[at]! >= 0) return undefined
  let left = 0
  while (
    left < farthest &&
    from - left > 0 &&
    ids[from - left - 1] === ids[to - left - 1] &&
    pairs[from - left - 1]! >= 0 &&
    (left === 0 || pairs[from - left - 1] === pairs[from - left]! - 1)
  )
    left += 1
  let right = 0
  while (
    right < farthest &&
    to + right < longer.length &&
    ids[from + right] === ids[to + right] &&
    pairs[to + right]! >= 0 &&
    (right === 0 || pairs[to + right] === pairs[to + right - 1]! + 1)
  )
    right += 1
  if (left === 0 && right === 0) return undefined

  let best = -1
  let first = 0
  let last = 0
  for (let move = -left; move <= right; move += 1) {
    const quality = breakBefore(longer, from + move) + breakBefore(longer, to + move)
    if (quality > best) {
      best = quality
      first = move
    }
    if (quality === best) last = move
  }
  // Of several, the one that leaves what stood first where it was.
  const chosen = last
  for (let move = 0; move > chosen; move -= 1) pairUp(pairs, other, from + move - 1, to + move - 1)
  for (let move = 0; move < chosen; move += 1) pairUp(pairs, other, to + move, from + move)
  return { chosen, first, last }
}

/** Gives the partner of one token to another. */
function pairUp(pairs: Int32Array, other: Int32Array, loser: number, winner: number): void {
  const partner = pairs[loser]!
  pairs[loser] = -1
  pairs[winner] = partner
  other[partner] = winner
}
