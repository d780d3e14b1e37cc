/** Claims as CSV: what the file would hold, and the file itself, written whole and read back. */
import { basename } from 'node:path'
import type { CsvCounts, CsvPreview, CsvRequest, ExportWritten } from '#shared/records/export.ts'
import { readBack, rowDigest } from './csv-proof.ts'
import { byteOrderMark, recordTextFor } from './csv-text.ts'
import { csvwMetadata, metadataPath } from './csvw.ts'
import { cellsOf, profileOf, type Cell, type Profile } from './profiles.ts'
import type { ClaimRow } from './rows.ts'
import { inBatches, type WriteOptions } from './turns.ts'
import { writeWhole, type WholeFile } from './whole-file.ts'
import { written } from './written.ts'

/** Excel cuts off what is longer, in UTF-16 units. */
export const longestCell = 32_767

/** UTF-16 units that are gathered before they are turned into bytes. */
const pieceLength = 262_144

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
  const profile = profileOf(request.profile)
  const preview: CsvPreview = {
    header: request.columns.map((column) => profile.header(column)),
    sample: [],
    rows: 0,
    guarded: 0,
    tooLong: 0,
  }
  for (const row of rows) {
    const cells = cellsOf(profile, request.columns, row)
    count(preview, cells)
    if (preview.sample.length < limit) preview.sample.push(cells.map((cell) => cell.text))
  }
  return preview
}

export interface RecordsWritten {
  readonly counts: CsvCounts
  /** Of the header and of what every cell means, as readBack gives it. */
  readonly digest: string
}

/**
 * Writes a header and rows, which `cells` turns into cells one by one. No more than a batch of rows
 * and a piece of text are held.
 */
export async function writeRecords<Row>(
  file: WholeFile,
  profile: Profile,
  header: readonly string[],
  rows: Iterable<Row>,
  cells: (row: Row) => readonly Cell[],
  options: WriteOptions,
): Promise<RecordsWritten> {
  const counts: CsvCounts = { rows: 0, guarded: 0, tooLong: 0 }
  const digest = rowDigest()
  const textOf = recordTextFor(profile, header.length)

  async function* pieces(): AsyncGenerator<Buffer> {
    digest.add(header)
    const heading = header.map((text): Cell => ({
      text,
      meant: text,
      bare: false,
      wouldRun: false,
    }))
    let text = (profile.bom ? byteOrderMark : '') + textOf(heading)
    for await (const batch of inBatches(rows, options)) {
      for (const row of batch) {
        const record = cells(row)
        count(counts, record)
        digest.addMeant(record)
        text += textOf(record)
      }
      if (text.length < pieceLength) continue
      yield Buffer.from(text, 'utf8')
      text = ''
    }
    yield Buffer.from(text, 'utf8')
  }

  await file.append(pieces())
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
    const profile = profileOf(request.profile)
    const { counts, digest } = await writeRecords(
      csv,
      profile,
      request.columns.map((column) => profile.header(column)),
      rows(),
      (row) => cellsOf(profile, request.columns, row),
      options,
    )
    const bytes = await csv.finish()
    const verified = (await readBack(csv.temporaryPath, profile, options.signal)) === digest
    if (request.profile === 'data') {
      const metadata = await begin(metadataPath(path))
      await metadata.handle.writeFile(csvwMetadata(basename(path), request.columns))
      await metadata.finish()
    }
    return written({ format: 'csv', path, bytes, ...counts, verified })
  })
