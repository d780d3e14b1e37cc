/** Asking the model: what the commands do. */
import i18next from 'i18next'
import { flushSync } from 'react-dom'
import type { CallOptions } from '#shared/contract/client.ts'
import type { RiscontroError } from '#shared/contract/errors.ts'
import { client } from '../client.ts'
import { explain } from '../i18n/explain.ts'
import { notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { runTask, useTask } from '../state/task.ts'
import { openDialog, useWorkspace } from '../state/workspace.ts'
import {
  isModelOn,
  refreshSuggestions,
  refreshVerdict,
  showSuggestions,
  usePanel,
} from './state.ts'

const settingsAction = () => ({
  label: i18next.t('models.openSettings'),
  run: () => openDialog('models'),
})

function complain(error: RiscontroError): void {
  if (error.code === 'cancelled') return
  const isModel = error.code === 'model-failed'
  notify({
    kind: 'error',
    topic: 'model',
    text: explain(error),
    ...(isModel ? { action: settingsAction() } : {}),
  })
}

/** Says so, and where to change it, while no model is switched on. */
function isReady(): boolean {
  if (useTask.getState().task) return false
  if (isModelOn()) return true
  notify({ kind: 'info', topic: 'model', text: i18next.t('models.off'), action: settingsAction() })
  return false
}

/** One part is no measure of how far it is; how much has come is. */
const inWords = ({ onProgress, ...options }: CallOptions): CallOptions => ({
  ...options,
  onProgress: ({ total, label, ...progress }) =>
    onProgress?.({
      ...progress,
      total: total === 1 ? null : total,
      label: label === '' ? '' : i18next.t('models.characters', { count: Number(label) }),
    }),
})

export async function askSuggestions(): Promise<void> {
  const { sourceId } = useWorkspace.getState()
  if (sourceId === null || !isReady()) return
  openSuggestions()
  const result = await runTask(i18next.t('models.asking'), (options) =>
    client.call('app.suggestClaims', { sourceId }, inWords(options)),
  )
  // Also where it was cancelled: what came before that is there.
  await refreshSuggestions()
  if (!result.ok) return complain(result.error)
  if (result.value === null) return
  const { proposed, rejected, repeated } = result.value
  const text = i18next.t('models.came', { proposed, rejected, repeated })
  notify({ kind: 'info', topic: 'model', text })
}

export async function askVerdict(): Promise<void> {
  const { claimId } = useWorkspace.getState()
  if (claimId === null || !isReady()) return
  const result = await runTask(i18next.t('models.askingVerdict'), (options) =>
    client.call('app.askVerdict', { claimId }, inWords(options)),
  )
  await refreshVerdict(claimId)
  if (!result.ok) complain(result.error)
}

const pane = '[data-pane=inspector]'

export function closeSuggestions(): void {
  flushSync(() => showSuggestions(false))
  panes.text?.mark([])
  panes.grid?.focus()
}

/** With the keyboard already in them, the same key leaves them. */
export function openSuggestions(): void {
  if (!isModelOn()) return void isReady()
  flushSync(() => showSuggestions(true))
  const first =
    document.querySelector<HTMLElement>(`${pane} .suggestion-main`) ??
    document.querySelector<HTMLElement>(`${pane} [data-pane-focus]`)
  first?.focus()
}

export function toggleSuggestions(): void {
  const isIn = document.activeElement?.closest(pane) !== null
  if (usePanel.getState().open && isIn) closeSuggestions()
  else openSuggestions()
}
