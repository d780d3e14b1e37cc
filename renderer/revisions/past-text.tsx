/** An older revision, to be read: its words, and the passages claims stood on. Nothing is edited here. */
import { ArrowRight, GitCompareArrows, Lock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionDocument } from '#shared/records/revisions.ts'
import { TextBlocks } from '../source/text-blocks.tsx'
import { useTextSize } from '../source/text-size.ts'
import { chooseClaim, useWorkspace } from '../state/workspace.ts'
import { compareWith } from './do.ts'
import { useRevision } from './queries.ts'
import { dayOf } from './revision-name.ts'
import './revisions.css'
import { showPast, useRevisionsState } from './state.ts'
import { scrollWithin } from './scroll.ts'
import { blockAt, offsetAt, rangesIn } from './text-ranges.ts'

const layers = ['past-claim', 'past-active'] as const

/** Paints the passages; the active claim's is brought into view when it is chosen elsewhere. */
function usePaint({ anchors, revision }: RevisionDocument) {
  const root = useRef<HTMLDivElement>(null)
  const claimId = useWorkspace((state) => state.claimId)
  const wanted = useRevisionsState((state) => state.past?.claimId ?? null)
  const activeId = wanted ?? claimId
  useEffect(() => {
    const page = root.current
    if (!page) return
    const active = anchors.find((anchor) => anchor.claimId === activeId)?.ranges ?? []
    const all = anchors.flatMap(({ ranges }) => ranges)
    CSS.highlights.set('past-claim', new Highlight(...rangesIn(page, all)))
    const strong = new Highlight(...rangesIn(page, active))
    strong.priority = 1
    CSS.highlights.set('past-active', strong)
    if (active[0])
      scrollWithin(page.closest('.source-scroller'), blockAt(page, active[0]), 'centre')
    return () => {
      for (const name of layers) CSS.highlights.delete(name)
    }
  }, [anchors, activeId])
  useEffect(() => {
    const page = root.current
    const choose = (event: MouseEvent): void => {
      const at = offsetAt(event.clientX, event.clientY)
      const hit = anchors.find(
        ({ ranges }) => at !== null && ranges.some(({ start, end }) => start <= at && at < end),
      )
      if (!hit) return
      const { id, sourceId } = revision
      showPast({ sourceId, revisionId: id, claimId: hit.claimId })
      chooseClaim({ id: hit.claimId, sourceId }, 'text')
    }
    page?.addEventListener('click', choose)
    return () => page?.removeEventListener('click', choose)
  }, [anchors, revision])
  return root
}

function Page({ document }: { readonly document: RevisionDocument }) {
  const { t, i18n } = useTranslation()
  const { revision, summary, blocks } = document
  const textSize = useTextSize()
  const root = usePaint(document)
  return (
    <div className="past-body">
      <div className="past-bar" role="status" data-testid="past-bar">
        <Lock size={13} aria-hidden />
        <span className="truncated">
          {t('revisions.past', { number: summary.number, date: dayOf(summary, i18n.language) })}
        </span>
        <span className="source-space" />
        <button
          type="button"
          className="button"
          data-testid="past-compare"
          onClick={() => void compareWith(revision.sourceId, revision.id)}
        >
          <GitCompareArrows size={13} aria-hidden />
          {t('revisions.compareWithNewest')}
        </button>
        <button
          type="button"
          className="button"
          data-testid="past-back"
          onClick={() => showPast(null)}
        >
          {t('revisions.backToNewest')}
          <ArrowRight size={13} aria-hidden />
        </button>
      </div>
      <div
        className="source-scroller past-scroller"
        data-testid="past-text"
        data-pane-focus
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it
        tabIndex={0}
        role="document"
        aria-label={t('revisions.number', { number: summary.number })}
      >
        <div className="source-page" style={{ fontSize: textSize }}>
          <div ref={root} className="source-blocks">
            <TextBlocks key={revision.id} text={revision.text} blocks={blocks} />
          </div>
        </div>
      </div>
    </div>
  )
}

export function PastText({ revisionId }: { readonly revisionId: string }) {
  const { t } = useTranslation()
  const { data, isError } = useRevision(revisionId)
  // Undo may have taken it back.
  useEffect(() => {
    if (isError) showPast(null)
  }, [isError])
  if (data) return <Page document={data} />
  return (
    <div className="source-body" aria-busy>
      {isError && t('revisions.unreadable')}
    </div>
  )
}
