/** The page of the source that a passage stands on, where the source has pages. */
import { useTranslation } from 'react-i18next'
import type { Claim, Range } from '#shared/records/library.ts'
import { pageAt } from '#shared/records/origin.ts'
import { useDocument } from '../state/queries.ts'

export function PageLabel({ claim, range }: { readonly claim: Claim; readonly range: Range }) {
  const { t } = useTranslation()
  const { data } = useDocument(claim.sourceId)
  // An older revision's offsets would mean other words.
  if (data?.revision.id !== claim.revisionId) return null
  const first = pageAt(data.pages, range.start)
  const last = pageAt(data.pages, Math.max(range.start, range.end - 1))
  if (first === null) return null
  return (
    <span className="quiet page-label" data-testid="quote-page">
      {last === null || last === first
        ? t('inspector.page.one', { page: first })
        : t('inspector.page.more', { first, last })}
    </span>
  )
}
