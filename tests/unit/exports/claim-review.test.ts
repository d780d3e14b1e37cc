import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { ClaimRow } from '#main/exports/index.ts'
import type { ClaimReviewRequest } from '#shared/records/export.ts'
import { exported, hostile, materialOf, rowOn, which } from './material-for-tests.ts'

const text = { type: 'string', minLength: 1 }
const url = { type: 'string', pattern: '^https?://[^\\s<>"]+$' }
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d' }
const named = (types: readonly string[]) => ({
  type: 'object',
  required: ['@type', 'name'],
  properties: { '@type': { enum: types }, name: text, url },
})
/** After schema.org: ClaimReview, Claim, Rating; properties of other types are mistakes. */
const schema = {
  type: 'object',
  required: ['@context', '@graph'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@graph': {
      type: 'array',
      items: {
        type: 'object',
        required: ['@type', 'claimReviewed', 'reviewRating', 'itemReviewed'],
        additionalProperties: false,
        properties: {
          '@type': { const: 'ClaimReview' },
          '@id': { type: 'string', pattern: '^urn:uuid:' },
          url,
          claimReviewed: text,
          inLanguage: { enum: ['it', 'en'] },
          dateModified: day,
          author: named(['Organization']),
          reviewRating: {
            type: 'object',
            required: ['@type', 'alternateName'],
            additionalProperties: false,
            properties: {
              '@type': { const: 'Rating' },
              alternateName: text,
              ratingValue: { type: 'integer', minimum: 1, maximum: 5 },
              bestRating: { const: 5 },
              worstRating: { const: 1 },
            },
            dependentRequired: { ratingValue: ['bestRating', 'worstRating'] },
          },
          itemReviewed: {
            type: 'object',
            required: ['@type', 'appearance'],
            additionalProperties: false,
            properties: {
              '@type': { const: 'Claim' },
              datePublished: day,
              author: named(['Person', 'Organization']),
              appearance: {
                type: 'object',
                required: ['@type'],
                properties: { '@type': { const: 'CreativeWork' }, url, datePublished: day },
              },
            },
          },
          citation: { type: 'array', minItems: 1, items: { type: 'object', properties: { url } } },
        },
      },
    },
  },
}

interface Review {
  claimReviewed: string
  url?: string
  author?: object
  reviewRating: { ratingValue?: number; alternateName: string }
  itemReviewed: { author?: object; datePublished?: string; appearance: object }
  citation?: object[]
}

const bare: ClaimReviewRequest = {
  format: 'claimreview',
  language: 'it',
  unfinished: false,
  author: '',
  authorUrl: '',
  url: '',
  ...which,
}

async function reviewsOf(rows: readonly ClaimRow[], more: Partial<ClaimReviewRequest> = {}) {
  const { text: file, written } = await exported(materialOf(rows), { ...bare, ...more })
  const document = JSON.parse(file) as { '@graph': Review[] }
  const valid = new Ajv2020({ strict: false }).compile(schema)
  expect(valid(document), JSON.stringify(valid.errors)).toBe(true)
  return { reviews: document['@graph'], written, file }
}

const words = 'Nvidia investe.'
const span = [{ start: 0, end: 6 }]
const checked = { status: 'checked', verdict: 'refuted' } as const

describe('claim reviews', () => {
  it('are of checked and published claims with a verdict; the others are counted', async () => {
    const claims = [
      { ...checked, text: 'a' },
      { ...checked, status: 'published', text: 'b' },
      { ...checked, verdict: null },
      { ...checked, status: 'in-progress', text: 'c' },
      { ...checked, status: 'void' },
    ] as const
    const rows = claims.map((claim, n) => rowOn(words, span, claim, n + 1))
    const { reviews, written } = await reviewsOf(rows)
    expect(reviews.map(({ claimReviewed }) => claimReviewed)).toEqual(['a', 'b'])
    expect(written).toMatchObject({ rows: 2, left: 3, missing: ['author', 'url'] })
    const all = await reviewsOf(rows, { unfinished: true })
    expect(all.reviews.map(({ claimReviewed }) => claimReviewed)).toEqual(['a', 'b', 'c'])
    expect(all.written).toMatchObject({ rows: 3, left: 2 })
  })

  it('rate from 1, false, to 5, true, and in words alone where the evidence does not suffice', async () => {
    const verdicts = ['supported', 'refuted', 'mixed', 'not-enough-evidence'] as const
    const rows = verdicts.map((verdict, n) => rowOn(words, span, { ...checked, verdict }, n + 1))
    const { reviews } = await reviewsOf(rows)
    expect(
      reviews.map(({ reviewRating }) => [reviewRating.ratingValue, reviewRating.alternateName]),
    ).toEqual([
      [5, 'Confermata'],
      [1, 'Smentita'],
      [3, 'In parte'],
      [undefined, 'Prove insufficienti'],
    ])
    const english = await reviewsOf(rows.slice(1, 2), { language: 'en' })
    expect(english.reviews[0]!.reviewRating.alternateName).toBe('Refuted')
  })

  it('say who publishes, where, who claims, and where and when the claim was read', async () => {
    const row = rowOn(words, span, checked, 1, [{}])
    const { reviews, written } = await reviewsOf([row], {
      author: 'La Redazione',
      authorUrl: 'https://redazione.example/',
      url: 'https://redazione.example/verifiche',
    })
    expect(written.missing).toEqual([])
    expect(reviews[0]).toMatchObject({
      url: 'https://redazione.example/verifiche',
      author: { '@type': 'Organization', name: 'La Redazione', url: 'https://redazione.example/' },
      itemReviewed: {
        author: { '@type': 'Person', name: 'Satya Nadella', jobTitle: 'ad di Microsoft' },
        datePublished: '2025-11-18',
        appearance: { url: 'https://example.test/a?b=1,2;3', datePublished: '2025-11-18' },
      },
      citation: [{ name: 'Comunicato', url: 'https://example.test/prova' }],
    })
  })

  it('are said by the outlet where nobody is quoted, and leave out what nobody knows', async () => {
    const row = rowOn(words, span, { ...checked, speaker: '', role: '' })
    const { reviews } = await reviewsOf([row])
    expect(reviews[0]!.itemReviewed.author).toEqual({ '@type': 'Organization', name: 'La Città' })
    const unknown = { ...row.source, outlet: '', url: '', publishedOn: '' }
    const [review] = (await reviewsOf([{ ...row, source: unknown }])).reviews
    expect(review).not.toHaveProperty('url')
    expect(review).not.toHaveProperty('author')
    expect(review).not.toHaveProperty('citation')
    expect(Object.keys(review!.itemReviewed)).toEqual(['@type', 'appearance'])
  })

  it('can be pasted into a page whatever their words are, and tell no notes', async () => {
    const row = rowOn(words, span, { ...checked, text: hostile, notes: 'riservata' })
    const { file, reviews } = await reviewsOf([row])
    expect(file).not.toContain('<')
    expect(file).not.toContain('riservata')
    expect(reviews[0]!.claimReviewed).toBe(hostile)
  })
})
