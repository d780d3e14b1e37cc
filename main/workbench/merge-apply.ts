/** What was chosen of another library brought into this one, within one step. */
import {
  detailsOf,
  type ClaimFields,
  type EvidenceFields,
  type Fields,
  type Journal,
  type Store,
} from '#main/store/index.ts'
import type { SkipReason } from '#shared/records/extraction.ts'
import type { SourceDetails } from '#shared/records/library.ts'
import type { LeftItem, MergedTable, MergeItem } from '#shared/records/merge.ts'
import { circleThrough } from '#shared/relations.ts'
import { changeClaim, claimSummary } from './claim-changes.ts'
import { changes } from './context.ts'
import {
  copyClaim,
  copyEvidence,
  copyRelation,
  copySnapshot,
  copySource,
  evidenceSummary,
  relationFieldsOf,
  type Way,
} from './copy-rows.ts'
import { partsOf, rowsOf, sameDismissal, sameRelation } from './merge-tables.ts'

/** What the history tells of a row that is made or taken away. */
function summaryOf({ copies }: Store, table: MergedTable, id: string): Fields {
  switch (table) {
    case 'sources': {
      const [source] = copies.sources([id])
      return { ...(source ? detailsOf(source) : {}) }
    }
    case 'claims': {
      const [claim] = copies.claims([id])
      return claim ? claimSummary(claim) : {}
    }
    case 'evidence': {
      const [evidence] = copies.evidence([id])
      return evidence ? evidenceSummary(evidence) : {}
    }
    case 'relations': {
      const [relation] = copies.relations([id])
      return relation ? relationFieldsOf(relation) : {}
    }
    case 'dismissals': {
      const [dismissal] = copies.dismissals([id])
      return dismissal
        ? { finding: dismissal.finding, kind: dismissal.kind, reason: dismissal.reason }
        : {}
    }
    case 'sentences':
      throw new Error('A sentence is neither made nor deleted by a merge.')
  }
}

const deletable = {
  sources: ({ sources }: Store) => sources.setDeleted,
  claims: ({ claims }: Store) => claims.setDeleted,
  evidence: ({ evidence }: Store) => evidence.setDeleted,
  relations: ({ relations }: Store) => relations.setDeleted,
  dismissals: ({ dismissals }: Store) => dismissals.setDeleted,
} as const

function setThere(way: Way, item: MergeItem, there: boolean): void {
  const { table, rowId, sourceId, claimId } = item
  if (table === 'sentences') return
  const { to, journal } = way
  const summary = summaryOf(to, table, rowId)
  deletable[table](to)(rowId, there ? null : journal.at)
  const [before, after] = there ? [null, summary] : [summary, null]
  journal.record({ table, rowId, sourceId, claimId, before, after })
  if (table === 'evidence' && claimId !== null) journal.touch('claims', claimId)
}

/** The fields of a row that is here, deleted or not, set to the other side's. */
function writeFields(
  way: Way,
  { table, rowId, sourceId, claimId }: MergeItem,
  names: readonly string[] | null,
): void {
  const { from, to, journal } = way
  const [theirs] = rowsOf(from, table, [rowId])
  const [mine] = rowsOf(to, table, [rowId])
  if (!theirs || !mine) return
  const wanted = Object.fromEntries(
    Object.entries(theirs.fields).filter(([name]) => names === null || names.includes(name)),
  )
  if (table === 'claims') {
    const [claim] = to.copies.claims([rowId])
    if (claim) changeClaim(to, journal, claim, wanted as Partial<ClaimFields>)
    return
  }
  const changed = changes<Fields>(mine.fields, wanted)
  if (changed === null) return
  if (table === 'sources') {
    const details = { ...to.sources.details(rowId), ...changed.after } as SourceDetails
    to.sources.write(rowId, details)
    journal.touch('sources', rowId)
  } else if (table === 'evidence') {
    const next = changed.after as Partial<EvidenceFields>
    copySnapshot(way, next.snapshot ?? null)
    to.evidence.write(rowId, next)
    journal.touch('evidence', rowId)
    if (claimId !== null) journal.touch('claims', claimId)
  } else if (table === 'sentences') {
    to.revisions.writeReason(rowId, (changed.after['reason'] ?? null) as SkipReason | null)
    if (sourceId !== null) journal.touch('sources', sourceId)
  } else return
  journal.record({ table, rowId, sourceId, claimId, ...changed })
}

