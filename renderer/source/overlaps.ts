/** Where two claims or more stand on the same words. */
import type { Span } from '#shared/records/extraction.ts'

/**
 * The stretches that at least two of the spans cover, in text order, as long as they can be.
 * One sweep over starts and ends: O(n log n).
 */
export function overlapsOf(spans: readonly Span[]): Span[] {
  const filled = spans.filter(({ start, end }) => end > start)
  const starts = Float64Array.from(filled, ({ start }) => start).sort()
  const ends = Float64Array.from(filled, ({ end }) => end).sort()
  const found: Span[] = []
  let depth = 0
  let since = 0
  let nextStart = 0
  for (const end of ends) {
    for (; nextStart < starts.length && starts[nextStart]! < end; nextStart += 1) {
      depth += 1
      if (depth === 2) since = starts[nextStart]!
    }
    depth -= 1
    if (depth !== 1) continue
    const last = found.at(-1)
    // Two that meet are one stretch to the eye.
    if (last && last.end === since) found[found.length - 1] = { start: last.start, end }
    else found.push({ start: since, end })
  }
  return found
}
