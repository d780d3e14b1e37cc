/**
 * How each profile writes a cell. `data` is raw, for programs; `excel-it` and `excel-en` are what a
 * spreadsheet set to Italian or English opens right with a double click.
 */
import type { CsvColumn, CsvProfile } from '#shared/records/export.ts'
import { guardCell, unguardCell, wouldRun } from '#shared/formula-guard.ts'
import { labels, type Labels } from './labels.ts'
import { columns, decimal, type CellValue, type ClaimRow, type Datatype } from './rows.ts'

export interface Cell {
  /** As written, before CSV quoting. */
  text: string
  /** As it reads back once the guard is off. */
  meant: string
  /** Numbers and dates stand without quotation marks; other cells may need them. */
  bare: boolean
  /** A spreadsheet would run it: guarded by the spreadsheet profiles, only counted by data. */
  wouldRun: boolean
}

export interface Profile {
  readonly delimiter: ',' | ';'
  readonly bom: boolean
  /** Every text cell in quotation marks, so that a wrong guess of the separator splits none. */
  readonly quoteText: boolean
  header(column: CsvColumn): string
  cell(column: CsvColumn, row: ClaimRow): Cell
  /** The inverse of what the profile did to a cell's text. */
  read(text: string): string
}

const data: Profile = {
  delimiter: ',',
  bom: false,
  quoteText: false,
  header: (column) => column,
  cell(column, row) {
    const { value } = columns[column]
    const raw = value(row)
    // Half a surrogate pair has no UTF-8 form; it is written as U+FFFD.
    const text = raw === null ? '' : String(raw).toWellFormed()
    return {
      text,
      meant: text,
      bare: typeof raw === 'number',
      wouldRun: typeof raw === 'string' && wouldRun(text),
    }
  },
  read: (text) => text,
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const isoMoment = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})/

/** Year, month and day as strings, put as the spreadsheet's language has them. */
type Day = (year: string, month: string, day: string) => string

/** A number or date as the spreadsheet takes it, or null where the cell is text. */
function bareCell(value: CellValue, datatype: Datatype, words: Labels, day: Day): string | null {
  if (typeof value === 'number') return decimal(value, words)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (value === null) return ''
  const [, ...date] = (datatype === 'date' && isoDay.exec(value)) || []
  if (date.length > 0) return day(...(date as [string, string, string]))
  const [, year, month, of, time] = (datatype === 'dateTime' && isoMoment.exec(value)) || []
  return time === undefined ? null : `${day(year!, month!, of!)} ${time}`
}

/** Line ends inside a cell are LF: Excel shows a CR as a box. */
export const sheetText = (text: string): string => text.replace(/\r\n?/g, '\n').toWellFormed()

/** For a spreadsheet set to a language: opened with a double click, it shows what was meant. */
const spreadsheet = (delimiter: Profile['delimiter'], words: Labels, day: Day): Profile => ({
  delimiter,
  bom: true,
  quoteText: true,
  header: (column) => words.header[column],
  cell(column, row) {
    const { value, readable, datatype } = columns[column]
    const raw = readable ? readable(row, words) : value(row)
    const bare = bareCell(raw, datatype, words, day)
    if (bare !== null) return { text: bare, meant: bare, bare: true, wouldRun: false }
    const meant = sheetText(String(raw))
    const { text, guarded } = guardCell(meant)
    return { text, meant, bare: false, wouldRun: guarded }
  },
  read: unguardCell,
})

export const profiles: Record<CsvProfile, Profile> = {
  data,
  'excel-it': spreadsheet(';', labels.it, (year, month, day) => `${day}/${month}/${year}`),
  // ISO days, because an English spreadsheet may be American or British.
  'excel-en': spreadsheet(',', labels.en, (year, month, day) => `${year}-${month}-${day}`),
}
