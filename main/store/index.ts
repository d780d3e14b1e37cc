/** The store: one library file, its tables, and its steps. Nothing else in the program knows SQL. */
import type { VerifyReport } from '#shared/records/history.ts'
import type { OpenMode } from '#shared/records/library-file.ts'
import type { Connection } from './connection.ts'
import { inspectFile } from './application.ts'
import { beginning, readHead, type Head } from './chain.ts'
import { explain } from './failures.ts'
import { holdLibrary, refuseHeld, type Holder } from './hold.ts'
import { createLibraryFile, type LibraryFile } from './library-file.ts'
import { newestOf, type Migration } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import { openConnection, refuseMode } from './open.ts'
import { takeSnapshot } from './snapshot.ts'
import { createSteps, type Steps } from './steps.ts'
import { createTables, type Tables } from './tables.ts'
import { verifyLibrary, type VerifyOptions } from './verify/index.ts'

export { claimRecord, type StoredClaim } from './claim-rows.ts'
export { changeable, type ClaimFields, type NewClaim } from './claims.ts'
export type { Holder } from './hold.ts'
export { digestOfRow, type EvidenceRow, type HistoryRow } from './copies.ts'
export type { StoredDismissal } from './dismissals.ts'
export type { EvidenceFields } from './evidence.ts'
export type { StoredSuggestion, StoredVerdict } from './models.ts'
export type { StoredRelation } from './relations.ts'
export type { Entry, Fields, SourceChange, TrackedTable } from './history.ts'
export type { ScaleFields } from './scales.ts'
export type { NewRevision } from './revisions.ts'
export { detailsOf } from './sources.ts'
export type { Journal, StepContext, Stepped } from './steps.ts'

export interface Store extends Omit<Tables, 'coverage'> {
  readonly path: string
  /** A copy of its own: what is written to it goes nowhere. */
  readonly readOnly: boolean
  readonly file: LibraryFile
  readonly steps: Steps
  schemaVersion(): number
  /** Where the history's chain of hashes ends. */
  head(): Head
  /** Proves that the history is whole and the library what it tells. */
  verify(options: VerifyOptions): Promise<VerifyReport>
  /** Any thrown thing in the program's words, where SQLite or the file system threw it. */
  explain(thrown: unknown): unknown
  close(): void
}

export interface StoreOptions {
  path: string
  /** `usual` where not given. */
  mode?: OpenMode
  /** Takes the library for itself, so that others are told by whom. */
  holder?: Holder
  /** Fills a library that is only now being made; runs before the file has its name. */
  fill?: (store: Store) => Promise<void>
  /** Other than the program's own: for trying how a schema is brought up to date. */
  migrations?: readonly Migration[]
}

function storeOn(
  connection: Connection,
  path: string,
  end: () => void = () => undefined,
  snapshot?: string,
): Store {
  const tables = createTables(connection)
  return {
    ...tables,
    path,
    readOnly: snapshot !== undefined,
    file: createLibraryFile(connection, path),
    steps: createSteps(connection, tables),
    schemaVersion: () => Number(connection.pragma('user_version')),
    head: () => readHead(connection) ?? { seq: 0, count: 0, hash: beginning },
    verify: (options) => verifyLibrary(snapshot ?? path, options),
    explain: (thrown) => explain(thrown, path),
    close: () => {
      if (connection.isOpen) connection.close()
      end()
    },
  }
}

async function openToRead(path: string, migrations: readonly Migration[]): Promise<Store> {
  const snapshot = takeSnapshot(path)
  try {
    const connection = await openConnection(snapshot.path, migrations, async () => undefined)
    return storeOn(connection, path, snapshot.remove, snapshot.path)
  } catch (thrown) {
    snapshot.remove()
    throw explain(thrown, path)
  }
}

/** Nobody brings a library up to date under the feet of a program that has it open. */
function refuseToMove(path: string, migrations: readonly Migration[]): void {
  const newest = newestOf(migrations)
  const version = inspectFile(path, newest)
  if (version !== null && version < newest) refuseHeld(path)
}

/** Opens the library, making it where there is none and `mode` lets it. Throws Failure. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { path, mode = 'usual', holder, fill, migrations = allMigrations } = options
  let release: (() => void) | undefined
  try {
    refuseMode(path, mode, migrations)
    if (mode === 'read-only') return await openToRead(path, migrations)
    if (holder) release = holdLibrary(path, holder)
    else refuseToMove(path, migrations)
    const connection = await openConnection(path, migrations, async (fresh) => {
      await fill?.(storeOn(fresh, path))
    })
    return storeOn(connection, path, release)
  } catch (thrown) {
    release?.()
    throw explain(thrown, path)
  }
}
