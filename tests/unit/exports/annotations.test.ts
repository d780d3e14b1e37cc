import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointsOf } from '#main/exports/code-points.ts'
import type { ClaimRow } from '#main/exports/index.ts'
import { exported, hostile, materialOf, rowOn, which } from './material-for-tests.ts'

const iri = { type: 'string', pattern: '^(https?://|urn:uuid:)[^\\s<>"{}|\\\\^`]+$' }
const moment = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' }
const agent = {
  type: 'object',
  required: ['type', 'name'],
  properties: { type: { enum: ['Person', 'Software', 'Organization'] }, name: { minLength: 1 } },
}
/** Motivations of the Web Annotation Vocabulary, section 3.3. */
const motivation = {
  enum: ['assessing', 'classifying', 'commenting', 'describing', 'linking', 'tagging'],
}
const quote = {
  type: 'object',
  required: ['type', 'exact'],
  properties: { type: { const: 'TextQuoteSelector' }, exact: { type: 'string', minLength: 1 } },
}
/** After the W3C's Web Annotation Data Model: sections 3.1, 3.2, 4.2.4, 4.2.5, 5.1 and 5.2. */
const schema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'label', 'total', 'first'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'AnnotationCollection' },
    total: { type: 'integer', minimum: 0 },
    created: moment,
    creator: agent,
    first: {
      type: 'object',
      required: ['id', 'type', 'startIndex', 'items'],
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        startIndex: { const: 0 },
        items: { type: 'array', items: { $ref: '#/$defs/annotation' } },
      },
    },
  },
  $defs: {
    annotation: {
      type: 'object',
      required: ['id', 'type', 'body', 'target', 'creator', 'created', 'modified'],
      properties: {
        id: iri,
        type: { const: 'Annotation' },
        motivation,
        creator: agent,
        created: moment,
        modified: moment,
        body: { type: 'array', minItems: 1, items: { $ref: '#/$defs/body' } },
        target: {
          oneOf: [
            { $ref: '#/$defs/target' },
            { type: 'array', minItems: 2, items: { $ref: '#/$defs/target' } },
          ],
        },
      },
    },
    body: {
      oneOf: [
        {
          type: 'object',
          required: ['type', 'value', 'purpose'],
          properties: {
            type: { const: 'TextualBody' },
            value: { minLength: 1 },
            purpose: motivation,
          },
        },
        {
          type: 'object',
          required: ['type', 'source', 'purpose'],
          properties: {
            type: { const: 'SpecificResource' },
            source: iri,
            purpose: { const: 'linking' },
            selector: quote,
          },
        },
      ],
    },
    target: {
      type: 'object',
      required: ['type', 'source', 'selector'],
      properties: {
        type: { const: 'SpecificResource' },
        source: iri,
        state: {
          type: 'object',
          required: ['type', 'sourceDate'],
          properties: { type: { const: 'TimeState' }, sourceDate: moment },
        },
        selector: {
          type: 'array',
          prefixItems: [
            {
              type: 'object',
              required: ['type', 'start', 'end'],
              properties: {
                type: { const: 'TextPositionSelector' },
                start: { type: 'integer', minimum: 0 },
                end: { type: 'integer', minimum: 0 },
              },
            },
            quote,
          ],
          minItems: 2,
          maxItems: 2,
        },
      },
    },
  },
}

interface Target {
  source: string
  selector: [{ start: number; end: number }, { exact: string }]
}
interface Annotation {
  creator: { type: string; name: string }
  motivation: string
  body: { purpose: string; value?: string; source?: string }[]
  target: Target | Target[]
}

async function annotationsOf(rows: readonly ClaimRow[]): Promise<Annotation[]> {
  const { text } = await exported(materialOf(rows), { format: 'annotations', ...which })
  const collection = JSON.parse(text) as { total: number; first: { items: Annotation[] } }
  const valid = new Ajv2020({ strict: false }).compile(schema)
  expect(valid(collection), JSON.stringify(valid.errors)).toBe(true)
  expect(collection.total).toBe(rows.length)
  return collection.first.items
}

const text = 'Prima 😀 del 🇮🇹 testo, poi il resto.'
const spans = [
  { start: 0, end: 8 },
  { start: text.indexOf('testo'), end: text.indexOf('testo') + 5 },
]

describe('web annotations', () => {
  it('fit the data model, whatever stands in them', async () => {
    expect(await annotationsOf([])).toEqual([])
    const evidence = [{ url: 'https://example.test/a b?<c>' }, { url: '' }]
    const row = rowOn(text, spans, { text: hostile, notes: hostile, tags: ['a'] }, 1, evidence)
    const source = { ...row.source, url: 'https://example.test/è <b>' }
    expect(await annotationsOf([{ ...row, source }, row])).toHaveLength(2)
  })

  it('say the claim, the verdict as a class, tags, notes and where the evidence is', async () => {
    const [annotation] = await annotationsOf([
      rowOn(text, spans, { verdict: 'refuted', notes: 'Nota', tags: ['ia'] }, 1, [
        { url: 'https://example.test/prova' },
        { url: '' },
      ]),
    ])
    expect(
      annotation!.body.map(({ purpose, value, source }) => [purpose, value ?? source]),
    ).toEqual([
      ['describing', 'Nvidia investe 10 miliardi di dollari.'],
      ['classifying', 'refuted'],
      ['tagging', 'ia'],
      ['commenting', 'Nota'],
      ['linking', 'https://example.test/prova'],
    ])
  })

  it('count positions in code points, as the standard does, and quote the same words', async () => {
    const [annotation] = await annotationsOf([rowOn(text, spans)])
    const targets = annotation!.target as Target[]
    expect(targets).toHaveLength(2)
    for (const [at, { selector }] of targets.entries()) {
      const [position, words] = selector
      expect([...text].slice(position.start, position.end).join('')).toBe(words.exact)
      expect(words.exact).toBe(text.slice(spans[at]!.start, spans[at]!.end))
    }
  })

  it('have a target of their own where the claim is one passage', async () => {
    const [annotation] = await annotationsOf([rowOn(text, spans.slice(0, 1))])
    expect(annotation!.target).toMatchObject({ source: 'https://example.test/a?b=1,2;3' })
  })

  it('tell who made the claim, and name a source that has no address', async () => {
    const row = rowOn(text, spans, { origin: 'analyst', verdict: null })
    const [annotation] = await annotationsOf([{ ...row, source: { ...row.source, url: '' } }])
    expect(annotation!.creator).toEqual({ type: 'Person', name: 'Ada' })
    expect(annotation!.motivation).toBe('describing')
    expect((annotation!.target as Target[])[0]!.source).toBe(`urn:uuid:${row.source.id}`)
    const [other] = await annotationsOf([rowOn(text, spans)])
    expect(other!.creator.type).toBe('Software')
  })
})

it('code points are those of the string, at every place between characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const codePoint = codePointsOf(any)
      let offset = 0
      for (const [at, character] of [...any].entries()) {
        expect(codePoint(offset)).toBe(at)
        offset += character.length
      }
      expect(codePoint(offset)).toBe([...any].length)
    }),
  )
})
