/**
 * The sources, or what a search found. A tree rather than a list of choices: choosing here does not
 * take the keyboard, so that `j` and the verdict keys work on the claims right after a click.
 */
import { useDeferredValue, useEffect, useMemo, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { SourceSummary } from '#shared/records/library.ts'
import { currentLanguage } from '../i18n/index.ts'
import { useWorkspace } from '../state/workspace.ts'
import { inOrder, withWords } from './order.ts'
import { itemsIn, roam } from './roam.ts'
import { hitKey, SearchHits } from './search-hits.tsx'
import { AllItem, MoreItem } from './plain-items.tsx'
import { SourceItem } from './source-item.tsx'
import { useGrowing } from './use-growing.ts'
import { useLibrarySearch } from './use-search.ts'
import { searchFor, useLibraryView } from './view.ts'

const allKey = 'all'
const moreKey = 'more'
/** So many titles come before what was found in texts. */
const fewTitles = 5

export interface LibraryTreeProps {
  readonly sources: readonly SourceSummary[]
  readonly tree: RefObject<HTMLDivElement | null>
  /** Leaves the tree upwards. */
  onUp(): void
}

export function LibraryTree({ sources, tree, onUp }: LibraryTreeProps) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const order = useLibraryView((view) => view.order)
  // Typing does not wait for a long list.
  const search = useDeferredValue(useLibraryView((view) => view.search))
  const scope = useWorkspace((state) => state.scope)
  const claimId = useWorkspace((state) => state.claimId)
  const { hits, more, settled } = useLibrarySearch(search)
  const [visited, setVisited] = useState<string | null>(null)
  /** The search whose titles are all shown. */
  const [unfolded, setUnfolded] = useState('')

  const isSearching = search.trim() !== ''
  const shown = useMemo(
    () => inOrder(isSearching ? withWords(sources, search) : sources, order, language),
    [sources, isSearching, search, order, language],
  )
  const { count, end, drawAll } = useGrowing(
    `${order} ${search}`,
    shown.length,
    isSearching ? -1 : shown.findIndex(({ id }) => id === scope),
  )
  // Many titles would hide what the texts hold.
  const titlesFolded = isSearching && shown.length > fewTitles + 1 && unfolded !== search
  const drawn = shown.slice(0, titlesFolded ? fewTitles : count)
  const items = [
    ...(isSearching ? [] : [allKey]),
    ...drawn.map(({ id }) => id),
    ...(titlesFolded ? [moreKey] : []),
    ...(isSearching ? hits.map(hitKey) : []),
  ]
  // The Tab key comes to where one was, else to what is open, else to the first.
  const tabbable = [visited, scope ?? allKey, items[0]].find(
    (key): key is string => key != null && items.includes(key),
  )

  const openItem = !isSearching && shown.some(({ id }) => id === scope) ? scope : null
  useEffect(() => {
    if (openItem !== null)
      tree.current?.querySelector(`[data-item="${openItem}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [tree, openItem])
  useEffect(() => {
    if (search.trim() !== '') tree.current?.parentElement?.scrollTo({ top: 0 })
  }, [tree, search])

  const sourceItems = drawn.map((source) => (
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
          // The last item is the last of all, not of those drawn.
          if (event.key === 'End') flushSync(drawAll)
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
                {titlesFolded ? (
                  <MoreItem
                    count={shown.length - fewTitles}
                    tabbable={tabbable === moreKey}
                    onOpen={() => {
                      flushSync(() => setUnfolded(search))
                      if (tree.current) itemsIn(tree.current)[fewTitles]?.focus()
                    }}
                  />
                ) : (
                  <div ref={end} />
                )}
              </div>
            )}
            <SearchHits hits={hits} more={more} tabbable={tabbable} claimId={claimId} />
          </>
        ) : (
          <>
            <AllItem
              count={sources.reduce((sum, { claimCount }) => sum + claimCount, 0)}
              selected={scope === null}
              tabbable={tabbable === allKey}
            />
            {sourceItems}
            <div ref={end} />
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
