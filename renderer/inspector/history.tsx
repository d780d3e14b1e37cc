/** What happened to the claim, newest first, and the ways back. */
import { Redo2, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change, Claim } from '#shared/records/library.ts'
import { ChangeEntry } from '../history/change-entry.tsx'
import { openHistory } from '../history/state.ts'
import { currentLanguage } from '../i18n/index.ts'
import { useChanges } from '../state/queries.ts'
import { exactTime, relativeTime } from './relative-time.ts'
import { Section } from './section.tsx'

const shownAtFirst = 12

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

interface EntryProps {
  readonly change: Change
  readonly claim: Claim
  readonly now: number
}

function Entry({ change, claim, now }: EntryProps) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <li className="change" data-kind={change.kind} data-testid="claim-change" data-seq={change.seq}>
      <p className="change-when">
        <time dateTime={change.at} title={exactTime(change.at, language)}>
          {relativeTime(change.at, now, language, t('inspector.history.now'))}
        </time>
        <span>{change.by}</span>
        {change.kind !== 'do' && (
          <span className="mark">
            {change.kind === 'undo' ? <Undo2 size={11} /> : <Redo2 size={11} />}
            {t(`inspector.history.${change.kind}`)}
          </span>
        )}
      </p>
      <ChangeEntry change={change} claim={claim} />
    </li>
  )
}

function Entries({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const changes = useChanges(claim.id).data
  const now = useNow()
  const [all, setAll] = useState(false)
  if (!changes) return null
  if (changes.length === 0) return <p className="quiet">{t('inspector.history.none')}</p>
  const hidden = all ? 0 : Math.max(0, changes.length - shownAtFirst)
  return (
    <>
      <ol className="changes" data-testid="claim-history">
        {changes.slice(0, changes.length - hidden).map((change) => (
          <Entry key={change.seq} change={change} claim={claim} now={now} />
        ))}
      </ol>
      {hidden > 0 && (
        <button
          type="button"
          className="button button-plain section-button"
          onClick={() => setAll(true)}
        >
          {t('inspector.history.more', { count: hidden })}
        </button>
      )}
      <button
        type="button"
        className="button button-plain section-button"
        data-testid="claim-history-all"
        onClick={() => openHistory({ id: claim.id, number: claim.number })}
      >
        {t('history.all')}
      </button>
    </>
  )
}

/** Read only while unfolded. */
export function History({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  return (
    <Section name="history" title={t('inspector.history.title')}>
      <Entries key={claim.id} claim={claim} />
    </Section>
  )
}
