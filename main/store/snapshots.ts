/** Texts as they were when they were taken. None is ever changed or deleted. */
import type { Snapshot } from '#shared/records/evidence.ts'
import { sql, type Connection } from './connection.ts'

export interface Snapshots {
  find(id: string): Snapshot | null
  insert(id: string, snapshot: Snapshot): void
}

export const createSnapshots = (connection: Connection): Snapshots => ({
  find: (id) =>
    connection.get<Snapshot>(sql`
      SELECT sha256, length, origin, taken_at AS takenAt, text FROM snapshots WHERE id = ${id}`) ??
    null,
  insert: (id, { sha256, length, origin, takenAt, text }) => {
    connection.run(sql`
      INSERT INTO snapshots (id, sha256, length, origin, taken_at, text)
      VALUES (${id}, ${sha256}, ${length}, ${origin}, ${takenAt}, ${text})`)
  },
})
