/** What the person looks at of revisions: an older one, two beside each other, the queue of anchors. */
import { create } from 'zustand'
import type { Span } from '#shared/records/extraction.ts'
import { showSuggestions } from '../models/state.ts'
import { showFindings, toggle, useWorkspace } from '../state/workspace.ts'

interface Past {
  readonly sourceId: string
  readonly revisionId: string
  /** The claim whose passage is to be brought into view. */
  readonly claimId: string | null
}

interface RevisionsState {
  /** The older revision that is read instead of the newest one. */
  readonly past: Past | null
  /** Null where nothing is compared. */
  readonly comparing: {
    readonly sourceId: string
    readonly from: string
    readonly to: string
  } | null
  /** The queue stands in the place of the inspector. */
  readonly queueOpen: boolean
  /** The claim of the queue that is looked at. */
  readonly queuedId: string | null
  /** The place that is being considered, painted in the text. */
  readonly preview: readonly Span[] | null
}

export const useRevisionsState = create<RevisionsState>(() => ({
  past: null,
  comparing: null,
  queueOpen: false,
  queuedId: null,
  preview: null,
}))

const set = useRevisionsState.setState

/** Shows an older revision of a source in the place of its text; null shows the newest one. */
export const showPast = (past: Past | null): void => set({ past })

export const compare = (comparing: RevisionsState['comparing']): void => set({ comparing })

/** Opens the queue where the inspector is, which is shown for it if need be; at a claim if given. */
export function showQueue(open: boolean, queuedId: string | null = null): void {
  if (open) {
    showFindings(false)
    showSuggestions(false)
    if (useWorkspace.getState().inspectorHidden) toggle('inspectorHidden')
    // Places are shown in the newest text.
    set({ past: null })
  }
  set({ queueOpen: open, queuedId, preview: null })
}

export const lookAt = (queuedId: string | null): void => set({ queuedId })
export const preview = (spans: readonly Span[] | null): void => set({ preview: spans })
