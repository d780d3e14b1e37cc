/** The library as a file: its facts, whole copies of it, and what a package of it is made of. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from '#shared/contract/errors.ts'
import { inspectFile } from './application.ts'
import { Connection, sql } from './connection.ts'
import { refuseHeld } from './hold.ts'
import { syncFolderOf, syncToDisk } from './migrate.ts'

export interface LibraryFacts {
  bytes: number
  freeBytes: number
  createdAt: string | null
  changedAt: string | null
  evidence: number
  changes: number
  integrity: string
  lastBackup: { path: string; at: string } | null
  historyHead: string | null
}

export interface StoredText {
  revisionId: string
  sourceId: string
  title: string
  sha256: string
  text: string
}

export interface CopyOptions {
  signal?: AbortSignal
  /** In pages of the file. */
  onProgress?: (done: number, total: number) => void
}

export interface LibraryFile {
  facts(): LibraryFacts
  historyHead(): string | null
  /** `ok`, or what SQLite found, or the first text or passage that is not what its hash says. */
  integrity(): string
  /** Whole under its name, or not there. Bytes. Rejects with the signal's reason when aborted. */
  copyTo(path: string, options?: CopyOptions): Promise<number>
  /** Bytes before and after. */
  compact(): { before: number; after: number }
  /** Every text of every living source, oldest first. */
  texts(): Iterable<StoredText>
  /** The rows of the history as they are stored, oldest first. */
  historyRows(): Iterable<Record<string, unknown>>
}

/** Copies that this program has put beside a library: see migrate.ts. */
function newestBackup(path: string): LibraryFacts['lastBackup'] {
  const folder = dirname(path)
  const start = `${basename(path)}.`
  try {
    return (
      readdirSync(folder)
        .filter((name) => name.startsWith(start) && /\.backup(?:-\d+)?$/.test(name))
        .map((name) => join(folder, name))
        .map((place) => ({ path: place, at: statSync(place).mtime.toISOString() }))
        .toSorted((a, b) => b.at.localeCompare(a.at))[0] ?? null
    )
  } catch {
    // A folder that may not be listed.
    return null
  }
}

/** A copy has its library's way of writing; at rest it is one file, without a log beside it. */
function standAlone(path: string): void {
  const copy = new Connection(path, { mustExist: true, timeout: 0 })
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const isSameFile = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev
}

/** A library that a program has open, or that it left with work in its log, is not replaced. */
function refuseLiving(target: string, own: string): void {
  if (!existsSync(target)) return
  const exists = (why: string) =>
    new Failure('library-exists', `${target} ${why}; it was not touched.`, {
      detail: { path: target, file: basename(target) },
    })
  if (isSameFile(target, own)) throw exists('is the library itself')
  if (existsSync(`${target}-wal`) || existsSync(`${target}-journal`))
    throw exists('is a library that is open, or was not closed')
  try {
    inspectFile(target, Number.MAX_SAFE_INTEGER)
  } catch {
    // Some other file, which the person has chosen to replace.
    return
  }
  refuseHeld(target)
}

function wrongHash(connection: Connection): string | undefined {
  const wrong = (text: string, sha256: string) =>
    createHash('sha256').update(text, 'utf8').digest('hex') !== sha256
  // The keys first: no statement stays open while hashes are reckoned.
  const keys = connection.all<{ key: number }>(sql`SELECT key FROM revisions`)
  for (const { key } of keys) {
    const row = connection.get<{ id: string; text: string; sha256: string }>(
      sql`SELECT id, text, sha256 FROM revisions WHERE key = ${key}`,
    )
    if (row && wrong(row.text, row.sha256)) return `text ${row.id} is not what its hash says`
  }
  const passages = connection.all<{ id: string; quote: string; sha256: string }>(
    sql`SELECT id, quote, sha256 FROM evidence`,
  )
  const passage = passages.find(({ quote, sha256 }) => wrong(quote, sha256))
  return passage && `evidence ${passage.id} is not what its hash says`
}

