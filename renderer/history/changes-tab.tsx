/** All changes, newest first; older ones are read as the end comes near. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filterOf, isChosen } from './filter.ts'
import { Filters } from './filters.tsx'
import { useStrokes } from './queries.ts'
import { useHistoryView } from './state.ts'
import { StrokeItem } from './stroke.tsx'

/** Calls when the element comes within a screen of being seen. */
function useNear(onNear: () => void) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const own = element.current
    if (!own) return
    const root = own.closest('.history-list')
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onNear(),
      { root, rootMargin: '600px' },
    )
    observer.observe(own)
    return () => observer.disconnect()
  }, [onNear])
  return element
}

export function ChangesTab() {
  const { t } = useTranslation()
  const choice = useDeferredValue(useHistoryView((state) => state.choice))
  const claim = useHistoryView((state) => state.claim)
  const filter = useMemo(() => filterOf(choice, claim?.id ?? null), [choice, claim])
  const { data, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useStrokes(filter)
  const [now] = useState(Date.now)
  const strokes = useMemo(() => data?.pages.flat() ?? [], [data])
  const end = useNear(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  return (
    <>
      <Filters />
      <div className="history-list" data-testid="history-list">
        {isError && (
          <div className="findings-empty" role="alert">
            <span>{t('history.trouble')}</span>
            <button type="button" className="button" onClick={() => void refetch()}>
              {t('history.again')}
            </button>
          </div>
        )}
        {data && strokes.length === 0 && (
          <p className="findings-empty quiet" data-testid="history-none">
            {t(isChosen(choice) || claim ? 'history.noneFound' : 'history.none')}
          </p>
        )}
        <ol className="history-strokes">
          {strokes.map((stroke) => (
            <StrokeItem key={stroke.lastSeq} stroke={stroke} filter={filter} now={now} />
          ))}
        </ol>
        {hasNextPage && (
          <div ref={end} className="history-end">
            <button
              type="button"
              className="button button-plain"
              onClick={() => void fetchNextPage()}
            >
              {t('history.more')}
            </button>
          </div>
        )}
      </div>
    </>
  )
}
