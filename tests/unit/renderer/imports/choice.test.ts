import { describe, expect, it } from 'vitest'
import { remapped, toggled } from '#renderer/imports/state.ts'
import { piecesOf, sayReason, sayValue } from '#renderer/imports/say.ts'
import { acceptedOf, allKeys, cellKey, firstChoice } from '#shared/csv-choice.ts'
import type { CsvCell, CsvDraft, CsvRow } from '#shared/records/csv-import.ts'

const claimId = '00000000-0000-4000-8000-000000000001'
const cell = (column: CsvCell['column'], state: CsvCell['state']): CsvCell => ({
  column,
  state,
  before: 'prima',
  after: 'dopo',
})
const changed: CsvRow[] = [
  {
    row: 2,
    claimId,
    sourceId: claimId,
    number: 1,
    text: 'a',
    matchedBy: 'id',
    cells: [cell('notes', 'change'), cell('role', 'conflict'), cell('quote', 'refused')],
  },
]
const draft = (row: number, more: Partial<CsvDraft> = {}): CsvDraft => ({
  row,
  text: 'Nuova',
  quote: 'q',
  sourceId: claimId,
  revisionId: claimId,
  health: 'exact',
  ranges: [{ start: 0, end: 1 }],
  found: 'q',
  patch: {},
  invalid: [],
  why: 'no-id',
  sameAs: null,
  ...more,
})
const added = [
  draft(3),
  draft(4, { ranges: [], health: 'orphan' }),
  draft(5, { sourceId: null, revisionId: null }),
  draft(6, { sameAs: claimId }),
]

describe('what is accepted', () => {
  it('is at first what is safe, and on demand all that can be', () => {
    expect([...firstChoice({ changed, added })]).toEqual([`${claimId} notes`, 'new 3'])
    expect([...firstChoice({ changed, added }, { conflicts: true })]).toContain(`${claimId} role`)
    expect(allKeys({ changed, added })).toEqual([
      `${claimId} notes`,
      `${claimId} role`,
      'new 3',
      'new 4',
      'new 6',
    ])
  })

  it('is what is written, with what was expected; a refused column never is', () => {
    const choice = new Set([...allKeys({ changed, added }), cellKey(claimId, { column: 'quote' })])
    const accepted = acceptedOf({ changed, added }, choice)
    expect(accepted.changes).toEqual([
      {
        claimId,
        patch: { notes: 'dopo', role: 'dopo' },
        expected: { notes: 'prima', role: 'prima' },
      },
    ])
    expect(accepted.additions).toHaveLength(3)
    expect(acceptedOf({ changed, added }, new Set())).toEqual({ changes: [], additions: [] })
  })

  it('toggles a row: all of it, and none where all was in', () => {
    const some = toggled(new Set(['a']), ['a', 'b'])
    expect([...some]).toEqual(['a', 'b'])
    expect([...toggled(some, ['a', 'b'])]).toEqual([])
  })
})

describe('the mapping', () => {
  it('gives a column one meaning, and a meaning one column', () => {
    const mapping = { header: true, columns: { text: 0, quote: 1 } }
    expect(remapped(mapping, 'notes', 1).columns).toEqual({ text: 0, notes: 1 })
    expect(remapped(mapping, 'text', 2).columns).toEqual({ text: 2, quote: 1 })
    expect(remapped(mapping, 'text', null).columns).toEqual({ quote: 1 })
  })
})

describe('what a cell says', () => {
  const t = (key: string, values?: Record<string, unknown>) =>
    values ? `${key} ${JSON.stringify(values)}` : key
  it('is in the words of the window', () => {
    expect(sayValue('verdict', 'refuted', t, 'it')).toBe('Smentita')
    expect(sayValue('checkWorthiness', 0.75, t, 'it')).toBe('0,75')
    expect(sayValue('tags', ['a', 'b'], t, 'it')).toBe('a; b')
    expect(sayValue('notes', '', t, 'it')).toBe('imports.empty')
  })

  it('is a word diff of prose, and both values where no word stayed', () => {
    const kinds = (before: string, after: string) =>
      piecesOf({ column: 'notes', state: 'change', before, after }, t, 'it').map(({ kind }) => kind)
    expect(kinds('uno due', 'uno tre')).toEqual(['same', 'gone', 'new'])
    expect(kinds('uno', 'due')).toEqual(['gone', 'same', 'new'])
  })

  it('names what would be right', () => {
    expect(sayReason({ reason: 'out-of-range', allowed: ['0', '100'] }, t)).toContain('0–100')
  })
})
