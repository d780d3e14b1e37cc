/** Which columns are shown, and the way back to the columns as they were at first. */
import type { GridApi } from 'ag-grid-community'
import { Check, Columns3 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { currentLanguage } from '../i18n/index.ts'
import { columnIds, type ColumnId } from './column-ids.ts'
import { claimColumns } from './columns.tsx'
import { defaultState } from './grid-state.ts'
import { rowHeights } from './grid-theme.ts'
import { setLines, useGridView } from './view.ts'

/** A claim without its number or its words could not be told from another. */
const always: ReadonlySet<ColumnId> = new Set(['number', 'text'])

export interface ColumnsMenuProps {
  readonly api: GridApi<Claim> | null
  /** With the claims of one source its title says nothing. */
  readonly oneSource: boolean
}

export function ColumnsMenu({ api, oneSource }: ColumnsMenuProps) {
  const { t } = useTranslation()
  const [, redraw] = useState(0)
  const offered = columnIds.filter((id) => !always.has(id) && !(oneSource && id === 'source'))
  const isShown = (id: ColumnId): boolean => api?.getColumn(id)?.isVisible() ?? false

  function show(id: ColumnId, visible: boolean): void {
    api?.setColumnsVisible([id], visible)
    if (visible) api?.ensureColumnVisible(id)
    redraw((count) => count + 1)
  }

  const lines = useGridView((view) => view.lines)

  function showLines(count: typeof lines): void {
    setLines(count)
    api?.setGridOption('rowHeight', rowHeights[count])
    api?.resetRowHeights()
  }

  function reset(): void {
    const columns = claimColumns(currentLanguage()).map((column) =>
      column.colId === 'source' ? { ...column, initialHide: oneSource } : column,
    )
    api?.applyColumnState({ state: defaultState(columns), applyOrder: true })
  }

  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="icon-button"
        data-testid="columns-menu"
        aria-label={t('claims.columns')}
        title={t('claims.columns')}
        disabled={!api}
      >
        <Columns3 size={15} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {offered.map((id) => (
            <DropdownMenu.CheckboxItem
              key={id}
              className="menu-item"
              data-testid={`column-${id}`}
              checked={isShown(id)}
              onCheckedChange={(visible) => show(id, visible)}
              onSelect={(event) => event.preventDefault()}
            >
              <span className="menu-check">{isShown(id) && <Check size={13} />}</span>
              {t(`claims.column.${id}`)}
            </DropdownMenu.CheckboxItem>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.CheckboxItem
            className="menu-item"
            data-testid="row-lines"
            checked={lines === 2}
            onCheckedChange={(two) => showLines(two ? 2 : 1)}
            onSelect={(event) => event.preventDefault()}
          >
            <span className="menu-check">{lines === 2 && <Check size={13} />}</span>
            {t('claims.twoLines')}
          </DropdownMenu.CheckboxItem>
          <DropdownMenu.Item className="menu-item" data-testid="columns-reset" onSelect={reset}>
            <span className="menu-check" />
            {t('claims.resetColumns')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
