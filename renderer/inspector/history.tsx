/** What happened to the claim, newest first. */
import { Redo2, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change, Claim } from '#shared/records/library.ts'
import { currentLanguage } from '../i18n/index.ts'
import { useChanges } from '../state/queries.ts'
import { describeChange, type ChangeLine, type Translate } from './describe-change.ts'
import { exactTime, relativeTime } from './relative-time.ts'
import { Section } from './section.tsx'
import type { Piece } from './word-diff.ts'

const shownAtFirst = 12

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <span className="pieces">
      {pieces.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`
        if (kind === 'gone') return <del key={key}>{text}</del>
        if (kind === 'new') return <ins key={key}>{text}</ins>
        return <span key={key}>{text}</span>
      })}
    </span>
  )
}

function Line({ line: { label, before, after, pieces, note } }: { readonly line: ChangeLine }) {
  const says = before !== undefined || pieces !== undefined || (note ?? '') !== ''
  return (
    <p className="change-line">
      <span className="change-label">{says ? `${label}: ` : label}</span>
      {before !== undefined && (
        <>
          <span className="change-before">{before}</span>
          {' → '}
          <span className="change-after">{after}</span>
        </>
      )}
      {pieces && <Pieces pieces={pieces} />}
      {note}
    </p>
  )
}

function Entry({ change, now }: { readonly change: Change; readonly now: number }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const say: Translate = (key, values) => t(key, values ?? {})
  return (
    <li className="change" data-kind={change.kind}>
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
      {describeChange(change, say, language).map((line) => (
        <Line key={line.label} line={line} />
      ))}
    </li>
  )
}

function Entries({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation()
  const changes = useChanges(claimId).data
  const now = useNow()
  const [all, setAll] = useState(false)
  if (!changes) return null
  if (changes.length === 0) return <p className="quiet">{t('inspector.history.none')}</p>
  const hidden = all ? 0 : Math.max(0, changes.length - shownAtFirst)
  return (
    <>
      <ol className="changes" data-testid="claim-history">
        {changes.slice(0, changes.length - hidden).map((change) => (
          <Entry key={change.seq} change={change} now={now} />
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
    </>
  )
}

/** Read only while unfolded. */
export function History({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  return (
    <Section name="history" title={t('inspector.history.title')}>
      <Entries key={claim.id} claimId={claim.id} />
    </Section>
  )
}
