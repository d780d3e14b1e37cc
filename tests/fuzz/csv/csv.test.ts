/** CSV files that come in: damaged, made to do harm, or not what they say they are. */
import { describe, expect, it } from 'vitest'
import { readHeader } from '#main/exports/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import { bytesOf, read as rowsOf } from '../../unit/exports/csv-in-for-tests.ts'
import { harmed } from '../shared/harm.ts'

/** Its rows, or the Failure that names the file; anything else fails the test. */
async function outcomeOf(bytes: Uint8Array | string): Promise<string[][] | Failure> {
  try {
    const rows = await rowsOf(bytes)
    readHeader('a.csv', rows[0] ?? [])
    return rows
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Failure)
    const { error } = thrown as Failure
    expect(['unreadable-file', 'file-too-large']).toContain(error.code)
    expect(error.message).toContain('a.csv')
    expect(error.detail?.['file']).toBe('a.csv')
    return thrown as Failure
  }
}
/** Whether it ends in one of the two ways; what ends in neither has failed the test by then. */
const isBearable = (bytes: Uint8Array | string): Promise<boolean> =>
  outcomeOf(bytes).then(() => true)

const refused = async (bytes: Uint8Array | string): Promise<string> => {
  const outcome = await outcomeOf(bytes)
  return outcome instanceof Failure ? outcome.error.message : 'it was read'
}

const good = `\ufeffID;Affermazione;Note\r\n${Array.from(
  { length: 40 },
  (_, at) => `${at};"Nove mele, ""perché"" no: ${at}";"due\nrighe; è così"\r\n`,
).join('')}`

it('a damaged file is read or refused', async () => {
  let whole = 0
  const bad = harmed(bytesOf(good), 8)
  for (const { bytes } of bad) if (!((await outcomeOf(bytes)) instanceof Failure)) whole += 1
  // What is cut off between two quotation marks is told, what is cut off between rows cannot be.
  expect(whole).toBeGreaterThan(0)
  expect(whole).toBeLessThan(bad.length)
}, 60_000)

describe('a file with', () => {
  it('ten thousand columns is read, and the one that is named twice is told', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `c${at}`)
    const rows = await outcomeOf(`ID,quote,${names.join(',')}\n${'x,'.repeat(10_001)}x\n`)
    expect(rows).toHaveLength(2)
    expect((rows as string[][])[1]).toHaveLength(10_002)
    expect(await refused(`ID,quote,${names.join(',')},quote\nx\n`)).toMatch(/quote/)
  })

  it('a NUL far down is refused by name', async () => {
    const rows = 'a,b\n'.repeat(200_000)
    expect(await refused(`ID,Note\n${rows}x,\0\n${rows}`)).toMatch(/a\.csv/)
  })

  it('a quotation mark that is opened in the last row and never closed says in which', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${at},"sì"\n`).join('')
    expect(await refused(`ID,Note\n${rows}5000,"mai chiuso\n`)).toMatch(/5002/)
  })

  it('bytes that are not the encoding of its mark is refused or read without them', async () => {
    for (const bytes of [
      new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('ID,Note\n1,perch\xe9\n', 'latin1')]),
      new Uint8Array([0xff, 0xfe, ...bytesOf('ID,Note\n1,a\n')]),
      new Uint8Array([0xfe, 0xff, 0x00]),
      new Uint8Array([0xff, 0xfe, 0x49]),
    ])
      expect(await isBearable(bytes)).toBe(true)
  })

  it('one line of 40 MB, only separators, or only quotation marks ends in words', async () => {
    for (const bytes of [
      `ID,Note\n1,${'x'.repeat(40_000_000)}\n`,
      `ID,Note\n${','.repeat(5_000_000)}\n`,
      `ID,Note\n${'"'.repeat(5_000_001)}\n`,
      '"'.repeat(1_000_000),
      '\r'.repeat(1_000_000),
      `ID,Note\n${'"" "",\n'.repeat(10_000)}`,
    ])
      expect(await isBearable(bytes)).toBe(true)
  }, 120_000)
})
