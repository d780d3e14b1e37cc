import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coverageOf } from '#main/store/coverage.ts'

it('claims exactly the sentences that a range shares a place with', () => {
  const stretch = fc
    .tuple(fc.nat(100), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, stop: start + length }))
  const cuts = fc.uniqueArray(fc.nat(130), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), cuts, fc.boolean(), (ranges, places, skip) => {
      const sorted = places.toSorted((a, b) => a - b)
      const reason = skip ? 'opinion' : null
      const sentences = sorted.slice(1).map((stop, index) => ({
        start: sorted[index]!,
        stop,
        reason,
      }))
      const found = coverageOf(
        sentences,
        ranges.toSorted((a, b) => a.start - b.start),
      )
      const expected = sentences.map((sentence) => {
        const hit = ranges.some(
          (range) => range.start < sentence.stop && range.stop > sentence.start,
        )
        return hit ? 'claimed' : skip ? 'skipped' : 'untouched'
      })
      expect(found).toEqual(expected)
    }),
  )
})
