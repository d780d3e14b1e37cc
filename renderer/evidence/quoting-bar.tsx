/** Above the text while a passage is being chosen: for which claim, and how. */
import { Quote, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { findAction } from '#shared/actions.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { useWorkspace } from '../state/workspace.ts'
import './evidence.css'
import { quoteSelection, stopQuoting, useQuoting } from './quoting.ts'

export function QuotingBar() {
  const { t } = useTranslation()
  const quoting = useQuoting(({ now }) => now)
  const sourceId = useWorkspace((state) => state.sourceId)
  const selection = useWorkspace((state) => state.textSelection)
  if (!quoting) return null
  const elsewhere = sourceId !== quoting.claim.sourceId
  const hint = elsewhere ? 'selectWords' : 'otherSource'
  return (
    <div className="quoting-bar" data-testid="quoting-bar" role="status">
      <Quote size={14} aria-hidden />
      <span className="quoting-words">
        <strong>{t('evidence.quoting.for', { number: quoting.claim.number })}</strong>{' '}
        {t(`evidence.quoting.${hint}`)}
      </span>
      <button
        type="button"
        className="button button-main"
        data-testid="quoting-use"
        disabled={!elsewhere || selection === null}
        onClick={() => void quoteSelection()}
      >
        {t('evidence.quoting.use')}
        <KeyCaps of={findAction('evidence.add')?.key ?? ''} />
      </button>
      <button
        type="button"
        className="icon-button"
        data-testid="quoting-stop"
        aria-label={t('evidence.quoting.stop')}
        title={t('evidence.quoting.stop')}
        onClick={stopQuoting}
      >
        <X size={14} />
      </button>
    </div>
  )
}
