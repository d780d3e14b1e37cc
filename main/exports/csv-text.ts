/**
 * Records as CSV text (RFC 4180, sections 2.5 to 2.7). Own code, since this is what a large export
 * spends its time on and the rule is four lines: tests/bench/csv.ts has it beside the libraries.
 */
import type { Cell, Profile } from './profiles.ts'

export const recordEnd = '\r\n'
export const byteOrderMark = '\uFEFF'

/** One record and its end, from cells. */
export type RecordText = (cells: readonly Cell[]) => string

/** What turns records of so many columns into text. */
export function recordTextFor(
  { delimiter, quoteText }: Pick<Profile, 'delimiter' | 'quoteText'>,
  columnCount: number,
): RecordText {
  // A lone empty cell would be an empty line, which readers skip.
  const empty = columnCount === 1 ? '""' : ''
  const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`)
  const quoted = (text: string): string =>
    `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`
  const written = ({ text, bare }: Cell): string => {
    if (text === '') return empty
    return (quoteText && !bare) || special.test(text) ? quoted(text) : text
  }
  return (cells) => {
    let line = ''
    for (let at = 0; at < cells.length; at += 1)
      line += at === 0 ? written(cells[at]!) : delimiter + written(cells[at]!)
    return line + recordEnd
  }
}
