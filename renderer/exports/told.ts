/** What is said of a file that would be, or was, written. */
import i18next from 'i18next'
import type { CsvProfile, CsvWritten } from '#shared/records/export.ts'

const number = (count: number): string => count.toLocaleString(i18next.language)

const counted = (name: string, count: number): string =>
  i18next.t(`exports.${name}`, { count, shown: number(count) })

/** "26 righe" */
export const rowWords = (count: number): string => counted('rowCount', count)

/** What happens to the cells that a spreadsheet would run. */
export const guardWords = (count: number, profile: CsvProfile): string =>
  counted(profile === 'data' ? 'runsCount' : 'guardedCount', count)

export const tooLongWords = (count: number): string => counted('tooLongCount', count)

const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** The file's name, what is in it, and whether it reads back to the same. */
export function writtenWords(written: CsvWritten, profile: CsvProfile): string {
  const { path, rows, guarded, tooLong, verified } = written
  const parts = [
    rowWords(rows),
    ...(guarded > 0 ? [guardWords(guarded, profile)] : []),
    ...(tooLong > 0 ? [tooLongWords(tooLong)] : []),
  ]
  const proof = i18next.t(verified ? 'exports.verified' : 'exports.notVerified')
  return `${nameOf(path)}: ${parts.join(', ')}. ${proof}`
}
