/** What comes back from a CSV: shown first, and only then, as far as accepted, written. */
import { z } from 'zod'
import {
  CsvAccepted,
  CsvApplied,
  CsvClaims,
  CsvDiff,
  CsvFile,
  CsvMapping,
} from '../../records/csv-import.ts'
import { Id } from '../../records/library.ts'
import { define, nothing, path } from './define.ts'

const engineRead = { host: 'engine', callers: 'anyone', kind: 'read' } as const

/** Where rows stand that do not say it; null where the file must. */
const sourceId = Id.nullable().default(null)
/** Null: to be guessed from the header. */
const mapping = CsvMapping.nullable().default(null)

export const csvImports = {
  /** What an edited export says other than the library. */
  'imports.previewCsv': define({
    ...engineRead,
    input: z.object({ file: CsvFile, sourceId }),
    output: CsvDiff,
  }),
  'imports.previewCsvPath': define({
    ...engineRead,
    callers: 'inside',
    input: z.object({ path, sourceId }),
    output: CsvDiff,
  }),
  /** The claims of a table made elsewhere, with the place of their quotes. */
  'imports.previewClaims': define({
    ...engineRead,
    input: z.object({ file: CsvFile, sourceId, mapping }),
    output: CsvClaims,
  }),
  'imports.previewClaimsPath': define({
    ...engineRead,
    callers: 'inside',
    input: z.object({ path, sourceId, mapping }),
    output: CsvClaims,
  }),
  /** Writes what was accepted of either, as one step of the history. */
  'imports.applyCsv': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: CsvAccepted,
    output: CsvApplied,
  }),
  /** Asks for a file with the system's dialog; null when dismissed. */
  'app.chooseCsv': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: CsvFile.nullable(),
  }),
} as const
