/** What the grid must be told so that it shows a newer list of claims. */
import type { Claim } from '#shared/records/library.ts'

export type RowChange =
  | { readonly kind: 'none' }
  /** The same claims in the same order, these of them with other contents. */
  | { readonly kind: 'some'; readonly updated: readonly Claim[] }
  | { readonly kind: 'all' }

/** Claims are never changed in place, so that one that is the same object is the same claim. */
export function rowChange(before: readonly Claim[], after: readonly Claim[]): RowChange {
  if (before === after) return { kind: 'none' }
  if (before.length !== after.length) return { kind: 'all' }
  const updated: Claim[] = []
  for (let i = 0; i < after.length; i += 1) {
    const was = before[i]!
    const claim = after[i]!
    if (was === claim) continue
    if (was.id !== claim.id) return { kind: 'all' }
    updated.push(claim)
  }
  return updated.length === 0 ? { kind: 'none' } : { kind: 'some', updated }
}
