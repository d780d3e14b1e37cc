/** A CSV as rows of cells, streamed: memory holds one row at a time, however long the file. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse, type InfoRecord } from 'csv-parse'
import { Failure } from '#shared/contract/errors.ts'
import type { CsvShape } from '#shared/records/csv-import.ts'
import { dialectOf } from './dialect.ts'
import { encodingOf, textOf, type CsvInput } from './encoding.ts'
import { trouble } from './troubles.ts'

export interface TableRow {
  /** As a spreadsheet counts: the first is 1. */
  row: number
  cells: string[]
}

export interface Table {
  shape: CsvShape
  /** From the first row on; rows without a single character in them are passed over. */
  rows(): AsyncGenerator<TableRow, void, undefined>
}

/** Characters looked at for the dialect. */
const sampleLength = 64 * 1024
/** Characters of one row: more means that a quotation mark was not closed. */
const longestRecord = 8 * 1024 * 1024

async function sampleOf(input: CsvInput, encoding: CsvShape): Promise<string> {
  let sample = ''
  for await (const text of textOf(input, encoding)) {
    sample += text
    if (sample.length >= sampleLength) break
  }
  return sample
}

/** The first `skip` characters are left out. */
async function* from(
  text: AsyncIterable<string>,
  skip: number,
): AsyncGenerator<string, void, undefined> {
  let left = skip
  for await (const piece of text) {
    if (left < piece.length) yield piece.slice(left)
    left = Math.max(0, left - piece.length)
  }
}

/** `offset` rows came before those that csv-parse counts. */
function explain(file: string, thrown: unknown, offset: number): unknown {
  if (!(thrown instanceof CsvError)) return thrown
  // Rows that were read and not yet handed out go with the error: its own count is right.
  const row = Number(thrown['records'] ?? 0) + Number(thrown['empty_lines'] ?? 0) + offset + 1
  const where = { row: String(row) }
  if (thrown.code === 'CSV_QUOTE_NOT_CLOSED')
    return trouble(
      file,
      {
        kind: 'unclosed-quote',
        why: `row ${row}: a quotation mark is opened and never closed`,
        wayOut: 'Close it, or write a quotation mark inside a cell twice ("").',
        where,
      },
      thrown,
    )
  if (thrown.code === 'CSV_MAX_RECORD_SIZE')
    return trouble(
      file,
      {
        kind: 'huge-record',
        why: `row ${row} is longer than ${longestRecord} characters`,
        wayOut: 'Look whether a quotation mark in it is not closed.',
        where,
      },
      thrown,
    )
  return trouble(
    file,
    {
      kind: 'damaged',
      why: `row ${row} is no CSV: ${thrown.message}`,
      wayOut: 'Open it in a spreadsheet and save it anew as "CSV UTF-8".',
      where,
    },
    thrown,
  )
}

interface Parsed {
  record: string[]
  info: InfoRecord
}

async function* rowsIn(
  input: CsvInput,
  shape: CsvShape,
  skip: number,
  signal?: AbortSignal,
): AsyncGenerator<TableRow, void, undefined> {
  const offset = skip > 0 ? 1 : 0
  const parser = parse({
    delimiter: shape.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A quotation mark inside a cell that does not begin with one is itself.
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRecord,
  })
  const feeding = pipeline(
    Readable.from(from(textOf(input, shape, signal), skip)),
    parser,
    signal ? { signal } : {},
  )
  // What goes wrong is thrown by the reading below.
  feeding.catch(() => undefined)
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const row = info.records + info.empty_lines + offset
      if (record.some((cell) => cell !== '')) yield { row, cells: record }
    }
    await feeding
  } catch (thrown) {
    signal?.throwIfAborted()
    throw thrown instanceof Failure ? thrown : explain(input.name, thrown, offset)
  }
}

/**
 * Finds out how the file is written. `isKnown` tells header names by which the delimiter is certain.
 * Throws Failure `unreadable-file` or `file-too-large`, as the rows do while they are read.
 */
export async function openTable(
  input: CsvInput,
  isKnown: (header: string) => boolean,
  signal?: AbortSignal,
): Promise<Table> {
  const encoding = await encodingOf(input, signal)
  const unparted: CsvShape = { ...encoding, delimiter: ',', lineEnd: null }
  const sample = await sampleOf(input, unparted)
  if (sample.trim() === '')
    throw trouble(input.name, {
      kind: 'empty',
      why: 'the file holds only blanks',
      wayOut: 'Choose one with rows in it.',
    })
  const { delimiter, lineEnd, skip } = dialectOf(sample, isKnown)
  const shape: CsvShape = { ...encoding, delimiter, lineEnd }
  return { shape, rows: () => rowsIn(input, shape, skip, signal) }
}
