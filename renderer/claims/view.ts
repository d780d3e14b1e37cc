/** What the grid shows of the claims it has, and how many those are. */
import { create } from 'zustand'
import { remember, setting, type Settings } from '../state/settings.ts'
import { everything, type Narrowing } from './filters/narrow.ts'

export interface GridView extends Narrowing {
  /** Rows that the filters leave. */
  readonly shown: number
  /** Whether a column's own filter is on. */
  readonly columnFilters: boolean
  /** Of a row. */
  readonly lines: Settings['rowLines']
}

export const useGridView = create<GridView>(() => ({
  ...everything,
  shown: 0,
  columnFilters: false,
  lines: setting('rowLines'),
}))

export const narrow = (patch: Partial<Narrowing>): void => useGridView.setState(patch)

export function setLines(lines: Settings['rowLines']): void {
  useGridView.setState({ lines })
  remember('rowLines', lines)
}
