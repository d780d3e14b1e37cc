/**
 * Holds what a model suggests against the text. A quote counts only if it stands there to the letter;
 * Unicode's composed form (NFC), which the text has too, is all that is made the same.
 */
import type { Passage, Span } from '#shared/records/extraction.ts'
import type { Refusal } from '#shared/records/models.ts'
import type { Misshapen, Suggested } from './suggest.ts'

export interface TextToQuote {
  readonly text: string
  /** In text order. */
  readonly sentences: readonly Span[]
  /** The numbers in the first words that are not in the second, as they are written. */
  numbersNotIn(words: string, quote: string): string[]
}

export interface Verified {
  readonly text: string
  readonly quotes: string[]
  readonly ranges: Passage[]
  readonly why: string
  readonly refusal: Refusal | null
}

/** Where the words stand, at most `most` places. */
function placesOf(text: string, words: string, most: number): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < most;) {
    places.push(at)
    at = text.indexOf(words, at + 1)
  }
  return places
}

const rootsOf = (words: string): string[] =>
  words
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Less than this in common is another sentence. */
const enoughAlike = 0.5
/** A quote of more words is compared by its first ones. */
const mostWords = 200

/** Finds the sentence that has most words in common with a quote (Dice's measure). */
export function sentenceFinder({
  text,
  sentences,
}: TextToQuote): (quote: string) => Passage | null {
  let bags: { span: Span; words: Set<string> }[] | undefined
  return (quote) => {
    const wanted = new Set(rootsOf(quote.slice(0, 4000)).slice(0, mostWords))
    if (wanted.size === 0) return null
    bags ??= sentences.map((span) => ({
      span,
      words: new Set(rootsOf(text.slice(span.start, span.end))),
    }))
    let best: { span: Span; alike: number } | null = null
    for (const { span, words } of bags) {
      let shared = 0
      for (const word of wanted) if (words.has(word)) shared += 1
      // A short quote out of a long sentence is all in it, and that is what matters.
      const alike = Math.max((2 * shared) / (wanted.size + words.size), shared / wanted.size)
      if (alike >= enoughAlike && alike > (best?.alike ?? 0)) best = { span, alike }
    }
    if (!best) return null
    const { start, end } = best.span
    return { start, end, exact: text.slice(start, end) }
  }
}

const cutsPair = (text: string, at: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at))

type Placed = { passage: Passage } | { refusal: Refusal }

/** A quote that stands at several places is where the named sentence has it, if it has it once. */
function place(
  quote: string,
  named: Span | undefined,
  { text }: TextToQuote,
  closest: (quote: string) => Passage | null,
): Placed {
  const words = quote.normalize('NFC')
  const refused = (kind: Refusal['kind'], near: Passage | null = null): Placed => ({
    refusal: { kind, about: quote.slice(0, 1000).toWellFormed(), closest: near },
  })
  if (!/[\p{L}\p{N}]/u.test(words)) return refused('no-words')
  const all = placesOf(text, words, 2)
  if (all.length === 0) return refused('not-in-text', closest(words))
  let start = all[0]!
  if (all.length > 1) {
    const within = named ? placesOf(text.slice(named.start, named.end), words, 2) : []
    if (!named || within.length !== 1)
      return refused(
        'ambiguous',
        named ? { ...named, exact: text.slice(named.start, named.end) } : null,
      )
    start = named.start + within[0]!
  }
  const end = start + words.length
  if (cutsPair(text, start) || cutsPair(text, end)) return refused('not-in-text', closest(words))
  return { passage: { start, end, exact: words } }
}

/** Every suggestion with where it stands, or with why it is rejected. */
export function verify(
  suggested: readonly (Suggested | Misshapen)[],
  source: TextToQuote,
): Verified[] {
  const closest = sentenceFinder(source)
  return suggested.map((one): Verified => {
    if ('field' in one) {
      const refusal: Refusal = { kind: 'shape', about: one.field, closest: null }
      return { text: one.text, quotes: [], ranges: [], why: '', refusal }
    }
    const { text, why, sentence } = one
    const quotes = one.quotes.map((quote) => quote.toWellFormed())
    const named = sentence === null ? undefined : source.sentences[sentence - 1]
    const placed = quotes.map((quote) => place(quote, named, source, closest))
    const refusal = placed.find((found) => 'refusal' in found)?.refusal
    if (refusal) return { text, quotes, ranges: [], why, refusal }
    const ranges = placed.flatMap((found) => ('passage' in found ? [found.passage] : []))
    const numbers = source.numbersNotIn(text, quotes.join('\n'))
    return {
      text,
      quotes,
      ranges,
      why,
      refusal:
        numbers.length === 0
          ? null
          : { kind: 'numbers', about: numbers.slice(0, 20).join(', '), closest: null },
    }
  })
}
