/** The library as a file: its properties, copies of it, its compacting, and its audit package. */
import { z } from 'zod'
import { Id } from '../../records/library.ts'
import { LibraryProperties, PackWritten } from '../../records/library-file.ts'
import { define, ids, nothing, path } from './define.ts'

/** Of which claims a package is: all (both null), these, or those of a source. */
export const ofWhich = {
  claimIds: ids.nullable().default(null),
  sourceId: Id.nullable().default(null),
}

export const libraryFiles = {
  /** Reads the whole file once, to say whether it is sound. */
  'library.properties': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: LibraryProperties,
  }),
  /** A complete copy under its name only when it is whole; the library itself stays open. */
  'library.saveCopy': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({ path }),
    output: z.object({ path: z.string(), bytes: z.int() }),
  }),
  /** Gives back the room of what is no longer there. No step of the history. */
  'library.compact': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: nothing,
    output: z.object({ before: z.int(), after: z.int() }),
  }),
  /**
   * One file that proves what the library holds; with `claimIds` or `sourceId` it has the claims
   * asked for and their texts, and nothing else of the library.
   */
  'exports.auditPack': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({ path, ...ofWhich }),
    output: PackWritten,
  }),
} as const
