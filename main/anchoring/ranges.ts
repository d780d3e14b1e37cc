/** Spans of a text and the ranges, with quote and context, that are kept of them. */
import type { Range } from '#shared/records/library.ts'
import type { Span } from '#shared/records/extraction.ts'
import { contextLength } from '#shared/text.ts'

/** Between the ranges of one quote: the sign for words left out. */
export const quoteJoint = ' … '

/** True where the offset stands between the two halves of a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function assertSpan(text: string, { start, end }: Span): void {
  const where = `${start}–${end} of a text of ${text.length}`
  if (!Number.isInteger(start) || !Number.isInteger(end))
    throw new RangeError(`A span needs whole offsets: ${where}.`)
  if (start < 0 || end > text.length) throw new RangeError(`A span outside the text: ${where}.`)
  if (start >= end) throw new RangeError(`An empty span: ${where}.`)
  // Half a pair has no UTF-8 form: it would come back from the library as another character.
  if (cutsPair(text, start) || cutsPair(text, end))
    throw new RangeError(`A span that cuts a character in two: ${where}.`)
}

/**
 * The range of a span: its words and up to 32 UTF-16 units of context on each side, less where the
 * text ends or where the context would begin or end with half a character.
 * Throws RangeError for a span that is empty, outside the text, or cuts a surrogate pair.
 */
export function makeRange(text: string, span: Span): Range {
  assertSpan(text, span)
  const { start, end } = span
  let from = Math.max(0, start - contextLength)
  if (cutsPair(text, from)) from += 1
  let to = Math.min(text.length, end + contextLength)
  if (cutsPair(text, to)) to -= 1
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  }
}

/**
 * The spans in text order, those that overlap or touch made one. Nothing is trimmed: a span is what
 * its maker chose. Throws RangeError where there is no span, and as makeRange does.
 */
export function normaliseSpans(spans: readonly Span[], text: string): Span[] {
  if (spans.length === 0) throw new RangeError('At least one span is needed.')
  for (const span of spans) assertSpan(text, span)
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** The quote of a claim: the words of its ranges. */
export const quoteOf = (ranges: readonly { exact: string }[]): string =>
  ranges.map((range) => range.exact).join(quoteJoint)
