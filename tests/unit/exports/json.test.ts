import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { exportSchemas, type ExportDocument, type ExportLine } from '#shared/records/export-json.ts'
import { exported, hostile, materialOf, rowOn, which } from './material-for-tests.ts'

const folder = resolve(import.meta.dirname, '../../../docs/schemas')
const published = (name: string): object =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as object
/** Formats are checked by the patterns that stand beside them. */
const validator = (name: string) => new Ajv2020({ validateFormats: false }).compile(published(name))

const text = 'Nvidia 😀 investe 10 miliardi. Lo dice Nadella.'
const rows = [
  rowOn(text, [{ start: 0, end: 20 }], { text: hostile, notes: '\ud800 a\u2028b' }, 1, [{}]),
  rowOn(
    text,
    [
      { start: 0, end: 6 },
      { start: 31, end: 38 },
    ],
    {
      verdict: null,
      confidence: null,
      attribution: {
        start: 0,
        end: 6,
        exact: text.slice(0, 6),
        speaker: 'Satya Nadella',
        speech: 'direct',
      },
    },
    2,
  ),
]

describe('the published schemas', () => {
  it.each(Object.entries(exportSchemas()))('%s is what the records say', (name, schema) => {
    // Otherwise: node tests/export-schemas.ts
    expect(published(name)).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  it('do not let anything pass', () => {
    const valid = validator('export.schema.json')
    expect(valid({ claims: [], sources: [] })).toBe(false)
  })
})

describe('json', () => {
  it('fits its schema, with sources, ranges, quantities, attribution and evidence', async () => {
    const { text: file } = await exported(materialOf(rows), { format: 'json', ...which })
    const document = JSON.parse(file) as ExportDocument
    const valid = validator('export.schema.json')
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true)
    expect(document).toMatchObject({ exportedBy: 'Ada', exportedAt: '2026-03-05T00:00:00.000Z' })
    expect(document.claims.map((claim) => claim.text)).toEqual([
      hostile,
      'Nvidia investe 10 miliardi di dollari.',
    ])
    expect(document.claims[0]).toMatchObject({
      notes: '\ud800 a\u2028b',
      ranges: rows[0]!.claim.ranges,
      quantities: [{ value: 10_000_000_000, unit: 'USD' }],
      evidence: [{ stance: 'supports', quote: 'fino a 10 miliardi' }],
    })
    expect(document.claims[1]).toMatchObject({ attribution: { speaker: 'Satya Nadella' } })
    const { sha256 } = rows[0]!.revision
    expect(document.sources).toMatchObject([{ revisions: [{ sha256, length: text.length }] }])
  })

  it('names every source and revision once', async () => {
    const [one, other] = rows
    const again = { ...other!, revision: { ...other!.revision, id: one!.source.id } }
    const { text: file } = await exported(materialOf([one!, again, one!]), {
      format: 'json',
      ...which,
    })
    const { sources } = JSON.parse(file) as ExportDocument
    expect(sources.map(({ revisions }) => revisions.length)).toEqual([2])
  })

  it('is a document also without claims', async () => {
    const { text: file } = await exported(materialOf([]), { format: 'json', ...which })
    expect(validator('export.schema.json')(JSON.parse(file))).toBe(true)
  })
})

describe('jsonl', () => {
  it('is one claim a line, each with its source', async () => {
    const { text: file } = await exported(materialOf(rows), { format: 'jsonl', ...which })
    expect(file.endsWith('\n')).toBe(true)
    const lines = file.trimEnd().split('\n')
    expect(lines).toHaveLength(rows.length)
    const valid = validator('export-line.schema.json')
    for (const [at, line] of lines.entries()) {
      const record = JSON.parse(line) as ExportLine
      expect(valid(record), JSON.stringify(valid.errors)).toBe(true)
      expect(record.id).toBe(rows[at]!.claim.id)
      expect(record.source).toMatchObject({ outlet: 'La Città', revision: { length: text.length } })
    }
  })
})
