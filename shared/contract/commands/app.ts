/** What the window’s own process does: dialogs, clipboard, links. */
import { z } from 'zod'
import { ExportRequest, ExportWritten } from '../../records/export.ts'
import { Language } from '../../records/extraction.ts'
import { define, nothing, path, Imported, ImportReport } from './define.ts'

export const app = {
  /** Asks for files with the system's dialog and imports them; empty report when dismissed. */
  'app.importFiles': define({
    host: 'app',
    callers: 'anyone',
    kind: 'write',
    input: nothing,
    output: ImportReport,
  }),
  /**
   * As `sources.importUrl` with `allowPrivate`, after a question of the system's that names the host;
   * null when it is denied. The page itself may not allow private addresses.
   */
  'app.importLocalUrl': define({
    host: 'app',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ url: z.url({ protocol: /^https?$/ }).max(4096) }),
    output: Imported.extend({ url: z.string() }).nullable(),
  }),
  /** Asks where with the system's dialog and writes; null when dismissed. */
  'app.export': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: ExportRequest,
    output: ExportWritten.nullable(),
  }),
  /** Asks where, and writes a picture that the page has drawn; null when dismissed. */
  'app.saveFile': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({
      name: z.string().regex(/^[\w-]{1,60}\.(?:svg|png)$/),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 50_000_000),
    }),
    output: z.object({ path: z.string(), bytes: z.int() }).nullable(),
  }),
  'app.copyText': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ text: z.string().max(50_000_000) }),
    output: nothing,
  }),
  'app.pasteText': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({ text: z.string() }),
  }),
  /** Opens an http(s) address in the system's browser, after asking with the host in plain sight. */
  'app.openLink': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ url: z.url({ protocol: /^https?$/ }) }),
    output: z.object({ opened: z.boolean() }),
  }),
  /** Shows a file that this session wrote, in the system's file manager. */
  'app.showFile': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ path }),
    output: nothing,
  }),
  'app.setTheme': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ theme: z.enum(['system', 'light', 'dark']) }),
    output: nothing,
  }),
  'app.setInterfaceLanguage': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ language: Language }),
    output: nothing,
  }),
  /** The names of the verdicts in the order of their keys, for the menu. */
  'app.setVerdicts': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ names: z.array(z.string().max(200)).max(9) }),
    output: nothing,
  }),
  /** The window says that it has painted the library; a picture may be taken from now on. */
  'app.ready': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: nothing,
  }),
} as const
