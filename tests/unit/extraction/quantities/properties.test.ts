/** What holds for any text, also one in which nothing makes sense. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishQuantities } from '#main/extraction/languages/en/quantities.ts'
import { italianQuantities } from '#main/extraction/languages/it/quantities.ts'
import { readQuantities } from '#main/extraction/quantities/index.ts'
import { Quantity } from '#shared/records/extraction.ts'

const pieces = [
  ...'15 miliardi di dollari|tra il 3 e il 5 marzo|il mese scorso|più di|circa|un|sei|mezzo'.split(
    '|',
  ),
  ...'e|da|dal|alle 8:30|-4 °C|27%|nel 2019|3/4|1.234,5|ultimi 3 mesi|anni ’90|prima|fa'.split('|'),
  ...'$3.5bn|between 5 and|one|in two years|May|the first week of|12-acre|1e99|$|£|€'.split('|'),
  ...'👩‍🔬|e\u0301|שלום 12|١٢٣|مليون|\u202e5\u202c|\ud83d|½|\n|\t|. |, |(|)|“|”|’|-|–|/|:|%|°'.split(
    '|',
  ),
]

const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 24,
  })
  .chain((words) => fc.constantFrom('', ' ').map((gap) => words.join(gap)))

const input = fc.record({
  text,
  cuts: fc.array(fc.nat({ max: 200 }), { maxLength: 3 }),
  rules: fc.constantFrom(italianQuantities, englishQuantities),
  reference: fc.constantFrom(undefined, '2025-11-20', '2024-02-29T23:59:00', 'no date'),
})

describe('any text', () => {
  it('yields quantities that are its own words, in order, apart, inside one sentence', () => {
    fc.assert(
      fc.property(input, ({ text: words, cuts, rules, reference }) => {
        const ends = [...cuts.filter((cut) => cut < words.length), words.length].toSorted(
          (a, b) => a - b,
        )
        const sentences = ends.map((end, at) => ({ start: ends[at - 1] ?? 0, end }))
        const found = readQuantities(words, sentences, rules, reference)
        let last = 0
        for (const quantity of found) {
          expect(Quantity.safeParse(quantity).error).toBeUndefined()
          expect(quantity.exact).toBe(words.slice(quantity.start, quantity.end))
          expect(quantity.exact.length).toBeGreaterThan(0)
          expect(quantity.start).toBeGreaterThanOrEqual(last)
          last = quantity.end
          expect(
            sentences.some(({ start, end }) => quantity.start >= start && quantity.end <= end),
          ).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is read the same twice', () => {
    fc.assert(
      fc.property(input, ({ text: words, rules, reference }) => {
        const once = readQuantities(words, [{ start: 0, end: words.length }], rules, reference)
        const again = readQuantities(words, [{ start: 0, end: words.length }], rules, reference)
        expect(again).toEqual(once)
      }),
      { numRuns: 50 },
    )
  })
})
