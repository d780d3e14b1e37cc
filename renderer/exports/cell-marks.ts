/** What a spreadsheet would make of a cell of the preview. */
import { unguardCell, wouldRun } from '#shared/formula-guard.ts'
import { isRaw, type AnyProfile, type CsvColumn } from '#shared/records/export.ts'

/** `guarded`: an apostrophe keeps it from running. `runs`: it stands raw, and would. */
export type CellMark = 'guarded' | 'runs' | null

/** Numbers and dates, which spreadsheets put to the right. */
const right: ReadonlySet<CsvColumn> = new Set([
  'number',
  'publishedOn',
  'checkWorthiness',
  'confidence',
  'evidenceCount',
  'start',
  'end',
  'page',
  'createdAt',
  'updatedAt',
])

export function markOf(text: string, profile: AnyProfile): CellMark {
  if (isRaw(profile)) return wouldRun(text) ? 'runs' : null
  return unguardCell(text) === text ? null : 'guarded'
}

export const isRight = (column: CsvColumn): boolean => right.has(column)

/** The name of a spreadsheet's column by its place from 0: A … Z, AA … */
export function columnLetters(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter
}
