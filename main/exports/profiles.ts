/**
 * How each profile writes a cell. `data` is raw, for programs; `excel-it` is what a spreadsheet set
 * to Italian opens right with a double click.
 */
import type { CsvColumn, CsvProfile } from '#shared/records/export.ts'
import { guardCell, unguardCell, wouldRun } from '#shared/formula-guard.ts'
import { italianWords } from './italian.ts'
import { columns, type CellValue, type CsvRow, type Datatype } from './rows.ts'

export interface Cell {
  /** As written, before CSV quoting. */
  text: string
  /** As it reads back once the guard is off. */
  meant: string
  /** Numbers and dates stand without quotation marks; other cells may need them. */
  bare: boolean
  /** A spreadsheet would run it: guarded by excel-it, only counted by data. */
  wouldRun: boolean
}

export interface Profile {
  readonly delimiter: ',' | ';'
  readonly bom: boolean
  /** Every text cell in quotation marks, so that a wrong guess of the separator splits none. */
  readonly quoteText: boolean
  header(column: CsvColumn): string
  cell(column: CsvColumn, row: CsvRow): Cell
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

/** A number or date as Italian spreadsheets take it, or null where the cell is text. */
function italianBare(value: CellValue, datatype: Datatype): string | null {
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? italianWords.yes : italianWords.no
  if (value === null) return ''
  const day = datatype === 'date' ? isoDay.exec(value) : null
  if (day) return `${day[3]}/${day[2]}/${day[1]}`
  const moment = datatype === 'dateTime' ? isoMoment.exec(value) : null
  if (moment) return `${moment[3]}/${moment[2]}/${moment[1]} ${moment[4]}`
  return null
}

/** Line ends inside a cell are LF: Excel shows a CR as a box. */
const sheetText = (text: string): string => text.replace(/\r\n?/g, '\n').toWellFormed()

const excelIt: Profile = {
  delimiter: ';',
  bom: true,
  quoteText: true,
  header: (column) => italianWords.header[column],
  cell(column, row) {
    const { value, readable, datatype } = columns[column]
    const raw = readable ? readable(row) : value(row)
    const bare = italianBare(raw, datatype)
    if (bare !== null) return { text: bare, meant: bare, bare: true, wouldRun: false }
    const meant = sheetText(String(raw))
    const { text, guarded } = guardCell(meant)
    return { text, meant, bare: false, wouldRun: guarded }
  },
  read: unguardCell,
}

export const profiles: Record<CsvProfile, Profile> = { data, 'excel-it': excelIt }
