/**
 * The tables whose rows the history tells, each with a way to read them: the one place to extend
 * where another table gets a history. What the history never tells of a row is not compared.
 */
import { claimRecord, readClaims } from '../claim-rows.ts'
import { sql, type Connection, type Query } from '../connection.ts'
import type { Fields, TrackedTable } from '../history.ts'
import { scales, settings, withPassage } from './evidence-and-scales.ts'

/** A row as the library has it, deleted or not. */
export interface StoredRow {
  key: number
  id: string
  /** By the names that the history uses, or as the columns are called, in camel case. */
  fields: Fields
  deletedAt: string | null
  /** Null where the table has no time of change. */
  updatedAt: string | null
  createdAt: string | null
}

export interface Tracked {
  /** What the library calls the table. */
  readonly name: string
  /** False where rows come with something else, as sentences do with their text. */
  readonly madeBySteps: boolean
  /** Rows above that key, in the order of their keys. Throws where one cannot be read. */
  page(connection: Connection, after: number, limit: number): StoredRow[]
  count(connection: Connection): number
  has(connection: Connection, id: string): boolean
}

type Columns = Record<string, string | number | null>

const camelCase = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function rowOf(columns: Columns): StoredRow {
  const fields: Fields = {}
  for (const [name, value] of Object.entries(columns)) fields[camelCase(name)] = value
  return {
    key: Number(columns['key']),
    id: String(columns['id']),
    fields,
    deletedAt: asText(columns['deleted_at']),
    updatedAt: asText(columns['updated_at']),
    createdAt: asText(columns['created_at']),
  }
}

/** `select`: all columns of the table `t`, and whatever else the history tells. */
const plain = (table: string, select: string, madeBySteps = true): Tracked => ({
  name: table,
  madeBySteps,
  page: (connection, after, limit) => {
    const query: Query = {
      text: `${select} WHERE t.key > ? ORDER BY t.key LIMIT ?`,
      values: [after, limit],
    }
    return connection.all<Columns>(query).map(rowOf)
  },
  count: (connection) =>
    connection.get<{ count: number }>({
      text: `SELECT count(*) AS count FROM ${table}`,
      values: [],
    })?.count ?? 0,
  has: (connection, id) =>
    connection.get({ text: `SELECT 1 FROM ${table} WHERE id = ?`, values: [id] }) !== undefined,
})

const claims: Tracked = {
  ...plain('claims', ''),
  page: (connection, after, limit) => {
    const rows = connection.all<Columns>(sql`
      SELECT key, id, deleted_at, updated_at, created_at FROM claims
      WHERE key > ${after} ORDER BY key LIMIT ${limit}`)
    const found = readClaims(
      connection,
      rows.map((row) => Number(row['key'])),
    )
    const records = new Map(found.map((claim) => [claim.id, claimRecord(claim)]))
    return rows.map((row) => ({
      ...rowOf(row),
      // A claim whose source or text is gone cannot be read with the others.
      fields: { ...records.get(String(row['id'])) },
    }))
  },
}

const evidence = plain(
  'evidence',
  `SELECT t.*, c.id AS claim_id, r.id AS passage_revision_id, s.id AS passage_source
  FROM evidence AS t LEFT JOIN claims AS c ON c.key = t.claim
  LEFT JOIN revisions AS r ON r.key = t.passage_revision LEFT JOIN sources AS s ON s.key = r.source`,
)

export const trackedTables: Readonly<Record<TrackedTable, Tracked>> = {
  sources: plain(
    'sources',
    `SELECT t.*, (SELECT sha256 FROM revisions WHERE source = t.key ORDER BY key LIMIT 1) AS sha256
    FROM sources AS t`,
  ),
  claims,
  evidence: { ...evidence, page: withPassage(evidence.page) },
  scales,
  settings,
  dismissals: plain(
    'dismissals',
    'SELECT t.*, s.id AS source_id FROM dismissals AS t LEFT JOIN sources AS s ON s.key = t.source',
  ),
  sentences: plain('sentences', 'SELECT t.* FROM sentences AS t', false),
  // Those that were read out of a text came with it and are told only when taken back.
  relations: plain(
    'claim_relations',
    `SELECT t.*, c.id AS claim_id, o.id AS other_id FROM claim_relations AS t
    LEFT JOIN claims AS c ON c.key = t.claim LEFT JOIN claims AS o ON o.key = t.other`,
    false,
  ),
  suggestions: plain('suggestions', 'SELECT t.* FROM suggestions AS t', false),
  // A source's first text comes with it; the text itself is held against its digest.
  revisions: plain(
    'revisions',
    `SELECT t.key, t.id, t.sha256, t.created_at, t.deleted_at FROM revisions AS t`,
    false,
  ),
}
