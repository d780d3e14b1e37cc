/** The passages of the shown source that are evidence for claims elsewhere, and the way to those. */
import { useQuery } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/records/evidence.ts'
import { read } from '../state/queries.ts'
import type { TextStage } from '../source/text-stage.ts'
import './evidence.css'
import { goToClaim, showSpan, takeWaiting } from './go.ts'

const none: readonly Citation[] = []

export function useCitations(sourceId: string): readonly Citation[] {
  const { data = none } = useQuery<Citation[]>({
    queryKey: ['cited', sourceId],
    queryFn: ({ signal }) => read('evidence.citing', { sourceId }, signal),
  })
  return data
}

const holds = (citation: Citation, offset: number): boolean =>
  citation.spans.some(({ start, end }) => start <= offset && offset < end)

/** Paints the passages, shows the one that was asked for, and follows a click on one. */
export function useCited(stage: TextStage | null, sourceId: string): void {
  const citations = useCitations(sourceId)
  const spans = useMemo(() => citations.flatMap((citation) => citation.spans), [citations])
  useEffect(() => stage?.cite(spans), [stage, spans])
  useEffect(() => {
    if (!stage || citations.length === 0) return
    const wanted = takeWaiting(sourceId)
    const [span] = citations.find(({ evidenceId }) => evidenceId === wanted)?.spans ?? []
    if (span) showSpan(span)
  }, [stage, sourceId, citations])
  useEffect(() => {
    if (!stage || citations.length === 0) return undefined
    const click = (event: MouseEvent): void => {
      if (event.detail > 1 || getSelection()?.isCollapsed === false) return
      const offset = stage.map.offsetAt(event.x, event.y)
      // Claims of the source itself go first, as they do everywhere in its text.
      if (offset === null || stage.idsAt(offset).length > 0) return
      const found = citations.find((citation) => holds(citation, offset))
      if (found) goToClaim(found.claim)
    }
    const { scroller } = stage
    scroller.addEventListener('click', click)
    return () => scroller.removeEventListener('click', click)
  }, [stage, citations])
}

/** In the source's bar: how often it is evidence, and for what. */
export function CitedMenu({ sourceId }: { readonly sourceId: string }) {
  const { t } = useTranslation()
  const citations = useCitations(sourceId)
  if (citations.length === 0) return null
  const label = t('evidence.cited', { count: citations.length })
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="button button-plain cited-button"
          data-testid="cited-menu"
          aria-label={label}
          title={label}
        >
          <Link2 size={14} aria-hidden />
          {citations.length}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu cited-list" align="end" sideOffset={4}>
          <DropdownMenu.Label className="label">{label}</DropdownMenu.Label>
          {citations.map(({ evidenceId, claim, stance, spans }) => (
            <DropdownMenu.Item
              key={evidenceId}
              className="menu-item"
              data-testid="cited-item"
              onSelect={() => goToClaim(claim)}
            >
              <span className="dot" data-stance={stance} />
              <span className="cited-number">{claim.number}</span>
              <span className="truncated">{claim.text}</span>
              {spans.length === 0 && <span className="quiet">{t('evidence.citedGone')}</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
