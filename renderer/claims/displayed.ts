/** The ids of the rows as they are sorted and filtered now, listed once until that changes. */
import type { GridApi } from 'ag-grid-community'
import type { Claim } from '#shared/records/library.ts'

export interface Displayed {
  ids(): readonly string[]
  /** What was listed is no longer true. */
  forget(): void
}

export function displayedRows(api: GridApi<Claim>): Displayed {
  let ids: string[] | null = null
  const forget = (): void => {
    ids = null
  }
  // The grid tells these a moment after the fact; our own changes call `forget` at once.
  api.addEventListener('modelUpdated', forget)
  return {
    forget,
    ids() {
      if (ids) return ids
      const listed: string[] = []
      api.forEachNodeAfterFilterAndSort((node) => {
        if (node.data) listed.push(node.data.id)
      })
      ids = listed
      return listed
    },
  }
}
