/** How much was noticed in what the grid shows; opens the findings. */
import { ScanSearch } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import { keyParts } from '../common/key-caps.tsx'
import { useFindings } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import './findings.css'
import { closeFindings, openFindings } from './open.ts'
import { countsOf } from './order.ts'

export function FindingsButton() {
  const { t } = useTranslation()
  const scope = useWorkspace((state) => state.scope)
  const isOpen = useWorkspace((state) => state.findingsOpen && !state.inspectorHidden)
  const { data } = useFindings(scope)
  const counts = useMemo(() => countsOf(data ?? []), [data])
  const { problems, notices } = counts
  const keys = keyParts(findAction('findings.open')?.key ?? '', window.riscontro.platform)
  const label = t('findings.open', { ...counts })
  return (
    <button
      type="button"
      className="button button-plain findings-button"
      data-testid="findings-button"
      data-level={problems > 0 ? 'problem' : notices > 0 ? 'notice' : 'holds'}
      aria-pressed={isOpen}
      // What is seen is said first: who speaks to the program says what they see.
      aria-label={`${problems + notices} – ${label}`}
      title={`${label} (${keys.join(' ')})`}
      onClick={isOpen ? closeFindings : openFindings}
    >
      <ScanSearch size={15} aria-hidden />
      {/* The room is there before the number is. */}
      <span className="findings-count" data-testid="findings-count">
        {data ? problems + notices : ''}
      </span>
    </button>
  )
}
