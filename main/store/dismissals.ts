/** Findings that were dismissed, with the reason. */
import type { Dismissal, FindingKind } from '#shared/records/findings.ts'
import { sql, type Connection } from './connection.ts'

export interface StoredDismissal extends Dismissal {
  id: string
  /** Id of the finding. */
  finding: string
  kind: FindingKind
  sourceId: string
}

export interface Dismissals {
  /** Living ones, of living sources. */
  list(): StoredDismissal[]
  /** The living one of a finding. */
  of(finding: string): StoredDismissal | null
  insert(dismissal: StoredDismissal): void
  setDeleted(id: string, at: string | null): void
}

export const createDismissals = (connection: Connection): Dismissals => ({
  list: () =>
    connection.all<StoredDismissal>(sql`
      SELECT d.id, d.finding, d.kind, s.id AS sourceId, d.reason, d.by, d.created_at AS at
      FROM dismissals AS d JOIN sources AS s ON s.key = d.source
      WHERE d.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY d.key`),
  of: (finding) =>
    connection.get<StoredDismissal>(sql`
      SELECT d.id, d.finding, d.kind, s.id AS sourceId, d.reason, d.by, d.created_at AS at
      FROM dismissals AS d JOIN sources AS s ON s.key = d.source
      WHERE d.finding = ${finding} AND d.deleted_at IS NULL AND s.deleted_at IS NULL`) ?? null,
  insert: ({ id, finding, kind, sourceId, reason, by, at }) => {
    connection.run(sql`
      INSERT INTO dismissals (id, finding, kind, source, reason, by, created_at)
      SELECT ${id}, ${finding}, ${kind}, key, ${reason}, ${by}, ${at}
      FROM sources WHERE id = ${sourceId}`)
  },
  setDeleted: (id, at) => {
    connection.run(sql`UPDATE dismissals SET deleted_at = ${at} WHERE id = ${id}`)
  },
})
