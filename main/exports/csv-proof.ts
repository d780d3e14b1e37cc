/** The proof that a CSV says what was meant: it is read from the disk by another's parser. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { recordEnd } from './csv-text.ts'
import type { Profile } from './profiles.ts'

/** Characters that are hashed at a time: each call has a cost of its own. */
const pieceLength = 65_536

/** A digest of rows of cells: two files' worth are compared without holding either. */
export function rowDigest() {
  const hash = createHash('sha256')
  let waiting = ''
  const flush = (): void => {
    hash.update(waiting)
    waiting = ''
  }
  return {
    /** Each cell with its length before it, so that no two rows look the same. */
    add(cells: readonly string[]): void {
      for (const cell of cells) waiting += `${cell.length}:${cell}`
      waiting += '\n'
      if (waiting.length >= pieceLength) flush()
    },
    value(): string {
      flush()
      return hash.digest('hex')
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
