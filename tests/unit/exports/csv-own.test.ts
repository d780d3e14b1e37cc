/** Profiles of one's own, lists in cells, and strings that break software. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unguardCell, wouldRun, writeCsv, type ClaimRow } from '#main/exports/index.ts'
import { profileOf } from '#main/exports/profiles.ts'
import {
  csvDelimiters,
  csvProfiles,
  csvValues,
  decimalSigns,
  isRaw,
  type AnyProfile,
  type CsvColumn,
  type OwnProfile,
} from '#shared/records/export.ts'
import { requestFor, rowWith } from './rows-for-tests.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-csv-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function exportedAs(profile: AnyProfile, rows: readonly ClaimRow[], columns: CsvColumn[]) {
  const path = join(folder, 'claims.csv')
  const request = { ...requestFor('data', columns), profile }
  const written = await writeCsv(() => rows, request, path)
  const { delimiter, bom } = profileOf(profile)
  const bytes = readFileSync(path)
  const records: string[][] = parse(bytes, { delimiter, bom, record_delimiter: '\r\n' })
  const text = bytes.toString('utf8')
  // A second reader, which was told nothing but the separator.
  const other = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter,
    newline: '\r\n',
    skipEmptyLines: false,
  }).data
  expect(other.slice(0, records.length)).toEqual(records)
  return { written, text, bytes, header: records[0]!, records: records.slice(1) }
}

const plain: OwnProfile = {
  delimiter: ',',
  bom: false,
  decimalSign: '.',
  values: 'raw',
  guard: true,
}
/** Every profile of one's own there can be. */
const own: OwnProfile[] = csvDelimiters.flatMap((delimiter) =>
  decimalSigns.flatMap((decimalSign) =>
    csvValues.flatMap((values) =>
      [true, false].map((guard) => ({
        ...plain,
        delimiter,
        decimalSign,
        values,
        guard,
        bom: guard,
      })),
    ),
  ),
)

describe('a profile of one’s own', () => {
  it('separates, counts and says what it was told to', async () => {
    const columns: CsvColumn[] = ['number', 'checkWorthiness', 'publishedOn', 'verdict', 'notes']
    const rows = [rowWith({ notes: '=1+1' })]
    const pipes = { ...plain, delimiter: '|', decimalSign: ',', values: 'it', bom: true } as const
    expect((await exportedAs(pipes, rows, columns)).text).toBe(
      '\ufeff"N."|"Da verificare (0–1)"|"Pubblicata il"|"Verdetto"|"Note"\r\n' +
        '1|0,75|18/11/2025|"Confermata"|"\'=1+1"\r\n',
    )
    const tabs = { ...plain, delimiter: '\t', guard: false } as const
    const raw = await exportedAs(tabs, rows, columns)
    expect(raw.text).toBe(
      'number\tcheckWorthiness\tpublishedOn\tverdict\tnotes\r\n' +
        '1\t0.75\t2025-11-18\tsupported\t=1+1\r\n',
    )
    expect(raw.written).toMatchObject({ guarded: 1, verified: true })
  })

  it('keeps a decimal comma in one cell where the comma separates', async () => {
    const { text, records } = await exportedAs(
      { ...plain, decimalSign: ',' },
      [rowWith({ checkWorthiness: 0.75 })],
      ['number', 'checkWorthiness', 'confidence'],
    )
    expect(text).toContain('\r\n1,"0,75",80\r\n')
    expect(records).toEqual([['1', '0,75', '80']])
  })

  it('reads back in every make', async () => {
    const texts = ['=1+1', 'a;b,c|d\te', '"q"', "'-1+1", 'due\nrighe', 'è 😀 \u202eשלום', '']
    for (const profile of own) {
      const rows = texts.map((notes, n) => rowWith({ notes }, n + 1))
      const { written, records } = await exportedAs(profile, rows, ['number', 'notes'])
      expect(written).toMatchObject({ verified: true, rows: texts.length })
      expect(records.map(([, notes]) => profileOf(profile).read(notes!))).toEqual(texts)
      const runnable = records.filter(([, notes]) => wouldRun(notes!) && !notes!.startsWith("'"))
      expect(runnable.length > 0).toBe(isRaw(profile))
    }
  })
})

