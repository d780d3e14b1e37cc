/** What the checks look at: one source with its claims, and where in the text everything stands. */
import type { Block, Language, Quantity, Span } from '#shared/records/extraction.ts'
import type { EvidenceRules } from '#shared/records/evidence.ts'
import type { Claim, Evidence } from '#shared/records/library.ts'
import type { Scale } from '#shared/scales/index.ts'
import { checkWords, type CheckWords } from './languages/index.ts'

export interface SourceToCheck {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly byline: string
  readonly outlet: string
  readonly url: string
  /** ISO 8601 day, or empty. */
  readonly publishedOn: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** In text order. */
  readonly sentences: readonly Span[]
  /** Of the whole text, in text order. */
  readonly quantities: readonly Quantity[]
  /** Living claims, withdrawn ones among them, in text order. */
  readonly claims: readonly Claim[]
  /** Living claims that have no place in this text: they stand in an earlier one. */
  readonly adrift?: readonly Claim[]
  /** By claim id; claims without evidence may be missing. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  /** All of them where not given. */
  readonly rules?: EvidenceRules
  /** Verdict scales beside the built-in ones. */
  readonly scales?: readonly Scale[]
}

/** A stretch of the text with what was read in it. */
export interface Passage extends Span {
  readonly text: string
  readonly quantities: readonly Quantity[]
  /** Claims that begin in it, in text order. */
  readonly claims: readonly Claim[]
}

export interface SourceView extends SourceToCheck {
  readonly words: CheckWords
  /** Claims that are not withdrawn. */
  readonly living: readonly Claim[]
  readonly passages: readonly Passage[]
  isHeading(offset: number): boolean
  /** The sentence that holds the offset, or null between sentences. */
  sentenceAt(offset: number): Span | null
  blockAt(offset: number): Block | null
  /** The dates of the sentence that begins here, as one word to compare. */
  datesIn(sentenceStart: number): string
}

/** The last of the spans that begins at or before the offset, if it reaches it. `spans` are in order. */
function spanAt<T extends Span>(spans: readonly T[], offset: number): T | null {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span && offset < span.end ? span : null
}

const inOrder = <T extends Span>(spans: readonly T[]): readonly T[] =>
  spans.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** The items that begin within each of the spans. Both in text order; the spans do not overlap. */
function dealOut<T>(
  spans: readonly Span[],
  items: readonly T[],
  startOf: (item: T) => number,
): T[][] {
  const dealt: T[][] = spans.map(() => [])
  let at = 0
  for (const item of items) {
    const start = startOf(item)
    while (at < spans.length && spans[at]!.end <= start) at += 1
    if (at === spans.length) break
    if (spans[at]!.start <= start) dealt[at]!.push(item)
  }
  return dealt
}

export function viewOf(source: SourceToCheck): SourceView {
  const { text, language } = source
  const blocks = inOrder(source.blocks)
  const sentences = inOrder(source.sentences)
  const living = source.claims
    .filter(({ status, ranges }) => status !== 'void' && ranges.length > 0)
    .toSorted((a, b) => a.ranges[0]!.start - b.ranges[0]!.start || a.number - b.number)
  const quantities = dealOut(sentences, inOrder(source.quantities), ({ start }) => start)
  const claims = dealOut(sentences, living, ({ ranges }) => ranges[0]!.start)
  const passages = sentences.map(({ start, end }, index) => ({
    start,
    end,
    text: text.slice(start, end),
    quantities: quantities[index]!,
    claims: claims[index]!,
  }))
  return {
    ...source,
    words: checkWords[language],
    living,
    passages,
    datesIn: (start) =>
      (spanAt(passages, start)?.quantities ?? [])
        .filter(({ kind }) => kind === 'date')
        .map(({ value, exact }) => value ?? exact.toLowerCase())
        .join(' '),
    isHeading: (offset) => spanAt(blocks, offset)?.kind === 'heading',
    sentenceAt: (offset) => spanAt(sentences, offset),
    blockAt: (offset) => spanAt(blocks, offset),
  }
}
