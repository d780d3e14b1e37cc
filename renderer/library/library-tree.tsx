/**
 * The sources, or what a search found. A tree rather than a list of choices: choosing here does not
 * take the keyboard, so that `j` and the verdict keys work on the claims right after a click.
 */
import { Layers } from 'lucide-react'
import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceSummary } from '#shared/records/library.ts'
import { currentLanguage } from '../i18n/index.ts'
import { openScope, useWorkspace } from '../state/workspace.ts'
import { inOrder, withWords } from './order.ts'
import { roam } from './roam.ts'
import { hitKey, SearchHits } from './search-hits.tsx'
import { SourceItem } from './source-item.tsx'
import { useLibrarySearch } from './use-search.ts'
import { searchFor, useLibraryView } from './view.ts'

const allKey = 'all'

interface AllItemProps {
  readonly count: number
  readonly selected: boolean
  readonly tabbable: boolean
}

function AllItem({ count, selected, tabbable }: AllItemProps) {
  const { t } = useTranslation()
  const open = (): void => openScope(null)
  return (
    <div
      role="treeitem"
      className="library-item scope-all"
      data-testid="scope-all"
      data-item={allKey}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      {...(tabbable ? { 'data-pane-focus': '' } : {})}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open()
      }}
    >
      <Layers size={14} aria-hidden />
      <span className="truncated">{t('app.allClaims')}</span>
      <span className="library-count">{count}</span>
    </div>
  )
}

export interface LibraryTreeProps {
  readonly sources: readonly SourceSummary[]
  readonly tree: RefObject<HTMLDivElement | null>
  /** Leaves the tree upwards. */
  onUp(): void
}

export function LibraryTree({ sources, tree, onUp }: LibraryTreeProps) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const { order, search } = useLibraryView()
  const scope = useWorkspace((state) => state.scope)
  const claimId = useWorkspace((state) => state.claimId)
  const { hits, settled } = useLibrarySearch(search)
  const [visited, setVisited] = useState<string | null>(null)

  const isSearching = search.trim() !== ''
  const shown = inOrder(isSearching ? withWords(sources, search) : sources, order, language)
  const items = [
    ...(isSearching ? [] : [allKey]),
    ...shown.map(({ id }) => id),
    ...(isSearching ? hits.map(hitKey) : []),
  ]
  // The Tab key comes to where one was, else to what is open, else to the first.
  const tabbable = [visited, scope ?? allKey, items[0]].find(
    (key): key is string => key != null && items.includes(key),
  )

  const sourceItems = shown.map((source) => (
    <SourceItem
      key={source.id}
      source={source}
      language={language}
      selected={source.id === scope}
      tabbable={source.id === tabbable}
    />
  ))
  return (
    <>
      <div
        ref={tree}
        role="tree"
        tabIndex={-1}
        aria-label={t('app.sources')}
        data-testid="library-tree"
        onFocus={({ target }) => setVisited(target.getAttribute('data-item'))}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isSearching) {
            searchFor('')
            onUp()
          } else if (!roam(event) && event.key === 'ArrowUp' && !event.altKey) onUp()
          // Where there is nothing to delete, the active claim is not meant either.
          else if (event.key !== 'Delete') return
          event.preventDefault()
        }}
      >
        {isSearching ? (
          <>
            {shown.length > 0 && (
              <div role="group" aria-label={t('library.found.title')} className="library-group">
                <div className="library-heading" aria-hidden>
                  {t('library.found.title')}
                  <span className="library-count">{shown.length}</span>
                </div>
                {sourceItems}
              </div>
            )}
            <SearchHits hits={hits} tabbable={tabbable} claimId={claimId} />
          </>
        ) : (
          <>
            <AllItem
              count={sources.reduce((sum, { claimCount }) => sum + claimCount, 0)}
              selected={scope === null}
              tabbable={tabbable === allKey}
            />
            {sourceItems}
          </>
        )}
      </div>
      <div role="status" className="library-nothing">
        {isSearching &&
          settled &&
          items.length === 0 &&
          t('library.nothingFound', { words: search.trim() })}
      </div>
    </>
  )
}
