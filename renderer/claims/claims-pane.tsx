/** The claims of a source or of the library, as a grid that is read, sorted, filtered and edited. */
import './claims.css'
import type { GridApi } from 'ag-grid-community'
import { FilterX, X } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { QueueButton } from '../revisions/queue-button.tsx'
import { FindingsButton } from '../findings/findings-button.tsx'
import { useScales } from '../scales/current.ts'
import { panes } from '../state/panes.ts'
import { useClaims } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ClaimsGrid } from './claims-grid.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterMenu } from './filters/filter-menu.tsx'
import { narrows } from './filters/narrow.ts'
import { RowMenu } from './row-menu.tsx'
import { SearchField } from './search-field.tsx'
import { useGridView } from './view.ts'

/** The button pressed for it goes away, so the keyboard goes to the rows. */
function clearFilters(): void {
  panes.grid?.clearFilters()
  panes.grid?.focus()
}

const useFiltered = (): boolean => useGridView((view) => view.columnFilters || narrows(view))

/** "12 di 26" while filters are on, and the way out of them. */
function Count({ total }: { readonly total: number }) {
  const { t } = useTranslation()
  const isFiltered = useFiltered()
  const shown = useGridView((view) => view.shown)
  return (
    <>
      <span className="claims-count" data-testid="claims-count" aria-live="polite">
        {isFiltered ? t('claims.count', { shown, total }) : total}
      </span>
      {isFiltered && (
        <button
          type="button"
          className="icon-button claims-clear"
          data-testid="clear-filters"
          aria-label={t('claims.clearFilters')}
          title={t('claims.clearFilters')}
          onClick={clearFilters}
        >
          <X size={13} />
        </button>
      )}
    </>
  )
}

/** What stands in the place of rows where there are none. */
function Empty({ total, pending }: { readonly total: number; readonly pending: boolean }) {
  const { t } = useTranslation()
  const isFiltered = useFiltered()
  const shown = useGridView((view) => view.shown)
  const scope = useWorkspace((state) => state.scope)
  if (pending)
    return (
      <div className="claims-empty claims-loading" role="status">
        {t('app.loading')}
      </div>
    )
  if (total === 0)
    return (
      <div className="claims-empty" data-testid="no-claims">
        <strong>{t('claims.noClaims')}</strong>
        <span>{t(scope === null ? 'claims.noClaimsInLibrary' : 'claims.noClaimsHint')}</span>
      </div>
    )
  if (!isFiltered || shown > 0) return null
  return (
    <div className="claims-empty" data-testid="no-match">
      <strong>{t('claims.noMatch')}</strong>
      <button type="button" className="button" onClick={clearFilters}>
        <FilterX size={14} />
        {t('claims.clearFilters')}
      </button>
    </div>
  )
}

const none: readonly Claim[] = []

export function ClaimsPane() {
  const { t, i18n } = useTranslation()
  const scaleId = useScales(({ current }) => current.id)
  const scope = useWorkspace((state) => state.scope)
  const { data: claims = none, isPending } = useClaims(scope)
  const [api, setApi] = useState<GridApi<Claim> | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const focusSearch = useCallback(() => search.current?.select(), [])
  return (
    <section
      className="pane claims-pane"
      data-pane="claims"
      data-testid="claims-pane"
      aria-label={t('app.claims')}
    >
      <header className="pane-bar">
        <h2 className="pane-title">{t('app.claims')}</h2>
        <Count total={claims.length} />
        <span className="claims-space" />
        <QueueButton />
        <FindingsButton />
        <SearchField field={search} />
        <FilterMenu onClear={clearFilters} />
        <ColumnsMenu api={api} oneSource={scope !== null} />
      </header>
      <div className="pane-body claims-body">
        <RowMenu>
          <ClaimsGrid
            // The grid reads its words, and the values of the scale, once.
            key={`${i18n.language} ${scaleId}`}
            claims={claims}
            scope={scope}
            onApi={setApi}
            focusSearch={focusSearch}
          />
        </RowMenu>
        <Empty total={claims.length} pending={isPending} />
      </div>
      <BulkBar />
    </section>
  )
}
