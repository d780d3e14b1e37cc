/**
 * The workspace is where it stands which rows are selected and which is active; the grid shows it.
 * This is the one way from there to the grid. The other way, from clicks and keys to the workspace,
 * is in choose-rows.ts; since the grid's own selection never leads, the two cannot chase each other.
 */
import type { GridApi, IRowNode } from 'ag-grid-community'
import i18next from 'i18next'
import type { Claim } from '#shared/records/library.ts'
import { afterPaint } from '../common/after-paint.ts'
import { dismissTopic, notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { useWorkspace, type Workspace } from '../state/workspace.ts'
import { drawMark, isSelected } from './marks.ts'

export interface Follower {
  /** The grid has other rows than before: selects among them again, and shows what is awaited. */
  rowsChanged(): void
  /** Rows stand elsewhere than before. */
  keepFocus(): void
  /** Brings the active row into view and, where the focus is in the grid, focuses it. */
  reveal(): void
  stop(): void
}

export interface FollowOptions {
  readonly api: GridApi<Claim>
  readonly root: HTMLElement
  /** Whether the keyboard is in the grid, or was until its row went away. */
  hasFocus(): boolean
  clearFilters(): void
}

const state = useWorkspace.getState

export function followWorkspace({ api, root, hasFocus, clearFilters }: FollowOptions): Follower {
  /** Rows that the grid itself holds selected: those that are or were in view. */
  const drawn = new Set<string>()
  /** A chosen claim that has no row yet, such as one just made. */
  let awaited: string | null = null

  function setSelected(nodes: IRowNode<Claim>[], newValue: boolean): void {
    if (nodes.length > 0) api.setNodesSelected({ nodes, newValue, source: 'api' })
  }

  /** Only rows in view are told, so that selecting 100,000 takes no longer than selecting 30. */
  function drawSelection(): void {
    const gone = [...drawn].filter((id) => !isSelected(id))
    for (const id of gone) drawn.delete(id)
    setSelected(
      gone.flatMap((id) => api.getRowNode(id) ?? []),
      false,
    )
    const seen = api.getRenderedNodes().filter(({ data }) => data && isSelected(data.id))
    for (const { data } of seen) drawn.add(data!.id)
    setSelected(
      seen.filter((node) => !node.isSelected()),
      true,
    )
  }

  function tellHidden({ data }: IRowNode<Claim>): void {
    if (!data) return
    notify({
      kind: 'info',
      topic: 'hidden',
      text: i18next.t('status.hiddenByFilter', { number: data.number }),
      action: {
        label: i18next.t('app.show'),
        run() {
          clearFilters()
          panes.grid?.focus()
        },
      },
    })
  }

  function reveal(): void {
    const { claimId } = state()
    awaited = null
    if (claimId === null) return
    const node = api.getRowNode(claimId)
    if (!node) {
      awaited = claimId
      return
    }
    if (node.rowIndex === null) {
      tellHidden(node)
      return
    }
    dismissTopic('hidden')
    // By its place: asked for by the node, the grid would look through all rows for it.
    api.ensureIndexVisible(node.rowIndex)
    if (!hasFocus() || api.getEditingCells().length > 0) return
    const focused = api.getFocusedCell()
    if (focused?.rowIndex !== node.rowIndex || !root.contains(document.activeElement))
      api.setFocusedCell(node.rowIndex, focused?.column ?? 'text')
  }

  /** The grid remembers the place of the focus; the person was on a claim, wherever it is now. */
  function keepFocus(): void {
    const at = document.activeElement
    const isLost = at === document.body && hasFocus()
    if (!isLost && !at?.closest('.claims-grid .ag-row')) return
    const row = api.getRowNode(state().claimId ?? '')?.rowIndex ?? null
    const focused = api.getFocusedCell()
    if (row === null || (!isLost && focused?.rowIndex === row)) return
    api.setFocusedCell(row, focused?.column ?? 'text')
  }

  // Scrolling the grid makes it lay out everything at once: the passage is painted first.
  const revealing = afterPaint(reveal)

  function hear(now: Workspace, before: Workspace): void {
    if (now.selectedIds !== before.selectedIds) drawSelection()
    if (now.claimId !== before.claimId) drawMark(root, 'claim-active')
    if (now.hover !== before.hover) drawMark(root, 'claim-hover')
    if (now.chosen !== before.chosen && now.chosen.origin !== 'grid') revealing.ask()
  }

  const stopHearing = useWorkspace.subscribe(hear)
  drawSelection()
  api.addEventListener('viewportChanged', drawSelection)
  reveal()
  return {
    reveal,
    stop() {
      stopHearing()
      revealing.cancel()
      if (!api.isDestroyed()) api.removeEventListener('viewportChanged', drawSelection)
    },
    rowsChanged() {
      drawSelection()
      if (awaited !== null && awaited === state().claimId) reveal()
      else keepFocus()
    },
    keepFocus,
  }
}
