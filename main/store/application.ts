/** What marks a file as a library, read from its first bytes without opening it as a database. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Failure } from '#shared/contract/errors.ts'

/** "Rsco" in ASCII: the `application_id` of every library (SQLite file format, offset 68). */
export const applicationId = 0x52_73_63_6f

/** SQLite file format, section 1.3: the header's length and where its fields stand (big endian). */
const headerLength = 100
const magic = 'SQLite format 3\0'
const userVersionAt = 60
const applicationIdAt = 68

function readHeader(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(headerLength)
    const length = readSync(file, header, 0, headerLength, 0)
    return header.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

const notALibrary = (path: string, why: string): Failure =>
  new Failure('not-a-library', `${path} is not a Riscontro library: ${why}.`, { detail: { path } })

/**
 * The schema version of the library at `path`, or null where there is no file yet (an empty file
 * counts as none). Only reads, and opens no database: a refused file stays as it is, to the byte.
 * Throws Failure `not-a-library` or `newer-library`.
 */
export function inspectFile(path: string, newestVersion: number): number | null {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) return null
  if (!status.isFile()) throw notALibrary(path, 'it is not a file')
  if (status.size === 0) return null
  const header = readHeader(path)
  if (header.length < headerLength || header.toString('latin1', 0, magic.length) !== magic)
    throw notALibrary(path, 'it is no SQLite file')
  if (header.readUInt32BE(applicationIdAt) !== applicationId)
    throw notALibrary(path, 'it belongs to another program')
  const version = header.readUInt32BE(userVersionAt)
  refuseNewer(path, version, newestVersion)
  return version
}

export function refuseNewer(path: string, version: number, newestVersion: number): void {
  if (version <= newestVersion) return
  throw new Failure(
    'newer-library',
    `${path} was written by a newer Riscontro (schema ${version}; this one knows ${newestVersion}).`,
    { detail: { path, found: String(version), supported: String(newestVersion) } },
  )
}