describe('ranges and quantities as columns', () => {
  const quantity = (value: number | string | null, more: object = {}) => ({
    start: 0,
    end: 1,
    exact: `q;${value}`,
    kind: 'money' as const,
    value,
    unit: 'USD',
    ...more,
  })
  const columns: CsvColumn[] = [
    'quantityExact',
    'quantityKind',
    'quantityValue',
    'quantityLow',
    'quantityHigh',
    'quantityUnit',
    'quantityApproximate',
    'rangeStart',
    'rangeEnd',
    'rangeExact',
  ]
  const range = (start: number) => ({
    start,
    end: start + 2,
    exact: `;${start}`,
    prefix: '',
    suffix: '',
  })
  const none = rowWith({ quantities: [], ranges: [range(7)] }, 1)
  const one = rowWith({ quantities: [quantity(-0.5)], ranges: [range(7)] }, 2)
  const many = rowWith(
    {
      quantities: [
        quantity(10.5, { low: 1, high: 20, approximate: true }),
        quantity(null, { unit: null }),
        quantity('2019-11'),
      ],
      ranges: [range(7), range(30)],
    },
    3,
  )

  it('are numbers where there is one, and lists with all places kept where there are several', async () => {
    const { header, records } = await exportedAs('data', [none, one, many], columns)
    expect(header).toEqual(columns)
    expect(records).toEqual([
      ['[]', '', '', '', '', '', '', '7', '9', '[";7"]'],
      ['["q;-0.5"]', 'money', '-0.5', '', '', 'USD', 'false', '7', '9', '[";7"]'],
      [
        '["q;10.5","q;null","q;2019-11"]',
        'money;money;money',
        '10.5;;2019-11',
        '1;;',
        '20;;',
        'USD;;USD',
        'true;false;false',
        '7;30',
        '9;32',
        '[";7",";30"]',
      ],
    ])
  })

  it('are in the words of the spreadsheet’s language', async () => {
    const { records } = await exportedAs('excel-it', [one, many], columns)
    expect(records[0]!.slice(2, 8)).toEqual(['-0,5', '', '', 'USD', 'no', '7'])
    expect(records[1]!.slice(2, 8)).toEqual([
      '10,5; ; 2019-11',
      '1; ; ',
      '20; ; ',
      'USD; ; USD',
      'sì; no; no',
      '7; 30',
    ])
  })

  it('are declared as lists in the metadata', async () => {
    await exportedAs('data', [many], ['quantityValue', 'rangeStart', 'quantityExact'])
    const metadata: unknown = JSON.parse(
      readFileSync(join(folder, 'claims.csv-metadata.json'), 'utf8'),
    )
    expect(metadata).toMatchObject({
      tableSchema: {
        columns: [
          { name: 'quantityValue', datatype: 'any', separator: ';' },
          { name: 'rangeStart', datatype: 'integer', separator: ';' },
          { name: 'quantityExact', datatype: 'json' },
        ],
      },
    })
  })
})

const naughtyFile = '../shared/data/csv/naughty-strings.json'
const payloadFile = '../shared/data/csv/formula-payloads.json'
const isThere = existsSync(naughtyFile) && existsSync(payloadFile)
if (!isThere) console.warn(`strings test skipped: no ${naughtyFile}, ${payloadFile}`)

describe.skipIf(!isThere)('strings that break software', () => {
  const strings = (): string[] => {
    const naughty = JSON.parse(readFileSync(naughtyFile, 'utf8')) as string[]
    const { payloads, benign_lookalikes_for_round_trip: lookalikes } = JSON.parse(
      readFileSync(payloadFile, 'utf8'),
    ) as Record<string, string[]>
    return [...naughty, ...payloads!, ...lookalikes!]
  }
  const every: AnyProfile[] = [...csvProfiles, plain, { ...plain, delimiter: '\t', values: 'it' }]

  it.each(every)('survive %j, and none is left to run where it guards', async (profile) => {
    const texts = strings()
    expect(texts.length).toBeGreaterThan(400)
    const rows = texts.map((notes, n) => rowWith({ notes, tags: [notes], speaker: notes }, n + 1))
    const { written, records } = await exportedAs(profile, rows, ['notes', 'speaker', 'tags'])
    expect(written).toMatchObject({ verified: true, rows: texts.length })
    const people = typeof profile === 'string' ? profile !== 'data' : profile.values !== 'raw'
    const kept = (text: string) => (people ? text.replace(/\r\n?/g, '\n') : text).toWellFormed()
    const { read } = profileOf(profile)
    expect(records.map(([notes]) => read(notes!))).toEqual(texts.map(kept))
    expect(records.map(([, speaker]) => read(speaker!))).toEqual(texts.map(kept))
    if (isRaw(profile)) return
    // What begins with the apostrophe of the guard is text to every spreadsheet.
    const cells = records.flat()
    expect(cells.filter((cell) => wouldRun(cell) && !cell.startsWith("'"))).toEqual([])
    expect(cells.filter((cell) => unguardCell(cell) !== cell)).toHaveLength(written.guarded)
  })
})

it('announces a cell that Excel would cut off, and writes it whole', async () => {
  const notes = 'x'.repeat(32_768)
  for (const profile of [...csvProfiles, plain]) {
    const { written, records } = await exportedAs(profile, [rowWith({ notes })], ['notes'])
    expect(written).toMatchObject({ tooLong: 1, verified: true })
    expect(records[0]![0]).toBe(notes)
  }
})
