/**
 * Where do the words of a range stand in a text, if all that is known of the text it was made on is
 * the range's own words and context? (With the whole old text, reanchor.ts knows more.) In order: at
 * their offsets with their context; as the same words elsewhere; as nearly the same words (Myers'
 * bit-vector search, as Hypothesis does).
 * Never a silent wrong anchor: two places that fit equally well are `ambiguous`, and words that fit
 * nowhere are an `orphan`, both without a place.
 */
import search from 'approx-string-match'
import type { AnchorHealth, Range } from '#shared/records/library.ts'
import type { Reanchored } from './reanchor.ts'

interface Place {
  start: number
  end: number
  /** Share of the quote found there, 0 to 1. */
  likeness: number
  /** Characters of context that agree, counted outward from the place. */
  context: number
}

const maxErrors = 256

/**
 * Shorter words occur everywhere: without this much agreement, words and context together, an
 * occurrence is a coincidence and not the anchor.
 */
const enoughAgreement = (range: Range): number =>
  Math.min(12, range.prefix.length + range.exact.length + range.suffix.length)
/** Below this a fuzzy place is more likely another sentence than an edited one. */
const enoughScore = 0.5

function contextAt(range: Range, text: string, start: number, end: number): number {
  const { prefix, suffix } = range
  let before = 0
  while (
    before < prefix.length &&
    before < start &&
    text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)
  )
    before += 1
  let after = 0
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after))
    after += 1
  return before + after
}

function isExactAt(range: Range, text: string): boolean {
  const { start, end, exact, prefix, suffix } = range
  return (
    end - start === exact.length &&
    start >= prefix.length &&
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end)
  )
}

function occurrences(range: Range, text: string): Place[] {
  const places: Place[] = []
  const { exact } = range
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length
    places.push({ start: at, end, likeness: 1, context: contextAt(range, text, at, end) })
  }
  return places
}

function nearOccurrences(range: Range, text: string): Place[] {
  const { exact } = range
  const allowed = Math.min(maxErrors, Math.floor(exact.length / 2))
  return search(text, exact, allowed).map(({ start, end, errors }) => ({
    start,
    end,
    likeness: 1 - errors / exact.length,
    context: contextAt(range, text, start, end),
  }))
}

/** The places none is better than; more than one only where they are equally good. */
function best(places: readonly Place[]): Place[] {
  let found: Place[] = []
  for (const place of places) {
    const top = found[0]
    const lead = top ? place.likeness - top.likeness || place.context - top.context : 1
    if (lead > 0) found = [place]
    else if (lead === 0) found.push(place)
  }
  return found
}

/** Words count five parts and context four, as in Hypothesis' weights (quote 50, context 20 + 20). */
function scoreOf(range: Range, place: Place): number {
  const context = range.prefix.length + range.suffix.length
  if (context === 0) return place.likeness
  return (place.likeness * 5 + (place.context / context) * 4) / 9
}

/** Alternatives that overlap are one place read in two ways: the first is kept. */
const apart = (places: readonly Place[]): Place[] =>
  places.filter((place, index) => index === 0 || place.start >= places[index - 1]!.end)

/** Where `range`, made on an older text, stands in `text`. */
export function findQuote(range: Range, text: string): Reanchored {
  if (isExactAt(range, text)) return { health: 'exact', start: range.start, end: range.end }

  const same = best(occurrences(range, text))
  const first = same[0]
  if (first && first.context + range.exact.length >= enoughAgreement(range)) {
    if (same.length > 1) return { health: 'ambiguous' }
    return { health: 'moved', start: first.start, end: first.end }
  }

  const near = apart(best(nearOccurrences(range, text)))
  const nearest = near[0]
  if (!nearest || nearest.end <= nearest.start) return { health: 'orphan' }
  if (nearest.context + range.exact.length * nearest.likeness < enoughAgreement(range))
    return { health: 'orphan' }
  const score = scoreOf(range, nearest)
  if (score < enoughScore) return { health: 'orphan' }
  if (near.length > 1) return { health: 'ambiguous' }
  return { health: 'fuzzy', start: nearest.start, end: nearest.end, score }
}

const fromBestToWorst: readonly AnchorHealth[] = ['exact', 'moved', 'fuzzy', 'ambiguous', 'orphan']

/** The health of a claim's anchor: that of its worst range. An anchor without ranges is an orphan. */
export function anchorHealth(text: string, ranges: readonly Range[]): AnchorHealth {
  if (ranges.length === 0) return 'orphan'
  const places = ranges.map((range) => fromBestToWorst.indexOf(findQuote(range, text).health))
  return fromBestToWorst[Math.max(...places)] ?? 'orphan'
}
