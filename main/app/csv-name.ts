/** The file name that the save dialog proposes. */

/** Windows' forbidden characters are the strictest set, and files travel. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const forbidden = /[<>:"/\\|?*\u0000-\u001f]+/g

export function csvName(title: string): string {
  const name = title
    .replaceAll(forbidden, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '')
  return `${name === '' ? 'riscontro' : name}.csv`
}

export const withCsvExtension = (path: string): string =>
  path.toLowerCase().endsWith('.csv') ? path : `${path}.csv`
