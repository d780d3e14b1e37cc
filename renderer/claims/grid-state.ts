/** The person's columns: which are shown, how wide, in what order, sorted how. Remembered. */
import type { ColDef, ColumnState } from 'ag-grid-community'
import { z } from 'zod'
import type { Claim } from '#shared/records/library.ts'
import { columnIds, isColumnId, type ColumnId } from './column-ids.ts'

const Remembered = z.object({
  columns: z.array(
    z.object({
      id: z.enum(columnIds),
      hide: z.boolean(),
      /** Pixels; null where the column takes what is left. */
      width: z.number().min(20).max(4000).nullable(),
      sort: z.enum(['asc', 'desc']).nullable(),
      /** Its place among the sorted columns. */
      sortIndex: z.int().min(0).nullable(),
    }),
  ),
})
export type Remembered = z.infer<typeof Remembered>

/** What an older or newer program left behind is read as far as it is understood. */
export function readRemembered(value: unknown): Remembered {
  const columns = z.object({ columns: z.array(z.unknown()) }).safeParse(value)
  if (!columns.success) return { columns: [] }
  const known = columns.data.columns.flatMap((column) => {
    const parsed = Remembered.shape.columns.element.safeParse(column)
    return parsed.success ? [parsed.data] : []
  })
  const first = new Map<ColumnId, (typeof known)[number]>()
  for (const column of known) if (!first.has(column.id)) first.set(column.id, column)
  return { columns: [...first.values()] }
}

/**
 * The grid's own account of its columns as it is remembered.
 * @param earlier keeps whether the source column is shown, which the claims of one source never do
 */
export function toRemembered(
  state: readonly ColumnState[],
  oneSource: boolean,
  earlier: Remembered,
): Remembered {
  return {
    columns: state.flatMap(({ colId, hide, width, flex, sort, sortIndex }) => {
      if (!isColumnId(colId)) return []
      const before = earlier.columns.find(({ id }) => id === colId)
      return [
        {
          id: colId,
          hide: colId === 'source' && oneSource ? (before?.hide ?? false) : (hide ?? false),
          width: flex ? null : (width ?? null),
          sort: sort ?? null,
          sortIndex: sort ? (sortIndex ?? 0) : null,
        },
      ]
    }),
  }
}

type Column = ColDef<Claim> & { colId: ColumnId }

/** Columns the program learned since stand where they stand by default, after their neighbour. */
function inOrder(columns: readonly Column[], remembered: Remembered): Column[] {
  const order = remembered.columns.map(({ id }) => id as string)
  const known = columns
    .filter(({ colId }) => order.includes(colId))
    .toSorted((a, b) => order.indexOf(a.colId) - order.indexOf(b.colId))
  for (const [i, column] of columns.entries()) {
    if (order.includes(column.colId)) continue
    const neighbour = columns[i - 1]?.colId
    known.splice(known.findIndex(({ colId }) => colId === neighbour) + 1, 0, column)
  }
  return known
}

/** The columns as they were left, so that the first paint is the last one of the time before. */
export function withRemembered(columns: readonly Column[], remembered: Remembered): Column[] {
  return inOrder(columns, remembered).map((column) => {
    const state = remembered.columns.find(({ id }) => id === column.colId)
    if (!state) return column
    const { initialFlex, ...rest } = column
    return {
      ...rest,
      initialHide: state.hide,
      ...(state.width === null
        ? initialFlex === undefined
          ? {}
          : { initialFlex }
        : { initialWidth: state.width }),
      ...(state.sort === null
        ? {}
        : { initialSort: state.sort, initialSortIndex: state.sortIndex ?? 0 }),
    }
  })
}

/** The state that makes the columns what they are by default. */
export const defaultState = (columns: readonly Column[]): ColumnState[] =>
  columns.map(({ colId, initialHide, initialWidth, initialFlex }) => ({
    colId,
    hide: initialHide ?? false,
    sort: null,
    sortIndex: null,
    ...(initialFlex === undefined ? { flex: null } : { flex: initialFlex }),
    ...(initialWidth === undefined ? {} : { width: initialWidth }),
  }))
