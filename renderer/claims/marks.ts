/**
 * Classes on the rows that are drawn now, set straight on their elements: hovering over the text
 * changes them many times a second, and no cell has to be drawn again for it. Rows that come into
 * view later get theirs from the grid's own rules, which read the same state.
 */
import type { RowClassParams } from 'ag-grid-community'
import type { Claim } from '#shared/records/library.ts'
import { markOf, type VerdictMark } from '../scales/current.ts'
import { useWorkspace } from '../state/workspace.ts'

const state = useWorkspace.getState

export type Mark = 'claim-active' | 'claim-hover'

/** Made once for each selection: all rows of a large library may be in it. */
let selection = { of: state().selectedIds, ids: new Set<string>() }

export function isSelected(id: string): boolean {
  const { selectedIds } = state()
  if (selection.of !== selectedIds) selection = { of: selectedIds, ids: new Set(selectedIds) }
  return selection.ids.has(id)
}

/** More than this cannot be in view. */
const most = 200

const hoveredInText = (): readonly string[] => {
  const { hover } = state()
  return hover?.from === 'text' ? hover.ids : []
}

const idsWith = (mark: Mark): readonly string[] => {
  if (mark === 'claim-hover') return hoveredInText().slice(0, most)
  const { claimId } = state()
  return claimId === null ? [] : [claimId]
}

/** Makes the rows under `root` carry the mark as the workspace has it now. */
export function drawMark(root: HTMLElement, mark: Mark): void {
  const ids = idsWith(mark)
  for (const row of root.querySelectorAll(`.ag-row.${mark}`))
    if (!ids.includes(row.getAttribute('row-id') ?? '')) row.classList.remove(mark)
  for (const id of ids)
    for (const row of root.querySelectorAll(`.ag-row[row-id="${CSS.escape(id)}"]`))
      row.classList.add(mark)
}

type Params = RowClassParams<Claim>

/** A row's bar has its verdict's colour. */
const barMarks: readonly VerdictMark[] = [
  'supported',
  'lime',
  'mixed',
  'orange',
  'refuted',
  'crimson',
  'violet',
  'blue',
  'not-enough-evidence',
]

export const rowClassRules = {
  // The grid's own class: it knows only of rows that were in view (follow-workspace.ts).
  'ag-row-selected': ({ data }: Params) => data !== undefined && isSelected(data.id),
  'claim-active': ({ data }: Params) => data !== undefined && data.id === state().claimId,
  'claim-hover': ({ data }: Params) => data !== undefined && hoveredInText().includes(data.id),
  'claim-proposed': ({ data }: Params) => data?.proposed === true,
  'claim-void': ({ data }: Params) => data?.status === 'void',
  ...Object.fromEntries(
    barMarks.map((mark) => [
      `claim-${mark === 'not-enough-evidence' ? 'nee' : mark}`,
      ({ data }: Params) => data !== undefined && markOf(data.verdict) === mark,
    ]),
  ),
}
