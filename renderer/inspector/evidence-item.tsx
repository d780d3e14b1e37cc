/** One piece of evidence as it was written down. */
import { ExternalLink, Link2, Pencil, Trash2 } from 'lucide-react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#shared/records/library.ts'
import { perform } from '../actions/perform.ts'
import { formatDate } from '../common/quantity-date.ts'
import { titleOf } from '../claims/titles.ts'
import { goToPassage } from '../evidence/go.ts'
import { SnapshotLine } from '../evidence/snapshot.tsx'
import { currentLanguage } from '../i18n/index.ts'
import { notify } from '../state/notices.ts'
import { write } from '../state/write.ts'
import { hostOf } from './evidence-details.ts'
import { openEvidence } from './evidence-drafts.ts'
import { focusForm } from './focus-form.ts'

function Link({ url }: { readonly url: string }) {
  const { t } = useTranslation()
  const host = hostOf(url)
  return (
    <button
      type="button"
      className="link"
      data-testid="evidence-link"
      title={url}
      aria-label={t('inspector.evidence.open', { host })}
      onClick={() => void write('app.openLink', { url })}
    >
      <span className="truncated">{host}</span>
      <ExternalLink size={11} aria-hidden />
    </button>
  )
}

/** Title, publisher, address and day: whatever is known, parted by points. */
function Whence({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation()
  const { title, publisher, url, accessedOn, publishedOn, primacy, sha256 } = evidence
  const dayOf = (day: string): string =>
    day === '' ? '' : formatDate(day, currentLanguage(), true)
  const [date, published] = [dayOf(accessedOn), dayOf(publishedOn)]
  return (
    <p className="evidence-whence">
      {title !== '' && <cite>{title}</cite>}
      {publisher !== '' && publisher !== title && <span>{publisher}</span>}
      {url !== '' && <Link url={url} />}
      {primacy !== 'unknown' && (
        <span className="primacy-word">{t(`evidence.primacy.${primacy}`)}</span>
      )}
      {published !== '' && <span>{t('evidence.publishedOnShort', { date: published })}</span>}
      {date !== '' && (
        <span className="quiet" title={t('inspector.evidence.fingerprint', { sha256 })}>
          {t('inspector.evidence.seenOn', { date })}
        </span>
      )}
    </p>
  )
}

/** To the words in the source they are from. */
function PassageLink({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation()
  if (!evidence.passage) return null
  const title = titleOf(evidence.passage.sourceId) || evidence.title
  return (
    <p className="snapshot-line">
      <button
        type="button"
        className="link"
        data-testid="passage-open"
        onClick={() => goToPassage(evidence)}
      >
        <Link2 size={12} aria-hidden />
        <span className="truncated">{t('evidence.goToPassage', { title })}</span>
      </button>
    </p>
  )
}

export function EvidenceItem({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation()
  const { id, stance, quote, note } = evidence
  const remove = async (): Promise<void> => {
    const result = await write('evidence.remove', { id })
    if (result.ok)
      notify({
        kind: 'info',
        topic: 'action',
        text: t('inspector.evidence.removed'),
        action: { label: t('action.history.undo'), run: () => perform('history.undo') },
      })
  }
  return (
    <article className="evidence" data-testid="evidence-item" data-stance={stance}>
      <div className="evidence-head">
        <span className="stance-word" data-stance={stance}>
          {t(`stance.${stance}`)}
        </span>
        <div className="writes evidence-actions">
          <button
            type="button"
            className="icon-button"
            data-testid="evidence-edit"
            aria-label={t('inspector.evidence.edit')}
            title={t('inspector.evidence.edit')}
            onClick={() => {
              flushSync(() => openEvidence(evidence))
              focusForm(id)
            }}
          >
            <Pencil size={13} />
          </button>
          <button
            type="button"
            className="icon-button"
            data-testid="evidence-remove"
            aria-label={t('inspector.evidence.remove')}
            title={t('inspector.evidence.remove')}
            onClick={() => void remove()}
          >
            <Trash2 size={13} />
          </button>
        </div>
      </div>
      {quote !== '' && <blockquote className="evidence-quote">{quote}</blockquote>}
      <Whence evidence={evidence} />
      <PassageLink evidence={evidence} />
      <SnapshotLine evidence={evidence} />
      {note !== '' && <p className="evidence-note">{note}</p>}
    </article>
  )
}
