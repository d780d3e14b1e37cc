/** Claims to files. */
import { z } from 'zod'
import { CsvPreview, CsvRequest, ExportWritten, FileRequest } from '../../records/export.ts'
import { define, path } from './define.ts'

export const exports = {
  'exports.previewCsv': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: CsvRequest.extend({ limit: z.int().min(1).max(100).default(20) }),
    output: CsvPreview,
  }),
  'exports.write': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({ path, request: FileRequest }),
    output: ExportWritten,
  }),
  /** A file that the app has made, such as a printed PDF: whole on disk, or not there. */
  'exports.place': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({ path, bytes: z.instanceof(Uint8Array) }),
    output: z.object({ path: z.string(), bytes: z.int() }),
  }),
} as const
