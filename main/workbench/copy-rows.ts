/** Rows of one library put into another as they are, each told in that library's history. */
import { detailsOf, type Journal, type Store, type StoredClaim } from '#main/store/index.ts'
import type { EvidenceRow, StoredRelation } from '#main/store/index.ts'
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
  const { health, healthScore, healthSettled } = claim
  const made = to.claims.insert(claim)
  if (health !== 'exact' || healthSettled)
    to.claims.write(claim.id, { health, healthScore, healthSettled })
  if (number !== undefined && number !== made.number) to.copies.setNumber(claim.id, number)
  journal.record({
    table: 'claims',
    rowId: claim.id,
    sourceId: claim.sourceId,
    claimId: claim.id,
    before: null,
    after: claimSummary({
      ...made,
      number: number ?? made.number,
      health,
      healthScore,
      healthSettled,
    }),
  })
}

/** The text that was seen, where it is not here yet. */
export function copySnapshot({ from, to }: Way, id: string | null): void {
  if (id === null || to.snapshots.find(id)) return
  const snapshot = from.snapshots.find(id)
  if (snapshot) to.snapshots.insert(id, snapshot)
}

/** Whatever the row holds, for the history. */
export const evidenceSummary = (evidence: EvidenceRow) => ({
  ...evidenceFieldsOf(evidence),
  kind: evidence.kind,
  passage: evidence.passage,
})

/** A passage of a text that is not here stays as a quotation. */
export function copyEvidence(way: Way, evidence: EvidenceRow, sourceId: string | null): void {
  const { to, journal } = way
  const { passage } = evidence
  const here = passage !== null && to.copies.hasRevision(passage.revisionId)
  const row: EvidenceRow = {
    ...evidence,
    ...(passage === null || here ? {} : { passage: null, kind: 'quotation' as const }),
    updatedAt: evidence.createdAt,
  }
  copySnapshot(way, row.snapshot)
  to.evidence.insert(row, row.snapshot)
  journal.record({
    table: 'evidence',
    rowId: row.id,
    sourceId,
    claimId: row.claimId,
    before: null,
    after: evidenceSummary(row),
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
