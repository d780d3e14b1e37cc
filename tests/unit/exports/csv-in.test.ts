import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  compareRow,
  guessMapping,
  inputOf,
  isColumnName,
  openTable,
  readHeader,
  writeCsv,
  type ClaimRow,
  type Reading,
} from '#main/exports/index.ts'
import { csvColumns, csvProfiles, type CsvProfile } from '#shared/records/export.ts'
import { csvFields, type CsvCell, type CsvField } from '#shared/records/csv-import.ts'
import { claimTypes } from '#shared/records/extraction.ts'
import { statuses, verdicts, type Claim } from '#shared/records/library.ts'
import { stringify } from 'csv-stringify/sync'
import { profiles } from '#main/exports/profiles.ts'
import { requestFor, rowWith } from './rows-for-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'riscontro-csv-in-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytesOf = (text: string) => new TextEncoder().encode(text)
const open = (bytes: Uint8Array | string, name = 'a.csv') =>
  openTable(inputOf(name, typeof bytes === 'string' ? bytesOf(bytes) : bytes), isColumnName)

async function read(bytes: Uint8Array | string): Promise<string[][]> {
  const table = await open(bytes)
  const rows: string[][] = []
  for await (const { cells } of table.rows()) rows.push(cells)
  return rows
}

const failure = async (bytes: Uint8Array | string) => {
  try {
    const rows = await read(bytes)
    readHeader('a.csv', rows[0] ?? [])
  } catch (thrown) {
    return (thrown as { error: { code: string; message: string; detail: object } }).error
  }
  throw new Error('It was read.')
}

const spectrum = '../shared/data/csv/csv-spectrum'
describe.skipIf(!existsSync(spectrum))('csv-spectrum', () => {
  const names = existsSync(spectrum) ? readdirSync(join(spectrum, 'csvs')) : []
  it.each(names)('%s', async (name) => {
    expect(names).toHaveLength(12)
    const [header, ...rows] = await read(readFileSync(join(spectrum, 'csvs', name)))
    const json = join(spectrum, 'json', name.replace(/csv$/, 'json'))
    const expected = [JSON.parse(readFileSync(json, 'utf8')) as object].flat()
    const records = rows.map((cells) =>
      Object.fromEntries(header!.map((column, at) => [column, cells[at]])),
    )
    if (name === 'location_coordinates.csv') {
      // The expected record of this case is of another place than its file's.
      expect(records[0]!['Location Coordinates']).toBe('37�36\'37.8"N 121�2\'17.9"W')
      expect(records).toHaveLength(expected.length)
      return
    }
    // The case of newlines expects them as they stand in the file.
    const lines = (value: unknown) =>
      JSON.parse(JSON.stringify(value).replaceAll('\\r\\n', '\\n')) as unknown
    expect(lines(records)).toEqual(lines(expected))
  })
})

const utf16 = (text: string, mark: boolean, big = false): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}

describe('how a file is written', () => {
  const text = 'Affermazione;Note\r\nÈ così;perché no\r\n'
  const rows = [
    ['Affermazione', 'Note'],
    ['È così', 'perché no'],
  ]
  it.each([
    ['utf-8', bytesOf(text), false],
    ['utf-8', bytesOf(`\ufeff${text}`), true],
    ['utf-16le', utf16(text, true), true],
    ['utf-16be', utf16(text, true, true), true],
    ['utf-16le', utf16(text, false), false],
    ['utf-16be', utf16(text, false, true), false],
    ['windows-1252', new Uint8Array(Buffer.from(text, 'latin1')), false],
  ] as const)('%s %#', async (encoding, bytes, bom) => {
    expect((await open(bytes)).shape).toEqual({ encoding, bom, delimiter: ';', lineEnd: 'crlf' })
    expect(await read(bytes)).toEqual(rows)
  })

  it.each([
    ['a,b\n"1,5;2",3\n', ',', 'lf'],
    ['a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n', ';', 'lf'],
    ['a\tb\r1\t2\r', '\t', 'cr'],
    ['a|b\r\n1|2\r\n', '|', 'crlf'],
    ['sep=;\r\na;b,c\r\n1;2,3\r\n', ';', 'crlf'],
    ['only\n1\n2\n', ',', 'lf'],
    ['ID,Note\n1;2;3;4,x\n1;2;3;4,x\n', ',', 'lf'],
  ] as const)('%j', async (file, delimiter, lineEnd) => {
    expect((await open(file)).shape).toMatchObject({ delimiter, lineEnd })
  })

  it('counts rows as a spreadsheet does, over empty lines and a sep= line', async () => {
    const table = await open('sep=,\na,b\n\n1,"x\ny"\n2,3\n')
    const numbers = []
    for await (const { row } of table.rows()) numbers.push(row)
    expect(numbers).toEqual([2, 4, 5])
  })

  it('reads a character that falls between two pieces of the file', async () => {
    const long = `a,b\n${'x'.repeat(256 * 1024 - 7)},è€\n`
    expect((await read(long))[1]![1]).toBe('è€')
  })
})

