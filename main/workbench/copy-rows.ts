/** Rows of one library put into another as they are, each told in that library's history. */
import { detailsOf, type Journal, type Store, type StoredClaim } from '#main/store/index.ts'
import type { StoredRelation } from '#main/store/index.ts'
import type { Evidence } from '#shared/records/library.ts'
import { claimSummary } from './claim-changes.ts'
import { evidenceFieldsOf } from './merge-tables.ts'

export interface Way {
  readonly from: Store
  readonly to: Store
  readonly journal: Journal
}

/** The source with its texts and all that was read out of them; its claims are rows of their own. */
export function copySource({ from, to, journal }: Way, id: string): void {
  const [source] = from.copies.sources([id])
  if (!source) return
  const details = detailsOf(source)
  to.sources.insert({ ...details, id, at: source.createdAt })
  for (const revision of from.copies.revisions(id)) {
    to.revisions.insert(revision)
    const origin = from.origins.find(revision.id)
    if (origin) to.origins.insert(revision.id, origin, from.origins.pages(revision.id))
  }
  journal.record({
    table: 'sources',
    rowId: id,
    sourceId: id,
    claimId: null,
    before: null,
    after: { ...details, sha256: source.sha256 },
  })
}

/** It gets the next free number of its source. */
export function copyClaim({ to, journal }: Way, claim: StoredClaim, number?: number): void {
  const made = to.claims.insert(claim)
  if (number !== undefined && number !== made.number) to.copies.setNumber(claim.id, number)
  journal.record({
    table: 'claims',
    rowId: claim.id,
    sourceId: claim.sourceId,
    claimId: claim.id,
    before: null,
    after: claimSummary(number === undefined ? made : { ...made, number }),
  })
}

export function copyEvidence(
  { to, journal }: Way,
  evidence: Evidence,
  sourceId: string | null,
): void {
  to.evidence.insert({ ...evidence, updatedAt: evidence.createdAt })
  journal.record({
    table: 'evidence',
    rowId: evidence.id,
    sourceId,
    claimId: evidence.claimId,
    before: null,
    after: evidenceFieldsOf(evidence),
  })
}

export const relationFieldsOf = ({ claimId, otherId, kind, origin, note }: StoredRelation) => ({
  claimId,
  otherId,
  kind,
  origin,
  note,
})

export function copyRelation(
  { to, journal }: Way,
  relation: StoredRelation,
  sourceId: string | null,
): void {
  to.relations.insert(relation)
  journal.record({
    table: 'relations',
    rowId: relation.id,
    sourceId,
    claimId: relation.claimId,
    before: null,
    after: relationFieldsOf(relation),
  })
}
