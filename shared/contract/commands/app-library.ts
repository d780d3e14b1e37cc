/** Libraries as documents: each has its window; dialogs and the list of recent ones are the app's. */
import { z } from 'zod'
import { PackWritten, RecentLibrary } from '../../records/library-file.ts'
import { define, nothing, path } from './define.ts'
import { ofWhich } from './library-files.ts'

/** `here` brought a window forward that had the library already; null: dismissed. */
const Opened = z.object({ path: z.string(), here: z.boolean() }).nullable()

const appCommand = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  define({ host: 'app', callers: 'anyone', kind: 'read', input, output })

export const appLibrary = {
  /** Asks where, makes an empty library there, and opens it in a window of its own. */
  'app.library.new': appCommand(nothing, Opened),
  /** Asks which library, or audit package, and opens it in a window of its own. */
  'app.library.open': appCommand(z.object({ readOnly: z.boolean().default(false) }), Opened),
  'app.library.recent': appCommand(nothing, z.array(RecentLibrary)),
  /** Only what stands in the list. */
  'app.library.openRecent': appCommand(
    z.object({ path, readOnly: z.boolean().default(false) }),
    Opened,
  ),
  /** Takes an entry off the list; the file stays. */
  'app.library.forget': appCommand(z.object({ path }), nothing),
  /** Once more the library that this window could not open, as it is or only to be read. */
  'app.library.retry': appCommand(z.object({ readOnly: z.boolean() }), Opened),
  'app.library.saveCopy': appCommand(
    nothing,
    z.object({ path: z.string(), bytes: z.int() }).nullable(),
  ),
  'app.library.reveal': appCommand(nothing, nothing),
  'app.library.auditPack': appCommand(z.object(ofWhich), PackWritten.nullable()),
} as const
