/** What SQLite and the file system throw, in words the user can act on. */
import Database from 'better-sqlite3'
import { Failure, type ErrorCode } from '#shared/contract/errors.ts'

/** By the start of SQLite's result code, extended codes included ("SQLITE_IOERR_WRITE"). */
const sqliteCodes: readonly (readonly [string, ErrorCode, string])[] = [
  ['SQLITE_FULL', 'disk-full', 'The disk is full; nothing was changed.'],
  ['SQLITE_BUSY', 'library-busy', 'Another program is writing to this library.'],
  ['SQLITE_LOCKED', 'library-busy', 'Another program is writing to this library.'],
  ['SQLITE_READONLY', 'cannot-write', 'The library cannot be written to.'],
  ['SQLITE_CANTOPEN', 'cannot-write', 'The library cannot be opened for writing.'],
  ['SQLITE_IOERR', 'cannot-write', 'The disk reported an error.'],
  ['SQLITE_CORRUPT', 'damaged-library', 'The library is damaged.'],
  ['SQLITE_NOTADB', 'damaged-library', 'The library is damaged.'],
]

const fileCodes: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOSPC: ['disk-full', 'The disk is full; nothing was changed.'],
  EDQUOT: ['disk-full', 'The disk is full; nothing was changed.'],
  EACCES: ['cannot-write', 'No permission for the library or its folder.'],
  EPERM: ['cannot-write', 'No permission for the library or its folder.'],
  EROFS: ['cannot-write', 'The disk is read-only.'],
  EIO: ['cannot-write', 'The disk reported an error.'],
  ENOTDIR: ['cannot-write', 'The path of the library leads through a file.'],
  EEXIST: ['cannot-write', 'A file stands where the folder of the library should be.'],
}

/** Any thrown thing as a Failure where it is one of these; otherwise the thing itself. */
export function explain(thrown: unknown, path: string): unknown {
  if (thrown instanceof Failure || !(thrown instanceof Error)) return thrown
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  const known =
    thrown instanceof Database.SqliteError
      ? sqliteCodes.find(([start]) => code.startsWith(start))?.slice(1)
      : fileCodes[code]
  if (known === undefined) return thrown
  const [meaning, words] = known as readonly [ErrorCode, string]
  return new Failure(meaning, `${words} (${path}: ${thrown.message})`, {
    detail: { path, cause: thrown.message },
    cause: thrown,
  })
}
