/** What the grid is told once, when it is made. */
import type { CellEditRequestEvent, GridApi, GridOptions, IRowNode } from 'ag-grid-community'
import type { Claim } from '#shared/records/library.ts'
import { currentLanguage } from '../i18n/index.ts'
import { remember, setting } from '../state/settings.ts'
import { useWorkspace } from '../state/workspace.ts'
import { claimColumns, defaultColumn, type ClaimColumn } from './columns.tsx'
import { commitDraft } from './commit.ts'
import { isTypedColumn } from './edits.ts'
import { everything, narrows, narrowTo } from './filters/narrow.ts'
import { focusActiveCell } from './grid-handle.ts'
import { readRemembered, toRemembered, withRemembered, type Remembered } from './grid-state.ts'
import { gridTheme, rowHeights, styleNonce } from './grid-theme.ts'
import { gridWords } from './grid-words.ts'
import { rowClassRules } from './marks.ts'
import { useGridView } from './view.ts'

export const rememberedColumns = (): Remembered => readRemembered(setting('grid'))

function rememberColumns(api: GridApi<Claim>): void {
  const oneSource = useWorkspace.getState().scope !== null
  remember('grid', toRemembered(api.getColumnState(), oneSource, rememberedColumns()))
}

/** The columns as the person left them; with one source its title is left out. */
export function firstColumns(scope: string | null): ClaimColumn[] {
  return withRemembered(claimColumns(currentLanguage()), rememberedColumns()).map((column) =>
    column.colId === 'source' && scope !== null ? { ...column, initialHide: true } : column,
  )
}

function commit({ node, column, newValue }: CellEditRequestEvent<Claim>): void {
  const name = column.getColId()
  if (node.data && isTypedColumn(name)) commitDraft(node.data, name, String(newValue ?? ''))
}

/** The quick filters, made ready anew only when they change. */
let ready = { view: useGridView.getState(), passes: narrowTo(everything) }

function passes({ data }: IRowNode<Claim>): boolean {
  const view = useGridView.getState()
  if (ready.view !== view) ready = { view, passes: narrowTo(view) }
  return data !== undefined && ready.passes(data)
}

export function gridOptions(): GridOptions<Claim> {
  const nonce = styleNonce()
  return {
    theme: gridTheme,
    ...(nonce === '' ? {} : { styleNonce: nonce }),
    localeText: gridWords(currentLanguage()),
    defaultColDef: defaultColumn,
    getRowId: ({ data }) => data.id,
    // Which rows are selected is decided in choose-rows.ts.
    rowSelection: {
      mode: 'multiRow',
      checkboxes: false,
      headerCheckbox: false,
      enableClickSelection: false,
    },
    rowClassRules,
    rowHeight: rowHeights[useGridView.getState().lines],
    animateRows: false,
    // Rows drawn beyond the edge: ten, as by default, make each jump a third dearer.
    rowBuffer: 4,
    suppressColumnMoveAnimation: true,
    suppressDragLeaveHidesColumns: true,
    suppressOverlays: ['loading', 'noRows', 'noMatchingRows'],
    suppressScrollOnNewData: true,
    maintainColumnOrder: true,
    // The library's history owns undo, and the grid shows what the library holds.
    readOnlyEdit: true,
    onCellEditRequest: commit,
    stopEditingWhenCellsLoseFocus: true,
    popupParent: document.body,
    enableFilterHandlers: true,
    isExternalFilterPresent: () => narrows(useGridView.getState()),
    doesExternalFilterPass: passes,
    // A row whose edit would sort or filter it elsewhere stays where it is under the person's hands
    // until they sort or filter again, or claims come or go.
    suppressModelUpdateAfterUpdateTransaction: true,
    focusGridInnerElement: ({ api }) => focusActiveCell(api),
    onSortChanged: ({ api }) => rememberColumns(api),
    onColumnVisible: ({ api }) => rememberColumns(api),
    onColumnMoved: ({ api, finished }) => finished && rememberColumns(api),
    onColumnResized: ({ api, finished }) => finished && rememberColumns(api),
    onModelUpdated: ({ api }) => useGridView.setState({ shown: api.getDisplayedRowCount() }),
    onFilterChanged: ({ api }) =>
      useGridView.setState({ columnFilters: api.isColumnFilterPresent() }),
  }
}
