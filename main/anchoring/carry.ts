/** A claim's ranges, one or many, carried from an old text to a new one by what became of each. */
import type { AnchorHealth, Range } from '#shared/records/library.ts'
import { makeRange, normaliseSpans, quoteOf } from './ranges.ts'
import type { Reanchored } from './reanchor.ts'

/** Ranges only where the claim has a place in the new text: not of an `ambiguous` or an `orphan`. */
export interface Carried {
  health: AnchorHealth
  /** 0 to 1, of a fuzzy place: the share of the old words that stand there. */
  score: number | null
  ranges: Range[] | null
}

/** As for one passage: with less than this left it is more likely another one. */
const enoughLeft = 0.55
/** What was changed at all is never wholly the same. */
const highestFuzzy = 0.99

const lost = (health: 'ambiguous' | 'orphan'): Carried => ({ health, score: null, ranges: null })

/**
 * Where a claim stands in `newText`, from its ranges in the old text and the answers of `reanchor`
 * for them, in the same order. A range that is gone makes the place fuzzy, or, if little else is
 * left, the claim an orphan; one that may stand at several places makes it ambiguous.
 */
export function carryRanges(
  ranges: readonly Range[],
  answers: readonly Reanchored[],
  newText: string,
): Carried {
  if (answers.some(({ health }) => health === 'ambiguous')) return lost('ambiguous')
  let length = 0
  let left = 0
  const spans: { start: number; end: number }[] = []
  for (const [index, { exact }] of ranges.entries()) {
    const { start, end, score = 1 } = answers[index]!
    length += exact.length
    if (start === undefined || end === undefined) continue
    left += exact.length * score
    spans.push({ start, end })
  }
  if (spans.length === 0) return lost('orphan')
  const share = left / length
  if (spans.length < ranges.length && share < enoughLeft) return lost('orphan')
  const carried = normaliseSpans(spans, newText).map((span) => makeRange(newText, span))
  // Ranges that changed their order or closed up on each other read otherwise than before.
  if (quoteOf(carried) !== quoteOf(ranges))
    return { health: 'fuzzy', score: Math.min(highestFuzzy, round(share)), ranges: carried }
  const stayed = carried.every(({ start }, index) => start === ranges[index]!.start)
  return { health: stayed ? 'exact' : 'moved', score: null, ranges: carried }
}

const round = (share: number): number => Math.round(share * 1000) / 1000

/**
 * What an anchor is after a further change of the text: a doubt that nobody has settled stays, and
 * two edits one after the other leave less than either.
 */
export function afterDoubt(
  before: { health: AnchorHealth; score: number | null },
  now: Carried,
): Carried {
  if (now.ranges === null) return now
  if (before.health === 'fuzzy')
    return {
      ...now,
      health: 'fuzzy',
      score: round((before.score ?? highestFuzzy) * (now.score ?? 1)),
    }
  if (before.health === 'moved' && now.health === 'exact') return { ...now, health: 'moved' }
  return now
}
