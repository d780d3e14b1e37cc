/** Rows as a spreadsheet pastes them: tabs between cells, one line a row. */
import { guardCell } from '#shared/formula-guard.ts'

/**
 * A cell with a tab, a line end or a quotation mark stands in quotation marks, doubled inside; a cell
 * that a spreadsheet would run as a formula gets the guard that the CSV export gives it.
 */
function tsvCell(text: string): string {
  const safe = guardCell(text).text
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Lines end with CR LF, as spreadsheets put them on the clipboard. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(tsvCell).join('\t')).join('\r\n')
