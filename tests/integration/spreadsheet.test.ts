/** What a real spreadsheet makes of the file. Debian: libreoffice-calc-nogui is enough. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCsv } from '#main/exports/index.ts'
import { italianWords } from '#main/exports/italian.ts'
import { hasSpreadsheet } from '#main/launch/system-libraries.ts'
import type { CsvProfile, CsvRequest } from '#shared/records/export.ts'
import { csvColumns } from '#shared/records/export.ts'
import { requestFor, rowWith } from '../unit/exports/rows-for-tests.ts'

const canRead = await hasSpreadsheet()
if (!canRead)
  console.warn(
    'spreadsheet test skipped: no LibreOffice Calc (apt-get install libreoffice-calc-nogui)',
  )

const payloadFile = '../shared/data/csv/formula-payloads.json'
const payloads: string[] = existsSync(payloadFile)
  ? (JSON.parse(readFileSync(payloadFile, 'utf8')) as { payloads: string[] }).payloads
  : ['=1+1', '+1+1', '-1+1', '@SUM(1+1)', ' =1+1', '\t=1+1', '=HYPERLINK("http://example.test")']

interface SheetCell {
  text: string
  type: string
  value: string
  formula: boolean
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const decode = (xml: string): string =>
  xml
    .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string) =>
      ' '.repeat(Number(count || 1)),
    )
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')

/** The cells of the first sheet of a flat OpenDocument spreadsheet, as LibreOffice writes it. */
function cellsOf(fods: string): SheetCell[][] {
  const rows = fods.match(/<table:table-row\b[^]*?<\/table:table-row>/g) ?? []
  return rows.map((row) =>
    [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>([^]*?)<\/table:table-cell>)/g)].flatMap(
      ([, attributes = '', content = '']) => {
        const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1]
        const repeated = Math.min(60, Number(attribute('table:number-columns-repeated') ?? 1))
        const cell = {
          text: [...content.matchAll(/<text:p[^>]*>([^]*?)<\/text:p>/g)]
            .map(([, line = '']) => decode(line))
            .join('\n'),
          type: attribute('office:value-type') ?? '',
          value: attribute('office:(?:date-)?value') ?? '',
          formula: attribute('table:formula') !== undefined,
        }
        return Array.from({ length: repeated }, () => cell)
      },
    ),
  )
}

describe.skipIf(!canRead)('in LibreOffice', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'riscontro-sheet-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function open(profile: CsvProfile, columns: CsvRequest['columns'], notes: string[]) {
    const rows = notes.map((note, n) =>
      rowWith({ notes: note, text: 'Perché «così» è più' }, n + 1),
    )
    const file = join(folder, `${profile}.csv`)
    await writeCsv(() => rows, requestFor(profile, columns), file)
    // Separator, quotation mark, UTF-8, first row, no column formats, language Italian (1040) or
    // English (1033), quoted cells not forced to text, special numbers read; and, as the worst
    // case, formulas evaluated (the thirteenth).
    const [separator, language] = profile === 'data' ? [44, 1033] : [59, 1040]
    const options = `${separator},34,76,1,,${language},false,true,false,false,false,0,true`
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        `--infilter=CSV:${options}`,
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        file,
      ],
      { stdio: 'pipe' },
    )
    return cellsOf(readFileSync(join(folder, `${profile}.fods`), 'utf8'))
  }

  it('excel-it opens with its columns, accents, numbers as numbers and dates as dates', async () => {
    const rows = await open('excel-it', [...csvColumns], ['due\nrighe; e un punto e virgola'])
    const header = rows[0]!.slice(0, csvColumns.length).map((cell) => cell.text)
    expect(header).toEqual(csvColumns.map((column) => italianWords.header[column]))
    const cell = (column: (typeof csvColumns)[number]) => rows[1]![csvColumns.indexOf(column)]!
    expect(cell('text')).toMatchObject({ text: 'Perché «così» è più', type: 'string' })
    expect(cell('notes').text).toBe('due\nrighe; e un punto e virgola')
    expect(cell('checkWorthiness')).toMatchObject({ type: 'float', value: '0.75' })
    expect(cell('confidence')).toMatchObject({ type: 'float', value: '80' })
    expect(cell('publishedOn')).toMatchObject({ type: 'date', value: '2025-11-18' })
    expect(cell('updatedAt')).toMatchObject({ type: 'date', value: '2026-03-04T05:06:07' })
    expect(cell('source').text).toBe('Perché è così: l’accordo')
  }, 120_000)

  it('excel-it holds no formula, though the same cells unguarded would be run', async () => {
    const guarded = await open('excel-it', ['number', 'notes'], payloads)
    expect(guarded.flat().filter((cell) => cell.formula)).toEqual([])
    expect(guarded[1]![1]).toMatchObject({ text: `'${payloads[0]}`, type: 'string' })
    const raw = await open('data', ['number', 'notes'], payloads)
    expect(raw.flat().some((cell) => cell.formula)).toBe(true)
  }, 120_000)
})
