/** What the full-text search found: words of texts and of claims. */
import { FileText, MessageSquareQuote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#shared/records/library.ts'
import { openHit } from './open-hit.ts'
import { snippetParts, withMatchInView } from './snippet.ts'

export const hitKey = ({ kind, sourceId, claimId }: SearchHit): string =>
  `${kind} ${claimId ?? sourceId}`

function Snippet({ of }: { readonly of: string }) {
  return (
    <span className="hit-snippet">
      {withMatchInView(snippetParts(of)).map(({ text, isMatch }, place) =>
        // Parts have no other name than their place, and never move.
        // eslint-disable-next-line react/no-array-index-key
        isMatch ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
      )}
    </span>
  )
}

interface HitProps {
  readonly hit: SearchHit
  readonly selected: boolean
  readonly tabbable: boolean
}

function Hit({ hit, selected, tabbable }: HitProps) {
  const Icon = hit.kind === 'source' ? FileText : MessageSquareQuote
  return (
    <div
      role="treeitem"
      className="library-item search-hit"
      data-testid="search-hit"
      data-kind={hit.kind}
      data-source-id={hit.sourceId}
      data-claim-id={hit.claimId ?? undefined}
      data-item={hitKey(hit)}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      {...(tabbable ? { 'data-pane-focus': '' } : {})}
      onClick={() => openHit(hit)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        openHit(hit)
      }}
    >
      <Snippet of={hit.snippet} />
      <span className="hit-source">
        <Icon size={12} aria-hidden />
        <span className="truncated">{hit.title}</span>
      </span>
    </div>
  )
}

export interface SearchHitsProps {
  readonly hits: readonly SearchHit[]
  /** The search stopped before its end. */
  readonly more: boolean
  /** The key of the item that the Tab key reaches. */
  readonly tabbable: string | undefined
  readonly claimId: string | null
}

export function SearchHits({ hits, more, tabbable, claimId }: SearchHitsProps) {
  const { t } = useTranslation()
  return (['source', 'claim'] as const).map((kind) => {
    const found = hits.filter((hit) => hit.kind === kind)
    if (found.length === 0) return null
    const label = t(`library.found.${kind}`)
    return (
      <div key={kind} role="group" aria-label={label} className="library-group">
        <div className="library-heading" aria-hidden>
          {label}
          <span className="library-count">
            {found.length}
            {more && '+'}
          </span>
        </div>
        {found.map((hit) => (
          <Hit
            key={hitKey(hit)}
            hit={hit}
            selected={hit.claimId !== null && hit.claimId === claimId}
            tabbable={tabbable === hitKey(hit)}
          />
        ))}
      </div>
    )
  })
}
