/** The HTML report as a PDF: written by the engine, printed here, and put in its place by the engine. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { CallOptions, Client } from '#shared/contract/client.ts'
import { valueOf } from '#shared/contract/errors.ts'
import type { ExportRequest, ExportWritten } from '#shared/records/export.ts'
import { printPage } from './print.ts'

type PdfRequest = Extract<ExportRequest, { format: 'pdf' }>

/** Rejects with the engine's Failure, or the signal's AbortError; then no file is there. */
export async function exportPdf(
  engine: Client,
  request: PdfRequest,
  path: string,
  context: CallOptions,
): Promise<ExportWritten> {
  // Nobody else may read it meanwhile.
  const folder = await mkdtemp(join(app.getPath('temp'), 'riscontro-'))
  try {
    const page = join(folder, 'report.html')
    const report = { path: page, request: { ...request, format: 'html' as const } }
    const written = valueOf(await engine.call('exports.write', report, context))
    const bytes = await printPage(page, context.signal)
    const placed = valueOf(await engine.call('exports.place', { path, bytes }, context))
    return { ...written, ...placed, format: 'pdf' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
