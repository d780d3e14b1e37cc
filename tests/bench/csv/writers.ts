/**
 * The same rows to the same kind of file: semicolon, byte order mark, CRLF, text in quotation marks,
 * formulas guarded. Each writer the way its own documentation streams.
 */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { format } from 'fast-csv'
import papa from 'papaparse'
import { writeRecords } from '#main/exports/csv.ts'
import { readBack } from '#main/exports/csv-proof.ts'
import { profiles } from '#main/exports/profiles.ts'
import { WholeFile, writeWhole } from '#main/exports/whole-file.ts'
import { datatypes, header, rowsToWrite, type Values } from './rows.ts'

type Write = (path: string, count: number) => Promise<void>

const profile = profiles['excel-it']
const cells = (values: Values) => values.map((value, at) => profile.cell(value, datatypes[at]!))

/** As the libraries are asked to: written, not yet brought to disk. */
const ours: Write = async (path, count) => {
  const file = await WholeFile.begin(path)
  await writeRecords(file, profile, header, rowsToWrite(count), cells, {})
  await file.handle.close()
  await rename(file.temporaryPath, path)
}

/** As an export is: brought to disk, read back and compared. */
const oursProved: Write = (path, count) =>
  writeWhole(path, undefined, async (begin) => {
    const file = await begin(path)
    const { digest } = await writeRecords(file, profile, header, rowsToWrite(count), cells, {})
    await file.finish()
    if ((await readBack(file.temporaryPath, profile)) !== digest)
      throw new Error('does not read back')
  })

const csvStringify: Write = (path, count) =>
  pipeline(
    Readable.from(rowsToWrite(count)),
    stringify({
      header: true,
      columns: header.map((name, at) => ({ key: String(at), header: name })),
      delimiter: ';',
      bom: true,
      record_delimiter: '\r\n',
      quoted_string: true,
      escape_formulas: true,
    }),
    createWriteStream(path),
  )

const fastCsv: Write = (path, count) =>
  pipeline(
    Readable.from(rowsToWrite(count)),
    format<Values, Values>({
      headers: [...header],
      delimiter: ';',
      rowDelimiter: '\r\n',
      writeBOM: true,
      quoteColumns: true,
    }),
    createWriteStream(path),
  )

/** Papa Parse writes no streams: it is given a thousand rows at a time. */
const papaParse: Write = async (path, count) => {
  const out = createWriteStream(path)
  const options = {
    delimiter: ';',
    newline: '\r\n',
    quotes: (value: unknown) => typeof value === 'string',
    escapeFormulae: true,
    header: false,
  }
  const put = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain')
  }
  await put(`\uFEFF${papa.unparse([header], options)}\r\n`)
  let batch: unknown[][] = []
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await put(`${papa.unparse(batch, options)}\r\n`)
    batch = []
  }
  for (const row of rowsToWrite(count)) {
    batch.push([...row])
    if (batch.length === 1000) await flush()
  }
  await flush()
  out.end()
  await finished(out)
}

export const writers: Readonly<Record<string, Write>> = {
  Riscontro: ours,
  'Riscontro, fsync and proof too': oursProved,
  'csv-stringify': csvStringify,
  'Papa Parse': papaParse,
  'fast-csv (no guard)': fastCsv,
}
