/** What was deleted and can come back, and how it was deleted. */
import type { DeletedItem, RestorableTable } from '#shared/records/history.ts'
import type { Change } from '#shared/records/library.ts'
import { sql, type Connection } from './connection.ts'
import { changeOf, type ChangeRow } from './history.ts'

export interface Deletions {
  /**
   * Last deleted first: sources, claims of living sources, evidence of living claims. What lies in
   * something deleted comes back with it and is not listed by itself.
   */
  list(options: { words: string; limit: number }): DeletedItem[]
  /** The change that deleted the row; null where it is there, or never was. */
  of(table: RestorableTable, id: string): Change | null
  /** Rows of this claim or source that the same stroke deleted, in the order it did. */
  with(deletion: Change): Change[]
  /** Title of a living source that has the text of this deleted one. */
  twinOf(sourceId: string): string | null
}

interface Row extends Omit<DeletedItem, 'undone'> {
  kind: Change['kind']
}

/** For LIKE: letters without accents in either case. */
const pattern = (words: string): string => `%${words.trim().replaceAll(/[\\%_]/g, '\\$&')}%`

export function createDeletions(connection: Connection): Deletions {
  const sources = (like: string, limit: number): Row[] =>
    connection.all(sql`
      SELECT 'sources' AS "table", s.id, s.id AS sourceId, s.title AS sourceTitle,
        NULL AS claimNumber, s.title AS name, h.at, h.by, h.seq, h.kind
      FROM sources AS s
      JOIN history AS h ON h.seq = (SELECT max(seq) FROM history WHERE row_id = s.id)
      WHERE s.deleted_at IS NOT NULL AND s.title LIKE ${like} ESCAPE '\\'
      ORDER BY h.seq DESC LIMIT ${limit}`)

  const claims = (like: string, limit: number): Row[] =>
    connection.all(sql`
      SELECT 'claims' AS "table", c.id, s.id AS sourceId, s.title AS sourceTitle,
        c.number AS claimNumber, c.text AS name, h.at, h.by, h.seq, h.kind
      FROM claims AS c JOIN sources AS s ON s.key = c.source
      JOIN history AS h ON h.seq = (SELECT max(seq) FROM history WHERE row_id = c.id)
      WHERE c.deleted_at IS NOT NULL AND s.deleted_at IS NULL AND c.text LIKE ${like} ESCAPE '\\'
      ORDER BY h.seq DESC LIMIT ${limit}`)

  const evidence = (like: string, limit: number): Row[] =>
    connection.all(sql`
      SELECT 'evidence' AS "table", e.id, s.id AS sourceId, s.title AS sourceTitle,
        c.number AS claimNumber,
        coalesce(nullif(e.title, ''), nullif(e.publisher, ''), nullif(e.quote, ''), e.url) AS name,
        h.at, h.by, h.seq, h.kind
      FROM evidence AS e JOIN claims AS c ON c.key = e.claim JOIN sources AS s ON s.key = c.source
      JOIN history AS h ON h.seq = (SELECT max(seq) FROM history WHERE row_id = e.id)
      WHERE e.deleted_at IS NOT NULL AND c.deleted_at IS NULL AND s.deleted_at IS NULL
        AND (e.title || ' ' || e.publisher || ' ' || e.quote || ' ' || e.url)
          LIKE ${like} ESCAPE '\\'
      ORDER BY h.seq DESC LIMIT ${limit}`)

  return {
    list: ({ words, limit }) => {
      const like = pattern(words)
      return [sources, claims, evidence]
        .flatMap((read) => read(like, limit))
        .toSorted((a, b) => b.seq - a.seq)
        .slice(0, limit)
        .map(({ kind, ...item }) => ({ ...item, undone: kind !== 'do' }))
    },
    of: (table, id) => {
      const row = connection.get<ChangeRow>(sql`
        SELECT * FROM history WHERE row_id = ${id} AND table_name = ${table}
        ORDER BY seq DESC LIMIT 1`)
      return row === undefined || row.after !== null ? null : changeOf(row)
    },
    with: ({ table, rowId, step, kind, at }) =>
      connection
        .all<ChangeRow>(
          sql`
          SELECT * FROM history
          WHERE step = ${step} AND kind = ${kind} AND at = ${at} AND after IS NULL
            AND row_id <> ${rowId} AND table_name IN ('claims', 'evidence')
            AND ${rowId} = CASE ${table} WHEN 'sources' THEN source_id ELSE claim_id END
          ORDER BY seq`,
        )
        .map(changeOf),
    twinOf: (sourceId) =>
      connection.get<{ title: string }>(sql`
        SELECT s.title FROM sources AS gone JOIN revisions AS r ON r.source = gone.key
        JOIN revisions AS other ON other.sha256 = r.sha256
        JOIN sources AS s ON s.key = other.source
        WHERE gone.id = ${sourceId} AND s.deleted_at IS NULL LIMIT 1`)?.title ?? null,
  }
}
