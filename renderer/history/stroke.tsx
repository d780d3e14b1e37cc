/** What one command, undo or redo did: who, when, what, and its changes, the first few at once. */
import { Redo2, Undo2 } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '#shared/contract/commands.ts'
import type { Stroke, ToldChange } from '#shared/records/history.ts'
import { closeDialog } from '../common/dialog.tsx'
import { goToRow } from '../findings/open.ts'
import { currentLanguage } from '../i18n/index.ts'
import { exactTime, relativeTime } from '../inspector/relative-time.ts'
import { ChangeEntry } from './change-entry.tsx'
import { useStrokeChanges } from './queries.ts'

interface AboutClaim {
  readonly id: string
  readonly number: number
}

const claimOf = ({ claimId, claimNumber }: ToldChange): AboutClaim | null =>
  claimId === null || claimNumber === null ? null : { id: claimId, number: claimNumber }

function ClaimLink({ change }: { readonly change: ToldChange }) {
  const { t } = useTranslation()
  const { claimId, claimNumber, sourceId, claimText } = change
  if (claimId === null || claimNumber === null || sourceId === null) return null
  return (
    <button
      type="button"
      className="finding-chip history-claim"
      data-testid="history-claim"
      aria-label={t('history.goTo', { number: claimNumber })}
      title={claimText ?? ''}
      onClick={() => {
        closeDialog()
        goToRow({ claimId, sourceId, number: claimNumber })
      }}
    >
      {t('history.claim', { number: claimNumber })}
    </button>
  )
}

function Row({ change }: { readonly change: ToldChange }) {
  return (
    <li className="history-change" data-testid="history-change" data-seq={change.seq}>
      <ClaimLink change={change} />
      <ChangeEntry change={change} claim={claimOf(change)} />
    </li>
  )
}

function AllChanges(props: {
  readonly stroke: Stroke
  readonly filter: InputOf<'history.strokes'>
}) {
  const { t } = useTranslation()
  const { data, hasNextPage, fetchNextPage } = useStrokeChanges(props.stroke, props.filter, true)
  const changes = data?.pages.flat() ?? props.stroke.changes
  return (
    <>
      {changes.map((change) => (
        <Row key={change.seq} change={change} />
      ))}
      {hasNextPage && (
        <li>
          <button
            type="button"
            className="button button-plain history-more"
            onClick={() => void fetchNextPage()}
          >
            {t('history.showMore')}
          </button>
        </li>
      )}
    </>
  )
}

export interface StrokeItemProps {
  readonly stroke: Stroke
  readonly filter: InputOf<'history.strokes'>
  readonly now: number
}

export const StrokeItem = memo(function StrokeItem({ stroke, filter, now }: StrokeItemProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { at, by, kind, command, count, changes } = stroke
  const language = currentLanguage()
  const titles = new Set(changes.map(({ sourceTitle }) => sourceTitle))
  const [title] = titles
  return (
    <li
      className="history-stroke"
      data-testid="history-stroke"
      data-command={command}
      data-kind={kind}
    >
      <p className="history-head">
        <strong>{t(`step.${command.replace('.', '_')}`)}</strong>
        {kind !== 'do' && (
          <span className="mark">
            {kind === 'undo' ? <Undo2 size={11} aria-hidden /> : <Redo2 size={11} aria-hidden />}
            {t(`inspector.history.${kind}`)}
          </span>
        )}
        {count > 1 && <span className="quiet">{t('history.count', { count })}</span>}
        {titles.size === 1 && title && <span className="quiet truncated">{title}</span>}
        <span className="history-space" />
        <span className="history-who">{by}</span>
        <time className="quiet" dateTime={at} title={exactTime(at, language)}>
          {relativeTime(at, now, language, t('inspector.history.now'))}
        </time>
      </p>
      <ul className="history-changes">
        {all ? (
          <AllChanges stroke={stroke} filter={filter} />
        ) : (
          changes.map((change) => <Row key={change.seq} change={change} />)
        )}
      </ul>
      {!all && count > changes.length && (
        <button
          type="button"
          className="button button-plain history-more"
          data-testid="history-show-all"
          onClick={() => setAll(true)}
        >
          {t('history.showAll', { count })}
        </button>
      )}
    </li>
  )
})
