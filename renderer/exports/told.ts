/** What is said of a file that would be, or was, written. */
import i18next from 'i18next'
import { isRaw, type AnyProfile, type ExportWritten } from '#shared/records/export.ts'

const number = (count: number): string => count.toLocaleString(i18next.language)

const counted = (name: string, count: number): string =>
  i18next.t(`exports.${name}`, { count, shown: number(count) })

/** "26 righe" */
export const rowWords = (count: number): string => counted('rowCount', count)

/** What happens to the cells that a spreadsheet would run. */
export const guardWords = (count: number, profile: AnyProfile): string =>
  counted(isRaw(profile) ? 'runsCount' : 'guardedCount', count)

export const tooLongWords = (count: number): string => counted('tooLongCount', count)

const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** What is wanting in the file, or was not done to it: nothing of this is said by silence. */
function remarks({ left, missing, verified }: ExportWritten): string[] {
  return [
    ...(left > 0 ? [counted('leftCount', left)] : []),
    ...missing.map((name) => i18next.t(`exports.missing.${name}`)),
    ...(verified === null
      ? []
      : [i18next.t(verified ? 'exports.verified' : 'exports.notVerified')]),
  ]
}

/** The file's name, what is in it, and whether it reads back to the same. */
export function writtenWords(written: ExportWritten, profile: AnyProfile): string {
  const { path, format, rows, guarded, tooLong } = written
  const disarmed =
    format === 'xlsx' ? counted('keptTextCount', guarded) : guardWords(guarded, profile)
  const parts = [
    rowWords(rows),
    ...(guarded > 0 ? [disarmed] : []),
    ...(tooLong > 0 ? [tooLongWords(tooLong)] : []),
  ]
  return [`${nameOf(path)}: ${parts.join(', ')}.`, ...remarks(written)].join(' ')
}
