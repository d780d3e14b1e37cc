/** Dates relative to the day of publication, read again when that day becomes known or another. */
import type { Journal, Store, StoredClaim } from '#main/store/index.ts'
import type { Quantity } from '#shared/records/extraction.ts'
import type { Revision } from '#shared/records/library.ts'
import type { Reader } from './reader.ts'

const placeOf = ({ start, end }: Quantity): string => `${start} ${end}`

/** What the text's quantities are with this day of publication ("" for an unknown one). */
export async function readAgain(
  reader: Reader,
  { text }: Revision,
  { language, publishedOn }: { language: 'it' | 'en'; publishedOn: string },
  signal: AbortSignal,
): Promise<Quantity[]> {
  const { quantities } = await reader.extract(text, {
    language,
    signal,
    ...(publishedOn === '' ? {} : { referenceDate: publishedOn }),
  })
  return quantities
}

/** Dates of the claim as they are read now; everything else it has stays, an analyst's ranges too. */
function figuresOf(claim: StoredClaim, byPlace: ReadonlyMap<string, Quantity>): Quantity[] {
  return claim.quantities.map((quantity) => {
    const now = byPlace.get(placeOf(quantity))
    return quantity.kind === 'date' && now?.kind === 'date' ? now : quantity
  })
}

/** Within a step: puts the dates into the claims. A proposal stays one: nobody has looked at it. */
export function refigure(
  store: Store,
  journal: Journal,
  revision: Revision,
  quantities: readonly Quantity[],
): void {
  store.revisions.writeQuantities(revision.id, quantities)
  const byPlace = new Map(quantities.map((quantity) => [placeOf(quantity), quantity]))
  for (const claim of store.claims.list(revision.sourceId)) {
    if (claim.revisionId !== revision.id) continue
    const after = figuresOf(claim, byPlace)
    if (JSON.stringify(after) === JSON.stringify(claim.quantities)) continue
    store.claims.write(claim.id, { quantities: after })
    journal.record({
      table: 'claims',
      rowId: claim.id,
      sourceId: claim.sourceId,
      claimId: claim.id,
      before: { quantities: claim.quantities },
      after: { quantities: after },
    })
  }
}
