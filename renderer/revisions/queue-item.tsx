/** One claim whose anchor is in doubt: its words as they were, and where it may stand now. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnchorCandidate, QueuedAnchor } from '#shared/records/revisions.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import { findAction } from '#shared/actions.ts'
import { scrollWithin } from './scroll.ts'
import { HealthSign, healthName } from './health-mark.tsx'

const percent = (score: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(score)

interface CandidateProps {
  readonly candidate: AnchorCandidate
  readonly index: number
  readonly chosen: boolean
  onChoose(): void
}

function Candidate({ candidate, index, chosen, onChoose }: CandidateProps) {
  const { t, i18n } = useTranslation()
  const { ranges, score, current } = candidate
  return (
    <li>
      <button
        type="button"
        className="candidate"
        data-testid="candidate"
        aria-pressed={chosen}
        tabIndex={-1}
        onClick={onChoose}
      >
        <span className="candidate-words">
          {ranges.map(({ start, prefix, exact, suffix }) => (
            <span key={start}>
              <span className="quote-context">{prefix.slice(-18)}</span>
              <q>{exact}</q>
              <span className="quote-context">{suffix.slice(0, 18)}</span>
            </span>
          ))}
        </span>
        <span className="candidate-facts quiet">
          <kbd>{index + 1}</kbd>
          {t('revisions.likeness', { percent: percent(score, i18n.language) })}
          {current && ` · ${t('revisions.current')}`}
        </span>
      </button>
    </li>
  )
}

export interface QueueItemProps {
  readonly anchor: QueuedAnchor
  readonly isCurrent: boolean
  /** Index of the candidate that is shown. */
  readonly chosen: number
  onLook(): void
  onChoose(index: number): void
  onAccept(): void
  onOrphan(): void
}

export function QueueItem(props: QueueItemProps) {
  const { anchor, isCurrent, chosen, onLook, onChoose, onAccept, onOrphan } = props
  const { t } = useTranslation()
  const { number, text, health, score, quote, candidates } = anchor
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) scrollWithin(item.current?.closest('.pane-body'), item.current, 'nearest')
  }, [isCurrent])
  return (
    <li
      ref={item}
      className="queue-item"
      data-testid="queue-item"
      data-claim-id={anchor.claimId}
      data-health={health}
      data-current={isCurrent}
    >
      <button
        type="button"
        className="queue-main"
        data-testid="queue-main"
        aria-expanded={isCurrent}
        onClick={onLook}
      >
        <span className="queue-head">
          <HealthSign of={health} />
          <span>{healthName(health, score)}</span>
          <span className="quiet">n. {number}</span>
        </span>
        <span className={isCurrent ? 'queue-text' : 'queue-text truncated'}>{text}</span>
      </button>
      {isCurrent && (
        <div className="queue-more">
          <p className="queue-was" data-testid="queue-was">
            <span className="label">{t('revisions.was')}</span> <q>{quote}</q>
          </p>
          {candidates.length === 0 ? (
            <p className="quiet">{t('revisions.noCandidate')}</p>
          ) : (
            <ul className="candidates" aria-label={t('revisions.candidates')}>
              {candidates.map((candidate, index) => (
                <Candidate
                  key={candidate.ranges.map(({ start, end }) => `${start}-${end}`).join()}
                  candidate={candidate}
                  index={index}
                  chosen={index === chosen}
                  onChoose={() => onChoose(index)}
                />
              ))}
            </ul>
          )}
          <div className="queue-buttons">
            <button
              type="button"
              className="button button-main"
              data-testid="queue-accept"
              disabled={candidates.length === 0}
              onClick={onAccept}
            >
              {t('revisions.accept')}
              <KeyCaps of="Enter" />
            </button>
            <button type="button" className="button" data-testid="queue-orphan" onClick={onOrphan}>
              {t('revisions.keepOrphan')}
              <KeyCaps of="Delete" />
            </button>
          </div>
          <p className="quiet queue-hint">
            {t('revisions.selectHint')} <KeyCaps of={findAction('anchor.place')?.key ?? ''} />
          </p>
        </div>
      )}
    </li>
  )
}
