import { describe, expect, it } from 'vitest'
import {
  byKey,
  byNumber,
  byQuantities,
  byVerdict,
  byWords,
  emptyLast,
  largestNumber,
} from '#renderer/claims/compare.ts'
import type { Quantity } from '#shared/records/extraction.ts'
import { claim } from './claims-for-tests.ts'

/** Sorts as the grid does: it negates the comparator's answer where the sort descends. */
function sorted<T>(
  values: readonly T[],
  compare: (a: T, b: T, x: unknown, y: unknown, isDescending: boolean) => number,
  isDescending = false,
): T[] {
  const sign = isDescending ? -1 : 1
  return values.toSorted((a, b) => sign * compare(a, b, null, null, isDescending))
}

const count = (value: number | string | null): Quantity => ({
  start: 0,
  end: 1,
  exact: '1',
  kind: 'count',
  value,
  unit: null,
})

describe('sorting', () => {
  it('keeps empty cells last in both directions', () => {
    const values = [3, null, 1, null, 2]
    expect(sorted(values, emptyLast(byNumber))).toEqual([1, 2, 3, null, null])
    expect(sorted(values, emptyLast(byNumber), true)).toEqual([3, 2, 1, null, null])
    const words = ['b', '', 'a']
    expect(sorted(words, emptyLast(byWords('it')), true)).toEqual(['b', 'a', ''])
  })

  it('orders words as the language does, and their numbers by value', () => {
    expect(sorted(['zeta', 'È', 'e', 'Articolo 10', 'Articolo 9'], byWords('it'))).toEqual([
      'Articolo 9',
      'Articolo 10',
      'e',
      'È',
      'zeta',
    ])
  })

  it('orders verdicts by their scale', () => {
    const verdicts = ['mixed', null, 'supported', 'refuted'] as const
    expect(sorted(verdicts, emptyLast(byVerdict))).toEqual(['supported', 'refuted', 'mixed', null])
  })

  it('orders quantities by the largest number, those without one first', () => {
    expect(largestNumber([count(2), count(7), count('2019')])).toBe(7)
    expect(largestNumber([count('2019'), count(null)])).toBeNull()
    const cells = [[count(5)], [count('2019')], [count(1), count(9)], []]
    expect(sorted(cells, emptyLast(byQuantities))).toEqual([
      [count('2019')],
      [count(5)],
      [count(1), count(9)],
      [],
    ])
  })

  it('orders long texts by words, numbers by value, the empty last', () => {
    const nodes = ['“Zeta”', '', 'È vero', '15 miliardi', '5 miliardi', 'altro'].map(
      (notes, i) => ({
        data: claim(i, { notes }),
      }),
    )
    const compare = byKey('notes')
    const order = (isDescending: boolean): string[] =>
      nodes
        .toSorted((a, b) => (isDescending ? -1 : 1) * compare(null, null, a, b, isDescending))
        .map(({ data }) => data.notes)
    const up = ['5 miliardi', '15 miliardi', 'altro', 'È vero', '“Zeta”']
    expect(order(false)).toEqual([...up, ''])
    expect(order(true)).toEqual([...up.toReversed(), ''])
  })
})