describe('a file that is refused names the place and the way out', () => {
  it.each([
    ['', 'csv-empty', {}],
    [' \n \n', 'csv-empty', {}],
    ['PK\u0003\u0004xx', 'csv-workbook', {}],
    ['%PDF-1.7\n', 'csv-binary', {}],
    ['ID,Note\n\0\0\0', 'csv-binary', {}],
    ['ID,Note\nx,"open\ny,z\n', 'csv-unclosed-quote', { row: '2' }],
    ['ID,Note,note\n', 'csv-duplicate-header', { column: 'note', first: '2', second: '3' }],
    ['uno,due\n1,2\n', 'csv-no-header', { row: '1' }],
    ['Affermazione,Note\n1,2\n', 'csv-missing-column', { column: 'ID' }],
  ])('%j', async (text, kind, where) => {
    const { code, message, detail } = await failure(text)
    expect(code).toBe('unreadable-file')
    expect(detail).toMatchObject({ file: 'a.csv', kind, ...where })
    expect(message).toMatch(/^a\.csv: .+\. [A-Z].+\.$/)
  })

  it('above 200 MB', async () => {
    const input = { ...inputOf('big.csv', bytesOf('a')), size: 201 * 1024 * 1024 }
    await expect(openTable(input, isColumnName)).rejects.toMatchObject({
      error: { code: 'file-too-large', detail: { file: 'big.csv', limit: '200 MB' } },
    })
  })

  it('an unclosed quotation mark does not take the whole file into memory', async () => {
    const piece = bytesOf('x,y\n'.repeat(65_536))
    const input = {
      name: 'open.csv',
      size: 1000,
      *chunks() {
        yield bytesOf('ID,Note\n1,"')
        for (let n = 0; n < 200; n += 1) yield piece
      },
    }
    const table = await openTable(input, isColumnName)
    await expect(table.rows().next()).rejects.toMatchObject({
      error: { detail: { kind: 'csv-huge-record', row: '2' } },
    })
  })
})

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        "'",
        '"',
        ';',
        ',',
        '\n',
        '\r\n',
        '\r',
        '\t',
        'è',
        '＝',
        ' ',
        'a',
        '1',
        '€',
        '\ud800',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
)
const tag = fc
  .string({ maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '')

const claims: fc.Arbitrary<Partial<Claim>> = fc.record({
  text: words.map((text) => `x${text}`.trim()),
  quote: words,
  speaker: words,
  role: words,
  notes: words,
  assignee: words,
  type: fc.constantFrom(...claimTypes),
  verdict: fc.option(fc.constantFrom(...verdicts), { nil: null }),
  status: fc.constantFrom(...statuses),
  confidence: fc.option(fc.integer({ min: 0, max: 100 })),
  checkWorthiness: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  verifiable: fc.option(fc.boolean()),
  tags: fc.uniqueArray(tag, { maxLength: 4 }),
})

async function written(profile: CsvProfile, rows: readonly ClaimRow[]) {
  const path = join(folder, 'claims.csv')
  await writeCsv(() => rows, requestFor(profile), path)
  return new Uint8Array(readFileSync(path))
}

async function readingOf(bytes: Uint8Array) {
  const table = await open(bytes)
  const [header, ...rows] = await read(bytes)
  const reading: Reading = { ...readHeader('a.csv', header!), encoding: table.shape.encoding }
  return { table, header: header!, rows, reading }
}

/** What a person may type in the cell of a field, and the value that it means. */
const edits: Record<
  CsvField,
  (profile: CsvProfile) => fc.Arbitrary<{ typed: string; value: unknown }>
> = {
  text: () =>
    typed(fc.string({ minLength: 1, maxLength: 30 }).map((text) => `Nuovo ${text.trim()}`.trim())),
  speaker: () => typed(fc.string({ maxLength: 20 })),
  role: () => typed(fc.string({ maxLength: 20 })),
  notes: () => typed(fc.string({ maxLength: 40 })),
  assignee: () => typed(fc.string({ maxLength: 20 })),
  type: (profile) => listed(profile, 'type', claimTypes),
  status: (profile) => listed(profile, 'status', statuses),
  verdict: (profile) => listed(profile, 'verdict', verdicts),
  verifiable: () =>
    fc.constantFrom(
      { typed: 'SÌ', value: true },
      { typed: 'Yes', value: true },
      { typed: 'no', value: false },
      { typed: '', value: null },
    ),
  checkWorthiness: (profile) =>
    fc.integer({ min: 0, max: 100 }).map((n) => ({
      typed: profile === 'excel-it' ? String(n / 100).replace('.', ',') : String(n / 100),
      value: n / 100,
    })),
  confidence: () => fc.integer({ min: 0, max: 100 }).map((n) => ({ typed: `${n}`, value: n })),
  tags: (profile) =>
    fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 3 }).map((names) => ({
      typed: profile === 'data' ? JSON.stringify(names) : names.join('; '),
      value: names,
    })),
}
const typed = (texts: fc.Arbitrary<string>) =>
  texts.filter((text) => !/^#/.test(text)).map((text) => ({ typed: text, value: text }))

function listed(profile: CsvProfile, field: CsvField, values: readonly string[]) {
  return fc.constantFrom(...values).map((value) => ({
    typed: profiles[profile].cell(field, rowWith({ [field]: value })).meant,
    value,
  }))
}

describe.each(csvProfiles)('what profile %s writes', (profile) => {
  it('reads back without a difference, whatever the claims', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(claims, { minLength: 1, maxLength: 4 }), async (list) => {
        const rows = list.map((claim, n) => rowWith(claim, n + 1))
        const { rows: back, reading } = await readingOf(await written(profile, rows))
        expect(reading.profile).toBe(profile)
        expect(reading.unknown).toEqual([])
        expect(back.map((cells) => cells.length)).toEqual(rows.map(() => csvColumns.length))
        for (const [at, cells] of back.entries())
          for (const base of [null, rows[at]!])
            expect(compareRow(cells, { now: rows[at]!, base }, reading)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  const edit = fc
    .constantFrom(...csvFields)
    .chain((field) => edits[field](profile).map((change) => ({ field, ...change })))

  it('and edited, gives exactly the edits', async () => {
    await fc.assert(
      fc.asyncProperty(claims, fc.array(edit, { maxLength: 4 }), async (claim, changes) => {
        const now = rowWith(claim)
        const { header, rows, reading, table } = await readingOf(await written(profile, [now]))
        const cells = [...rows[0]!]
        const wanted = new Map<string, unknown>()
        for (const { field, typed: text, value } of changes) {
          cells[reading.places.get(field)!] = text
          // The guard, taken off at reading, is no edit of the person's.
          const meant = profiles[profile].read(text)
          wanted.set(field, typeof value === 'string' && value === text ? meant : value)
        }
        const sheet = stringify([header, cells], { delimiter: table.shape.delimiter })
        const back = await readingOf(bytesOf(sheet))
        const found = compareRow(back.rows[0]!, { now, base: now }, back.reading)
        const expected = [...wanted].filter(([field, value]) => {
          const held = now.claim[field as CsvField]
          const plain = (text: unknown) =>
            typeof text === 'string'
              ? text.replaceAll(/\r\n?/g, '\n').toWellFormed()
              : JSON.stringify(text)
          return plain(held) !== plain(value)
        })
        const states = Object.fromEntries(found.map(({ column, state }) => [column, state]))
        expect(states).toEqual(Object.fromEntries(expected.map(([field]) => [field, 'change'])))
        for (const { column, after } of found) expect(after).toEqual(wanted.get(column))
      }),
      { numRuns: 150 },
    )
  })
})

/** The cells of one row after an edit of a file in that profile. */
async function edited(
  profile: CsvProfile,
  change: Partial<Record<(typeof csvColumns)[number], string>>,
  sides: { now?: ClaimRow; base?: ClaimRow | null; encode?: (text: string) => Uint8Array } = {},
): Promise<CsvCell[]> {
  const now = sides.now ?? rowWith()
  const base = sides.base === undefined ? now : sides.base
  const { header, rows, reading, table } = await readingOf(await written(profile, [base ?? now]))
  const cells = [...rows[0]!]
  for (const [column, text] of Object.entries(change))
    cells[reading.places.get(column as 'id')!] = text
  const text = stringify([header, cells], { delimiter: table.shape.delimiter })
  const back = await readingOf((sides.encode ?? bytesOf)(text))
  return compareRow(back.rows[0]!, { now, base }, back.reading)
}

describe('an edited cell', () => {
  it.each([
    ['verdict', 'forse', 'unknown-word'],
    ['status', '', 'empty'],
    ['text', '  ', 'empty'],
    ['confidence', '101', 'out-of-range'],
    ['confidence', 'molto', 'not-a-number'],
    ['checkWorthiness', '1,5', 'out-of-range'],
    ['verifiable', 'boh', 'unknown-word'],
    ['notes', '#NOME?', 'spreadsheet-error'],
    ['tags', 'x'.repeat(101), 'too-long'],
  ] as const)('%s %j is not right: %s', async (column, text, reason) => {
    expect(await edited('excel-it', { [column]: text })).toMatchObject([
      { column, state: 'invalid', after: text, reason },
    ])
  })

  it('says what would have been right, in the words of the file', async () => {
    const [cell] = await edited('excel-it', { verdict: 'forse' })
    expect(cell!.allowed).toContain('Prove insufficienti')
  })

  it.each([
    ['verdict', 'smentita', 'refuted'],
    ['verdict', 'REFUTED', 'refuted'],
    ['verdict', 'Falso', 'refuted'],
    ['verdict', '', null],
    ['checkWorthiness', '50%', 0.5],
    ['checkWorthiness', '0.5', 0.5],
    ['confidence', '55 %', 55],
    ['tags', 'a;b ;; a', ['a', 'b']],
    ['status', 'checked', 'checked'],
  ] as const)('%s %j is %j', async (column, text, after) => {
    expect(await edited('excel-it', { [column]: text })).toMatchObject([
      { column, state: 'change', after },
    ])
  })

  it('of the quote is refused, because it follows the anchor', async () => {
    expect(await edited('data', { quote: 'altre parole' })).toMatchObject([
      { column: 'quote', state: 'refused', reason: 'from-anchor', after: 'altre parole' },
    ])
    expect(await edited('excel-it', { source: 'Altro' })).toMatchObject([
      { column: 'source', state: 'refused', reason: 'from-source' },
    ])
  })

  it('is a conflict where the library has changed too, and none where only it has', async () => {
    const base = rowWith({ notes: 'prima', verdict: null })
    const now = rowWith({ notes: 'qui', verdict: 'mixed' })
    expect(await edited('excel-it', { notes: 'nel foglio' }, { now, base })).toEqual([
      { column: 'notes', state: 'conflict', before: 'qui', base: 'prima', after: 'nel foglio' },
    ])
    expect(await edited('excel-it', {}, { now, base })).toEqual([])
    expect(await edited('excel-it', { notes: 'qui' }, { now, base })).toEqual([])
  })

  it('is none where a program only changed line ends, or an old encoding lost signs', async () => {
    const now = rowWith({ notes: 'uno\ndue → ≈ 3 € “così”', text: 'Δ = 4' })
    expect(await edited('excel-it', { notes: 'uno\r\ndue → ≈ 3 € “così”' }, { now })).toEqual([])
    const windows = (text: string) =>
      Uint8Array.from(text, (sign) =>
        sign === '€'
          ? 0x80
          : sign === '“'
            ? 0x93
            : sign === '”'
              ? 0x94
              : sign === '’'
                ? 0x92
                : sign === '–'
                  ? 0x96
                  : sign.charCodeAt(0) < 256
                    ? sign.charCodeAt(0)
                    : 0x3f,
      )
    expect(await edited('excel-it', {}, { now, encode: windows })).toEqual([])
  })

  it('that Excel cut is not taken for the person’s', async () => {
    const now = rowWith({ notes: 'x'.repeat(40_000) })
    expect(await edited('excel-it', { notes: 'x'.repeat(32_767) }, { now })).toMatchObject([
      { column: 'notes', state: 'invalid', reason: 'cut-off' },
    ])
  })
})

describe('a table from elsewhere', () => {
  it.each([
    [
      ['Claim', 'Rating', 'Excerpt', 'Comments', 'URL'],
      { text: 0, verdict: 1, quote: 2, notes: 3, sourceUrl: 4 },
    ],
    [
      ['Testo', 'Esito', 'Note', 'Etichette', 'Fonte'],
      { text: 0, verdict: 1, notes: 2, tags: 3, sourceTitle: 4 },
    ],
    [
      ['Created at', 'Author', 'Page', 'URL', 'Quote', 'Comment', 'Tags'],
      { quote: 4, notes: 5, tags: 6, sourceUrl: 3, sourceTitle: 2 },
    ],
  ])('%j', (header, columns) => {
    expect(guessMapping(header, [])).toEqual({ header: true, columns })
  })

  it('without a header is guessed by what stands in it', () => {
    const rows = [
      ['La spesa è salita del 12% nel 2024.', 'falso', 'https://example.org/a'],
      ['Il Comune ha 300.000 abitanti.', 'vero', 'https://example.org/b'],
    ]
    expect(guessMapping(rows[0]!, rows.slice(1))).toEqual({
      header: false,
      columns: { text: 0, verdict: 1, sourceUrl: 2 },
    })
  })
})
