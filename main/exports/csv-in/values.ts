/** What is written in a cell as the value it stands for, or why it is none. */
import type { CsvField, CsvReason } from '#shared/records/csv-import.ts'
import { ClaimPatch } from '#shared/records/library.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { Scale } from '#shared/scales/index.ts'
import type { Labels } from '../labels.ts'
import { fold } from './header.ts'
import { noWords, statusWords, typeWords, verdictWordsOf, yesWords } from './words.ts'

export type Value = string | number | boolean | null | string[]

export type ReadValue =
  | { ok: true; value: Value }
  | { ok: false; reason: CsvReason; allowed?: string[] }

/** The words in which cells are read, and said what would have been right. */
export interface CellWords {
  labels: Labels
  language: Language
  /** The scale that the library gives its verdicts in. */
  scale: Scale
}

const fine = (value: Value): ReadValue => ({ ok: true, value })
const wrong = (reason: CsvReason, allowed?: string[]): ReadValue =>
  allowed ? { ok: false, reason, allowed } : { ok: false, reason }

/** What spreadsheets put in the place of a formula that did not work, in English and Italian. */
const spreadsheetError =
  /^#(?:NAME\?|NOME\?|REF!|RIF!|VALUE!|VALORE!|DIV\/0!|N\/A|N\/D|NULL!|NULLO!|NUM!|SPILL!|ESPANSIONE!)$/i

function word(text: string, known: ReadonlyMap<string, string>, names: Record<string, string>) {
  const value = known.get(fold(text))
  return value === undefined ? wrong('unknown-word', Object.values(names)) : fine(value)
}

/** With decimal comma or point, with or without "%". */
function number(text: string): { value: number; percent: boolean } | null {
  const [, digits, percent] = /^([+-]?\d+(?:[.,]\d+)?(?:e-?\d+)?)\s*(%?)$/i.exec(text.trim()) ?? []
  if (digits === undefined) return null
  return { value: Number(digits.replace(',', '.')), percent: percent === '%' }
}

/** 0 to 1, or a percentage. */
function share(text: string): ReadValue {
  const found = number(text)
  if (found === null) return wrong('not-a-number', ['0', '1'])
  const value = found.percent ? found.value / 100 : found.value
  return value >= 0 && value <= 1 ? fine(value) : wrong('out-of-range', ['0', '1'])
}

/** Whole percent. */
function wholePercent(text: string): ReadValue {
  const found = number(text)
  if (found === null) return wrong('not-a-number', ['0', '100'])
  const { value } = found
  return Number.isInteger(value) && value >= 0 && value <= 100
    ? fine(value)
    : wrong('out-of-range', ['0', '100'])
}

/** A JSON array, or words with semicolons between them. */
function tags(text: string): ReadValue {
  let names: unknown = null
  if (text.trim().startsWith('['))
    try {
      names = JSON.parse(text)
    } catch {
      // Words that begin with a bracket.
    }
  names ??= text.split(/[;\n]/)
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string'))
    return wrong('not-a-list')
  const given = (names as string[]).map((name) => name.trim()).filter((name) => name !== '')
  return fine([...new Set(given)])
}

/** "2025-11-18", "18/11/2025" or "18.11.2025"; years are whole, and the day comes before the month. */
function day(text: string): ReadValue {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? []
  const written =
    year === undefined
      ? text.trim()
      : `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  return ClaimPatch.shape.asOf.safeParse(written).success
    ? fine(written)
    : wrong('not-a-day', ['18/11/2025', '2025-11-18'])
}

function boolean(text: string): ReadValue {
  const folded = fold(text)
  if (yesWords.has(folded)) return fine(true)
  if (noWords.has(folded)) return fine(false)
  return wrong('unknown-word', ['sì / yes', 'no'])
}

function verdict(text: string, { scale, language }: CellWords): ReadValue {
  const names = Object.fromEntries(scale.values.map(({ id, label }) => [id, label[language]]))
  return word(text, verdictWordsOf(scale), names)
}

function read(field: CsvField, text: string, words: CellWords): ReadValue {
  const empty = text.trim() === ''
  switch (field) {
    case 'text':
      return empty ? wrong('empty') : fine(text)
    case 'type':
      return empty ? wrong('empty') : word(text, typeWords, words.labels.type)
    case 'status':
      return empty ? wrong('empty') : word(text, statusWords, words.labels.status)
    case 'verdict':
      return empty ? fine(null) : verdict(text, words)
    case 'verifiable':
      return empty ? fine(null) : boolean(text)
    case 'checkWorthiness':
      return empty ? fine(null) : share(text)
    case 'confidence':
      return empty ? fine(null) : wholePercent(text)
    case 'tags':
      return empty ? fine([]) : tags(text)
    case 'asOf':
    case 'recheckOn':
      return empty ? fine('') : day(text)
    case 'speaker':
    case 'role':
    case 'conclusion':
    case 'voidReason':
    case 'notes':
    case 'assignee':
      return fine(text)
  }
}

/** The value of a cell's text, guard off. `words` are for saying what would have been right. */
export function readValue(field: CsvField, text: string, words: CellWords): ReadValue {
  if (spreadsheetError.test(text.trim())) return wrong('spreadsheet-error')
  const found = read(field, text, words)
  if (!found.ok) return found
  const fits = ClaimPatch.shape[field].safeParse(found.value)
  return fits.success ? fine(fits.data as Value) : wrong('too-long')
}

/** Spreadsheets keep 15 digits of a number. */
const digits = 15

/** Whether two values are one, line ends apart. */
export function sameValue(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || a.toPrecision(digits) === b.toPrecision(digits)
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((part, at) => part === b[at])
  return a === b
}
