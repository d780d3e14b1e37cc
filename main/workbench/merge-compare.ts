/** What another library has that this one has not: the two sides read and held together. */
import type { Fields, HistoryRow, Store } from '#main/store/index.ts'
import {
  compareRow,
  isSame,
  type Difference,
  type MyRow,
  type TheirRow,
} from '#shared/merge/three-way.ts'
import {
  mergedTables,
  toldTables,
  type LeftItem,
  type MergedTable,
  type MergeItem,
} from '#shared/records/merge.ts'
import {
  partsOf,
  rowsOf,
  sameDismissal,
  sameRelation,
  unitOf,
  type AnyRow,
} from './merge-tables.ts'
import type { Other } from './other-library.ts'

const pageSize = 2000

/** What one side did since the two parted. */
export interface Since {
  /** Ids of rows that changed, and of the claims and sources that they lie in. */
  readonly touched: ReadonlySet<string>
  readonly entries: ReadonlyMap<string, readonly HistoryRow[]>
}

const entryKey = (table: string, rowId: string): string => `${table}:${rowId}`

export function readSince({ copies }: Store, after: number): Since {
  const touched = new Set<string>()
  const entries = new Map<string, HistoryRow[]>()
  for (let last = after; ;) {
    const rows = copies.historyPage(last, pageSize)
    for (const row of rows) {
      for (const id of [row.row_id, row.claim_id, row.source_id]) if (id !== null) touched.add(id)
      const key = entryKey(row.table_name, row.row_id)
      const own = entries.get(key)
      if (own) own.push(row)
      else entries.set(key, [row])
      last = row.seq
    }
    if (rows.length < pageSize) return { touched, entries }
  }
}

/** The fields that changed, as they were before the first of these entries. */
function fieldsBefore(entries: readonly HistoryRow[]): Fields {
  const fields: Fields = {}
  for (const { before, after } of entries) {
    if (before === null || after === null) continue
    for (const [name, value] of Object.entries(JSON.parse(before) as Fields))
      if (!(name in fields)) fields[name] = value
  }
  return fields
}

/** A field's value with those of the fields that go with it. */
const unitValue = (table: MergedTable, field: string, fields: Fields): unknown => {
  const parts = partsOf(table, field)
  return parts.length === 1
    ? fields[field]
    : Object.fromEntries(parts.map((part) => [part, fields[part]]))
}

function byUnits(table: MergedTable, names: Iterable<string>, fields: Fields): Fields {
  const units: Fields = {}
  for (const name of names) {
    const unit = unitOf(table, name)
    units[unit] ??= unitValue(table, unit, fields)
  }
  return units
}

/** The base of each field of a row that was changed there. */
export function baseOf(table: MergedTable, row: AnyRow, entries: readonly HistoryRow[]): Fields {
  const before = fieldsBefore(entries)
  const known = Object.keys(before).filter((name) => name in row.fields)
  return byUnits(table, known, { ...row.fields, ...before })
}

function theirRow(table: MergedTable, row: AnyRow, since: Since): TheirRow {
  const entries = since.entries.get(entryKey(table, row.id)) ?? []
  return {
    deleted: row.deleted,
    fields: byUnits(table, Object.keys(row.fields), row.fields),
    base: baseOf(table, row, entries),
    touched: since.touched.has(row.id),
    appeared: entries.some(({ before, after }) => before === null || after === null),
  }
}

function myRow(table: MergedTable, row: AnyRow, mine: Since, theirs: Since): MyRow {
  const key = entryKey(table, row.id)
  const last = mine.entries.get(key)?.at(-1)
  const madeThere = theirs.entries.get(key)?.[0]?.before === null
  return {
    deleted: row.deleted,
    fields: byUnits(table, Object.keys(row.fields), row.fields),
    touched: mine.touched.has(row.id),
    // An undone merge takes back what came from there: that was not deleted, and may come again.
    deletedSince: row.deleted && last?.after === null && !(madeThere && last.kind === 'undo'),
  }
}

/** Of several values that go together, the one that is shown. */
const shown = (table: MergedTable, { field }: Difference, value: unknown): unknown =>
  partsOf(table, field).length > 1 && typeof value === 'object' && value !== null
    ? (value as Fields)[field]
    : value

const itemOf = (table: MergedTable, row: AnyRow, difference: Difference): MergeItem => ({
  key: `${table}:${row.id}:${difference.field}`,
  table,
  rowId: row.id,
  sourceId: row.sourceId,
  claimId: row.claimId,
  label: row.label,
  field: difference.field,
  base: shown(table, difference, difference.base) ?? null,
  mine: shown(table, difference, difference.mine) ?? null,
  theirs: shown(table, difference, difference.theirs) ?? null,
  kind: difference.kind,
})

