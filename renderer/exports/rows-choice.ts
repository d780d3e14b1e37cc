/** Which claims go into a file: what the person may choose among, and how many each is. */
import type { SourceSummary } from '#shared/records/library.ts'

export const rowChoices = ['shown', 'selected', 'source', 'library'] as const
export type RowChoice = (typeof rowChoices)[number]

/** What is before the person as the dialog opens. */
export interface Before {
  readonly scope: string | null
  /** The source whose text is shown. */
  readonly sourceId: string | null
  /** The grid's rows as sorted and filtered; null where the grid is not there. */
  readonly displayed: readonly string[] | null
  readonly selected: readonly string[]
  readonly sources: readonly SourceSummary[]
}

export interface Rows {
  readonly choice: RowChoice
  readonly count: number
  /** The part of the request that says which claims. */
  readonly request: {
    readonly claimIds: string[] | null
    readonly sourceId: string | null
  }
}

const ofIds = (choice: RowChoice, claimIds: string[]): Rows => ({
  choice,
  count: claimIds.length,
  request: { claimIds, sourceId: null },
})

/** In the order the grid shows them; those that a filter hides come last. */
function inShownOrder(selected: readonly string[], displayed: readonly string[]): string[] {
  const place = new Map(displayed.map((id, at) => [id, at]))
  const last = displayed.length
  return selected.toSorted((a, b) => (place.get(a) ?? last) - (place.get(b) ?? last))
}

/** All choices; those with no row are not to be had. */
export function rowsFor({ sourceId, displayed, selected, sources }: Before): Rows[] {
  const source = sources.find(({ id }) => id === sourceId)
  const all = sources.reduce((sum, { claimCount }) => sum + claimCount, 0)
  return [
    {
      choice: 'source',
      count: source?.claimCount ?? 0,
      request: { claimIds: null, sourceId: source?.id ?? null },
    },
    { choice: 'library', count: all, request: { claimIds: null, sourceId: null } },
    ofIds('shown', [...(displayed ?? [])]),
    ofIds('selected', inShownOrder(selected, displayed ?? [])),
  ]
}

/** What is open, whole: nobody shall send out a part by an oversight. */
export const firstChoice = ({ scope }: Pick<Before, 'scope'>): RowChoice =>
  scope === null ? 'library' : 'source'
