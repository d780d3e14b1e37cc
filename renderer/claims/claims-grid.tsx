/** The grid itself. */
import type { GridApi, GridReadyEvent } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import i18next from 'i18next'
import { useEffect, useRef, useState } from 'react'
import type { Claim } from '#shared/records/library.ts'
import { focusActiveCell } from './grid-handle.ts'
import { firstColumns, gridOptions } from './grid-options.ts'
import { useRows, type Rows } from './use-rows.ts'
import { useTies } from './use-ties.ts'
import { useGridView } from './view.ts'

export interface ClaimsGridProps extends Rows {
  onApi(api: GridApi<Claim> | null): void
  focusSearch(): void
}

export function ClaimsGrid({ claims, scope, onApi, focusSearch }: ClaimsGridProps) {
  const root = useRef<HTMLDivElement>(null)
  const [api, setApi] = useState<GridApi<Claim> | null>(null)
  // All of these are read once by the grid; later changes are told to it piece by piece.
  const [first] = useState({ claims, scope })
  const [options] = useState(gridOptions)
  const [columns] = useState(() => firstColumns(scope))
  const [firstRows] = useState(() => [...claims])
  const lines = useGridView((view) => view.lines)
  const ties = useTies({ api, root, focusSearch })
  useRows(api, ties, first, { claims, scope })
  useEffect(() => () => onApi(null), [onApi])
  return (
    <div
      ref={root}
      className="claims-grid"
      data-testid="claims-grid"
      data-lines={lines}
      data-pane-focus
      tabIndex={-1}
      onFocus={(event) => {
        if (event.target === event.currentTarget && api) focusActiveCell(api)
      }}
    >
      <AgGridReact<Claim>
        {...options}
        columnDefs={columns}
        rowData={firstRows}
        onGridReady={(event: GridReadyEvent<Claim>) => {
          event.api.setGridAriaProperty('label', i18next.t('app.claims'))
          setApi(event.api)
          onApi(event.api)
        }}
      />
    </div>
  )
}
