/** How the rows of each table that is merged are read, told apart and known by. */
import {
  changeable,
  detailsOf,
  type ClaimFields,
  type EvidenceFields,
  type EvidenceRow,
  type Fields,
  type Store,
  type StoredClaim,
} from '#main/store/index.ts'
import type { MergedTable } from '#shared/records/merge.ts'

/** A row of either side, the fields by the names that the history uses. */
export interface AnyRow {
  readonly id: string
  readonly deleted: boolean
  readonly fields: Fields
  readonly sourceId: string | null
  readonly claimId: string | null
  /** The revision that its passage stands in. */
  readonly revisionId?: string
  readonly label: string
  /** Read out of the text, and by nobody worked on. */
  readonly untouched?: boolean
}

/**
 * Fields that make sense only together are one: where a claim stands brings the quantities and names
 * of its words. The first is the one that is shown.
 */
const together: Partial<Record<MergedTable, Readonly<Record<string, readonly string[]>>>> = {
  claims: {
    text: ['text', 'insertions'],
    ranges: [
      ...['ranges', 'quantities', 'entities', 'hedges', 'attribution', 'revisionId'],
      ...['health', 'healthScore', 'healthSettled'],
    ],
    checkWorthiness: ['checkWorthiness', 'checkWorthinessReasons'],
  },
  evidence: { quote: ['quote', 'sha256'] },
}

/** The fields that are decided on with this one. */
export const partsOf = (table: MergedTable, field: string): readonly string[] =>
  together[table]?.[field] ?? [field]

/** The one that a field is decided on with. */
export const unitOf = (table: MergedTable, field: string): string =>
  Object.entries(together[table] ?? {}).find(([, parts]) => parts.includes(field))?.[0] ?? field

const pick = (fields: object, names: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => names.includes(name)) as [string, unknown][],
  )

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words)

export const claimFieldsOf = (claim: StoredClaim): ClaimFields =>
  pick(claim, changeable) as unknown as ClaimFields

/** What of a piece of evidence can change. */
export const evidenceFieldsOf = (evidence: EvidenceRow): EvidenceFields => ({
  quote: evidence.quote,
  url: evidence.url,
  title: evidence.title,
  publisher: evidence.publisher,
  stance: evidence.stance,
  accessedOn: evidence.accessedOn,
  note: evidence.note,
  primacy: evidence.primacy,
  publishedOn: evidence.publishedOn,
  sha256: evidence.sha256,
  snapshot: evidence.snapshot,
})

const readers: Record<MergedTable, (store: Store, ids: readonly string[]) => AnyRow[]> = {
  sources: ({ copies }, ids) =>
    copies.sources(ids).map((row) => ({
      id: row.id,
      deleted: row.deletedAt !== null,
      fields: detailsOf(row),
      sourceId: row.id,
      claimId: null,
      label: short(row.title),
    })),
  sentences: ({ copies }, ids) =>
    copies.sentences(ids).map(({ id, sourceId, reason, start, stop }) => ({
      id,
      deleted: false,
      fields: { reason },
      sourceId,
      claimId: null,
      label: `${start}–${stop}`,
    })),
  claims: ({ copies }, ids) =>
    copies.claims(ids).map((claim) => ({
      id: claim.id,
      deleted: claim.deletedAt !== null,
      fields: { ...claimFieldsOf(claim) },
      sourceId: claim.sourceId,
      claimId: claim.id,
      revisionId: claim.revisionId,
      label: short(`#${claim.number} ${claim.text}`),
      untouched: claim.proposed,
    })),
  evidence: ({ copies }, ids) => {
    const rows = copies.evidence(ids)
    const claims = copies.claims([...new Set(rows.map(({ claimId }) => claimId))])
    const sources = new Map(claims.map(({ id, sourceId }) => [id, sourceId]))
    return rows.map((row) => ({
      id: row.id,
      deleted: row.deletedAt !== null,
      fields: { ...evidenceFieldsOf(row) },
      sourceId: sources.get(row.claimId) ?? null,
      claimId: row.claimId,
      label: short(row.title || row.publisher || row.quote || row.url),
    }))
  },
  relations: ({ copies }, ids) => {
    const rows = copies.relations(ids)
    const claims = copies.claims([
      ...new Set(rows.flatMap(({ claimId, otherId }) => [claimId, otherId])),
    ])
    const sources = new Map(claims.map(({ id, sourceId }) => [id, sourceId]))
    const numbers = new Map(claims.map(({ id, number }) => [id, number]))
    return rows.map((row) => ({
      id: row.id,
      deleted: row.deletedAt !== null,
      fields: {},
      sourceId: sources.get(row.claimId) ?? null,
      claimId: row.claimId,
      label: `${row.kind} #${numbers.get(row.otherId) ?? '?'}`,
      untouched: row.origin === 'extracted',
    }))
  },
  dismissals: ({ copies }, ids) =>
    copies.dismissals(ids).map((row) => ({
      id: row.id,
      deleted: row.deletedAt !== null,
      fields: {},
      sourceId: row.sourceId,
      claimId: null,
      label: short(row.reason),
    })),
}

/** Those of the ids that there are, deleted or not. */
export function rowsOf(store: Store, table: MergedTable, ids: readonly string[]): AnyRow[] {
  return ids.length === 0 ? [] : readers[table](store, ids)
}

/** The living relation here that says what this one of the other library says. */
export function sameRelation(mine: Store, other: Store, id: string): string | null {
  const [relation] = other.copies.relations([id])
  if (!relation) return null
  const { claimId, otherId, kind } = relation
  const there = mine.relations
    .list({ claimId })
    .find((one) => one.claimId === claimId && one.otherId === otherId && one.kind === kind)
  return there?.id ?? null
}

/** The living dismissal here of the finding that this one of the other library is of. */
export function sameDismissal(mine: Store, other: Store, id: string): string | null {
  const [dismissal] = other.copies.dismissals([id])
  return (dismissal && mine.dismissals.of(dismissal.finding)?.id) ?? null
}
