/** How a revision is called: by its number and its day. */
import type { TFunction } from 'i18next'
import type { RevisionSummary } from '#shared/records/revisions.ts'

export const dayOf = ({ createdAt }: RevisionSummary, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(createdAt),
  )

export const nameOf = (summary: RevisionSummary, t: TFunction, language: string): string =>
  [
    t('revisions.number', { number: summary.number }),
    ...(summary.newest ? [t('revisions.newest')] : []),
    dayOf(summary, language),
  ].join(' · ')
