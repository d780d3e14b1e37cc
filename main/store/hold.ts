/**
 * Who has a library open for writing. Beside the library lies a small database of one row with the
 * holder's name; the holder keeps a write transaction open in it, which the system ends with the
 * process, however that ends. So nobody is locked out by a program that was killed, no clock is
 * compared, and the name can still be read by others. It only keeps programs from talking past each
 * other: what keeps the library whole is SQLite's own locking.
 */
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Failure } from '#shared/contract/errors.ts'
import { Connection, sql } from './connection.ts'

export interface Holder {
  /** As the person knows it: "Riscontro", "riscontro import". */
  readonly program: string
  readonly who: string
}

interface HolderRow {
  who: string
  computer: string
  program: string
  process: number
  since: string
}

/** Through links, so that two names of one file have one holder. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    mkdirSync(dirname(path), { recursive: true })
    return join(realpathSync(dirname(path)), basename(path))
  }
}

export const holdPath = (path: string): string => `${realPath(path)}.lock`

const isBusy = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_BUSY')

function holderIn(lock: Connection): HolderRow | undefined {
  try {
    return lock.get<HolderRow>(sql`SELECT who, computer, program, process, since FROM holder`)
  } catch {
    // Nobody has written a name yet.
    return undefined
  }
}

function inUse(path: string, holder: HolderRow | undefined): Failure {
  const { who = '?', computer = '?', program = '?', process = '?', since = '' } = holder ?? {}
  return new Failure(
    'library-in-use',
    `${path} is open by ${who} on ${computer} (${program}, process ${process}): close it there.`,
    {
      detail: {
        path,
        file: basename(path),
        who,
        computer,
        program,
        process: String(process),
        since,
      },
    },
  )
}

function writeName(lock: Connection, { program, who }: Holder): void {
  lock.execute(`
    CREATE TABLE IF NOT EXISTS holder (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      who TEXT NOT NULL, computer TEXT NOT NULL, program TEXT NOT NULL,
      process INTEGER NOT NULL, since TEXT NOT NULL
    ) STRICT`)
  lock.run(sql`
    INSERT OR REPLACE INTO holder (id, who, computer, program, process, since)
    VALUES (1, ${who}, ${hostname()}, ${program}, ${process.pid}, ${new Date().toISOString()})`)
}

/**
 * Takes the library at `path` for writing, or throws Failure `library-in-use`, which names who has
 * it. Returns the function that gives it back.
 */
export function holdLibrary(path: string, holder: Holder): () => void {
  const place = holdPath(path)
  const lock = new Connection(place, { mustExist: false, timeout: 200 })
  try {
    lock.transaction(() => writeName(lock, holder))
    lock.execute('BEGIN IMMEDIATE')
    // Between the two somebody else may have been quicker, and be gone again.
    if (holderIn(lock)?.process !== process.pid) throw inUse(path, holderIn(lock))
  } catch (thrown) {
    const other = isBusy(thrown) ? inUse(path, holderIn(lock)) : thrown
    lock.close()
    throw other
  }
  return () => {
    if (!lock.isOpen) return
    try {
      rmSync(place, { force: true })
    } catch {
      // Windows takes no open file away: an unheld lock harms nobody.
    }
    lock.close()
  }
}

/** Throws Failure `library-in-use` where another program has the library open now. */
export function refuseHeld(path: string): void {
  holdLibrary(path, { program: '', who: '' })()
}
