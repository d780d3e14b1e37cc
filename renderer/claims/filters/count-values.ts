/** How many claims stand under each value of a column. */
import type { Claim } from '#shared/records/library.ts'

export interface ChoiceFilterOptions {
  /** The values a claim counts under. */
  valuesOf(claim: Claim): readonly string[]
  labelOf(value: string): string
  /** Values that are always offered, in this order; others follow by name. */
  readonly order?: readonly string[]
}

/** The values in the order offered, each with how many claims have it. */
export function countValues(
  claims: Iterable<Claim>,
  { valuesOf, labelOf, order = [] }: ChoiceFilterOptions,
): [string, number][] {
  const counts = new Map<string, number>(order.map((value) => [value, 0]))
  for (const claim of claims)
    for (const value of valuesOf(claim)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const place = (value: string): number => {
    const at = order.indexOf(value)
    return at < 0 ? order.length : at
  }
  return [...counts].toSorted(
    ([a], [b]) => place(a) - place(b) || (labelOf(a) < labelOf(b) ? -1 : 1),
  )
}
