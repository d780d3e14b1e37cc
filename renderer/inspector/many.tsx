/** Several claims at once: how they stand, and judging them all in one step. */
import { Trash2 } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { findAction } from '#shared/actions.ts'
import { perform } from '../actions/perform.ts'
import { StatusSign, VerdictDot } from '../claims/choices.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { currentLanguage } from '../i18n/index.ts'
import { verdictName } from '../scales/current.ts'
import { Judgement } from './judgement.tsx'
import { tally } from './tally.ts'
import { selectionTarget } from './target.ts'

interface CountProps {
  readonly sign: ReactNode
  readonly words: string
  readonly count: number
}

function Count({ sign, words, count }: CountProps) {
  return (
    <li className="tally-line">
      {sign}
      <span>{words}</span>
      <span className="tally-count">
        {new Intl.NumberFormat(currentLanguage(), { useGrouping: 'always' }).format(count)}
      </span>
    </li>
  )
}

export interface ManyProps {
  readonly ids: readonly string[]
  readonly claims: readonly Claim[]
}

export function Many({ ids, claims }: ManyProps) {
  const { t } = useTranslation()
  const target = selectionTarget(ids)
  const { count, proposals, verdicts, statuses, judged } = useMemo(() => tally(claims), [claims])
  return (
    <>
      <header className="pane-bar inspector-bar">
        <h2 className="pane-title truncated">{t('inspector.many.title', { count })}</h2>
        {proposals > 0 && (
          <span className="pill proposal-pill">
            {t('inspector.many.proposals', { count: proposals })}
          </span>
        )}
        <span className="status-space" />
        {proposals > 0 && (
          <button
            type="button"
            className="button keep-button"
            data-testid="inspector-keep"
            onClick={() => perform('claim.keep')}
          >
            {t('inspector.many.keepAll')}
            <KeyCaps of={findAction('claim.keep')?.key ?? ''} />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          data-testid="inspector-discard"
          aria-label={t('inspector.many.discardAll')}
          title={t('inspector.many.discardAll')}
          onClick={() => perform('claim.discard')}
        >
          <Trash2 size={14} />
        </button>
      </header>
      <div
        className="pane-body inspector-body"
        tabIndex={-1}
        data-pane-focus
        data-testid="inspector-many"
      >
        <div className="inspector-main">
          <Judgement target={target} judged={judged} />
          <p className="quiet">{t('inspector.many.lead')}</p>
          <div className="tallies">
            <section aria-label={t('inspector.verdictLabel')}>
              <h3 className="label">{t('inspector.verdictLabel')}</h3>
              <ul>
                {verdicts.map(([name, n]) => (
                  <Count
                    key={name}
                    sign={<VerdictDot of={name === 'none' ? null : name} />}
                    words={verdictName(name === 'none' ? null : name)}
                    count={n}
                  />
                ))}
              </ul>
            </section>
            <section aria-label={t('inspector.statusLabel')}>
              <h3 className="label">{t('inspector.statusLabel')}</h3>
              <ul>
                {statuses.map(([name, n]) => (
                  <Count
                    key={name}
                    sign={<StatusSign of={name} />}
                    words={t(`claimStatus.${name}`)}
                    count={n}
                  />
                ))}
              </ul>
            </section>
          </div>
        </div>
      </div>
    </>
  )
}
