/** One finding: what was noticed, the arithmetic, the rows, and putting it aside. */
import { CircleCheck, Eye, EyeOff, RotateCcw, TriangleAlert } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, FindingLevel } from '#shared/records/findings.ts'
import { perform } from '../actions/perform.ts'
import { formatDate } from '../common/quantity-date.ts'
import { currentLanguage } from '../i18n/index.ts'
import { useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { DismissForm } from './dismiss-form.tsx'
import { goToRow } from './open.ts'
import { RowChips } from './row-chips.tsx'
import { sayArithmetic, sayMessage } from './say.ts'

const icons: Readonly<Record<FindingLevel, ReactNode>> = {
  holds: <CircleCheck size={15} aria-hidden />,
  notice: <Eye size={15} aria-hidden />,
  problem: <TriangleAlert size={15} aria-hidden />,
}

function Reckoning({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  if (!finding.arithmetic) return null
  const { reckoning, stated } = sayArithmetic(finding.arithmetic, currentLanguage())
  return (
    <span className="finding-reckoning" data-testid="finding-arithmetic">
      <span>{reckoning}</span>
      {stated !== null && (
        <span className="finding-stated">{t('findings.stated', { figure: stated })}</span>
      )}
    </span>
  )
}

function Dismissed({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  const { dismissed, id } = finding
  if (!dismissed) return null
  const date = formatDate(dismissed.at.slice(0, 10), currentLanguage(), true)
  return (
    <div className="finding-dismissed" data-testid="finding-dismissed">
      <p>
        {dismissed.reason}
        <span className="quiet"> {t('findings.by', { by: dismissed.by, date })}</span>
      </p>
      <button
        type="button"
        className="button button-plain"
        data-testid="finding-restore"
        onClick={({ currentTarget }) => {
          // The button goes with the dismissal: the keys must not be left with nobody.
          currentTarget.closest('.finding')?.querySelector<HTMLElement>('.finding-main')?.focus()
          void write('findings.restore', { id })
        }}
      >
        <RotateCcw size={13} aria-hidden />
        {t('findings.restore')}
      </button>
    </div>
  )
}

export function FindingItem({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  const [dismissing, setDismissing] = useState(false)
  const { kind, level, rows, dismissed, message } = finding
  const isCurrent = useWorkspace(
    ({ claimId }) => claimId !== null && finding.claimIds.includes(claimId),
  )
  const label = t('findings.dismiss')
  return (
    <li
      className="finding"
      data-testid="finding"
      data-kind={kind}
      data-level={level}
      data-current={isCurrent}
      data-dismissed={dismissed !== null}
    >
      <button
        type="button"
        className="finding-main"
        data-testid="finding-main"
        onClick={() => goToRow(rows[0]!)}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' || dismissed !== null) return
          // The window's Delete discards claims.
          event.preventDefault()
          setDismissing(true)
        }}
      >
        <span className="finding-icon" role="img" aria-label={t(`findings.level.${level}`)}>
          {icons[level]}
        </span>
        <span className="finding-words">
          <span className="finding-kind">{t(`findings.kind.${kind}`)}</span>
          <span className="finding-message">{sayMessage(finding, currentLanguage())}</span>
          <Reckoning finding={finding} />
        </span>
      </button>
      <div className="finding-foot">
        <RowChips rows={rows} />
        {message.key === 'unresolved.noDate' && (
          <button
            type="button"
            className="link finding-way"
            data-testid="finding-way"
            onClick={() => perform('source.details')}
          >
            {t('action.source.details')}
          </button>
        )}
        {dismissed === null && !dismissing && (
          <button
            type="button"
            className="writes icon-button finding-dismiss"
            data-testid="finding-dismiss"
            aria-label={label}
            title={label}
            onClick={() => setDismissing(true)}
          >
            <EyeOff size={14} aria-hidden />
          </button>
        )}
      </div>
      {dismissing && dismissed === null && (
        <DismissForm id={finding.id} onDone={() => setDismissing(false)} />
      )}
      <Dismissed finding={finding} />
    </li>
  )
}
