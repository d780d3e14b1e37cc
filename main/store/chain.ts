/**
 * The history as a chain: every row carries the SHA-256 of the row before it and of its own content,
 * so that no row can be changed, taken out, put in or moved without all later hashes telling. How a
 * hash is made is part of the file's format and never changes.
 */
import { hash } from 'node:crypto'
import { sql, type Connection } from './connection.ts'

/** A row of the history as it is stored; `before` and `after` are the JSON text itself. */
export interface ChainRow {
  seq: number
  step: number
  at: string
  by: string
  kind: string
  command: string
  table_name: string
  row_id: string
  source_id: string | null
  claim_id: string | null
  before: string | null
  after: string | null
}

export interface HashedRow extends ChainRow {
  hash: string
}

/** Where the chain ends now. `count` and `seq` differ only where the history did not start at 1. */
export interface Head {
  seq: number
  count: number
  hash: string
}

/** What stands in the place of a hash before the first row. */
export const beginning = '0'.repeat(64)

/** JSON after RFC 8785: keys in order, no blanks. */
const canonical = (row: ChainRow): string =>
  JSON.stringify({
    after: row.after,
    at: row.at,
    before: row.before,
    by: row.by,
    claim_id: row.claim_id,
    command: row.command,
    kind: row.kind,
    row_id: row.row_id,
    seq: row.seq,
    source_id: row.source_id,
    step: row.step,
    table_name: row.table_name,
  })

/** Lower-case hex SHA-256 of the hash before, followed by the row in canonical JSON, in UTF-8. */
export const hashOf = (previous: string, row: ChainRow): string =>
  hash('sha256', previous + canonical(row))

export const readHead = (connection: Connection): Head | undefined =>
  connection.get<Head>(sql`SELECT seq, count, hash FROM history_head WHERE id = 1`)

/** The row to come gets the next number and hash; the head moves on to it. */
export function extend(connection: Connection, row: Omit<ChainRow, 'seq'>): void {
  const last = connection.get<Head>(
    sql`SELECT seq, seq AS count, hash FROM history ORDER BY seq DESC LIMIT 1`,
  )
  const head = readHead(connection) ?? last ?? { seq: 0, count: 0, hash: beginning }
  // A row that somebody put in by other means keeps its number; verifying names it.
  const next: ChainRow = { ...row, seq: Math.max(head.seq, last?.seq ?? 0) + 1 }
  const own = hashOf(head.hash, next)
  connection.run(sql`
    INSERT INTO history (seq, step, at, by, kind, command, table_name, row_id, source_id, claim_id,
      before, after, hash)
    VALUES (${next.seq}, ${next.step}, ${next.at}, ${next.by}, ${next.kind}, ${next.command},
      ${next.table_name}, ${next.row_id}, ${next.source_id}, ${next.claim_id}, ${next.before},
      ${next.after}, ${own})`)
  connection.run(sql`
    UPDATE history_head SET seq = ${next.seq}, count = count + 1, hash = ${own} WHERE id = 1`)
}
