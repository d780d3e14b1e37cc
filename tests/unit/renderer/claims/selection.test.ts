import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { select, selectMode, type Selected } from '#renderer/claims/selection.ts'

const rows = ['a', 'b', 'c', 'd', 'e']
const shown = (): readonly string[] => rows
const at = (id: string, ids: string[] = [id], anchor = id): Selected => ({ id, ids, anchor })

describe('choosing rows', () => {
  it('chooses one row alone', () => {
    expect(select(at('a', ['a', 'b']), 'd', 'only', shown)).toEqual(at('d'))
    expect(select(null, 'c', 'extend', shown)).toEqual(at('c'))
  })

  it('extends from where the range began, in either direction and back again', () => {
    const down = select(at('b'), 'd', 'extend', shown)
    expect(down).toEqual(at('d', ['b', 'c', 'd'], 'b'))
    const back = select(down, 'c', 'extend', shown)
    expect(back).toEqual(at('c', ['b', 'c'], 'b'))
    expect(select(back, 'a', 'extend', shown)).toEqual(at('a', ['a', 'b'], 'b'))
  })

  it('starts anew where the beginning of the range is hidden by now', () => {
    expect(select(at('x'), 'c', 'extend', shown)).toEqual(at('c'))
  })

  it('adds and takes away single rows', () => {
    const two = select(at('d'), 'b', 'toggle', shown)
    expect(two).toEqual(at('b', ['b', 'd']))
    expect(select(two, 'b', 'toggle', shown)).toEqual(at('d'))
    expect(select(two, 'd', 'toggle', shown)).toEqual(at('b'))
  })

  it('keeps the last row', () => {
    expect(select(at('b'), 'b', 'toggle', shown)).toEqual(at('b'))
  })

  it('always has the active row among the selected, each once', () => {
    const step = fc.tuple(fc.constantFrom(...rows), fc.constantFrom('only', 'toggle', 'extend'))
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        let now: Selected | null = null
        for (const [id, mode] of steps) {
          now = select(now, id, mode as 'only', shown)
          expect(now.ids).toContain(now.id)
          expect(new Set(now.ids).size).toBe(now.ids.length)
        }
      }),
    )
  })

  it('reads the keys as lists of files do', () => {
    const keys = { shiftKey: false, ctrlKey: false, metaKey: false }
    expect(selectMode(keys)).toBe('only')
    expect(selectMode({ ...keys, ctrlKey: true })).toBe('toggle')
    expect(selectMode({ ...keys, metaKey: true })).toBe('toggle')
    expect(selectMode({ ...keys, shiftKey: true, ctrlKey: true })).toBe('extend')
  })
})
