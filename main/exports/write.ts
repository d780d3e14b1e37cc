/** One door for all formats. */
import type { ExportWritten, FileRequest } from '#shared/records/export.ts'
import { annotations } from './annotations.ts'
import { claimReviews } from './claim-review.ts'
import { writeCsv } from './csv.ts'
import { jsonDocument, jsonLines } from './json.ts'
import type { Material } from './material.ts'
import { htmlReport } from './report/html.ts'
import { markdownReport } from './report/markdown.ts'
import { writeText } from './text-file.ts'
import type { WriteOptions } from './turns.ts'
import { written } from './written.ts'
import { writeXlsx } from './xlsx/workbook.ts'

type TextRequest = Exclude<FileRequest, { format: 'csv' | 'xlsx' }>

/** The pieces of a format that is one text. */
function piecesOf(
  material: Material,
  request: TextRequest,
  options: WriteOptions,
  tally: { left: number },
): AsyncIterable<string> {
  switch (request.format) {
    case 'json':
      return jsonDocument(material, options)
    case 'jsonl':
      return jsonLines(material, options)
    case 'annotations':
      return annotations(material, options)
    case 'claimreview':
      return claimReviews(material, request, options, tally)
    case 'markdown':
      return markdownReport(material, request.language, options)
    case 'html':
      return htmlReport(material, request.language, options)
  }
}

const missingIn = (request: TextRequest): ExportWritten['missing'] =>
  request.format === 'claimreview'
    ? (['author', 'url'] as const).filter((name) => request[name] === '')
    : []

async function writeAsText(
  material: Material,
  request: TextRequest,
  path: string,
  options: WriteOptions,
): Promise<ExportWritten> {
  const tally = { left: 0 }
  let read = 0
  const counting: WriteOptions = {
    ...options,
    onProgress: (done, total) => {
      read = done
      options.onProgress?.(done, total)
    },
  }
  const bytes = await writeText(path, piecesOf(material, request, counting, tally), options)
  const { left } = tally
  const { format } = request
  return written({ format, path, bytes, rows: read - left, left, missing: missingIn(request) })
}

/**
 * Writes a file of the format asked for, which appears under its name only when complete. The rows
 * are asked for one by one with other work in between. Rejects with Failure `disk-full` or
 * `cannot-write`, or the signal's AbortError; then what stood there before is as it was.
 */
export function writeExport(
  material: Material,
  request: FileRequest,
  path: string,
  options: WriteOptions = {},
): Promise<ExportWritten> {
  switch (request.format) {
    case 'csv':
      return writeCsv(material.rows, request, path, options)
    case 'xlsx':
      return writeXlsx(material, request, path, options)
    default:
      return writeAsText(material, request, path, options)
  }
}
