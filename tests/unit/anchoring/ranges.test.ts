import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRange, normaliseSpans, quoteOf } from '#main/anchoring/index.ts'
import type { Span } from '#shared/records/extraction.ts'
import { contextLength } from '#shared/text.ts'

/** A text of whole characters, some of them pairs, and one of its spans that cuts none. */
const textAndSpan = fc
  .array(fc.constantFrom('a', 'è', '😀', ' ', '\n', '𝄞', 'b'), { minLength: 1, maxLength: 120 })
  .chain((characters) =>
    fc.tuple(fc.nat(characters.length - 1), fc.nat(characters.length - 1)).map(([one, other]) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)]
      const start = characters.slice(0, first).join('').length
      const end = characters.slice(0, last + 1).join('').length
      return { text: characters.join(''), span: { start, end } }
    }),
  )

describe('makeRange', () => {
  it('keeps the words, and context that is in the text and whole', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const range = makeRange(text, span)
        expect(range.exact).toBe(text.slice(span.start, span.end))
        expect(text.slice(0, span.start).endsWith(range.prefix)).toBe(true)
        expect(text.slice(span.end).startsWith(range.suffix)).toBe(true)
        for (const part of [range.exact, range.prefix, range.suffix])
          expect(part.isWellFormed()).toBe(true)
        expect(range.prefix.length).toBeLessThanOrEqual(contextLength)
        expect(range.prefix.length).toBeGreaterThanOrEqual(Math.min(contextLength, span.start) - 1)
        expect(range.suffix.length).toBeGreaterThanOrEqual(
          Math.min(contextLength, text.length - span.end) - 1,
        )
      }),
    )
  })

  it('shortens context that would begin or end with half a character', () => {
    const filler = 'x'.repeat(31)
    const range = makeRange(`😀${filler}QUOTE${filler}😀`, { start: 33, end: 38 })
    expect(range).toMatchObject({ exact: 'QUOTE', prefix: filler, suffix: filler })
  })

  it.each([
    [{ start: 2, end: 2 }],
    [{ start: 3, end: 2 }],
    [{ start: -1, end: 2 }],
    [{ start: 0, end: 99 }],
    [{ start: 0.5, end: 2 }],
    [{ start: 0, end: 6 }],
    [{ start: 6, end: 7 }],
  ])('refuses %j', (span: Span) => {
    expect(() => makeRange('parol😀', span)).toThrow(RangeError)
  })
})

describe('normaliseSpans', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz'
  const spans = fc.array(
    fc
      .tuple(fc.nat(25), fc.integer({ min: 1, max: 26 }))
      .map(([start, length]) => ({ start, end: Math.min(26, start + length) })),
    { minLength: 1, maxLength: 12 },
  )
  const places = (list: readonly Span[]) =>
    new Set(
      list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    )

  it('covers the same places with spans that are sorted and do not touch', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const normal = normaliseSpans(list, text)
        expect(places(normal)).toEqual(places(list))
        normal.forEach((span, i) => {
          if (i > 0) expect(span.start).toBeGreaterThan(normal[i - 1]!.end)
        })
      }),
    )
  })

  it('is idempotent, does not mind the order, and leaves its input alone', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const copy = structuredClone(list)
        const normal = normaliseSpans(list, text)
        expect(normaliseSpans(normal, text)).toEqual(normal)
        expect(normaliseSpans(list.toReversed(), text)).toEqual(normal)
        expect(list).toEqual(copy)
      }),
    )
  })

  it('trims nothing', () => {
    expect(normaliseSpans([{ start: 0, end: 3 }], ' a  ')).toEqual([{ start: 0, end: 3 }])
  })

  it('refuses none, empty ones and ones outside', () => {
    expect(() => normaliseSpans([], text)).toThrow(RangeError)
    expect(() => normaliseSpans([{ start: 4, end: 4 }], text)).toThrow(RangeError)
    expect(() => normaliseSpans([{ start: 4, end: 27 }], text)).toThrow(RangeError)
  })
})

describe('quoteOf', () => {
  it('joins the words of the ranges', () => {
    expect(quoteOf([{ exact: 'uno' }])).toBe('uno')
    expect(quoteOf([{ exact: 'uno' }, { exact: 'due' }])).toBe('uno … due')
  })
})
