/** Brings a library's schema up to date: forward only, one transaction for each step. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '#shared/contract/errors.ts'
import { sql, type Connection } from './connection.ts'

export interface Migration {
  /** The library's `user_version` after it. In tens, so that a correction can come between. */
  readonly version: number
  readonly up: (connection: Connection) => void
}

export const newestOf = (migrations: readonly Migration[]): number =>
  Math.max(0, ...migrations.map((migration) => migration.version))

/** The older library is kept here before the first migration of it. */
export const backupPath = (path: string, version: number): string =>
  `${path}.schema-${version}.backup`

export function syncToDisk(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename or link in the folder durable; Windows has no such call and needs none. */
export function syncFolderOf(path: string): void {
  if (process.platform !== 'win32') syncToDisk(dirname(path))
}

function backUp(connection: Connection, path: string, version: number): void {
  const place = backupPath(path, version)
  const temporary = `${place}.new`
  rmSync(temporary, { force: true })
  connection.run(sql`VACUUM INTO ${temporary}`)
  syncToDisk(temporary)
  // An earlier backup of this version is a state that a migration was tried on before: keep it.
  let free = place
  for (let count = 2; existsSync(free); count += 1) free = `${place}-${count}`
  renameSync(temporary, free)
  syncFolderOf(free)
}

/** Runs what is missing. With `path` given a copy of the file is put beside it first. */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  path?: string,
): void {
  const version = Number(connection.pragma('user_version'))
  const missing = migrations
    .filter((migration) => migration.version > version)
    .toSorted((a, b) => a.version - b.version)
  if (missing.length === 0) return
  if (path !== undefined) backUp(connection, path, version)
  for (const migration of missing)
    connection.transaction(() => {
      const now = Number(connection.pragma('user_version'))
      // Another process may have migrated while this one waited for the lock.
      if (now >= migration.version) return
      migration.up(connection)
      connection.pragma(`user_version = ${migration.version}`)
    })
  const reached = Number(connection.pragma('user_version'))
  if (reached !== newestOf(migrations))
    throw new Failure('internal', `The library is at schema ${reached} after its migrations.`)
}
