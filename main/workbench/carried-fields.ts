/** What goes with a claim's ranges to another text: the quantities and the attribution read there. */
import type { Reanchored } from '#main/anchoring/index.ts'
import type { Attribution, Passage, Quantity, Span } from '#shared/records/extraction.ts'

export const isWithin = (inner: Span, outer: readonly Span[]): boolean =>
  outer.some((span) => inner.start >= span.start && inner.end <= span.end)

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A passage of the old text with its place in the new one, where it stands there word for word. */
export interface Placed<T extends Passage> {
  readonly part: T
  readonly answer: Reanchored
}

/** Parts that are found verbatim, at their new offsets. The others say nothing of the new text. */
export function kept<T extends Passage>(parts: readonly Placed<T>[], newText: string): T[] {
  return parts.flatMap(({ part, answer: { start, end } }) =>
    start !== undefined && end !== undefined && newText.slice(start, end) === part.exact
      ? [{ ...part, start, end }]
      : [],
  )
}

/**
 * The quantities of a claim in the new text: those whose words came along, as they were read or
 * corrected, and those read at the claim's new words where none of them stands.
 */
export function quantitiesThere(
  parts: readonly Placed<Quantity>[],
  newText: string,
  readThere: readonly Quantity[],
): Quantity[] {
  const own = kept(parts, newText)
  const added = readThere.filter((quantity) => !own.some((other) => overlaps(other, quantity)))
  return [...own, ...added].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The attribution at its new place, however much of its passage was edited; else one read there. */
export function attributionThere(
  placed: Placed<Attribution> | null,
  newText: string,
  ranges: readonly Span[],
  readThere: readonly Attribution[],
): Attribution | null {
  const { start, end } = placed?.answer ?? {}
  if (placed && start !== undefined && end !== undefined)
    return { ...placed.part, start, end, exact: newText.slice(start, end) }
  const around = readThere
    .filter((attribution) => ranges.every((range) => isWithin(range, [attribution])))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return around[0] ?? null
}
