/** What a real spreadsheet makes of the CSV profiles and the workbook, cell by cell. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCsv, writeExport } from '#main/exports/index.ts'
import { labels } from '#main/exports/labels.ts'
import { profiles, sheetText } from '#main/exports/profiles.ts'
import { columns, type ClaimRow } from '#main/exports/rows.ts'
import { csvColumns, type CsvColumn, type CsvProfile } from '#shared/records/export.ts'
import { materialOf, which } from '../unit/exports/material-for-tests.ts'
import { requestFor, rowWith } from '../unit/exports/rows-for-tests.ts'
import { canOpenSheets, openInCalc, type CsvOpening, type SheetCell } from './libreoffice.ts'

const canRead = await canOpenSheets()

const payloadFile = '../shared/data/csv/formula-payloads.json'
const payloads: string[] = existsSync(payloadFile)
  ? (JSON.parse(readFileSync(payloadFile, 'utf8')) as { payloads: string[] }).payloads
  : ['=1+1', '+1+1', '-1+1', '@SUM(1+1)', ' =1+1', '\t=1+1', '=HYPERLINK("http://example.test")']

const texts = [
  'Perché «così» è più: Müller, Łódź, naïve, Ελλάδα, Київ, 東京, 😀, e\u0301',
  'due\nrighe; e un punto e virgola, "virgolette" e una virgola',
  'finisce con una riga vuota\n\n',
  ' spazi   dentro e intorno ',
  '«Sì», dice: “no”…',
  "l'apostrofo all'inizio no, ' in mezzo sì",
  `lungo ${'parola '.repeat(1500)}fine`,
]
/** What a spreadsheet takes for a number, a day or a truth if nobody tells it that it is text. */
const lookalikes = ['1/2', '3-4', '00123', '1e5', '18.11.2025', 'VERO', 'TRUE', '12,5', '7%']

const openings: Readonly<Record<CsvProfile, CsvOpening>> = {
  data: { separator: ',', language: 'en' },
  'excel-it': { separator: ';', language: 'it' },
  'excel-en': { separator: ',', language: 'en' },
}

/** A cell that names no milliseconds means none. */
const profileTime = (time: number, meant: string): number =>
  /\.\d{3}Z$/.test(meant) ? time : Math.floor(time / 1000) * 1000

/** As the exports write them: a claim of one range on page 3, and one of two on pages 3 and 4. */
function rowsWith(notes: readonly string[]): ClaimRow[] {
  return notes.map((note, n) => {
    const row = rowWith({ notes: note, text: `${note}.`, checkWorthiness: n / 8 }, n + 1)
    const [range] = row.claim.ranges
    const more = n % 2 === 0 ? [] : [{ ...range!, start: 40, end: 45, exact: '5 da ' }]
    return {
      ...row,
      claim: { ...row.claim, ranges: [...row.claim.ranges, ...more] },
      pages: [
        { number: 3, start: 0 },
        { number: 4, start: 35 },
      ],
    }
  })
}

