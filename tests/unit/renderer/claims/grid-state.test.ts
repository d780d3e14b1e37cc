import { describe, expect, it } from 'vitest'
import { columnIds, type ColumnId } from '#renderer/claims/column-ids.ts'
import {
  defaultState,
  readRemembered,
  toRemembered,
  withRemembered,
} from '#renderer/claims/grid-state.ts'

const columns = columnIds.map((colId) => ({
  colId,
  initialHide: colId === 'notes',
  ...(colId === 'text' ? { initialFlex: 1 } : { initialWidth: 100 }),
}))

const remembered = (id: ColumnId, fields: object = {}) => ({
  id,
  hide: false,
  width: 100,
  sort: null,
  sortIndex: null,
  ...fields,
})

describe('remembered columns', () => {
  it('are the defaults where nothing is remembered, or nothing can be read', () => {
    for (const value of [null, 5, 'x', {}, { columns: 'x' }, { columns: [{ id: 'gone' }, 3] }])
      expect(withRemembered(columns, readRemembered(value))).toEqual(columns)
  })

  it('come back in their order, with width, visibility and sort', () => {
    const state = readRemembered({
      columns: [
        remembered('number'),
        remembered('verdict', { width: 222, sort: 'desc', sortIndex: 1 }),
        remembered('text', { width: null }),
        remembered('notes', { hide: true }),
      ],
    })
    const shown = withRemembered(columns, state)
    const byId = new Map(shown.map((column) => [column.colId, column]))
    const order = shown.map(({ colId }) => colId)
    expect(order.indexOf('verdict')).toBeLessThan(order.indexOf('text'))
    expect(byId.get('verdict')).toMatchObject({
      initialWidth: 222,
      initialSort: 'desc',
      initialSortIndex: 1,
    })
    expect(byId.get('text')).toMatchObject({ initialFlex: 1 })
    expect(byId.get('notes')).toMatchObject({ initialHide: true })
  })

  it('let a column of a newer program stand after its neighbour', () => {
    const order = columnIds.filter((id) => id !== 'status').toReversed()
    const state = readRemembered({ columns: order.map((id) => remembered(id)) })
    const shown = withRemembered(columns, state).map(({ colId }) => colId)
    expect(shown).toHaveLength(columnIds.length)
    expect(shown[shown.indexOf('verdict') + 1]).toBe('status')
  })

  it('keep a width the person gave to the widest column', () => {
    const state = readRemembered({ columns: [remembered('text', { width: 420 })] })
    const text = withRemembered(columns, state).find(({ colId }) => colId === 'text')
    expect(text).toMatchObject({ initialWidth: 420 })
    expect(text).not.toHaveProperty('initialFlex')
  })

  it('are taken from the grid and read back the same', () => {
    const taken = toRemembered(
      [
        { colId: 'number', hide: false, width: 48, sort: 'asc', sortIndex: 0 },
        { colId: 'text', hide: false, width: 300, flex: 1 },
        { colId: 'unknown', width: 10 },
      ],
      false,
      { columns: [] },
    )
    expect(taken.columns).toEqual([
      remembered('number', { width: 48, sort: 'asc', sortIndex: 0 }),
      remembered('text', { width: null }),
    ])
    expect(readRemembered(structuredClone(taken))).toEqual(taken)
  })

  it('do not forget whether the source is shown while one source hides it', () => {
    const grid = [{ colId: 'source', hide: true, width: 100 }]
    expect(toRemembered(grid, true, { columns: [] }).columns[0]?.hide).toBe(false)
    const hidden = { columns: [remembered('source', { hide: true })] }
    expect(toRemembered(grid, true, hidden).columns[0]?.hide).toBe(true)
    expect(toRemembered(grid, false, { columns: [] }).columns[0]?.hide).toBe(true)
  })

  it('have a way back', () => {
    expect(defaultState(columns).find(({ colId }) => colId === 'notes')).toEqual({
      colId: 'notes',
      hide: true,
      sort: null,
      sortIndex: null,
      flex: null,
      width: 100,
    })
  })
})
