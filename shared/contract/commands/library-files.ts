/** The library as a file: its properties, copies of it, its compacting, and its audit package. */
import { z } from 'zod'
import { LibraryProperties, PackWritten } from '../../records/library-file.ts'
import { define, ids, nothing, path } from './define.ts'

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
  /** One file that proves what the library holds; `claimIds` null for all claims. */
  'exports.auditPack': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({ path, claimIds: ids.nullable().default(null) }),
    output: PackWritten,
  }),
} as const
