/**
 * What the person is doing in the window: which source and claim are before them, what is selected,
 * hovered and open. What is in the library is not here but in queries.ts.
 */
import { create } from 'zustand'
import type { Span } from '#shared/records/extraction.ts'
import { remember, setting } from './settings.ts'

/** Where a choice was made: that side need not be brought into view. */
export type Origin = 'text' | 'grid' | 'inspector' | 'command'

export type DialogName =
  | 'paste'
  | 'url'
  | 'import-report'
  | 'details'
  | 'export'
  | 'keys'
  | 'skip'
  | 'revise'
  | 'models'
  | 'relate'
  | 'map'
  | 'dependents'
  | 'history'
  | 'scale'
  | 'rules'
  | 'void'
  | 'snapshot'
  | 'csvDiff'
  | 'csvClaims'
  | 'recent'
  | 'properties'
  | 'send'

export interface Hover {
  readonly ids: readonly string[]
  readonly from: 'text' | 'grid'
}

/** Several claims stand on one place of the text; one of them is active. */
export interface Overlap {
  readonly ids: readonly string[]
  readonly offset: number
}

export interface Workspace {
  /** The source whose claims the grid shows; null for those of the whole library. */
  readonly scope: string | null
  /** The source whose text is shown. With a scope it is the scope. */
  readonly sourceId: string | null
  readonly claimId: string | null
  /** All selected rows, the active one among them. */
  readonly selectedIds: readonly string[]
  /** Grows with every choice of a claim; `origin` is where the newest was made. */
  readonly chosen: { readonly count: number; readonly origin: Origin }
  readonly hover: Hover | null
  readonly overlap: Overlap | null
  /** What is selected in the text, in offsets of the revision. */
  readonly textSelection: Span | null
  /** The sentence that "next untouched" stopped at. */
  readonly sentenceId: string | null
  readonly libraryHidden: boolean
  readonly inspectorHidden: boolean
  /** The findings stand in the place of the inspector. */
  readonly findingsOpen: boolean
  /** The overview stands in the place of the panes. */
  readonly overviewOpen: boolean
  readonly paletteOpen: boolean
  readonly dialog: DialogName | null
}

const first: Workspace = {
  scope: null,
  sourceId: null,
  claimId: null,
  selectedIds: [],
  chosen: { count: 0, origin: 'command' },
  hover: null,
  overlap: null,
  textSelection: null,
  sentenceId: null,
  libraryHidden: false,
  inspectorHidden: false,
  findingsOpen: false,
  overviewOpen: false,
  paletteOpen: false,
  dialog: null,
}

export const useWorkspace = create<Workspace>(() => first)

const get = useWorkspace.getState
const set = (patch: Partial<Workspace>): void => useWorkspace.setState(patch)

/** Shows a source and its claims, or (null) the claims of the whole library. */
export function openScope(scope: string | null): void {
  const sourceId = scope ?? get().sourceId
  if (scope === get().scope && sourceId === get().sourceId) return
  remember('scope', scope)
  set({
    scope,
    sourceId,
    claimId: null,
    selectedIds: [],
    hover: null,
    overlap: null,
    textSelection: null,
    sentenceId: null,
  })
}

/**
 * Makes a claim the active one; both panes follow, except the one where it was chosen.
 * @param selectedIds all rows that are selected with it; itself alone where not given
 * @param overlap the claims it was chosen among, where several stand on the same words
 */
export function chooseClaim(
  claim: { readonly id: string; readonly sourceId: string },
  origin: Origin,
  more: { selectedIds?: readonly string[]; overlap?: Overlap | null } = {},
): void {
  remember('claimId', claim.id)
  set({
    claimId: claim.id,
    sourceId: claim.sourceId,
    selectedIds: more.selectedIds ?? [claim.id],
    chosen: { count: get().chosen.count + 1, origin },
    overlap: more.overlap ?? null,
    sentenceId: null,
    // In another source the offsets of a selection would mean other words.
    ...(claim.sourceId === get().sourceId ? {} : { textSelection: null }),
  })
}

export const chooseNothing = (): void => set({ claimId: null, selectedIds: [], overlap: null })

export function hoverClaims(ids: readonly string[], from: Hover['from']): void {
  const now = get().hover
  if (ids.length === 0) {
    if (now?.from === from) set({ hover: null })
    return
  }
  if (
    now?.from === from &&
    now.ids.length === ids.length &&
    now.ids.every((id, i) => id === ids[i])
  )
    return
  set({ hover: { ids, from } })
}

export const selectText = (span: Span | null): void => set({ textSelection: span })
export const standAtSentence = (id: string | null): void => set({ sentenceId: id })
export const openDialog = (dialog: DialogName | null): void => set({ dialog })
export const showOverview = (open: boolean): void => set({ overviewOpen: open })

/** Shows the findings where the inspector is, which is shown for them if need be. */
export function showFindings(open: boolean): void {
  if (open && get().inspectorHidden) toggle('inspectorHidden')
  set({ findingsOpen: open })
}

export const openPalette = (open: boolean): void => set({ paletteOpen: open })

export function toggle(pane: 'libraryHidden' | 'inspectorHidden'): void {
  const hidden = !get()[pane]
  remember(pane, hidden)
  set({ [pane]: hidden })
}

/** As it was left; `fallback` where nothing was remembered or the source is gone. */
export function restoreWorkspace(sourceIds: readonly string[], seen: boolean): void {
  const scope = setting('scope')
  const known = scope !== null && sourceIds.includes(scope)
  // "All claims" is remembered as null, which on first launch means nothing was chosen yet.
  const chosen = known ? scope : seen && scope === null ? null : (sourceIds[0] ?? null)
  set({
    scope: chosen,
    sourceId: chosen ?? sourceIds[0] ?? null,
    libraryHidden: setting('libraryHidden'),
    inspectorHidden: setting('inspectorHidden'),
  })
}
