/** How a library file is made and opened, so that it is whole at every moment. */
import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Failure } from '#shared/contract/errors.ts'
import type { OpenMode } from '#shared/records/library-file.ts'
import { applicationId, inspectFile, refuseNewer } from './application.ts'
import { Connection } from './connection.ts'
import { migrate, newestOf, syncFolderOf, type Migration } from './migrate.ts'

/** For so long, in milliseconds, a write waits for another process's write before it gives up. */
const patience = 5000

function makeDurable(connection: Connection): void {
  connection.pragma('synchronous = FULL')
  // On macOS only these reach the disk itself and not just its cache.
  connection.pragma('fullfsync = ON')
  connection.pragma('checkpoint_fullfsync = ON')
  connection.pragma('foreign_keys = ON')
}

/**
 * SQLite takes the write-ahead log away when the last program closes the library, so one that lies
 * there tells of an unclean stop (or of another program at work, where checking does no harm).
 */
const wasLeftOpen = (path: string): boolean =>
  existsSync(`${path}-wal`) || existsSync(`${path}-journal`)

function checkIntegrity(connection: Connection, path: string): void {
  const found = String(connection.pragma('quick_check(1)'))
  if (found === 'ok') return
  throw new Failure('damaged-library', `${path} is damaged: ${found}`, {
    detail: { path, cause: found },
  })
}

function openFile(path: string, migrations: readonly Migration[]): Connection {
  const unclean = wasLeftOpen(path)
  const connection = new Connection(path, { mustExist: true, timeout: patience })
  try {
    refuseNewer(path, Number(connection.pragma('user_version')), newestOf(migrations))
    makeDurable(connection)
    if (unclean) checkIntegrity(connection, path)
    connection.pragma('journal_mode = WAL')
    migrate(connection, migrations, path)
    return connection
  } catch (thrown) {
    connection.close()
    throw thrown
  }
}

/** Gives the finished file its name, unless another process was quicker: then its file stays. */
function place(temporary: string, path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path)
  try {
    linkSync(temporary, path)
  } catch {
    // Some file systems have no hard links: there the file is renamed.
    if (!existsSync(path)) renameSync(temporary, path)
  }
  syncFolderOf(path)
}

/**
 * A new library is made under another name and gets its own when it is complete: it is there with
 * all that `fill` puts in, or not at all.
 */
async function create(
  path: string,
  migrations: readonly Migration[],
  fill: (connection: Connection) => Promise<void>,
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.new`
  try {
    const connection = new Connection(temporary, { mustExist: false, timeout: patience })
    try {
      connection.pragma(`application_id = ${applicationId}`)
      makeDurable(connection)
      migrate(connection, migrations)
      await fill(connection)
    } finally {
      connection.close()
    }
    place(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
    rmSync(`${temporary}-journal`, { force: true })
  }
}

/**
 * Whether the file may be opened in this way, before anything lies beside it. Throws Failure
 * `library-missing`, `library-exists`, `not-a-library` or `newer-library`.
 */
export function refuseMode(path: string, mode: OpenMode, migrations: readonly Migration[]): void {
  const isThere = inspectFile(path, newestOf(migrations)) !== null
  const detail = { path, file: basename(path) }
  if (mode === 'new' && existsSync(path))
    throw new Failure('library-exists', `${path} is there already.`, { detail })
  if ((mode === 'existing' || mode === 'read-only') && !isThere)
    throw new Failure('library-missing', `There is no library ${path}.`, { detail })
}

/**
 * Opens the library at `path`, making it first where there is none. Throws what SQLite and the file
 * system throw, and Failure `not-a-library`, `newer-library` or `damaged-library`.
 */
export async function openConnection(
  path: string,
  migrations: readonly Migration[],
  fill: (connection: Connection) => Promise<void>,
): Promise<Connection> {
  if (inspectFile(path, newestOf(migrations)) === null) await create(path, migrations, fill)
  return openFile(path, migrations)
}
