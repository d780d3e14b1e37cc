/** One source in the library: what it is called, where it comes from, how far the work on it is. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/records/extraction.ts'
import type { SourceSummary } from '#shared/records/library.ts'
import { formatDate } from '../common/quantity-date.ts'
import { deleteSource } from '../actions/delete-source.ts'
import { openScope } from '../state/workspace.ts'

/** Sentences claimed, skipped and untouched, as parts of one thin line. */
function CoverageBar({ coverage }: Pick<SourceSummary, 'coverage'>) {
  const { t } = useTranslation()
  const { claimed, skipped, untouched } = coverage
  const total = claimed + skipped + untouched
  if (total === 0) return <span className="library-coverage" aria-hidden />
  const share = (part: number) => ({ width: `${(100 * part) / total}%` })
  const words = t('library.coverage', { claimed, skipped, untouched })
  return (
    <span className="library-coverage" role="img" aria-label={words} title={words}>
      <span data-coverage="claimed" style={share(claimed)} />
      <span data-coverage="skipped" style={share(skipped)} />
    </span>
  )
}

/** Where the keyboard goes from an item that goes away. */
const neighbourOf = (item: Element): HTMLElement | null =>
  (item.nextElementSibling ?? item.previousElementSibling) as HTMLElement | null

export interface SourceItemProps {
  readonly source: SourceSummary
  readonly language: Language
  readonly selected: boolean
  /** Reached by the Tab key; one item of the tree is. */
  readonly tabbable: boolean
}

/** Not drawn again as long as its own source is the same: each edit in the grid reads all sources. */
export const SourceItem = memo(function SourceItem(props: SourceItemProps) {
  const { source, language, selected, tabbable } = props
  const { t } = useTranslation()
  const { id, title, outlet, publishedOn, checkedCount, claimCount, coverage } = source
  const origin = [outlet, publishedOn === '' ? '' : formatDate(publishedOn, language, true)]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <div
      role="treeitem"
      className="library-item source-item"
      data-testid="source-item"
      data-source-id={id}
      data-item={id}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      {...(tabbable ? { 'data-pane-focus': '' } : {})}
      onClick={() => openScope(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') openScope(id)
        else if (event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey)) {
          neighbourOf(event.currentTarget)?.focus()
          void deleteSource(id)
        } else return
        event.preventDefault()
      }}
    >
      <span className="source-title" title={title}>
        {title}
      </span>
      <span className="source-facts">
        <span className="truncated">{origin}</span>
        <span
          className="source-checked"
          title={t('status.checked', { checked: checkedCount, total: claimCount })}
        >
          <span aria-hidden>
            {checkedCount}/{claimCount}
          </span>
          <span className="visually-hidden">
            {t('status.checked', { checked: checkedCount, total: claimCount })}
          </span>
        </span>
      </span>
      <CoverageBar coverage={coverage} />
    </div>
  )
})
