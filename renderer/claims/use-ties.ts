/** Ties one grid to the workspace, to the keyboard, to its filters and to commands. */
import type { GridApi } from 'ag-grid-community'
import { useEffect, useRef, type RefObject } from 'react'
import type { Claim } from '#shared/records/library.ts'
import { panes } from '../state/panes.ts'
import { chooseRows } from './choose-rows.ts'
import { displayedRows, type Displayed } from './displayed.ts'
import { everything, sameNarrowing } from './filters/narrow.ts'
import { followWorkspace, type Follower } from './follow-workspace.ts'
import { gridHandle } from './grid-handle.ts'
import { keyboardFocus } from './keyboard-focus.ts'
import { narrow, useGridView } from './view.ts'

/** What lives as long as one grid does. */
export interface Ties {
  readonly displayed: Displayed
  readonly follower: Follower
}

export interface TieOptions {
  readonly api: GridApi<Claim> | null
  readonly root: RefObject<HTMLElement | null>
  focusSearch(): void
}

export function useTies({ api, root, focusSearch }: TieOptions): RefObject<Ties | null> {
  const ties = useRef<Ties | null>(null)
  useEffect(() => {
    const element = root.current
    if (!api || !element) return undefined
    const displayed = displayedRows(api)
    const focus = keyboardFocus(element)
    function clearFilters(): void {
      narrow(everything)
      api?.setFilterModel(null)
      displayed.forget()
      follower.reveal()
    }
    const follower = followWorkspace({ api, root: element, hasFocus: focus.isHere, clearFilters })
    const stopChoosing = chooseRows({ api, root: element, displayed: displayed.ids })
    const stopNarrowing = useGridView.subscribe((now, before) => {
      if (sameNarrowing(now, before)) return
      api.onFilterChanged()
      displayed.forget()
    })
    const moved = (): void => follower.keepFocus()
    api.addEventListener('sortChanged', moved)
    api.addEventListener('filterChanged', moved)
    const handle = gridHandle({ api, root: element, displayed, clearFilters, focusSearch })
    panes.grid = handle
    ties.current = { displayed, follower }
    return () => {
      if (panes.grid === handle) panes.grid = null
      ties.current = null
      // The columns' filters go with the grid; the quick ones stay.
      useGridView.setState({ columnFilters: false })
      stopNarrowing()
      if (!api.isDestroyed()) {
        api.removeEventListener('sortChanged', moved)
        api.removeEventListener('filterChanged', moved)
      }
      stopChoosing()
      follower.stop()
      focus.stop()
    }
  }, [api, root, focusSearch])
  return ties
}