/** @param path the library's own; a snapshot's connection lies elsewhere */
export function createLibraryFile(connection: Connection, path: string): LibraryFile {
  const number = (pragma: string) => Number(connection.pragma(pragma))
  const integrity = (): string => {
    const found = String(connection.pragma('integrity_check(1)'))
    return found === 'ok' ? (wrongHash(connection) ?? 'ok') : found
  }
  const historyHead = (): string | null => {
    const table = connection.get(
      sql`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'history_head'`,
    )
    if (table === undefined) return null
    return connection.get<{ hash: string }>(sql`SELECT hash FROM history_head`)?.hash ?? null
  }

  const pieceSize = 1000
  function* historyRows(): Generator<Record<string, unknown>> {
    let last = 0
    for (;;) {
      const rows = connection.all<Record<string, unknown> & { seq: number }>(
        sql`SELECT * FROM history WHERE seq > ${last} ORDER BY seq LIMIT ${pieceSize}`,
      )
      yield* rows
      if (rows.length < pieceSize) return
      last = rows.at(-1)!.seq
    }
  }
  function* texts(): Generator<StoredText> {
    const keys = connection.all<{ key: number }>(sql`
      SELECT r.key FROM revisions AS r JOIN sources AS s ON s.key = r.source
      WHERE s.deleted_at IS NULL ORDER BY r.key`)
    for (const { key } of keys) {
      const row = connection.get<StoredText>(sql`
        SELECT r.id AS revisionId, s.id AS sourceId, s.title, r.sha256, r.text
        FROM revisions AS r JOIN sources AS s ON s.key = r.source WHERE r.key = ${key}`)
      if (row) yield row
    }
  }

  return {
    integrity,
    historyHead,
    historyRows,
    texts,
    facts: () => {
      const span = connection.get<{ first: string | null; last: string | null; count: number }>(
        sql`SELECT MIN(at) AS first, MAX(at) AS last, COUNT(*) AS count FROM history`,
      )
      const evidence = connection.get<{ count: number }>(
        sql`SELECT COUNT(*) AS count FROM evidence WHERE deleted_at IS NULL`,
      )
      return {
        bytes: sizeOf(path),
        freeBytes: number('freelist_count') * number('page_size'),
        createdAt: span?.first ?? null,
        changedAt: span?.last ?? null,
        changes: span?.count ?? 0,
        evidence: evidence?.count ?? 0,
        integrity: integrity(),
        lastBackup: newestBackup(path),
        historyHead: historyHead(),
      }
    },
    copyTo: async (target, { signal, onProgress } = {}) => {
      refuseLiving(target, path)
      const temporary = join(dirname(target), `.riscontro-${randomUUID()}.tmp`)
      try {
        signal?.throwIfAborted()
        await connection.copyTo(temporary, (done, total) => {
          signal?.throwIfAborted()
          onProgress?.(done, total)
        })
        standAlone(temporary)
        syncToDisk(temporary)
        signal?.throwIfAborted()
        const bytes = sizeOf(temporary)
        // While pages were copied somebody may have opened what stood there.
        refuseLiving(target, path)
        renameSync(temporary, target)
        syncFolderOf(target)
        return bytes
      } finally {
        for (const ending of ['', '-wal', '-shm', '-journal'])
          rmSync(`${temporary}${ending}`, { force: true })
      }
    },
    compact: () => {
      connection.pragma('wal_checkpoint(TRUNCATE)')
      const before = sizeOf(path)
      const { bavail, bsize } = statfsSync(dirname(path))
      // VACUUM writes the library twice beside itself: https://sqlite.org/lang_vacuum.html
      if (bavail * bsize < before * 2)
        throw new Failure('disk-full', `Compacting ${path} needs ${before * 2} free bytes.`, {
          detail: { path, file: basename(path) },
        })
      connection.execute('VACUUM')
      connection.pragma('wal_checkpoint(TRUNCATE)')
      return { before, after: sizeOf(path) }
    },
  }
}
