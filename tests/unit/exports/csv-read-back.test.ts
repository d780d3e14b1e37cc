/** What the profiles write reads back, edits and nothing else show, and each for its reason. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  compareRow,
  readHeader,
  writeCsv,
  type ClaimRow,
  type Reading,
} from '#main/exports/index.ts'
import { columns } from '#main/exports/rows.ts'
import { profiles } from '#main/exports/profiles.ts'
import { csvFields, type CsvCell, type CsvField } from '#shared/records/csv-import.ts'
import { csvColumns, csvProfiles, type CsvProfile } from '#shared/records/export.ts'
import { claimTypes } from '#shared/records/extraction.ts'
import { statuses, verdicts, type Claim } from '#shared/records/library.ts'
import { plainScale } from '#shared/scales/index.ts'
import { bytesOf, open, read } from './csv-in-for-tests.ts'
import { requestFor, rowWith } from './rows-for-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'riscontro-csv-in-'))
afterAll(() => rmSync(folder, { recursive: true }))

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
  conclusion: words,
  voidReason: words,
  asOf: fc.constantFrom('', '2026-01-31'),
  assignee: words,
  type: fc.constantFrom(...claimTypes),
  verdict: fc.option(fc.constantFrom(...verdicts), { nil: null }),
  status: fc.constantFrom(...statuses),
  confidence: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  checkWorthiness: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  verifiable: fc.option(fc.boolean(), { nil: null }),
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
  const reading: Reading = {
    ...readHeader('a.csv', header!),
    encoding: table.shape.encoding,
    scale: plainScale,
  }
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
  conclusion: () => typed(fc.string({ maxLength: 40 })),
  voidReason: () => typed(fc.string({ maxLength: 40 })),
  asOf: days,
  recheckOn: days,
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
function days(profile: CsvProfile) {
  return fc.integer({ min: 1, max: 28 }).map((n) => {
    const of = String(n).padStart(2, '0')
    return {
      typed: profile === 'excel-it' ? `${of}/02/2026` : `2026-02-${of}`,
      value: `2026-02-${of}`,
    }
  })
}
const typed = (texts: fc.Arbitrary<string>) =>
  texts.filter((text) => !/^#/.test(text)).map((text) => ({ typed: text, value: text }))

function listed(profile: CsvProfile, field: CsvField, values: readonly string[]) {
  return fc.constantFrom(...values).map((value) => ({
    typed: profiles[profile].cell(
      profiles[profile].value(field, rowWith({ [field]: value })),
      columns[field].datatype,
    ).meant,
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
    ['asOf', '31/02/2026', 'not-a-day'],
    ['recheckOn', 'presto', 'not-a-day'],
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
