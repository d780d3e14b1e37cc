/** Paints the place that is being considered over the text, above everything else. */
import { useEffect } from 'react'
import { panes } from '../state/panes.ts'
import { useDocument } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useRevisionsState } from './state.ts'
import { rangesIn } from './text-ranges.ts'

const layer = 'anchor-candidate'

export function useCandidatePaint(): void {
  const spans = useRevisionsState((state) => state.preview)
  const sourceId = useWorkspace((state) => state.sourceId)
  const { data } = useDocument(sourceId)
  const revisionId = data?.revision.id
  useEffect(() => {
    if (!spans || spans.length === 0 || revisionId === undefined) return
    // The text of another source is drawn first.
    const frame = requestAnimationFrame(() => {
      const root = document.querySelector('[data-testid=source-text]')
      if (!root) return
      const painted = new Highlight(...rangesIn(root, spans))
      painted.priority = 10
      CSS.highlights.set(layer, painted)
      panes.text?.reveal(spans[0]!)
    })
    return () => {
      cancelAnimationFrame(frame)
      CSS.highlights.delete(layer)
    }
  }, [spans, revisionId])
}
