/** Small questions about spans of a text. */
import type { Span } from '#shared/records/extraction.ts'

/** Without the spaces around it; null where nothing else is left. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from]!)) from += 1
  while (to > from && /\s/u.test(text[to - 1]!)) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** The one that holds the offset, of spans in text order that do not overlap. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  const found = spans[low]
  return found && found.start <= offset ? found : undefined
}

/** Whether two lists name the same things, in whatever order. */
export const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === new Set(a).size

/** Whether two lists are of the same stretches, one by one. */
export const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end))