/** Ids of rows of theirs that may differ. */
function candidates(table: MergedTable, mine: Store, { store }: Other, since: Since): string[] {
  const changed = [...since.entries.keys()]
    .filter((key) => key.startsWith(`${table}:`))
    .map((key) => key.slice(table.length + 1))
  if (table === 'sentences') return changed
  const there = new Set(mine.copies.idsOf(table))
  const wanted = new Set(changed)
  return store.copies
    .idsOf(table)
    .filter((id) => !there.has(id) || wanted.has(id) || since.touched.has(id))
}

/** This side has the same under another id, and the other side has not taken that back. */
function isHereOtherwise(table: MergedTable, row: AnyRow, mine: Store, other: Store): boolean {
  const same =
    table === 'relations'
      ? sameRelation(mine, other, row.id)
      : table === 'dismissals'
        ? sameDismissal(mine, other, row.id)
        : null
  if (same === null) return false
  return !rowsOf(other, table, [same]).some(({ deleted }) => deleted)
}

/** What the other side did in tables that are not merged, so that it is not overlooked. */
function toldOnly(mine: Store, { entries }: Since): LeftItem[] {
  return [...entries.values()].flatMap((rows) => {
    const [first, last] = [rows[0]!, rows.at(-1)!]
    const table = toldTables.find((name) => name === first.table_name)
    if (table === undefined) return []
    if (table === 'revisions' && mine.copies.hasRevision(first.row_id)) return []
    const [base, theirs] = [first.before, last.after].map((json): unknown =>
      json === null ? null : JSON.parse(json),
    )
    if (isSame(base, theirs)) return []
    return [
      {
        key: `${table}:${first.row_id}:row`,
        table,
        rowId: first.row_id,
        sourceId: first.source_id,
        claimId: null,
        label: '',
        field: 'row',
        base,
        mine: base,
        theirs,
        kind: 'theirs-only' as const,
        reason: 'not-merged' as const,
      },
    ]
  })
}

export interface Compared {
  items: MergeItem[]
  impossible: LeftItem[]
}

/** Everything that differs because of the other side, sources first. */
export function compare(mine: Store, other: Other): Compared {
  const [mineSince, theirsSince] = [
    readSince(mine, other.mineAfter),
    readSince(other.store, other.theirsAfter),
  ]
  const result: Compared = { items: [], impossible: toldOnly(mine, theirsSince) }
  /** Rows that cannot come in, with the reason; what lies in them cannot either. */
  const barred = new Map<string, LeftItem['reason']>()

  const whyNot = (
    table: MergedTable,
    row: AnyRow,
    own: AnyRow | undefined,
    { field, theirs }: Difference,
  ): LeftItem['reason'] | null => {
    const comesIn = field === 'row' && theirs === true
    if (!comesIn) {
      const moved = field === 'ranges' && row.revisionId !== own?.revisionId
      return moved ? 'other-revision' : null
    }
    const above = barred.get(row.claimId ?? '') ?? barred.get(row.sourceId ?? '')
    if (above) return above
    if (own) return null
    if (table === 'sources') {
      const [source] = other.store.copies.sources([row.id])
      return source && mine.revisions.sourceWith(source.sha256) ? 'same-text' : null
    }
    if (table === 'claims' && mine.sources.find(row.sourceId ?? '') && row.revisionId)
      return mine.revisions.find(row.revisionId) ? null : 'other-revision'
    return null
  }

  for (const table of mergedTables) {
    const ids = candidates(table, mine, other, theirsSince)
    const ownRows = new Map(rowsOf(mine, table, ids).map((row) => [row.id, row]))
    for (const row of rowsOf(other.store, table, ids)) {
      const own = ownRows.get(row.id)
      if ((!own || own.deleted) && isHereOtherwise(table, row, mine, other.store)) continue
      const differences = compareRow(
        own ? myRow(table, own, mineSince, theirsSince) : null,
        theirRow(table, row, theirsSince),
      )
      for (const difference of differences) {
        const item = itemOf(table, row, difference)
        const reason = whyNot(table, row, own, difference)
        if (reason === null) result.items.push(item)
        else {
          if (item.field === 'row') barred.set(row.id, reason)
          // The same text gives the same proposals: only what somebody worked on is told.
          const untouched = reason === 'same-text' && row.untouched === true
          if (!untouched) result.impossible.push({ ...item, reason })
        }
      }
    }
  }
  return result
}
