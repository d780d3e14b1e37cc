import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIntervalIndex } from '#shared/intervals.ts'

interface Item {
  name: number
  start: number
  end: number
}

const items = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 60 })
  .map((pairs): Item[] =>
    pairs.map(([start, length], name) => ({ name, start, end: start + length })),
  )
const size = (item: Item) => item.end - item.start

describe('createIntervalIndex', () => {
  it('finds at an offset what brute force finds, smallest first, then earliest', () => {
    fc.assert(
      fc.property(items, fc.nat(90), (all, offset) => {
        const expected = all
          .filter((item) => item.start <= offset && offset < item.end)
          .sort((a, b) => size(a) - size(b) || a.start - b.start)
        expect(createIntervalIndex(all).at(offset)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('finds the overlapping items that brute force finds, in text order', () => {
    fc.assert(
      fc.property(items, fc.nat(90), fc.integer({ min: -5, max: 30 }), (all, start, length) => {
        const end = start + length
        const expected = all
          .filter(
            (item) => item.end > item.start && end > start && item.start < end && start < item.end,
          )
          .sort((a, b) => a.start - b.start || a.end - b.end)
        expect(createIntervalIndex(all).overlapping(start, end)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the very items it was given and leaves their array as it was', () => {
    const all = [
      { start: 5, end: 9 },
      { start: 0, end: 20 },
    ]
    const index = createIntervalIndex(all)
    expect(index.at(6)).toEqual([all[0], all[1]])
    expect(index.at(6)[0]).toBe(all[0])
    expect(all[0]).toEqual({ start: 5, end: 9 })
    expect(index.size).toBe(2)
  })

  it('takes the end as exclusive', () => {
    const index = createIntervalIndex([{ start: 3, end: 5 }])
    expect([2, 3, 4, 5].map((offset) => index.at(offset).length)).toEqual([0, 1, 1, 0])
    expect(index.overlapping(5, 8)).toEqual([])
    expect(index.overlapping(0, 3)).toEqual([])
  })

  it('holds many items that all reach far without losing one', () => {
    const all = Array.from({ length: 20_000 }, (_, start) => ({ start, end: start + 3 }))
    const index = createIntervalIndex(all)
    expect(index.at(10_000).map((item) => item.start)).toEqual([9998, 9999, 10_000])
    expect(index.overlapping(0, 30_000)).toHaveLength(20_000)
  })
})
