/** One field for titles and for words within texts and claims. */
import { Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { searchFor, useLibraryView } from './view.ts'

export interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** Goes to the first of what was found. */
  onDown(): void
}

export function SearchField({ field, onDown }: SearchFieldProps) {
  const { t } = useTranslation()
  const search = useLibraryView((view) => view.search)
  const clear = (): void => {
    searchFor('')
    field.current?.focus()
  }
  return (
    <div className="search-field library-search">
      <Search size={13} aria-hidden />
      <input
        ref={field}
        type="text"
        role="searchbox"
        data-testid="library-search"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        value={search}
        spellCheck={false}
        onChange={(event) => searchFor(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape' && search !== '') clear()
          else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            onDown()
          }
        }}
      />
      {search !== '' && (
        <button type="button" className="search-clear" aria-label={t('app.clear')} onClick={clear}>
          <X size={12} />
        </button>
      )}
    </div>
  )
}
