/**
 * How each profile writes a cell. `data` is raw, for programs; `excel-it` and `excel-en` are what a
 * spreadsheet set to Italian or English opens right with a double click; the others are one's own.
 */
import type { AnyProfile, CsvColumn, CsvProfile, OwnProfile } from '#shared/records/export.ts'
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
  readonly delimiter: OwnProfile['delimiter']
  readonly bom: boolean
  /** Every text cell in quotation marks, so that a wrong guess of the separator splits none. */
  readonly quoteText: boolean
  header(column: CsvColumn): string
  /** What of the row stands in the column. */
  value(column: CsvColumn, row: ClaimRow): CellValue
  cell(value: CellValue, datatype: Datatype): Cell
  /** The inverse of what the profile did to a cell's text. */
  read(text: string): string
}

const textCell = (meant: string, guard: boolean): Cell => {
  if (!guard) return { text: meant, meant, bare: false, wouldRun: wouldRun(meant) }
  const { text, guarded } = guardCell(meant)
  return { text, meant, bare: false, wouldRun: guarded }
}

const bareCell = (text: string): Cell => ({ text, meant: text, bare: true, wouldRun: false })

const asIs = (text: string): string => text

/** Raw values under the columns' own names. */
const forPrograms = ({
  delimiter,
  bom,
  decimalSign,
  guard,
}: Omit<OwnProfile, 'values'>): Profile => ({
  delimiter,
  bom,
  quoteText: false,
  header: (column) => column,
  value: (column, row) => columns[column].value(row),
  cell(value) {
    if (value === null) return bareCell('')
    if (typeof value === 'number') return bareCell(decimal(value, { decimalSign }))
    // Half a surrogate pair has no UTF-8 form; it is written as U+FFFD.
    return typeof value === 'boolean'
      ? bareCell(String(value))
      : textCell(value.toWellFormed(), guard)
  },
  read: guard ? unguardCell : asIs,
})

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const isoMoment = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})/

/** Year, month and day as strings, put as the spreadsheet's language has them. */
type Day = (year: string, month: string, day: string) => string

/** A number or date as the spreadsheet takes it, or null where the cell is text. */
function bareText(value: CellValue, datatype: Datatype, words: Labels, day: Day): string | null {
  if (typeof value === 'number') return decimal(value, words)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (value === null) return ''
  if (datatype === 'date') {
    const [, year, month, of] = isoDay.exec(value) ?? []
    return of === undefined ? null : day(year!, month!, of)
  }
  if (datatype !== 'dateTime') return null
  const [, year, month, of, time] = isoMoment.exec(value) ?? []
  return time === undefined ? null : `${day(year!, month!, of!)} ${time}`
}

/** Line ends inside a cell are LF: Excel shows a CR as a box. */
export const sheetText = (text: string): string =>
  (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).toWellFormed()

const days: Readonly<Record<'it' | 'en', Day>> = {
  it: (year, month, day) => `${day}/${month}/${year}`,
  // ISO days, because an English spreadsheet may be American or British.
  en: (year, month, day) => `${year}-${month}-${day}`,
}

/** For a spreadsheet set to a language: opened with a double click, it shows what was meant. */
function forPeople(
  { delimiter, bom, decimalSign, guard }: OwnProfile,
  language: 'it' | 'en',
): Profile {
  const words: Labels = { ...labels[language], decimalSign }
  return {
    delimiter,
    bom,
    quoteText: true,
    header: (column) => words.header[column],
    value(column, row) {
      const { value, readable } = columns[column]
      return readable ? readable(row, words) : value(row)
    },
    cell(value, datatype) {
      const bare = bareText(value, datatype, words, days[language])
      return bare === null ? textCell(sheetText(String(value)), guard) : bareCell(bare)
    },
    read: guard ? unguardCell : asIs,
  }
}

const made = (profile: OwnProfile): Profile =>
  profile.values === 'raw' ? forPrograms(profile) : forPeople(profile, profile.values)

export const profiles: Readonly<Record<CsvProfile, Profile>> = {
  data: made({ delimiter: ',', bom: false, decimalSign: '.', values: 'raw', guard: false }),
  'excel-it': made({ delimiter: ';', bom: true, decimalSign: ',', values: 'it', guard: true }),
  'excel-en': made({ delimiter: ',', bom: true, decimalSign: '.', values: 'en', guard: true }),
}

export const profileOf = (profile: AnyProfile): Profile =>
  typeof profile === 'string' ? profiles[profile] : made(profile)

/** The row's cells in these columns. */
export const cellsOf = (profile: Profile, names: readonly CsvColumn[], row: ClaimRow): Cell[] =>
  names.map((name) => profile.cell(profile.value(name, row), columns[name].datatype))
