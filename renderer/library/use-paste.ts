/** Importing the pasted draft: progress, what went wrong, and opening what came of it. */
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
import { knownOf, tidy, troublesOf, type DetailsTroubles } from './details-form.ts'
import { emptyDraft, usePasteDraft } from './paste-draft.ts'

export interface PasteFailure {
  readonly words: string
  /** The source that holds the same text. */
  readonly same: string | null
}

function failureOf(error: RiscontroError): PasteFailure {
  const same = error.detail?.['sourceId'] ?? null
  return { words: explain(error), same }
}

export interface Paste {
  readonly troubles: DetailsTroubles
  readonly failure: PasteFailure | null
  /** The text is missing, and was asked for. */
  readonly textMissing: boolean
  readonly busy: boolean
  run(): Promise<void>
}

export function usePaste(): Paste {
  const { text, details } = usePasteDraft()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ failure: PasteFailure; text: string } | null>(null)
  const tidied = tidy(details)
  const troubles = troublesOf(tidied)
  const isEmpty = text.trim() === ''

  async function run(): Promise<void> {
    setTried(true)
    if (busy || isEmpty || Object.keys(troubles).length > 0) return
    setBusy(true)
    setFailed(null)
    const result = await runTask(i18next.t('library.importing'), (options) =>
      write('sources.importText', { text, details: knownOf(tidied) }, { ...options, quiet: true }),
    )
    setBusy(false)
    if (result.ok) {
      emptyDraft()
      if (useWorkspace.getState().dialog === 'paste') closeDialog()
      openScope(result.value.sourceId)
      void offerAsRevision(result.value.sourceId)
      notify({
        kind: 'info',
        text: i18next.t('library.pasted', {
          title: result.value.title,
          claims: i18next.t('status.claims', { count: result.value.claims }),
        }),
      })
    } else if (result.error.code !== 'cancelled') {
      const failure = failureOf(result.error)
      if (useWorkspace.getState().dialog === 'paste') setFailed({ failure, text })
      else notify({ kind: 'error', text: failure.words })
    }
  }

  return {
    troubles: tried ? troubles : {},
    // What was said of another text is not true of this one.
    failure: failed?.text === text ? failed.failure : null,
    textMissing: tried && isEmpty,
    busy,
    run,
  }
}
