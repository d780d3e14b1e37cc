import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlapsOf } from '#renderer/source/overlaps.ts'

test('the stretches where two claims or more stand', () => {
  expect(
    overlapsOf([
      { start: 0, end: 10 },
      { start: 4, end: 6 },
      { start: 5, end: 12 },
      { start: 20, end: 25 },
    ]),
  ).toEqual([{ start: 4, end: 10 }])
})

test('claims that only touch do not overlap; those on the same words do', () => {
  expect(
    overlapsOf([
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ]),
  ).toEqual([])
  expect(
    overlapsOf([
      { start: 3, end: 7 },
      { start: 3, end: 7 },
    ]),
  ).toEqual([{ start: 3, end: 7 }])
})

test('agrees with counting each place', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({
    start,
    end: start + length,
  }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 15 }), (spans) => {
      const found = overlapsOf(spans)
      for (let place = 0; place < 60; place += 1) {
        const depth = spans.filter(({ start, end }) => start <= place && place < end).length
        const isIn = found.some(({ start, end }) => start <= place && place < end)
        expect(isIn).toBe(depth >= 2)
      }
      // Whole stretches, in order: none is empty, and none touches the next.
      for (const [i, { start, end }] of found.entries()) {
        expect(start).toBeLessThan(end)
        if (i > 0) expect(found[i - 1]!.end).toBeLessThan(start)
      }
    }),
  )
})
