/** Evidence with its passage, the library's own scales, and which scale is in use, as rows to compare. */
import { sql, type Connection } from '../connection.ts'
import type { Fields } from '../history.ts'
import type { StoredRow, Tracked } from './tracked-tables.ts'

const countOf = (connection: Connection, text: string): number =>
  connection.get<{ count: number }>({ text, values: [] })?.count ?? 0

/** A passage stands in three places of the library and in one of the history. */
export const withPassage =
  (page: Tracked['page']): Tracked['page'] =>
  (connection, after, limit) =>
    page(connection, after, limit).map((row) => {
      const { passageSource, passageRevisionId, passageRanges, ...fields } = row.fields
      const passage =
        typeof passageRanges === 'string'
          ? {
              sourceId: passageSource,
              revisionId: passageRevisionId,
              ranges: JSON.parse(passageRanges) as unknown,
            }
          : null
      return { ...row, fields: { ...fields, passage } }
    })

export const scales: Tracked = {
  name: 'scales',
  madeBySteps: true,
  page: (connection, after, limit) =>
    connection
      .all<{ key: number; id: string; fields: string; deletedAt: string | null }>(
        sql`SELECT key, id, fields, deleted_at AS deletedAt FROM scales
          WHERE key > ${after} ORDER BY key LIMIT ${limit}`,
      )
      .map(({ key, id, fields, deletedAt }): StoredRow => {
        const read = JSON.parse(fields) as Fields
        return { key, id, fields: read, deletedAt, updatedAt: null, createdAt: null }
      }),
  count: (connection) => countOf(connection, 'SELECT count(*) AS count FROM scales'),
  has: (connection, id) => connection.get(sql`SELECT 1 FROM scales WHERE id = ${id}`) !== undefined,
}

/** Of the settings the history tells only the scale in use; all others are the window's. */
export const settings: Tracked = {
  name: 'settings',
  madeBySteps: false,
  page: (connection, after) => {
    const row = connection.get<{ value: string }>(
      sql`SELECT value FROM settings WHERE key = 'scale'`,
    )
    if (row === undefined || after >= 1) return []
    const fields = { value: JSON.parse(row.value) as unknown }
    return [{ key: 1, id: 'scale', fields, deletedAt: null, updatedAt: null, createdAt: null }]
  },
  count: (connection) =>
    countOf(connection, "SELECT count(*) AS count FROM settings WHERE key = 'scale'"),
  has: (connection, id) =>
    connection.get(sql`SELECT 1 FROM settings WHERE key = ${id}`) !== undefined,
}