type Reason = LeftItem['reason']

/** Null where it is here now. */
function bringIn(way: Way, item: MergeItem): Reason | null {
  const { table, rowId, sourceId, claimId } = item
  const { from, to, journal } = way
  const { copies } = from
  const hasClaim = (id: string | null): boolean => id !== null && to.copies.claims([id]).length > 0
  const hasSource = sourceId !== null && to.copies.sources([sourceId]).length > 0
  switch (table) {
    case 'sources':
      copySource(way, rowId)
      return null
    case 'claims': {
      const [claim] = copies.claims([rowId])
      if (!hasSource || !claim) return 'no-owner'
      copyClaim(way, claim)
      return null
    }
    case 'evidence': {
      const [evidence] = copies.evidence([rowId])
      if (!hasClaim(claimId) || !evidence) return 'no-owner'
      copyEvidence(way, evidence, sourceId)
      if (claimId !== null) journal.touch('claims', claimId)
      return null
    }
    case 'relations': {
      const [relation] = copies.relations([rowId])
      if (!relation || !hasClaim(claimId) || !hasClaim(relation.otherId)) return 'no-owner'
      if (sameRelation(to, from, rowId) !== null) return null
      if (circleThrough(relation, to.relations.all())) return 'circle'
      copyRelation(way, relation, sourceId)
      return null
    }
    case 'dismissals': {
      const [dismissal] = copies.dismissals([rowId])
      if (!dismissal || !to.sources.find(dismissal.sourceId)) return 'no-owner'
      if (sameDismissal(to, from, rowId) !== null) return null
      to.dismissals.insert(dismissal)
      const { finding, kind, reason } = dismissal
      const after = { finding, kind, reason }
      journal.record({ table, rowId, sourceId, claimId, before: null, after })
      return null
    }
    case 'sentences':
      return null
  }
}

/** A row that was here once comes back; any other comes in. */
function takeRow(way: Way, item: MergeItem): Reason | null {
  const { table, rowId } = item
  if (item.theirs !== true) {
    setThere(way, item, false)
    return null
  }
  if (rowsOf(way.to, table, [rowId]).length === 0) return bringIn(way, item)
  const isHere =
    table === 'relations' ? sameRelation : table === 'dismissals' ? sameDismissal : null
  if (isHere?.(way.to, way.from, rowId)) return null
  if (table === 'relations') {
    const [relation] = way.from.copies.relations([rowId])
    if (relation && circleThrough(relation, way.to.relations.all())) return 'circle'
  }
  setThere(way, item, true)
  // What was deleted here on purpose comes back as it was; its fields are decided on one by one.
  if (item.kind === 'theirs-only') writeFields(way, item, null)
  return null
}

/**
 * Brings the items in, in the order they come (sources first). Answers those that could not be,
 * with the reason.
 */
export function applyItems(
  from: Store,
  to: Store,
  items: readonly MergeItem[],
  journal: Journal,
): LeftItem[] {
  const way: Way = { from, to, journal }
  const left: LeftItem[] = []
  const rows = Map.groupBy(items, ({ table, rowId }) => `${table}:${rowId}`)
  for (const own of rows.values()) {
    const row = own.find(({ field }) => field === 'row')
    const reason = row ? takeRow(way, row) : null
    if (row && reason !== null) left.push({ ...row, reason })
    const fields = own.filter(({ field }) => field !== 'row')
    const [first] = fields
    if (first)
      writeFields(
        way,
        first,
        fields.flatMap(({ table, field }) => partsOf(table, field)),
      )
  }
  return left
}
