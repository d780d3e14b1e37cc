/** What commands ask of the grid. */
import type { GridApi } from 'ag-grid-community'
import type { Claim } from '#shared/records/library.ts'
import { currentLanguage } from '../i18n/index.ts'
import type { GridHandle } from '../state/panes.ts'
import { chooseClaim, useWorkspace } from '../state/workspace.ts'
import { cellText } from './cell-text.ts'
import { isColumnId } from './column-ids.ts'
import type { Displayed } from './displayed.ts'
import { titleOf } from './titles.ts'
import { toTsv } from './tsv.ts'

export interface HandleOptions {
  readonly api: GridApi<Claim>
  readonly root: HTMLElement
  readonly displayed: Displayed
  clearFilters(): void
  focusSearch(): void
}

/** The row that would take the focus: the active one if it is shown, else the first. */
function focusRow(api: GridApi<Claim>): number | null {
  const active = api.getRowNode(useWorkspace.getState().claimId ?? '')?.rowIndex
  return active ?? (api.getDisplayedRowCount() > 0 ? 0 : null)
}

/**
 * Puts the keyboard into the grid. The row that gets it becomes the active claim, so that a key never
 * acts on a claim that a filter hides.
 * @returns whether there was a row to focus
 */
export function focusActiveCell(api: GridApi<Claim>): boolean {
  const row = focusRow(api)
  if (row === null) return false
  api.ensureIndexVisible(row)
  api.setFocusedCell(row, api.getFocusedCell()?.column ?? 'text')
  const claim = api.getDisplayedRowAtIndex(row)?.data
  if (claim && claim.id !== useWorkspace.getState().claimId) chooseClaim(claim, 'grid')
  return true
}

export function gridHandle(options: HandleOptions): GridHandle {
  const { api, root, displayed, clearFilters, focusSearch } = options

  function edit(column: string): void {
    const node = api.getRowNode(useWorkspace.getState().claimId ?? '')
    if (node === undefined || node.rowIndex === null || api.getEditingCells().length > 0) return
    if (!api.getColumn(column)?.isVisible()) api.setColumnsVisible([column], true)
    api.ensureIndexVisible(node.rowIndex)
    api.ensureColumnVisible(column)
    api.setFocusedCell(node.rowIndex, column)
    api.startEditingCell({ rowIndex: node.rowIndex, colKey: column })
  }

  function selectedAsTsv(): string {
    const language = currentLanguage()
    const columns = api.getAllDisplayedColumns()
    const ids = columns.map((column) => column.getColId()).filter(isColumnId)
    const names = columns.map((column) => api.getDisplayNameForColumn(column, null))
    const selected = new Set(useWorkspace.getState().selectedIds)
    const rows = displayed.ids().flatMap((id) => {
      const claim = selected.has(id) ? api.getRowNode(id)?.data : undefined
      return claim ? [ids.map((column) => cellText(claim, column, language, titleOf))] : []
    })
    return rows.length === 0 ? '' : toTsv([names, ...rows])
  }

  return {
    displayedIds: displayed.ids,
    hides: (id) => api.getRowNode(id)?.rowIndex === null,
    clearFilters,
    focusSearch,
    focus() {
      if (!focusActiveCell(api)) root.focus()
    },
    edit,
    selectedAsTsv,
  }
}
