/** How the library is looked at: in which order, and for which words. */
import { create } from 'zustand'
import { remember, setting } from '../state/settings.ts'
import type { SourceOrder } from './order.ts'

interface LibraryView {
  readonly order: SourceOrder
  /** As typed. */
  readonly search: string
}

export const useLibraryView = create<LibraryView>(() => ({
  order: setting('libraryOrder'),
  search: '',
}))

export function orderBy(order: SourceOrder): void {
  remember('libraryOrder', order)
  useLibraryView.setState({ order })
}

export const searchFor = (search: string): void => useLibraryView.setState({ search })
