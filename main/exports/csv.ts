/** Claims as CSV: what the file would hold, and the file itself, written whole and read back. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { stringify } from 'csv-stringify'
import type { CsvCounts, CsvPreview, CsvRequest, CsvWritten } from '#shared/records/export.ts'
import { csvwMetadata, metadataPath } from './csvw.ts'
import { profiles, type Cell, type Profile } from './profiles.ts'
import type { CsvRow } from './rows.ts'
import { asWriteFailure, WholeFile } from './whole-file.ts'

/** Excel cuts off what is longer, in UTF-16 units. */
export const longestCell = 32_767

/** After so many rows other work gets its turn, a cancel among it. */
const rowsPerTurn = 200

export interface WriteOptions {
  signal?: AbortSignal
  /** Rows written so far; `total` is null where the rows are not counted beforehand. */
  onProgress?: (done: number, total: number | null) => void
}

function count(counts: CsvCounts, cells: readonly Cell[]): void {
  counts.rows += 1
  for (const cell of cells) {
    if (cell.wouldRun) counts.guarded += 1
    if (cell.text.length > longestCell) counts.tooLong += 1
  }
}

/** The header, the first `limit` rows as they will be written, and the counts over all rows. */
export function previewCsv(rows: Iterable<CsvRow>, request: CsvRequest, limit: number): CsvPreview {
  const profile = profiles[request.profile]
  const preview: CsvPreview = {
    header: request.columns.map((column) => profile.header(column)),
    sample: [],
    rows: 0,
    guarded: 0,
    tooLong: 0,
  }
  for (const row of rows) {
    const cells = request.columns.map((column) => profile.cell(column, row))
    count(preview, cells)
    if (preview.sample.length < limit) preview.sample.push(cells.map((cell) => cell.text))
  }
  return preview
}

/** A digest of rows of cells: two files' worth are compared without holding either. */
function rowDigest() {
  const hash = createHash('sha256')
  return {
    add: (cells: readonly string[]) => hash.update(`${JSON.stringify(cells)}\n`),
    value: () => hash.digest('hex'),
  }
}

/** csv-stringify puts quotation marks around strings; a wrapped text is taken for another type. */
const wrap = ({ text, bare }: Cell): string | { text: string } =>
  bare && text !== '' ? { text } : text

const stringifierFor = (profile: Profile, columns: number) =>
  stringify({
    delimiter: profile.delimiter,
    bom: profile.bom,
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
    quoted_string: profile.quoteText,
    // A lone empty cell would be an empty line, which readers skip.
    quoted_empty: columns === 1,
    cast: { object: (value) => String(value['text']) },
  })

/** The digest of what the file says once read, guards off; null where it is not even CSV. */
async function readBack(
  path: string,
  profile: Profile,
  signal?: AbortSignal,
): Promise<string | null> {
  const digest = rowDigest()
  const reading = pipeline(
    createReadStream(path),
    parse({ delimiter: profile.delimiter, bom: profile.bom, record_delimiter: '\r\n' }),
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

async function writeRecords(
  file: WholeFile,
  rows: Iterable<CsvRow>,
  request: CsvRequest,
  { signal, onProgress }: WriteOptions,
): Promise<{ counts: CsvCounts; digest: string }> {
  const profile = profiles[request.profile]
  const counts: CsvCounts = { rows: 0, guarded: 0, tooLong: 0 }
  const digest = rowDigest()
  const total = Array.isArray(rows) ? rows.length : null

  async function* records() {
    const header = request.columns.map((column) => profile.header(column))
    digest.add(header)
    yield header
    for (const row of rows) {
      const cells = request.columns.map((column) => profile.cell(column, row))
      count(counts, cells)
      digest.add(cells.map((cell) => cell.meant))
      yield cells.map(wrap)
      if (counts.rows % rowsPerTurn !== 0) continue
      onProgress?.(counts.rows, total)
      await nextTurn()
      signal?.throwIfAborted()
    }
    onProgress?.(counts.rows, total)
  }

  await pipeline(
    Readable.from(records()),
    stringifierFor(profile, request.columns.length),
    (chunks: AsyncIterable<Buffer>) => file.append(chunks),
    signal ? { signal } : {},
  )
  return { counts, digest: digest.value() }
}

/**
 * Writes the CSV, and for the data profile its CSVW metadata file beside it. Memory does not grow
 * with the rows: `rows` is asked for them one by one, with other work in between, so it should not
 * keep a database statement open. The content is read back and compared with what was meant before
 * the file gets its name. Throws Failure `disk-full` or `cannot-write`, or the signal's AbortError;
 * then nothing new is left on disk and a file that was there is as it was.
 */
export async function writeCsv(
  rows: () => Iterable<CsvRow>,
  request: CsvRequest,
  path: string,
  options: WriteOptions = {},
): Promise<CsvWritten> {
  const { signal } = options
  const files: WholeFile[] = []
  const begin = async (place: string): Promise<WholeFile> => {
    const file = await WholeFile.begin(place)
    files.push(file)
    return file
  }
  try {
    signal?.throwIfAborted()
    const csv = await begin(path)
    const { counts, digest } = await writeRecords(csv, rows(), request, options)
    const bytes = await csv.finish()
    const profile = profiles[request.profile]
    const verified = (await readBack(csv.temporaryPath, profile, signal)) === digest
    if (request.profile === 'data') {
      const metadata = await begin(metadataPath(path))
      await metadata.handle.writeFile(csvwMetadata(basename(path), request.columns))
      await metadata.finish()
    }
    signal?.throwIfAborted()
    for (const file of files) await file.place()
    return { ...counts, path, bytes, verified }
  } catch (thrown) {
    throw asWriteFailure(thrown, path)
  } finally {
    for (const file of files) await file.end()
  }
}
