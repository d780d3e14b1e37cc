/** Tells the grid no more than what changed, so that in 100,000 rows one costs no more than one. */
import type { GridApi } from 'ag-grid-community'
import { useEffect, useRef, type RefObject } from 'react'
import type { Claim } from '#shared/records/library.ts'
import { useSources } from '../state/queries.ts'
import { warmSearch } from './filters/narrow.ts'
import { rememberedColumns } from './grid-options.ts'
import { rowChange } from './rows.ts'
import type { Ties } from './use-ties.ts'

export interface Rows {
  readonly claims: readonly Claim[]
  /** The source whose claims these are; null for all. */
  readonly scope: string | null
}

const showsSource = (scope: string | null): boolean =>
  scope === null && rememberedColumns().columns.find(({ id }) => id === 'source')?.hide !== true

/** @param first the rows the grid was made with */
export function useRows(
  api: GridApi<Claim> | null,
  ties: RefObject<Ties | null>,
  first: Rows,
  { claims, scope }: Rows,
): void {
  const told = useRef(first)
  const stopWarming = useRef(() => {})
  useEffect(() => () => stopWarming.current(), [])
  useEffect(() => {
    stopWarming.current = warmSearch(first.claims)
  }, [first])
  useEffect(() => {
    if (!api) return
    const before = told.current
    told.current = { claims, scope }
    const isElsewhere = before.scope !== scope
    if (isElsewhere) api.setColumnsVisible(['source'], showsSource(scope))
    const change = rowChange(before.claims, claims)
    if (change.kind === 'some') api.applyTransaction({ update: [...change.updated] })
    if (change.kind === 'all') {
      api.setGridOption('rowData', [...claims])
      ties.current?.displayed.forget()
      stopWarming.current()
      stopWarming.current = warmSearch(claims)
    }
    if (isElsewhere && api.getDisplayedRowCount() > 0) api.ensureIndexVisible(0, 'top')
    if (change.kind !== 'none') ties.current?.follower.rowsChanged()
  }, [api, ties, claims, scope])
  const sources = useSources().data
  useEffect(() => {
    if (scope === null && sources) api?.refreshCells({ columns: ['source'] })
  }, [api, scope, sources])
}
