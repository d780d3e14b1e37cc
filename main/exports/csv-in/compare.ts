/** One row of an edited export beside the claim it is about. */
import type { CsvColumn, CsvProfile } from '#shared/records/export.ts'
import {
  csvFields,
  type CsvCell,
  type CsvField,
  type CsvShape,
} from '#shared/records/csv-import.ts'
import type { Claim } from '#shared/records/library.ts'
import type { Scale } from '#shared/scales/index.ts'
import { labels } from '../labels.ts'
import { profiles, sheetText } from '../profiles.ts'
import { columns, type ClaimRow } from '../rows.ts'
import { longestCell } from '../csv.ts'
import type { Header } from './header.ts'
import { readValue, sameValue, type CellWords, type Value } from './values.ts'

/** How the file is read: what its header and its bytes tell. */
export interface Reading extends Header {
  encoding: CsvShape['encoding']
  /** The scale that the library gives its verdicts in. */
  scale: Scale
}

const isField = (column: CsvColumn): column is CsvField =>
  csvFields.some((field) => field === column)

/** What the program itself moves while people work, or what only names the row. */
const unread: ReadonlySet<CsvColumn> = new Set([
  'id',
  'number',
  'version',
  'evidenceCount',
  'updatedAt',
  'anchorHealth',
  'page',
])
const ofAnchor: ReadonlySet<CsvColumn> = new Set(['quote', 'quantities', 'ranges', 'start', 'end'])
const ofSource: ReadonlySet<CsvColumn> = new Set([
  'source',
  'sourceUrl',
  'outlet',
  'publishedOn',
  'revisionSha256',
])

/** Characters that windows-1252 has beyond Latin-1 (Encoding Standard, index windows-1252). */
const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** As Excel writes it in windows-1252: a question mark for what has no place there. */
const throughWindows1252 = (text: string): string =>
  [...text]
    .map((sign) => (sign.charCodeAt(0) < 0x100 || beyondLatin1.includes(sign) ? sign : '?'))
    .join('')

/** A cell's text without what programs change on the way: line ends, half characters, encodings. */
const plain = (text: string, { encoding }: Reading): string => {
  const kept = sheetText(text)
  return encoding === 'windows-1252' ? throughWindows1252(kept) : kept
}

export function wordsOf(profile: CsvProfile, scale: Scale): CellWords {
  const language = profile === 'excel-it' ? 'it' : 'en'
  return { labels: labels[language], language, scale }
}

/** The text of a column in a row, guard off; null where the column is not in the file. */
export function cellText(
  cells: readonly string[],
  column: CsvColumn,
  header: Header,
): string | null {
  const place = header.places.get(column)
  return place === undefined ? null : profiles[header.profile].read(cells[place] ?? '')
}

const valueOf = (claim: Claim, field: CsvField): Value => claim[field] as Value

/** Excel keeps the first 32,767 characters. */
const isCut = (text: string, written: string): boolean =>
  written.length > longestCell && text.length >= longestCell - 1 && written.startsWith(text)

interface Sides {
  now: ClaimRow
  /** As exported; null where that is not known. */
  base: ClaimRow | null
}

function compareField(
  field: CsvField,
  text: string,
  { now, base }: Sides,
  reading: Reading,
): CsvCell | null {
  const profile = profiles[reading.profile]
  const meant = (row: ClaimRow): string =>
    profile.cell(profile.value(field, row), columns[field].datatype).meant
  const origin = base ?? now
  if (plain(text, reading) === plain(meant(origin), reading)) return null
  if (plain(text, reading) === plain(meant(now), reading)) return null
  const before = valueOf(now.claim, field)
  const known = base === null ? {} : { base: valueOf(base.claim, field) }
  const cell = { column: field, before, ...known }
  if (isCut(text, meant(origin)))
    return { ...cell, state: 'invalid', after: text, reason: 'cut-off' }
  const read = readValue(field, text, wordsOf(reading.profile, reading.scale))
  if (!read.ok) {
    const { reason, allowed } = read
    return { ...cell, state: 'invalid', after: text, reason, ...(allowed ? { allowed } : {}) }
  }
  if (sameValue(read.value, before)) return null
  if (base !== null && sameValue(read.value, valueOf(base.claim, field))) return null
  const moved = base !== null && !sameValue(before, valueOf(base.claim, field))
  return { ...cell, state: moved ? 'conflict' : 'change', after: read.value }
}

/** Minutes, where a spreadsheet has dropped the seconds. */
const isSameTime = (a: string, b: string): boolean => a !== '' && b.startsWith(a)

function compareFixed(
  column: CsvColumn,
  text: string,
  { now, base }: Sides,
  reading: Reading,
): CsvCell | null {
  const profile = profiles[reading.profile]
  const held = [now, base].flatMap((row) =>
    row ? [profile.cell(profile.value(column, row), columns[column].datatype).meant] : [],
  )
  const found = plain(text, reading)
  if (held.some((one) => plain(one, reading) === found || isCut(text, one))) return null
  if (column === 'createdAt' && held.some((one) => isSameTime(found, one))) return null
  return {
    column,
    state: 'refused',
    before: held[0] ?? '',
    ...(base ? { base: held[1] ?? '' } : {}),
    after: text,
    reason: ofAnchor.has(column) ? 'from-anchor' : ofSource.has(column) ? 'from-source' : 'own',
  }
}

/**
 * The cells that say something else than the library does and than it did when the row was exported,
 * in the order of the columns.
 */
export function compareRow(cells: readonly string[], sides: Sides, reading: Reading): CsvCell[] {
  const found: CsvCell[] = []
  for (const column of reading.places.keys()) {
    if (unread.has(column)) continue
    const text = cellText(cells, column, reading) ?? ''
    const cell = isField(column)
      ? compareField(column, text, sides, reading)
      : compareFixed(column, text, sides, reading)
    if (cell) found.push(cell)
  }
  return found
}

/** Whether two texts are one to a spreadsheet. */
export const samePlain = (a: string, b: string, reading: Reading): boolean =>
  plain(a, reading) === plain(b, reading)
