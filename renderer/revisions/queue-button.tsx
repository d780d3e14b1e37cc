/** How many anchors wait for a person; nothing where none does. */
import { Anchor } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import { keyParts } from '../common/key-caps.tsx'
import { useWorkspace } from '../state/workspace.ts'
import { closeQueue, openQueue } from './open-queue.ts'
import { useQueueCount } from './queries.ts'
import './revisions.css'
import { useRevisionsState } from './state.ts'

export function QueueButton() {
  const { t } = useTranslation()
  const scope = useWorkspace((state) => state.scope)
  const isOpen = useRevisionsState((state) => state.queueOpen)
  const inspectorHidden = useWorkspace((state) => state.inspectorHidden)
  const { data: count = 0 } = useQueueCount(scope)
  if (count === 0) return null
  const open = isOpen && !inspectorHidden
  const keys = keyParts(findAction('anchors.open')?.key ?? '', window.riscontro.platform)
  const label = t('revisions.queueOpen', { count })
  return (
    <button
      type="button"
      className="button button-plain findings-button queue-button"
      data-testid="queue-button"
      aria-pressed={open}
      aria-label={label}
      title={`${label} (${keys.join(' ')})`}
      onClick={open ? closeQueue : () => openQueue()}
    >
      <Anchor size={14} aria-hidden />
      {count}
    </button>
  )
}
