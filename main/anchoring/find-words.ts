/**
 * Where words stand in a text, if nothing is known of them but themselves: a quote that somebody
 * typed or copied elsewhere. First to the letter, then with other quotation marks, hyphens, spaces or
 * capitals, then with some words changed. Never a silent wrong anchor: words that stand at several
 * places are `ambiguous` unless their offsets are known, and those that stand nowhere are an `orphan`.
 */
import type { Span } from '#shared/records/extraction.ts'
import type { AnchorHealth } from '#shared/records/library.ts'
import { findQuote } from './quotes.ts'
import { quoteJoint } from './ranges.ts'

export interface FoundWords {
  health: AnchorHealth
  /** 0 to 1, where health is fuzzy. */
  score?: number
  /** In text order; none where health is ambiguous or orphan. */
  ranges: Span[]
}

/** The same words in another typography. */
const sameWordsScore = 0.99
/** Words that are not there to the letter must be this much of them, with no context to help. */
const enoughAlone = 0.8
/** Characters beyond which a quote is only looked for as it stands: the rest would take too long. */
const longestFuzzy = 4000

/** One sign for all of a kind, so that texts set by different programs agree. */
function folded(sign: string): string {
  if (/\s/u.test(sign)) return ' '
  if (/['’‘‚‛`´]/u.test(sign)) return "'"
  if (/["“”„‟«»]/u.test(sign)) return '"'
  if (/[‐‑‒–—―−-]/u.test(sign)) return '-'
  return sign.toLowerCase()
}

/** A text in its folded form, with the offset of each of its units in the text. */
export class FoldedText {
  readonly text: string
  readonly folded: string
  readonly #starts: number[] = []

  constructor(text: string) {
    this.text = text
    let out = ''
    for (let at = 0; at < text.length; at += 1) {
      const sign = folded(text[at]!)
      if (sign === ' ' && out.endsWith(' ')) continue
      for (let unit = 0; unit < sign.length; unit += 1) this.#starts.push(at)
      out += sign
    }
    this.folded = out
  }

  /** The span of the text that a stretch of its folded form is. */
  span(from: number, to: number): Span {
    const start = this.#starts[from] ?? this.text.length
    const last = this.#starts[to - 1] ?? this.text.length - 1
    return { start, end: last + 1 }
  }
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < 1000;
    at = text.indexOf(words, at + 1)
  )
    places.push(at)
  return places
}

const nearest = (spans: readonly Span[], near: number): Span | undefined =>
  spans.toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0]

/** One of them, if there is one or it is known where. */
function oneOf(spans: readonly Span[], near: number | null): FoundWords {
  const [first] = spans
  const span = spans.length === 1 ? first : near === null ? undefined : nearest(spans, near)
  return span ? { health: 'exact', ranges: [span] } : { health: 'ambiguous', ranges: [] }
}

function findPiece(text: FoldedText, words: string, near: number | null): FoundWords {
  const same = placesOf(text.text, words)
  if (same.length > 0)
    return oneOf(
      same.map((start) => ({ start, end: start + words.length })),
      near,
    )
  const { folded: alike } = new FoldedText(words)
  const places = placesOf(text.folded, alike)
  if (places.length > 0) {
    const found = oneOf(
      places.map((at) => text.span(at, at + alike.length)),
      near,
    )
    return found.health === 'exact' ? { ...found, health: 'fuzzy', score: sameWordsScore } : found
  }
  if (alike.length > longestFuzzy) return { health: 'orphan', ranges: [] }
  const { health, start, end, score } = findQuote(
    { start: 0, end: alike.length, exact: alike, prefix: '', suffix: '' },
    text.folded,
  )
  if (health === 'ambiguous') return { health, ranges: [] }
  if (start === undefined || end === undefined || score === undefined || score < enoughAlone)
    return { health: 'orphan', ranges: [] }
  return {
    health: 'fuzzy',
    score: Math.min(sameWordsScore, Math.round(score * 1000) / 1000),
    ranges: [text.span(start, end)],
  }
}

const worst = (pieces: readonly FoundWords[]): AnchorHealth =>
  (['orphan', 'ambiguous', 'fuzzy', 'exact'] as const).find((health) =>
    pieces.some((piece) => piece.health === health),
  ) ?? 'orphan'

/**
 * @param words a quote; pieces of a discontinuous one are joined by " … "
 * @param near an offset near which it stands, where that is known
 */
export function findWords(text: FoldedText, words: string, near: number | null = null): FoundWords {
  const quote = words.normalize('NFC').trim()
  if (quote === '') return { health: 'orphan', ranges: [] }
  const whole = findPiece(text, quote, near)
  const parts = quote.split(quoteJoint.trim()).map((part) => part.trim())
  if (whole.ranges.length > 0 || parts.length < 2 || parts.includes('')) return whole
  const pieces = parts.map((part) => findPiece(text, part, near))
  const health = worst(pieces)
  if (health === 'orphan' || health === 'ambiguous') return { health, ranges: [] }
  const score = Math.min(...pieces.map((piece) => piece.score ?? 1))
  const ranges = pieces.flatMap((piece) => piece.ranges).toSorted((a, b) => a.start - b.start)
  return { health, ranges, ...(health === 'fuzzy' ? { score } : {}) }
}
