/** What commands ask of the inspector: to put the person into one of its fields. */
import i18next from 'i18next'
import { flushSync } from 'react-dom'
import { notify } from '../state/notices.ts'
import type { InspectorHandle } from '../state/panes.ts'
import { useWorkspace } from '../state/workspace.ts'
import { newKey, openNewEvidence } from './evidence-drafts.ts'
import { focusForm } from './focus-form.ts'
import { rememberFocus } from './leave.ts'
import { unfold } from './section.tsx'

/** The claim to write about; null, and said so, where several are selected. */
function onlyClaim(): string | null {
  const { claimId, selectedIds } = useWorkspace.getState()
  if (selectedIds.length <= 1) return claimId
  notify({ kind: 'info', topic: 'action', text: i18next.t('inspector.many.onlyOne') })
  return null
}

function focusField(testId: string): void {
  if (onlyClaim() === null) return
  rememberFocus()
  flushSync(() => unfold('notes'))
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `[data-pane=inspector] [data-testid=${testId}]`,
  )
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

export const inspectorHandle: InspectorHandle = {
  addEvidence: () => {
    const claimId = onlyClaim()
    if (claimId === null) return
    rememberFocus()
    flushSync(() => {
      unfold('evidence')
      openNewEvidence(claimId)
    })
    focusForm(newKey(claimId))
  },
  editConclusion: () => focusField('conclusion'),
  editNotes: () => focusField('notes'),
  editTags: () => focusField('tags-input'),
  focus: () =>
    document.querySelector<HTMLElement>('[data-pane=inspector] [data-pane-focus]')?.focus(),
}
