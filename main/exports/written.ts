import type { ExportWritten } from '#shared/records/export.ts'

type Known = Pick<ExportWritten, 'format' | 'path' | 'bytes' | 'rows'> & Partial<ExportWritten>

/** What is told of a file; what a format has nothing to say about is zero, empty or null. */
export const written = (known: Known): ExportWritten => ({
  guarded: 0,
  tooLong: 0,
  verified: null,
  left: 0,
  missing: [],
  ...known,
})
