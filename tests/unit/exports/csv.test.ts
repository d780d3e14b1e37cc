import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { previewCsv, unguardCell, writeCsv } from '#main/exports/index.ts'
import { profiles } from '#main/exports/profiles.ts'
import { csvColumns, csvProfiles, type CsvProfile } from '#shared/records/export.ts'
import { requestFor, rowWith } from './rows-for-tests.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-csv-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const target = () => join(folder, 'claims.csv')

function readCsv(profile: CsvProfile): string[][] {
  const { delimiter, bom } = profiles[profile]
  return parse(readFileSync(target()), { delimiter, bom, record_delimiter: '\r\n' })
}

/** What a text may become: half surrogates go, and spreadsheets have LF inside cells. */
const kept = (profile: CsvProfile, text: string) =>
  (profile === 'data' ? text : text.replace(/\r\n?/g, '\n')).toWellFormed()

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('"', ',', ';', '\n', '\r', '\r\n', '\t', "'", '=', ' ', 'è', '😀', '\ud83d'),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

describe.each(csvProfiles)('profile %s', (profile) => {
  it('gives back every text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { maxLength: 6 }), async (texts) => {
        const rows = texts.map(([text, notes], n) => rowWith({ text, notes }, n + 1))
        const written = await writeCsv(
          () => rows,
          requestFor(profile, ['text', 'number', 'notes']),
          target(),
        )
        expect(written).toMatchObject({ rows: rows.length, verified: true })
        const [header, ...records] = readCsv(profile)
        expect(header).toHaveLength(3)
        const read = profile === 'data' ? (cell: string) => cell : unguardCell
        expect(records.map((record) => [read(record[0]!), read(record[2]!)])).toEqual(
          texts.map(([text, notes]) => [kept(profile, text), kept(profile, notes)]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('keeps a row whose only cell is empty', async () => {
    const request = requestFor(profile, ['notes'])
    const written = await writeCsv(() => [rowWith(), rowWith()], request, target())
    expect(written).toMatchObject({ rows: 2, verified: true })
    expect(readFileSync(target(), 'utf8').split('\r\n').slice(1)).toEqual(['""', '""', ''])
  })

  it('shows in the preview what it writes', async () => {
    const rows = [
      rowWith({ text: '=1+1' }),
      rowWith({ notes: 'x'.repeat(32_768), text: 'due\nrighe' }),
    ]
    const preview = previewCsv(rows, requestFor(profile), 20)
    const written = await writeCsv(() => rows, requestFor(profile), target())
    expect(readCsv(profile)).toEqual([preview.header, ...preview.sample])
    expect(written).toMatchObject({ rows: 2, guarded: 1, tooLong: 1 })
    expect(preview).toMatchObject({ rows: 2, guarded: 1, tooLong: 1 })
    expect(previewCsv(rows, requestFor(profile), 1)).toMatchObject({ rows: 2, guarded: 1 })
    expect(previewCsv(rows, requestFor(profile), 1).sample).toHaveLength(1)
  })

  it('gives every column a header of its own', () => {
    const { header } = previewCsv([], requestFor(profile), 1)
    expect(new Set(header).size).toBe(csvColumns.length)
    expect(header.every((name) => name !== '')).toBe(true)
  })

  it('leaves nothing behind when cancelled, and an older file as it was', async () => {
    writeFileSync(target(), 'older')
    const stop = new AbortController()
    const progress: number[] = []
    function* endless() {
      for (let n = 1; ; n += 1) yield rowWith({}, n)
    }
    const writing = writeCsv(endless, requestFor(profile), target(), {
      signal: stop.signal,
      onProgress: (done) => {
        progress.push(done)
        if (progress.length === 3) stop.abort()
      },
    })
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    expect(progress[0]).toBeGreaterThan(0)
    expect(readFileSync(target(), 'utf8')).toBe('older')
    expect(readdirSync(folder)).toEqual(['claims.csv'])
  })

  it('leaves nothing behind when the rows fail', async () => {
    function* failing() {
      yield rowWith()
      throw new Error('the rows failed')
    }
    await expect(writeCsv(failing, requestFor(profile), target())).rejects.toThrow(
      'the rows failed',
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('tells how far it is', async () => {
    const seen: [number, number | null][] = []
    const rows = Array.from({ length: 450 }, (_, n) => rowWith({}, n + 1))
    await writeCsv(() => rows, requestFor(profile), target(), {
      onProgress: (done, total) => seen.push([done, total]),
    })
    expect(seen).toEqual([
      [200, 450],
      [400, 450],
      [450, 450],
    ])
  })
})

describe('data profile', () => {
  it('is RFC 4180 in UTF-8 without a byte order mark, with raw values', async () => {
    await writeCsv(() => [rowWith({ text: '=1+1', notes: 'a\r\nb' })], requestFor('data'), target())
    const bytes = readFileSync(target())
    expect(bytes.subarray(0, 3).toString('latin1')).toBe('id,')
    const [header, record] = readCsv('data')
    expect(header).toEqual([...csvColumns])
    const cell = Object.fromEntries(header!.map((name, i) => [name, record![i]]))
    expect(cell).toMatchObject({
      text: '=1+1',
      notes: 'a\r\nb',
      checkWorthiness: '0.75',
      publishedOn: '2025-11-18',
      verifiable: 'true',
      createdAt: '2026-03-04T05:06:07.089Z',
      tags: '["ia","soldi"]',
      start: '10',
      end: '31',
    })
    expect(JSON.parse(cell['quantities']!)).toMatchObject([{ value: 10_000_000_000, unit: 'USD' }])
    expect(JSON.parse(cell['evidence']!)).toMatchObject([{ stance: 'supports' }])
  })

  it('has CSVW metadata beside it, for the columns that are in it', async () => {
    const request = requestFor('data', ['id', 'text', 'confidence'])
    await writeCsv(() => [rowWith()], request, target())
    const metadata = JSON.parse(readFileSync(`${target()}-metadata.json`, 'utf8')) as unknown
    expect(metadata).toMatchObject({
      url: 'claims.csv',
      dialect: { delimiter: ',', encoding: 'utf-8', header: true },
      tableSchema: {
        primaryKey: 'id',
        columns: [
          { name: 'id', datatype: 'string' },
          { name: 'text', datatype: 'string' },
          { name: 'confidence', datatype: 'integer' },
        ],
      },
    })
  })
})

describe('excel-it profile', () => {
  it('has a byte order mark, semicolons, no sep= line, and CR only between records', async () => {
    await writeCsv(() => [rowWith({ notes: 'a\r\nb\rc' })], requestFor('excel-it'), target())
    const text = readFileSync(target(), 'utf8')
    expect(text.startsWith('\ufeff"ID";"N.";')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toContain('\r')
    expect(text).toContain('"a\nb\nc"')
    expect(text).not.toContain('sep=')
    expect(readdirSync(folder)).toEqual(['claims.csv'])
  })

  it('writes numbers and dates as Italian spreadsheets take them', async () => {
    await writeCsv(
      () => [rowWith()],
      requestFor('excel-it', ['number', 'publishedOn', 'checkWorthiness', 'verdict', 'updatedAt']),
      target(),
    )
    const [, record] = readFileSync(target(), 'utf8').split('\r\n')
    expect(record).toBe('1;18/11/2025;0,75;"Confermata";04/03/2026 05:06:07')
  })
})

describe('excel-en profile', () => {
  it('has a byte order mark, commas, and English words, numbers and ISO days', async () => {
    await writeCsv(
      () => [rowWith()],
      requestFor('excel-en', [
        'number',
        'publishedOn',
        'checkWorthiness',
        'verifiable',
        'verdict',
        'quantities',
        'updatedAt',
      ]),
      target(),
    )
    const [header, record] = readFileSync(target(), 'utf8').split('\r\n')
    expect(header).toBe(
      '\ufeff"No.","Published on","Check-worthiness (0–1)","Verifiable","Verdict","Quantities","Changed (UTC)"',
    )
    expect(record).toBe(
      '1,2025-11-18,0.75,yes,"Supported","10 miliardi (10000000000 USD)",2026-03-04 05:06:07',
    )
  })
})

describe.each(['excel-it', 'excel-en'] as const)('%s', (profile) => {
  const payloadFile = '../shared/data/csv/formula-payloads.json'
  it.skipIf(!existsSync(payloadFile))(
    'writes no known payload runnable, and counts them',
    async () => {
      const { payloads } = JSON.parse(readFileSync(payloadFile, 'utf8')) as { payloads: string[] }
      const rows = payloads.map((notes, n) => rowWith({ notes }, n + 1))
      const written = await writeCsv(() => rows, requestFor(profile, ['number', 'notes']), target())
      expect(written).toMatchObject({ guarded: payloads.length, verified: true })
      const records = readCsv(profile).slice(1)
      expect(records.map((record) => record[1]![0])).toEqual(payloads.map(() => "'"))
    },
  )
})

describe('errors of the file system', () => {
  it('names the file it cannot write', async () => {
    const path = join(folder, 'nowhere', 'claims.csv')
    await expect(writeCsv(() => [rowWith()], requestFor('data'), path)).rejects.toMatchObject({
      error: { code: 'cannot-write', detail: { file: 'claims.csv' } },
    })
  })

  it('does not take the place of a folder', async () => {
    await expect(writeCsv(() => [rowWith()], requestFor('data'), folder)).rejects.toMatchObject({
      error: { code: 'cannot-write' },
    })
    expect(readdirSync(folder)).toEqual([])
  })
})

const spectrum = '../shared/data/csv/csv-spectrum'
describe.skipIf(!existsSync(spectrum))('csv-spectrum', () => {
  it('writes the rows of each case so that they read back', async () => {
    const names = readdirSync(join(spectrum, 'json'))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      // A case is one record or a list of them.
      const cases: unknown = JSON.parse(readFileSync(join(spectrum, 'json', name), 'utf8'))
      const cells = [cases].flat().flatMap((record) => Object.values(record as object).map(String))
      const rows = cells.map((text, n) => rowWith({ text }, n + 1))
      for (const profile of csvProfiles) {
        await writeCsv(() => rows, requestFor(profile, ['text']), target())
        const read = readCsv(profile).slice(1)
        expect(read.map((record) => profiles[profile].read(record[0]!))).toEqual(
          cells.map((text) => kept(profile, text)),
        )
      }
    }
  })
})
