/** Fetching the typed address: progress, what went wrong, and opening what came of it. */
import i18next from 'i18next'
import { useState } from 'react'
import type { RiscontroError } from '#shared/contract/errors.ts'
import { closeDialog } from '../common/dialog.tsx'
import { explain } from '../i18n/explain.ts'
import { notify } from '../state/notices.ts'
import { runTask } from '../state/task.ts'
import { offerAsRevision } from '../revisions/do.ts'
import { openScope, useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'

export interface UrlFailure {
  readonly words: string
  /** The source that holds the same text. */
  readonly same: string | null
  /** It lies on this computer or a local network: the person may allow that. */
  readonly isLocal: boolean
}

const failureOf = (error: RiscontroError): UrlFailure => ({
  words: explain(error),
  same: error.detail?.['sourceId'] ?? null,
  isLocal: error.detail?.['local'] === 'yes',
})

const isShown = (): boolean => useWorkspace.getState().dialog === 'url'

export interface UrlImport {
  readonly busy: boolean
  readonly failure: UrlFailure | null
  /** `local` asks the person once more, in a dialog of the system's. */
  run(url: string, options?: { local?: boolean }): Promise<void>
  forget(): void
}

export function useUrlImport(): UrlImport {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<UrlFailure | null>(null)

  async function run(url: string, { local = false } = {}): Promise<void> {
    if (busy) return
    setBusy(true)
    // Where the system asks, what is to be allowed stays to be read, and to be asked again.
    if (!local) setFailure(null)
    const result = await runTask(i18next.t('library.fetching'), (options) => {
      const quietly = { ...options, quiet: true }
      return local
        ? write('app.importLocalUrl', { url }, quietly)
        : write('sources.importUrl', { url }, quietly)
    })
    setBusy(false)
    if (result.ok) {
      // Not allowed after all.
      if (result.value === null) return
      const { sourceId, title, claims } = result.value
      if (isShown()) closeDialog()
      openScope(sourceId)
      void offerAsRevision(sourceId)
      const said = i18next.t('status.claims', { count: claims })
      notify({ kind: 'info', text: i18next.t('library.pasted', { title, claims: said }) })
    } else if (result.error.code !== 'cancelled') {
      const failed = failureOf(result.error)
      if (isShown()) setFailure(failed)
      else notify({ kind: 'error', text: failed.words })
    }
  }

  return { busy, failure, run, forget: () => setFailure(null) }
}
