/** Claims to files. */
export { previewCsv, writeCsv } from './csv.ts'
export { guardCell, unguardCell, wouldRun, type Guarded } from '#shared/formula-guard.ts'
export type { Material } from './material.ts'
export type { ClaimRow } from './rows.ts'
export type { WriteOptions } from './turns.ts'
export { writeWhole } from './whole-file.ts'
export { writeExport } from './write.ts'
