/** Offsets hold for any text: slices of real news, emoji, combining marks, right-to-left. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/extraction/index.ts'
import { Extraction, type Span } from '#shared/records/extraction.ts'
import { normaliseText } from '#shared/text.ts'
import { shortText } from './texts.ts'

const news =
  `${shortText}Le consegne sono scese del 6% in Europa, del 25% in America e del 9% in Asia. ` +
  'Il Belgio, dove sono i fondi, si è detto contrario – ha aggiunto –; «È dura – ha ammesso Rossi –, ma andiamo».\n' +
  'The blaze, which started at 2:30am, destroyed 1,200 square metres. “We ran,” said Amy Hall, 38, a nurse. ' +
  'Deliveries fell 6% in Europe, 25% in America: $5bn from Alpha and $10bn from Beta.\n' +
  "— Va bene, — ha detto Rossi. — Mai.\n‹Sì, certo›, disse lei. 'We did all we could,' Hall added.\n«Aperta e non chiusa, dice\n" +
  '- primo punto (con 3 euro)\n- secondo punto\n\n| a | b |\n'

const odd = [
  '👩‍👩‍👧‍👦',
  'é',
  'e\u0301',
  '\u05d0\u05d1\u05d2',
  '\u0627\u0644\u0639',
  '\u202e',
  '\u200b',
  '𝟛',
  '«',
  '”',
  '"',
  '–',
  '(',
  '\n',
  ' ',
  '…',
  '’',
]

const text = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.nat(news.length), fc.integer({ min: 1, max: 160 }))
        .map(([from, length]) => news.slice(from, from + length)),
      fc.constantFrom(...odd),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => normaliseText(parts.join('')).toWellFormed())

function inOrder(spans: readonly Span[]): boolean {
  return spans.every((span, i) => i === 0 || spans[i - 1]!.end <= span.start)
}

describe('ranges', () => {
  it('are what stands at their offsets, and claims stand inside sentences', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('it' as const, 'en' as const), (words, language) => {
        const result = Extraction.parse(extract(words, { language }))
        const passages = [
          ...result.claims.flatMap(({ ranges }) => ranges),
          ...result.claims.flatMap(({ attribution }) => attribution ?? []),
          ...result.quantities,
          ...result.attributions,
          ...result.entities.flatMap(({ mentions }) => mentions),
          ...result.claims.flatMap(({ hedges }) => hedges),
        ]
        for (const { start, end, exact } of passages) {
          expect(end).toBeGreaterThan(start)
          expect(words.slice(start, end)).toBe(exact)
        }
        expect(inOrder(result.sentences)).toBe(true)
        const mentions = result.entities.flatMap((entity) => entity.mentions)
        expect(inOrder(mentions.toSorted((a, b) => a.start - b.start))).toBe(true)
        for (const claim of result.claims) {
          const { ranges, insertions, entities, relations } = claim
          expect(inOrder(ranges)).toBe(true)
          expect(inOrder(insertions)).toBe(true)
          for (const { end } of insertions) expect(end).toBeLessThanOrEqual(claim.text.length)
          for (const at of entities) expect(result.entities[at]).toBeDefined()
          for (const { to } of relations) expect(result.claims[to]).toBeDefined()
          const claimed = result.sentences.filter(({ coverage }) => coverage === 'claimed')
          for (const { start, end } of ranges) {
            expect(claimed.some((one) => one.start <= start && end <= one.end)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same, to the byte, when a text is read again', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('it' as const, 'en' as const), (words, language) => {
        const once = JSON.stringify(extract(words, { language }))
        expect(JSON.stringify(extract(words, { language }))).toBe(once)
      }),
      { numRuns: 60 },
    )
  })
})
