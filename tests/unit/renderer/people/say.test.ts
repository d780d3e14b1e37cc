/** Differences in the words of the person, and the words that differ. */
import { describe, expect, it } from 'vitest'
import type { MergeItem } from '#shared/records/merge.ts'
import { nameOfField, sayValue, threeTexts } from '#renderer/people/say.ts'

/** The key is its own word. */
const t = (key: string, values: Record<string, unknown> = {}) =>
  [key, ...Object.values(values)].join(' ')
const speech = { t, language: 'it' } as const

const item = (more: Partial<MergeItem>): MergeItem => ({
  key: 'k',
  table: 'claims',
  rowId: 'r',
  sourceId: null,
  claimId: 'c',
  label: '',
  field: 'text',
  base: null,
  mine: null,
  theirs: null,
  kind: 'conflict',
  ...more,
})

describe('values', () => {
  it('are said by what they are of', () => {
    const said = (field: string, value: unknown, more: Partial<MergeItem> = {}) =>
      sayValue(item({ field, ...more }), value, speech)
    expect(said('verdict', 'refuted')).toBe('Smentita')
    expect(said('status', 'in-progress')).toBe('claimStatus.in-progress')
    expect(said('verifiable', false)).toBe('inspector.verifiable.no')
    expect(said('checkWorthiness', 0.5)).toBe('0,5')
    expect(said('confidence', 70)).toBe('70 %')
    expect(said('tags', ['a', 'b'])).toBe('a, b')
    expect(said('ranges', [{ exact: 'uno' }, { exact: 'due' }])).toBe('«uno» … «due»')
    expect(said('notes', '')).toBe('people.nothing')
    expect(said('stance', 'refutes', { table: 'evidence' })).toBe('stance.refutes')
    expect(said('reason', null, { table: 'sentences' })).toBe('history.noReason')
  })

  it('tell a row that was never there from one that was deleted', () => {
    const row = (table: MergeItem['table'], base: boolean, there: boolean, label = 'Bilancio') =>
      sayValue(item({ table, field: 'row', base, label }), there, speech)
    expect(row('evidence', false, true)).toBe('Bilancio')
    expect(row('evidence', false, false)).toBe('people.absent')
    expect(row('claims', true, false)).toBe('people.deleted')
    expect(row('relations', false, true, 'contradicts #7')).toBe('relations.forward.contradicts #7')
  })

  it('say which piece of evidence a field is of', () => {
    expect(nameOfField(item({ table: 'evidence', field: 'note', label: 'Bilancio' }), t)).toEqual({
      name: 'people.ofEvidence inspector.field.note',
      of: 'Bilancio',
    })
    expect(nameOfField(item({ table: 'sources', field: 'outlet' }), t)).toEqual({
      name: 'history.field.outlet',
      of: null,
    })
  })
})

describe('words that differ', () => {
  const marked = (more: Partial<MergeItem>) => {
    const texts = threeTexts(item(more), speech)
    const only = (pieces: (typeof texts)['mine']) =>
      pieces.filter((piece) => piece.marked).map(({ text }) => text)
    return { base: only(texts.base), mine: only(texts.mine), theirs: only(texts.theirs) }
  }

  it('are marked on each side against what both started from', () => {
    expect(
      marked({ base: 'Anna ha 3 mele', mine: 'Anna ha 5 mele', theirs: 'Anna ha 3 pere' }),
    ).toEqual({ base: [], mine: ['5'], theirs: ['pere'] })
  })

  it('are held against the other side where nothing stood at first', () => {
    expect(marked({ field: 'notes', base: '', mine: 'a riga due', theirs: 'a riga tre' })).toEqual({
      base: [],
      mine: ['due'],
      theirs: ['tre'],
    })
  })

  it('are not marked where nothing is alike, nor in a value out of a list', () => {
    const nothing = { base: [], mine: [], theirs: [] }
    expect(marked({ base: 'uno', mine: 'due', theirs: 'tre' })).toEqual(nothing)
    expect(marked({ field: 'verdict', base: null, mine: 'supported', theirs: 'refuted' })).toEqual(
      nothing,
    )
  })

  it('keep every text whole', () => {
    const texts = threeTexts(
      item({ base: 'Anna ha 3 mele', mine: 'Anna ne ha 3', theirs: 'Ha 3 mele' }),
      speech,
    )
    const whole = (pieces: (typeof texts)['mine']) => pieces.map(({ text }) => text).join('')
    expect([texts.base, texts.mine, texts.theirs].map(whole)).toEqual([
      'Anna ha 3 mele',
      'Anna ne ha 3',
      'Ha 3 mele',
    ])
  })
})
