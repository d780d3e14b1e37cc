/** What the grid shows of the claims it has, and how many those are. */
import { create } from 'zustand'
import { everything, type Narrowing } from './filters/narrow.ts'

export interface GridView extends Narrowing {
  /** Rows that the filters leave. */
  readonly shown: number
  /** Whether a column's own filter is on. */
  readonly columnFilters: boolean
}

export const useGridView = create<GridView>(() => ({
  ...everything,
  shown: 0,
  columnFilters: false,
}))

export const narrow = (patch: Partial<Narrowing>): void => useGridView.setState(patch)
