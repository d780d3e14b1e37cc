/**
 * Values as cells of a workbook. Texts stay texts: none becomes a formula, and one that a spreadsheet
 * would run once it is edited is given the text format, which keeps it a text then too.
 */
import type { Alignment, Fill, Style } from 'exceljs'
import { wouldRun } from '#shared/formula-guard.ts'
import type { CsvCounts } from '#shared/records/export.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { ScaleColour } from '#shared/scales/index.ts'
import type { MarkColour } from '../rows.ts'
import { longestCell } from '../csv.ts'
import { sheetText } from '../profiles.ts'

export type Kind = 'text' | 'number' | 'share' | 'percent' | 'day' | 'moment' | 'boolean'

export interface Cell {
  readonly value: string | number | boolean | Date | null
  readonly format?: string
}

/** As the reader's own spreadsheet would show them. */
const dayFormats: Readonly<Record<Language, string>> = { it: 'dd/mm/yyyy', en: 'yyyy-mm-dd' }

/** Before this day Excel's calendar is a day off, or there is none. */
const firstDay = '1900-03-01'

/**
 * What XML cannot hold, and what would be taken for it, in the form that spreadsheets give it
 * (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
// oxlint-disable-next-line no-control-regex -- the control characters are what is looked for
const unspeakable = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g

const speakable = (text: string): string =>
  text.replace(
    unspeakable,
    (sign) => `_x${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}_`,
  )

function textCell(raw: string, counts: CsvCounts): Cell {
  let text = sheetText(raw)
  if (text.length > longestCell) {
    counts.tooLong += 1
    // A longer one makes Excel call the whole file damaged.
    text = `${text.slice(0, longestCell - 1).toWellFormed()}…`
  }
  const runs = wouldRun(text)
  if (runs) counts.guarded += 1
  return { value: text === '' ? null : speakable(text), ...(runs ? { format: '@' } : {}) }
}

/** `counts` learns of guarded cells and of texts that were cut off. */
export function cellOf(
  raw: string | number | boolean | null,
  kind: Kind,
  language: Language,
  counts: CsvCounts,
): Cell {
  if (raw === null || raw === '') return { value: null }
  if (typeof raw === 'boolean') return { value: raw }
  if (typeof raw === 'number') {
    if (kind === 'percent') return { value: raw / 100, format: '0%' }
    return kind === 'share' ? { value: raw, format: '0.00' } : { value: raw }
  }
  const isDate = kind === 'day' || kind === 'moment'
  if (!isDate || raw < firstDay) return textCell(raw, counts)
  const day = dayFormats[language]
  return { value: new Date(raw), format: kind === 'day' ? day : `${day} hh:mm:ss` }
}

const solid = (argb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
})

/** As in the window's light theme: the ground, then the letters. */
const colours: Readonly<Record<ScaleColour, readonly [ground: string, ink: string]>> = {
  green: ['FFDCF4E7', 'FF12693F'],
  lime: ['FFECF5CF', 'FF4C6A12'],
  amber: ['FFFBEECD', 'FF7D540A'],
  orange: ['FFFDE6D3', 'FF96420A'],
  red: ['FFFDE4E2', 'FFA82A24'],
  crimson: ['FFFBDCE8', 'FF8C1242'],
  violet: ['FFEFE5FA', 'FF6A3C9C'],
  blue: ['FFDCEBFB', 'FF1D5AA0'],
  grey: ['FFE9EAEE', 'FF52555F'],
}

export const headerStyle: Partial<Style> = {
  font: { bold: true, color: { argb: 'FFFFFFFF' } },
  fill: solid('FF3A3F52'),
  alignment: { vertical: 'middle', wrapText: true },
}

/** Long texts are read in their cell, from its top. */
const alignment: Partial<Alignment> = { vertical: 'top', wrapText: true }

const styles = new Map<string, Partial<Style>>()

/** The same object each time, since a workbook knows its styles again by that. */
export function bodyStyle(format: string | undefined, colour: MarkColour): Partial<Style> {
  const name = `${format} ${colour}`
  const known = styles.get(name)
  if (known) return known
  const style: Partial<Style> = {
    alignment,
    ...(format === undefined ? {} : { numFmt: format }),
    ...(colour === 'none'
      ? {}
      : {
          fill: solid(colours[colour][0]),
          font: { bold: true, color: { argb: colours[colour][1] } },
        }),
  }
  styles.set(name, style)
  return style
}
