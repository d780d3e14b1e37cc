/**
 * Claims, evidence and sources as a workbook. Rows are written as they come; the texts wait in memory
 * to the end, because the format keeps those of all sheets in one table.
 */
import { PassThrough } from 'node:stream'
import type { stream } from 'exceljs'
import type { CsvCounts, ExportWritten, XlsxRequest } from '#shared/records/export.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { Material } from '../material.ts'
import type { ClaimRow } from '../rows.ts'
import { inTurns, type WriteOptions } from '../turns.ts'
import { writeWhole } from '../whole-file.ts'
import { written } from '../written.ts'
import { bodyStyle, cellOf, headerStyle } from './cells.ts'
import {
  claimColumns,
  evidenceColumns,
  namesOf,
  sourceColumns,
  type EvidenceRow,
  type SheetColumn,
  type SourceRow,
} from './sheets.ts'

type Writer = stream.xlsx.WorkbookWriter

async function newWriter(analyst: string, at: string, into: PassThrough): Promise<Writer> {
  // Loaded when the first workbook is written: most sittings write none.
  const { default: excel } = await import('exceljs')
  const writer = new excel.stream.xlsx.WorkbookWriter({
    stream: into,
    useStyles: true,
    useSharedStrings: true,
  })
  const moment = new Date(at)
  return Object.assign(writer, {
    creator: analyst,
    lastModifiedBy: analyst,
    created: moment,
    modified: moment,
  })
}

interface SheetOrder<Row> {
  readonly name: string
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: AsyncIterable<Row> | Iterable<Row>
  readonly language: Language
}

async function writeSheet<Row>(
  writer: Writer,
  { name, columns, rows, language }: SheetOrder<Row>,
  counts: CsvCounts,
): Promise<void> {
  const sheet = writer.addWorksheet(name, {
    // The header stays in sight.
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map(({ header, width }) => ({ header, width }))
  const header = sheet.getRow(1)
  header.eachCell((cell) => Object.assign(cell, { style: headerStyle }))
  header.commit()
  let line = 1
  for await (const row of rows) {
    line += 1
    const sheetRow = sheet.getRow(line)
    for (const [at, { kind, value, colour }] of columns.entries()) {
      const { value: content, format } = cellOf(value(row), kind, language, counts)
      const cell = sheetRow.getCell(at + 1)
      cell.value = content
      cell.style = bodyStyle(format, colour?.(row) ?? 'none')
    }
    sheetRow.commit()
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: line, column: columns.length } }
  sheet.commit()
}

function* evidenceOf(rows: Iterable<ClaimRow>): Generator<EvidenceRow> {
  for (const row of rows) for (const piece of row.evidence) yield { ...row, piece }
}

async function fill(
  writer: Writer,
  { rows }: Material,
  { columns, language }: XlsxRequest,
  options: WriteOptions,
): Promise<CsvCounts> {
  const counts: CsvCounts = { rows: 0, guarded: 0, tooLong: 0 }
  const names = namesOf(language)
  const sources = new Map<string, SourceRow>()
  async function* claims() {
    for await (const row of inTurns(rows(), options)) {
      counts.rows += 1
      const { source, revision } = row
      const { claims: before = 0 } = sources.get(revision.id) ?? {}
      sources.set(revision.id, { source, revision, claims: before + 1 })
      yield row
    }
  }
  const { signal } = options
  const evidence = inTurns(evidenceOf(rows()), signal ? { signal } : {})
  await writeSheet(
    writer,
    { name: names.claims, columns: claimColumns(columns, language), rows: claims(), language },
    counts,
  )
  await writeSheet(
    writer,
    { name: names.evidence, columns: evidenceColumns(language), rows: evidence, language },
    counts,
  )
  await writeSheet(
    writer,
    { name: names.sources, columns: sourceColumns(language), rows: sources.values(), language },
    counts,
  )
  return counts
}

/** Writes the workbook. Rejects as writeWhole does. */
export const writeXlsx = (
  material: Material,
  request: XlsxRequest,
  path: string,
  options: WriteOptions,
): Promise<ExportWritten> =>
  writeWhole(path, options.signal, async (begin) => {
    const file = await begin(path)
    const zip = new PassThrough()
    const make = async (): Promise<CsvCounts> => {
      try {
        const writer = await newWriter(material.analyst, material.at, zip)
        const counts = await fill(writer, material, request, options)
        await writer.commit()
        return counts
      } catch (thrown) {
        // Whoever reads it hears of it, and nobody waits for its end.
        zip.destroy(thrown as Error)
        throw thrown
      }
    }
    const [counts] = await Promise.all([make(), file.append(zip)])
    const bytes = await file.finish()
    return written({ format: 'xlsx', path, bytes, ...counts })
  })
