/** Settings of this library: JSON values by name, outside the history. */
import { sql, type Connection } from './connection.ts'

export interface Settings {
  /** Null where it was never set. */
  get(key: string): unknown
  set(key: string, value: unknown): void
}

export const createSettings = (connection: Connection): Settings => ({
  get: (key) => {
    const row = connection.get<{ value: string }>(
      sql`SELECT value FROM settings WHERE key = ${key}`,
    )
    return row === undefined ? null : JSON.parse(row.value)
  },
  set: (key, value) => {
    connection.run(sql`
      INSERT INTO settings (key, value) VALUES (${key}, ${JSON.stringify(value)})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
  },
})
