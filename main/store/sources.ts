/** The table of sources. */
import type { SourceDetails, SourceSummary } from '#shared/records/library.ts'
import { listOf, sql, type Connection } from './connection.ts'
import type { CoverageReader } from './coverage.ts'

export interface NewSource extends SourceDetails {
  id: string
  at: string
}

interface SourceRow {
  key: number
  id: string
  title: string
  byline: string
  outlet: string
  url: string
  language: SourceDetails['language']
  published_on: string
  created_at: string
  updated_at: string
  revision: number
  revision_id: string
  claims: number
  checked: number
}

export interface Sources {
  count(): number
  /** Newest first. */
  list(): SourceSummary[]
  find(id: string): SourceSummary | null
  ofIds(ids: readonly string[]): SourceSummary[]
  insert(source: NewSource): void
  write(id: string, details: SourceDetails): void
  /** The details also of a deleted source. */
  details(id: string): SourceDetails
  setDeleted(id: string, at: string | null): void
}

export const detailsOf = (source: SourceDetails): SourceDetails => ({
  title: source.title,
  byline: source.byline,
  outlet: source.outlet,
  url: source.url,
  language: source.language,
  publishedOn: source.publishedOn,
})

export function createSources(connection: Connection, coverage: CoverageReader): Sources {
  const summary = (row: SourceRow): SourceSummary => ({
    id: row.id,
    revisionId: row.revision_id,
    title: row.title,
    byline: row.byline,
    outlet: row.outlet,
    url: row.url,
    language: row.language,
    publishedOn: row.published_on,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    claimCount: row.claims,
    checkedCount: row.checked,
    coverage: coverage.countsOf(row.key, row.revision),
  })

  const select = (ids: readonly string[] | null): SourceSummary[] =>
    connection
      .all<SourceRow>(
        sql`
        SELECT s.key, s.id, s.title, s.byline, s.outlet, s.url, s.language, s.published_on,
          s.created_at, s.updated_at, r.key AS revision, r.id AS revision_id,
          (SELECT count(*) FROM claims AS c WHERE c.source = s.key AND c.deleted_at IS NULL) AS claims,
          (SELECT count(*) FROM claims AS c WHERE c.source = s.key AND c.deleted_at IS NULL
            AND c.status IN ('checked', 'published')) AS checked
        FROM sources AS s
        JOIN revisions AS r ON r.key = (
          SELECT max(key) FROM revisions WHERE source = s.key AND deleted_at IS NULL)
        WHERE s.deleted_at IS NULL
          AND (${ids === null ? 1 : 0} OR s.id IN (SELECT value FROM json_each(${listOf(ids ?? [])})))
        ORDER BY s.key DESC`,
      )
      .map(summary)

  return {
    count: () =>
      connection.get<{ count: number }>(
        sql`SELECT count(*) AS count FROM sources WHERE deleted_at IS NULL`,
      )?.count ?? 0,
    list: () => select(null),
    find: (id) => select([id])[0] ?? null,
    ofIds: (ids) => select(ids),
    insert: (source) => {
      connection.run(sql`
        INSERT INTO sources
          (id, title, byline, outlet, url, language, published_on, created_at, updated_at)
        VALUES (${source.id}, ${source.title}, ${source.byline}, ${source.outlet}, ${source.url},
          ${source.language}, ${source.publishedOn}, ${source.at}, ${source.at})`)
    },
    write: (id, details) => {
      connection.run(sql`
        UPDATE sources SET title = ${details.title}, byline = ${details.byline},
          outlet = ${details.outlet}, url = ${details.url}, language = ${details.language},
          published_on = ${details.publishedOn}
        WHERE id = ${id}`)
    },
    details: (id) => {
      const row = connection.get<SourceDetails>(sql`
        SELECT title, byline, outlet, url, language, published_on AS publishedOn
        FROM sources WHERE id = ${id}`)
      if (row === undefined) throw new Error(`There never was a source ${id}.`)
      return row
    },
    setDeleted: (id, at) => {
      connection.run(sql`UPDATE sources SET deleted_at = ${at} WHERE id = ${id}`)
    },
  }
}
