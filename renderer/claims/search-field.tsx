/** The quick search over all words of a claim, shown or not. */
import { Search, X } from 'lucide-react'
import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { panes } from '../state/panes.ts'
import { narrow, useGridView } from './view.ts'

/** Milliseconds after the last key. */
const patience = 120

export function SearchField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation()
  const search = useGridView((view) => view.search)
  const [typed, setTyped] = useState(search)
  // Filters are also cleared from elsewhere.
  useEffect(() => setTyped(search), [search])
  useEffect(() => {
    if (typed === search) return undefined
    const timer = setTimeout(() => narrow({ search: typed }), patience)
    return () => clearTimeout(timer)
    // What is typed starts the clock; what was searched before does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed])
  const clear = (): void => {
    setTyped('')
    narrow({ search: '' })
  }
  return (
    <div className="search-field claims-search">
      <Search size={13} aria-hidden />
      <input
        ref={field}
        type="text"
        role="searchbox"
        data-testid="claims-search"
        aria-label={t('claims.search')}
        placeholder={t('claims.searchShort')}
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') clear()
          else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            if (typed !== search) narrow({ search: typed })
            panes.grid?.focus()
          }
        }}
      />
      {typed !== '' && (
        <button type="button" className="search-clear" aria-label={t('app.clear')} onClick={clear}>
          <X size={12} />
        </button>
      )}
    </div>
  )
}
