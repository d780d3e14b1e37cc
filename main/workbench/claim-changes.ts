/** How a claim changes, and how it is shown to the world. */
import { anchorHealth, quoteOf } from '#main/anchoring/index.ts'
import {
  claimRecord,
  type ClaimFields,
  type Fields,
  type Journal,
  type Store,
  type StoredClaim,
} from '#main/store/index.ts'
import type { Claim } from '#shared/records/library.ts'
import { changes, notFound } from './context.ts'

/** Stored claims with what follows from their ranges. Cheapest where claims of a text stand together. */
export function present(store: Store, claims: readonly StoredClaim[]): Claim[] {
  let revisionId = ''
  let text = ''
  return claims.map((claim) => {
    if (claim.revisionId !== revisionId) {
      revisionId = claim.revisionId
      text = store.revisions.find(revisionId)?.text ?? ''
    }
    const { healthScore, healthSettled: _, ...rest } = claim
    // What is stored says where the words came from; that they stand there is seen each time.
    const seen = anchorHealth(text, claim.ranges)
    return {
      ...rest,
      quote: quoteOf(claim.ranges),
      health: seen === 'exact' ? claim.health : seen,
      ...(seen === 'exact' && healthScore !== null ? { healthScore } : {}),
    }
  })
}

/** What the history keeps of a claim that was made or discarded; the row itself stays stored. */
export const claimSummary = (claim: StoredClaim): Fields => claimRecord(claim)

/** The living claims with these ids, each once. Throws Failure `not-found`. */
export function claimsWith(store: Store, ids: readonly string[]): StoredClaim[] {
  const wanted = [...new Set(ids)]
  const claims = store.claims.ofIds(wanted)
  if (claims.length === wanted.length) return claims
  const there = new Set(claims.map((claim) => claim.id))
  throw notFound('claim', wanted.find((id) => !there.has(id)) ?? '')
}

export function claimWith(store: Store, id: string): StoredClaim {
  const [claim] = claimsWith(store, [id])
  if (claim === undefined) throw notFound('claim', id)
  return claim
}

export const presentOne = (store: Store, id: string): Claim => {
  const [claim] = present(store, [claimWith(store, id)])
  if (claim === undefined) throw notFound('claim', id)
  return claim
}

/**
 * Writes what differs; a proposal that is changed is one no longer. Nothing is written, and no
 * history made, where nothing differs.
 */
export function changeClaim(
  store: Store,
  journal: Journal,
  claim: StoredClaim,
  next: Partial<ClaimFields>,
): void {
  const changed = changes<ClaimFields>(claim, next)
  if (changed === null) return
  const { before, after } =
    claim.proposed && !('proposed' in changed.after)
      ? {
          before: { ...changed.before, proposed: true },
          after: { ...changed.after, proposed: false },
        }
      : changed
  store.claims.write(claim.id, after)
  journal.touch('claims', claim.id)
  journal.record({
    table: 'claims',
    rowId: claim.id,
    sourceId: claim.sourceId,
    claimId: claim.id,
    before,
    after,
  })
}
