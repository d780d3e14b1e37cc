/** Claims as CSV: what the file would hold, and the file itself, written whole and read back. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { stringify } from 'csv-stringify'
import type { CsvCounts, CsvPreview, CsvRequest, ExportWritten } from '#shared/records/export.ts'
import { csvwMetadata, metadataPath } from './csvw.ts'
import { profiles, type Cell, type Profile } from './profiles.ts'
import type { ClaimRow } from './rows.ts'
import { inTurns, type WriteOptions } from './turns.ts'
import { writeWhole, type WholeFile } from './whole-file.ts'
import { written } from './written.ts'

/** Excel cuts off what is longer, in UTF-16 units. */
export const longestCell = 32_767

function count(counts: CsvCounts, cells: readonly Cell[]): void {
  counts.rows += 1
  for (const cell of cells) {
    if (cell.wouldRun) counts.guarded += 1
    if (cell.text.length > longestCell) counts.tooLong += 1
  }
}

/** The header, the first `limit` rows as they will be written, and the counts over all rows. */
export function previewCsv(
  rows: Iterable<ClaimRow>,
  request: CsvRequest,
  limit: number,
): CsvPreview {
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
  rows: Iterable<ClaimRow>,
  request: CsvRequest,
  options: WriteOptions,
): Promise<{ counts: CsvCounts; digest: string }> {
  const profile = profiles[request.profile]
  const counts: CsvCounts = { rows: 0, guarded: 0, tooLong: 0 }
  const digest = rowDigest()

  async function* records() {
    const header = request.columns.map((column) => profile.header(column))
    digest.add(header)
    yield header
    for await (const row of inTurns(rows, options)) {
      const cells = request.columns.map((column) => profile.cell(column, row))
      count(counts, cells)
      digest.add(cells.map((cell) => cell.meant))
      yield cells.map(wrap)
    }
  }

  await pipeline(
    Readable.from(records()),
    stringifierFor(profile, request.columns.length),
    (chunks: AsyncIterable<Buffer>) => file.append(chunks),
    options.signal ? { signal: options.signal } : {},
  )
  return { counts, digest: digest.value() }
}

/**
 * Writes the CSV, and for the data profile its CSVW metadata file beside it. Memory does not grow
 * with the rows: `rows` is asked for them one by one, with other work in between, so it should not
 * keep a database statement open. The content is read back and compared with what was meant before
 * the file gets its name. Rejects as writeWhole does.
 */
export const writeCsv = (
  rows: () => Iterable<ClaimRow>,
  request: CsvRequest,
  path: string,
  options: WriteOptions = {},
): Promise<ExportWritten> =>
  writeWhole(path, options.signal, async (begin) => {
    const csv = await begin(path)
    const { counts, digest } = await writeRecords(csv, rows(), request, options)
    const bytes = await csv.finish()
    const profile = profiles[request.profile]
    const verified = (await readBack(csv.temporaryPath, profile, options.signal)) === digest
    if (request.profile === 'data') {
      const metadata = await begin(metadataPath(path))
      await metadata.handle.writeFile(csvwMetadata(basename(path), request.columns))
      await metadata.finish()
    }
    return written({ format: 'csv', path, bytes, ...counts, verified })
  })
