/** Claims to files. */
export { previewCsv, writeCsv, type WriteOptions } from './csv.ts'
export { guardCell, unguardCell, wouldRun, type Guarded } from '#shared/formula-guard.ts'
export type { CsvRow } from './rows.ts'
