/** Bringing a CSV in: chosen in the system's dialog, or dropped on the window. */
import i18next from 'i18next'
import type { RiscontroError } from '#shared/contract/errors.ts'
import type { CsvAccepted, CsvMapping } from '#shared/records/csv-import.ts'
import { client } from '../client.ts'
import { importDropped } from '../actions/import.ts'
import { travel } from '../actions/travel.ts'
import { explain } from '../i18n/explain.ts'
import { notify } from '../state/notices.ts'
import { runTask } from '../state/task.ts'
import { openDialog, useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { forget, showClaims, showDiff, useImports, type OpenFile } from './state.ts'

const isCsv = ({ name }: File): boolean => /\.(?:csv|tsv)$/i.test(name)

/** An error of a CSV in the person's words. */
export function explainCsv(error: RiscontroError): string {
  const key = `imports.trouble.${error.detail?.['kind'] ?? ''}`
  return i18next.exists(key) ? i18next.t(key, { row: '', ...error.detail }) : explain(error)
}

const complain = (error: RiscontroError): void => {
  if (error.code !== 'cancelled') notify({ kind: 'error', text: explainCsv(error) })
}

async function askForFile(): Promise<OpenFile | null> {
  const result = await client.call('app.chooseCsv', {})
  if (!result.ok) complain(result.error)
  return result.ok ? result.value : null
}

const readDiff = (file: OpenFile) =>
  runTask(i18next.t('imports.reading'), (options) =>
    client.call('imports.previewCsv', { file, sourceId: useWorkspace.getState().scope }, options),
  )

const readClaims = (file: OpenFile, sourceId: string | null, mapping: CsvMapping | null) =>
  runTask(i18next.t('imports.reading'), (options) =>
    client.call('imports.previewClaims', { file, sourceId, mapping }, options),
  )

async function openDiff(file: OpenFile): Promise<RiscontroError | null> {
  const result = await readDiff(file)
  if (!result.ok) return result.error
  showDiff(file, result.value)
  openDialog('csvDiff')
  return null
}

async function openClaims(file: OpenFile): Promise<RiscontroError | null> {
  const { sourceId } = useWorkspace.getState()
  const result = await readClaims(file, sourceId, null)
  if (!result.ok) return result.error
  showClaims(file, result.value, sourceId)
  openDialog('csvClaims')
  return null
}

export async function importCsvEdits(): Promise<void> {
  const file = await askForFile()
  const error = file && (await openDiff(file))
  if (error) complain(error)
}

export async function importCsvClaims(): Promise<void> {
  const file = await askForFile()
  const error = file && (await openClaims(file))
  if (error) complain(error)
}

/** An edited export if its header says so, else claims made elsewhere. */
async function openEither(file: OpenFile): Promise<void> {
  const error = await openDiff(file)
  const isForeign =
    error !== null && ['csv-no-header', 'csv-missing-column'].includes(error.detail?.['kind'] ?? '')
  const trouble = isForeign ? await openClaims(file) : error
  if (trouble) complain(trouble)
}

/** Opens the first CSV among dropped files; what is no CSV is brought in as an article. */
export async function takeDropped(dropped: Promise<readonly File[]>): Promise<void> {
  const files = await dropped.catch(() => [])
  const csv = files.find(isCsv)
  const others = files.filter((file) => !isCsv(file))
  if (others.length > 0 || !csv) await importDropped(Promise.resolve(others))
  if (csv) await openEither({ name: csv.name, bytes: new Uint8Array(await csv.arrayBuffer()) })
}

/** Reads the open file again with another source or other columns. */
export async function readAgain(
  sourceId: string | null,
  mapping: CsvMapping,
): Promise<string | null> {
  const { file } = useImports.getState()
  if (!file) return null
  const result = await readClaims(file, sourceId, mapping)
  if (result.ok) showClaims(file, result.value, sourceId)
  return result.ok || result.error.code === 'cancelled' ? null : explainCsv(result.error)
}

/** Writes what was accepted, says what came of it with the way back, and closes the dialog. */
export async function applyAccepted(accepted: CsvAccepted): Promise<string | null> {
  const result = await write('imports.applyCsv', accepted, { quiet: true })
  if (!result.ok) return explainCsv(result.error)
  const { fields, addedIds, stale } = result.value
  const said = [
    fields > 0 ? i18next.t('imports.applied', { count: fields }) : '',
    addedIds.length > 0 ? i18next.t('imports.addedClaims', { count: addedIds.length }) : '',
  ].filter((words) => words !== '')
  openDialog(null)
  forget()
  if (said.length > 0)
    notify({
      kind: 'info',
      topic: 'action',
      text: said.join(' · '),
      action: { label: i18next.t('action.history.undo'), run: () => void travel('undo') },
    })
  if (stale.length > 0)
    notify({ kind: 'error', text: i18next.t('imports.stale', { count: stale.length }) })
  return null
}
