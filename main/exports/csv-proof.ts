/** The proof that a CSV says what was meant: it is read from the disk by another's parser. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { CsvError, parse } from 'csv-parse'
import { recordEnd } from './csv-text.ts'
import type { Cell, Profile } from './profiles.ts'

/** UTF-16 units that are digested at a time: each call has a cost of its own. */
const pieceLength = 65_536

/** Signs that no reader of CSV takes for an end of its own, nor adds or drops. */
const cellEnd = '\u0001'
const rowEnd = '\u0002'

/**
 * A digest of rows of cells: two files' worth are compared without holding either. It is to notice
 * accidents and not adversaries, so a CRC does, with the counts beside it; a SHA-256 took as long as
 * writing the file.
 */
export function rowDigest() {
  let crc = 0
  let length = 0
  let rows = 0
  let waiting = ''
  const flush = (): void => {
    crc = crc32(waiting, crc)
    length += waiting.length
    waiting = ''
  }
  const endRow = (): void => {
    rows += 1
    waiting += rowEnd
    if (waiting.length >= pieceLength) flush()
  }
  return {
    add(cells: readonly string[]): void {
      for (const cell of cells) waiting += cell + cellEnd
      endRow()
    },
    /** What the cells of a row mean. */
    addMeant(cells: readonly Pick<Cell, 'meant'>[]): void {
      for (const { meant } of cells) waiting += meant + cellEnd
      endRow()
    },
    value(): string {
      flush()
      return `${rows} ${length} ${crc.toString(16)}`
    },
  }
}

/** The digest of what the file says once read, guards off; null where it is not even CSV. */
export async function readBack(
  path: string,
  profile: Profile,
  signal?: AbortSignal,
): Promise<string | null> {
  const digest = rowDigest()
  const reading = pipeline(
    createReadStream(path),
    parse({ delimiter: profile.delimiter, bom: profile.bom, record_delimiter: recordEnd }),
    async (records: AsyncIterable<string[]>) => {
      let header = true
      for await (const record of records) {
        digest.add(header ? record : record.map((text) => profile.read(text)))
        header = false
      }
    },
    signal ? { signal } : {},
  )
  try {
    await reading
  } catch (thrown) {
    if (thrown instanceof CsvError) return null
    throw thrown
  }
  return digest.value()
}
