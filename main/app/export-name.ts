/** The file name that the save dialog proposes, and its ending. */
import { exportEndings, type ExportFormat } from '#shared/records/export.ts'

/** Windows' forbidden characters are the strictest set, and files travel. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const forbidden = /[<>:"/\\|?*\u0000-\u001f]+/g

export function exportName(title: string, format: ExportFormat): string {
  const name = title
    .replaceAll(forbidden, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '')
  return `${name === '' ? 'riscontro' : name}${exportEndings[format]}`
}

/** Without the dot: "csv". */
export const extensionOf = (format: ExportFormat): string =>
  exportEndings[format].split('.').at(-1)!

export function withExtension(path: string, format: ExportFormat): string {
  const ending = `.${extensionOf(format)}`
  return path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`
}
