/** Claims to files. */
import { z } from 'zod'
import { CsvPreview, CsvRequest, CsvWritten } from '../../records/export.ts'
import { define, path } from './define.ts'

export const exports = {
  'exports.previewCsv': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: CsvRequest.extend({ limit: z.int().min(1).max(100).default(20) }),
    output: CsvPreview,
  }),
  'exports.writeCsv': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: CsvRequest.extend({ path }),
    output: CsvWritten,
  }),
} as const
