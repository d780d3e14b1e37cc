/** Clicks and keys in the grid that choose claims, and those that mean something to the grid alone. */
import type { GridApi } from 'ag-grid-community'
import type { Claim } from '#shared/records/library.ts'
import { perform } from '../actions/perform.ts'
import { chooseClaim, hoverClaims, useWorkspace } from '../state/workspace.ts'
import { isMoved } from './pointer.ts'
import { select, selectMode, type SelectMode } from './selection.ts'

export interface ChooseOptions {
  readonly api: GridApi<Claim>
  readonly root: HTMLElement
  displayed(): readonly string[]
}

const rowOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('.ag-row[row-id]') : null

const idOf = (target: EventTarget | null): string | null =>
  rowOf(target)?.getAttribute('row-id') ?? null

/** Keys that move the focus from cell to cell. */
const moving = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Tab',
])

const state = useWorkspace.getState

/** Words that are cut off are shown whole by the pointer. */
function showWhole(target: EventTarget | null): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.claim-words') : null
  if (!cell) return
  const boxes = [cell, ...cell.querySelectorAll('.claim-lines')]
  const cut = boxes.some(
    ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      scrollWidth > clientWidth || scrollHeight > clientHeight,
  )
  cell.title = cut ? cell.innerText : ''
}

/** @returns what takes the listeners away again */
export function chooseRows({ api, root, displayed }: ChooseOptions): () => void {
  let anchor: string | null = null

  function choose(id: string, mode: SelectMode): void {
    const { claimId, selectedIds, chosen } = state()
    const start = chosen.origin === 'grid' ? anchor : claimId
    const now =
      claimId === null ? null : { id: claimId, ids: selectedIds, anchor: start ?? claimId }
    const next = select(now, id, mode, displayed)
    const claim = api.getRowNode(next.id)?.data
    if (!claim) return
    anchor = next.anchor
    chooseClaim(claim, 'grid', { selectedIds: next.ids })
  }

  const focusedId = (): string | null => {
    const cell = api.getFocusedCell()
    return cell ? (api.getDisplayedRowAtIndex(cell.rowIndex)?.data?.id ?? null) : null
  }

  function press(event: MouseEvent): void {
    const id = idOf(event.target)
    if (id === null) return
    if (event.button === 0) choose(id, selectMode(event))
    else if (event.button === 2 && !state().selectedIds.includes(id)) choose(id, 'only')
  }

  function selectAll(): void {
    const ids = displayed()
    const { claimId } = state()
    const active = claimId !== null && ids.includes(claimId) ? claimId : ids[0]
    const claim = active === undefined ? undefined : api.getRowNode(active)?.data
    if (claim) chooseClaim(claim, 'grid', { selectedIds: ids })
  }

  /** The grid has had the key already: the focus is where it moved it. */
  function key(event: KeyboardEvent): void {
    const isEditing = api.getEditingCells().length > 0
    if (isEditing) {
      // It has just begun here, and must not begin a second time by the window's own key.
      if (event.key === 'Enter' || event.key === 'F2') event.preventDefault()
      return
    }
    const id = rowOf(event.target) ? focusedId() : null
    if (id === null) return
    const { claimId, selectedIds } = state()
    if (moving.has(event.key) && !event.altKey) {
      const extend = event.shiftKey && event.key.startsWith('Arrow')
      if (id !== claimId) choose(id, extend ? 'extend' : 'only')
    } else if (event.key === ' ') {
      event.preventDefault()
      choose(id, event.shiftKey ? 'extend' : 'toggle')
    } else if (event.key === 'Escape' && selectedIds.length > 1) {
      choose(claimId ?? id, 'only')
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      selectAll()
    }
  }

  /** Of the browser's own menu and keys; it tells the page, not the cell, when no words are selected. */
  function copy(event: ClipboardEvent): void {
    const at = document.activeElement
    if (!root.contains(at) || !rowOf(at) || api.getEditingCells().length > 0) return
    event.preventDefault()
    perform('claims.copy')
  }

  let under: EventTarget | null = null

  /** A row that scrolls past a pointer at rest is not pointed at. */
  function over(event: MouseEvent): void {
    if (event.target === under || !isMoved(event)) return
    under = event.target
    const id = idOf(event.target)
    hoverClaims(id === null ? [] : [id], 'grid')
    showWhole(event.target)
  }

  function away(): void {
    under = null
    hoverClaims([], 'grid')
  }
  const listeners = {
    mousedown: press,
    keydown: key,
    mousemove: over,
    mouseleave: away,
  } as const
  for (const [name, hear] of Object.entries(listeners))
    root.addEventListener(name, hear as EventListener)
  document.addEventListener('copy', copy)
  return () => {
    away()
    document.removeEventListener('copy', copy)
    for (const [name, hear] of Object.entries(listeners))
      root.removeEventListener(name, hear as EventListener)
  }
}
