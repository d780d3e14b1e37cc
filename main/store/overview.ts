/** Counts of living claims, by what they have in common. */
import type { Overview } from '#shared/records/overview.ts'
import { sql, type Connection, type Query } from './connection.ts'

export interface OverviewReader {
  /** Of a source, or (null) of the library; the sources' sentences are counted elsewhere. */
  read(sourceId: string | null): Omit<Overview, 'sources'>
}

const mostSources = 30
const mostSpeakers = 20
const mostFigures = 2000

export function createOverview(connection: Connection): OverviewReader {
  return {
    read: (sourceId) => {
      const all = <T>(query: Query): T[] => connection.all<T>(query)
      const claims =
        connection.get<{ count: number }>(sql`
          SELECT count(*) AS count FROM claims AS c JOIN sources AS s ON s.key = c.source
          WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
            AND (${sourceId} IS NULL OR s.id = ${sourceId})`)?.count ?? 0
      return {
        claims,
        statuses: all(sql`
          SELECT c.status, count(*) AS count FROM claims AS c JOIN sources AS s ON s.key = c.source
          WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
            AND (${sourceId} IS NULL OR s.id = ${sourceId})
          GROUP BY c.status ORDER BY c.status`),
        bySource: all(sql`
          WITH most AS (
            SELECT c.source AS source, count(*) AS total
            FROM claims AS c JOIN sources AS s ON s.key = c.source
            WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
              AND (${sourceId} IS NULL OR s.id = ${sourceId})
            GROUP BY c.source ORDER BY total DESC, c.source DESC LIMIT ${mostSources})
          SELECT s.id AS "group", c.verdict, count(*) AS count
          FROM most JOIN claims AS c ON c.source = most.source JOIN sources AS s ON s.key = c.source
          WHERE c.deleted_at IS NULL
          GROUP BY c.source, c.verdict ORDER BY most.total DESC, c.source DESC, c.verdict`),
        bySpeaker: all(sql`
          WITH most AS (
            SELECT c.speaker AS speaker, count(*) AS total
            FROM claims AS c JOIN sources AS s ON s.key = c.source
            WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
              AND (${sourceId} IS NULL OR s.id = ${sourceId})
            GROUP BY c.speaker ORDER BY total DESC, c.speaker LIMIT ${mostSpeakers})
          SELECT c.speaker AS "group", c.verdict, count(*) AS count
          FROM most JOIN claims AS c ON c.speaker = most.speaker
          JOIN sources AS s ON s.key = c.source
          WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
            AND (${sourceId} IS NULL OR s.id = ${sourceId})
          GROUP BY c.speaker, c.verdict ORDER BY most.total DESC, c.speaker, c.verdict`),
        byType: all(sql`
          SELECT c.type AS "group", c.verdict, count(*) AS count
          FROM claims AS c JOIN sources AS s ON s.key = c.source
          WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
            AND (${sourceId} IS NULL OR s.id = ${sourceId})
          GROUP BY c.type, c.verdict ORDER BY c.type, c.verdict`),
        byMonth: all(sql`
          SELECT substr(CASE WHEN s.published_on = '' THEN s.created_at ELSE s.published_on END, 1, 7)
            AS "group", c.verdict, count(*) AS count
          FROM claims AS c JOIN sources AS s ON s.key = c.source
          WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
            AND (${sourceId} IS NULL OR s.id = ${sourceId})
          GROUP BY 1, c.verdict ORDER BY 1, c.verdict`),
        figures: all(sql`
          SELECT c.id AS claimId, s.id AS sourceId, c.number, d.value AS date, q.kind, q.value,
            q.unit, q.exact
          FROM claims AS c JOIN sources AS s ON s.key = c.source
          JOIN quantities AS d ON d.claim = c.key AND d.kind = 'date'
            AND d.value GLOB '[0-9][0-9][0-9][0-9]*'
          JOIN quantities AS q ON q.claim = c.key AND q.kind NOT IN ('date', 'ordinal')
            AND typeof(q.value) IN ('integer', 'real')
          WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
            AND (${sourceId} IS NULL OR s.id = ${sourceId})
          ORDER BY d.value DESC, c.key, q.key LIMIT ${mostFigures}`),
      }
    },
  }
}
