/** What is known of the source, above its words; nothing where nothing is. */
import { SquarePen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SourceDocument } from '#shared/records/library.ts'
import { perform } from '../actions/perform.ts'
import { beginsWith } from './block-text.ts'

/** A day of the calendar has no time zone: it is read as noon so that none moves it. */
function dayInWords(day: string, language: string): string {
  const date = new Date(`${day}T12:00:00`)
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date)
}

export function TextHead({ document }: { readonly document: SourceDocument }) {
  const { t, i18n } = useTranslation()
  const { source, revision, blocks } = document
  const { title, outlet, byline, publishedOn } = source
  const shows = title !== '' && !beginsWith(revision.text, blocks, title)
  const facts = [outlet, byline, publishedOn && dayInWords(publishedOn, i18n.language)].filter(
    (fact) => fact !== '',
  )
  return (
    <header className="text-head" lang={i18n.language}>
      {shows && (
        <h1 className="text-title" lang={source.language}>
          {title}
        </h1>
      )}
      <div className="text-facts">
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
        <button
          type="button"
          className="text-details"
          data-testid="source-details"
          title={t('source.details')}
          onClick={() => perform('source.details')}
        >
          <SquarePen size={13} aria-hidden />
          {facts.length === 0 ? (
            t('source.addDetails')
          ) : (
            <span className="visually-hidden">{t('source.details')}</span>
          )}
        </button>
      </div>
    </header>
  )
}
