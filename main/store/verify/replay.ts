/** Holds what the history tells against what the library has: every row, field by field. */
import { createHash } from 'node:crypto'
import { listOf, sql, type Connection } from '../connection.ts'
import type { ChangeRow, TrackedTable } from '../history.ts'
import { fold, isSame, type Told } from './fold.ts'
import { valueText, type Problems } from './problems.ts'
import { readTimes } from './times.ts'
import { trackedTables, type StoredRow, type Tracked } from './tracked-tables.ts'
import { pause, pieces, type Walk } from './walk.ts'

/** So many rows are held against the history at a time, with all their changes. */
const pieceSize = 500

interface Place {
  table: TrackedTable
  times: ReadonlyMap<string, string>
  problems: Problems
}

function compareRow(row: StoredRow, told: Told, newest: number, place: Place): void {
  const { table, times, problems } = place
  const about = { table, rowId: row.id }
  for (const { seq, field, told: claimed, found } of told.contradictions)
    problems.add({
      kind: 'contradiction',
      seq,
      field,
      ...about,
      told: valueText(claimed),
      found: valueText(found),
    })
  const differs = (field: string, expected: unknown, found: unknown): void =>
    problems.add({
      kind: 'row-changed',
      seq: newest,
      field,
      ...about,
      told: valueText(expected),
      found: valueText(found),
    })
  for (const [field, value] of Object.entries(told.fields))
    if (field in row.fields && !isSame(value, row.fields[field]))
      differs(field, value, row.fields[field])
  for (const field of ['sourceId', 'claimId'] as const)
    if (!(field in told.fields) && field in row.fields && row.fields[field] !== told[field])
      differs(field, told[field], row.fields[field])
  if (row.deletedAt !== told.deletedAt) differs('deletedAt', told.deletedAt, row.deletedAt)
  const changedAt = times.get(row.id) ?? row.createdAt
  if (row.updatedAt !== null && row.updatedAt !== changedAt)
    differs('updatedAt', changedAt, row.updatedAt)
}

function changesOf(connection: Connection, ids: readonly string[]): Map<string, ChangeRow[]> {
  const rows = connection.all<ChangeRow>(sql`
    SELECT h.* FROM json_each(${listOf(ids)}) AS wanted
    JOIN history AS h ON h.row_id = wanted.value ORDER BY h.row_id, h.seq`)
  return Map.groupBy(rows, (row) => row.row_id)
}

/** A piece of the table; rows that cannot be read are named and passed over. */
function readPiece(
  connection: Connection,
  tracked: Tracked,
  after: number,
  { table, problems }: Place,
): StoredRow[] {
  try {
    return tracked.page(connection, after, pieceSize)
  } catch {
    const rows: StoredRow[] = []
    for (let key = after; rows.length < pieceSize;) {
      const next = connection.get<{ key: number; id: string }>({
        text: `SELECT key, id FROM ${tracked.name} WHERE key > ? ORDER BY key LIMIT 1`,
        values: [key],
      })
      if (next === undefined) break
      try {
        rows.push(...tracked.page(connection, key, 1))
      } catch {
        problems.add({ kind: 'row-unreadable', table, rowId: next.id })
      }
      key = next.key
    }
    return rows
  }
}

async function replayTable(connection: Connection, walk: Walk, place: Place): Promise<number> {
  const { table, problems } = place
  const tracked = trackedTables[table]
  const read = (last: StoredRow | undefined): StoredRow[] =>
    readPiece(connection, tracked, last?.key ?? Number.MIN_SAFE_INTEGER, place)
  let compared = 0
  for await (const rows of pieces(walk, read)) {
    const changes = changesOf(
      connection,
      rows.map(({ id }) => id),
    )
    for (const row of rows) {
      const own = (changes.get(row.id) ?? []).filter((change) => change.table_name === table)
      const newest = own.at(-1)
      compared += 1
      if (newest) compareRow(row, fold(own), newest.seq, place)
      else if (tracked.madeBySteps) problems.add({ kind: 'row-added', table, rowId: row.id })
    }
  }
  return compared
}

/** Rows that the history tells of and no table has any more. */
async function findLost(connection: Connection, walk: Walk, problems: Problems): Promise<void> {
  interface Row {
    row_id: string
    table_name: TrackedTable
    seq: number
  }
  const read = (last: Row | undefined): Row[] =>
    connection.all(sql`
      SELECT row_id, table_name, max(seq) AS seq FROM history
      WHERE row_id > ${last?.row_id ?? ''} GROUP BY row_id ORDER BY row_id LIMIT ${pieceSize}`)
  const quiet: Walk = { ...walk, advance: () => undefined }
  for await (const rows of pieces(quiet, read))
    for (const { row_id, table_name, seq } of rows)
      if (
        Object.hasOwn(trackedTables, table_name) &&
        !trackedTables[table_name].has(connection, row_id)
      )
        problems.add({ kind: 'row-missing', table: table_name, rowId: row_id, seq })
}

/** The texts are held against the SHA-256 that was taken of them when they came in. */
async function checkTexts(connection: Connection, walk: Walk, problems: Problems): Promise<void> {
  for (const table of ['revisions', 'snapshots']) {
    const keys = connection.all<{ key: number }>({
      text: `SELECT key FROM ${table} ORDER BY key`,
      values: [],
    })
    for (const { key } of keys) {
      const row = connection.get<{ id: string; sha256: string; text: string }>({
        text: `SELECT id, sha256, text FROM ${table} WHERE key = ?`,
        values: [key],
      })
      if (!row) continue
      const { id: rowId, sha256: told } = row
      const found = createHash('sha256').update(row.text, 'utf8').digest('hex')
      if (found !== told) problems.add({ kind: 'text-changed', table, rowId, told, found })
      await pause(walk)
    }
  }
}

/** Rows that `replay` will read, for its progress. */
export const rowsToReplay = (connection: Connection): number =>
  Object.values(trackedTables).reduce((sum, { count }) => sum + count(connection), 0)

/** Answers how many rows were compared. */
export async function replay(
  connection: Connection,
  walk: Walk,
  problems: Problems,
): Promise<number> {
  const quiet: Walk = { ...walk, advance: () => undefined }
  const times = await readTimes(connection, quiet, problems)
  let rows = 0
  for (const table of Object.keys(trackedTables) as TrackedTable[])
    rows += await replayTable(connection, walk, { table, times, problems })
  await findLost(connection, walk, problems)
  await checkTexts(connection, walk, problems)
  return rows
}