describe.skipIf(!canRead)('in LibreOffice', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'riscontro-sheet-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function open(
    profile: CsvProfile,
    names: readonly CsvColumn[],
    rows: readonly ClaimRow[],
    more: Partial<CsvOpening> = {},
  ): Promise<SheetCell[][]> {
    const file = join(folder, `${profile}.csv`)
    await writeCsv(() => rows, requestFor(profile, [...names]), file)
    const sheets = await openInCalc(file, { ...openings[profile], ...more })
    return [...sheets.values()][0]!
  }

  /** A day or a moment is one, a number is its number, and any other cell is the text that it was. */
  function expectCell(found: SheetCell | undefined, name: CsvColumn, row: ClaimRow, meant: string) {
    const { datatype, value } = columns[name]
    const raw = value(row)
    const what = `${name} of claim ${row.claim.number}`
    expect(found?.formula ?? false, what).toBe(false)
    if (meant === '') expect(found?.text ?? '', what).toBe('')
    else if (typeof raw === 'number') {
      expect(found?.type, what).toMatch(/^(?:float|percentage)$/)
      expect(
        Number(found?.value) * (name === 'confidence' && raw !== Number(found?.value) ? 100 : 1),
        what,
      ).toBeCloseTo(raw, 9)
    } else if (datatype === 'date' || datatype === 'dateTime') {
      expect(found?.type, what).toBe('date')
      const moment = (text: string) => Date.parse(`${text}${text.includes('T') ? 'Z' : ''}`)
      const meantAt = profileTime(moment(String(raw).replace('Z', '')), meant)
      // A spreadsheet counts days, and a hundredth of a second is as near as it comes.
      expect(Math.abs(moment(found!.value) - meantAt), what).toBeLessThan(10)
    } else expect(found, what).toMatchObject({ text: meant })
  }

  it.each(['excel-it', 'excel-en'] as const)(
    '%s opens with all its cells as they were meant',
    async (profile) => {
      const rows = rowsWith(texts)
      const [header, ...body] = await open(profile, csvColumns, rows)
      expect(header!.slice(0, csvColumns.length).map(({ text }) => text)).toEqual(
        csvColumns.map((column) => profiles[profile].header(column)),
      )
      expect(body).toHaveLength(rows.length)
      for (const [at, row] of rows.entries())
        for (const [place, name] of csvColumns.entries()) {
          const writer = profiles[profile]
          const { text } = writer.cell(writer.value(name, row), columns[name].datatype)
          expectCell(body[at]![place], name, row, text)
        }
    },
    120_000,
  )

  it('data opens with its columns and texts, though it is for programs', async () => {
    const rows = rowsWith(texts)
    const [header, ...body] = await open(
      'data',
      ['number', 'text', 'notes', 'checkWorthiness'],
      rows,
    )
    expect(header!.slice(0, 4).map(({ text }) => text)).toEqual([
      'number',
      'text',
      'notes',
      'checkWorthiness',
    ])
    expect(body.map((cells) => cells[1]?.text)).toEqual(rows.map(({ claim }) => claim.text))
    expect(body.map((cells) => cells[2]?.text)).toEqual(rows.map(({ claim }) => claim.notes))
    expect(body.map((cells) => Number(cells[3]?.value))).toEqual(
      rows.map(({ claim }) => claim.checkWorthiness),
    )
  }, 120_000)

  it.each(['excel-it', 'excel-en'] as const)(
    '%s holds no formula, though the same cells unguarded would be run',
    async (profile) => {
      const rows = rowsWith(payloads)
      const guarded = await open(profile, ['number', 'notes'], rows)
      expect(guarded.flat().filter((cell) => cell.formula)).toEqual([])
      expect(guarded[1]![1]).toMatchObject({ text: `'${payloads[0]}`, type: 'string' })
      if (profile === 'excel-en') return
      const raw = await open('data', ['number', 'notes'], rows)
      expect(raw.flat().some((cell) => cell.formula)).toBe(true)
    },
    120_000,
  )

  it('texts that look like numbers stay texts where quoted cells are taken as text', async () => {
    const rows = rowsWith(lookalikes)
    for (const profile of ['excel-it', 'excel-en'] as const) {
      const [, ...body] = await open(profile, ['number', 'notes'], rows, { quotedAsText: true })
      expect(body.map((cells) => cells[1])).toMatchObject(
        lookalikes.map((text) => ({ text, type: 'string' })),
      )
      // And numbers, which stand without quotation marks, are numbers all the same.
      expect(body.map((cells) => cells[0])).toMatchObject(
        lookalikes.map((_, at) => ({ type: 'float', value: String(at + 1) })),
      )
    }
  }, 120_000)

  it.each(['it', 'en'] as const)(
    'the workbook in %s has every cell as it was, look-alikes and formulas too',
    async (language) => {
      const rows = rowsWith([...texts, ...lookalikes, ...payloads])
      const file = join(folder, `${language}.xlsx`)
      const request = { format: 'xlsx' as const, ...which, language, columns: [...csvColumns] }
      await writeExport(materialOf(rows), request, file)
      const sheets = [...(await openInCalc(file)).values()]
      expect(sheets.flat(2).filter((cell) => cell.formula)).toEqual([])
      const [header, ...body] = sheets[0]!
      expect(header!.slice(0, csvColumns.length).map(({ text }) => text)).toEqual(
        csvColumns.map((name) => labels[language].header[name].replace(/ %$/, '')),
      )
      for (const [at, row] of rows.entries())
        for (const [place, name] of csvColumns.entries()) {
          const { value, readable } = columns[name]
          const meant = (readable ? readable(row, labels[language]) : value(row)) ?? ''
          const found = body[at]?.[place]
          if (typeof meant === 'boolean') expect(found?.text).toBe(meant ? 'TRUE' : 'FALSE')
          else expectCell(found, name, row, sheetText(String(meant)))
          if (name === 'notes' || name === 'text') expect(found?.type).toBe('string')
        }
    },
    120_000,
  )
})
