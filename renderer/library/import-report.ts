/** What did not come in at the last import, kept until its dialog is closed. */
import { create } from 'zustand'
import type { ImportReport } from '#shared/contract/commands.ts'

export type FailedFile = ImportReport['failed'][number]

export interface LastImport {
  readonly imported: number
  readonly failed: readonly FailedFile[]
}

export const useImportReport = create<LastImport>(() => ({ imported: 0, failed: [] }))

/** As lines to paste elsewhere: the file, a tab, the reason. */
export const reportText = (
  failed: readonly FailedFile[],
  explain: (file: FailedFile) => string,
): string => failed.map((file) => `${file.file}\t${explain(file)}`).join('\n')
