import { describe, expect, it } from 'vitest'
import { countValues } from '#renderer/claims/filters/count-values.ts'
import {
  countFilters,
  everything,
  fold,
  narrows,
  narrowTo,
  type Narrowing,
} from '#renderer/claims/filters/narrow.ts'
import { claim } from './claims-for-tests.ts'

const quantity = { start: 0, end: 2, exact: '15', kind: 'count', value: 15, unit: null } as const

const claims = [
  claim(1, { text: 'La città ha 15 ponti', verdict: 'supported', quantities: [quantity] }),
  claim(2, { text: 'OpenAI vale di più', notes: 'Chiedere in CITTÀ', proposed: true }),
  claim(3, { text: 'Terza', status: 'published', tags: ['economia'], speaker: 'Jensen Huang' }),
  claim(12, { text: 'Ultima', verdict: 'refuted', status: 'checked' }),
]

const found = (narrowing: Partial<Narrowing>): number[] =>
  claims.filter(narrowTo({ ...everything, ...narrowing })).map(({ number }) => number)

describe('filters of the grid', () => {
  it('let all through where none is on', () => {
    expect(narrows(everything)).toBe(false)
    expect(narrows({ ...everything, search: '  ' })).toBe(false)
    expect(found({})).toEqual([1, 2, 3, 12])
  })

  it('search all words of a claim without case and accents, in any field', () => {
    expect(found({ search: 'citta' })).toEqual([1, 2])
    expect(found({ search: 'città PONTI' })).toEqual([1])
    expect(found({ search: 'huang econ' })).toEqual([3])
    expect(found({ search: '#12' })).toEqual([12])
    expect(found({ search: 'assente' })).toEqual([])
  })

  it('search what a claim says now', () => {
    const before = claim(5, { text: 'prima' })
    narrowTo({ ...everything, search: 'prima' })(before)
    const after = { ...before, text: 'dopo' }
    expect(narrowTo({ ...everything, search: 'dopo' })(after)).toBe(true)
    expect(narrowTo({ ...everything, search: 'prima' })(after)).toBe(false)
  })

  it('find what is to be checked, proposed, with quantities, by verdict', () => {
    expect(found({ unchecked: true })).toEqual([2])
    expect(found({ proposals: true })).toEqual([2])
    expect(found({ withNumbers: true })).toEqual([1])
    expect(found({ verdicts: ['refuted', 'none'] })).toEqual([2, 3, 12])
  })

  it('hold together', () => {
    expect(found({ verdicts: ['none'], search: 'città' })).toEqual([2])
    expect(countFilters({ ...everything, unchecked: true, verdicts: ['none'] })).toBe(2)
  })

  it('fold letters of any script', () => {
    expect(fold('ÀÈÌ Straße Ωμέγα')).toBe('aei straße ωμεγα')
  })
})

describe('the values of a column', () => {
  const options = {
    valuesOf: (one: (typeof claims)[number]) => [one.verdict ?? ''],
    labelOf: (value: string) => value,
    order: ['supported', 'refuted', 'mixed', ''],
  }

  it('stand in their order with their counts, also those no claim has', () => {
    expect(countValues(claims, options)).toEqual([
      ['supported', 1],
      ['refuted', 1],
      ['mixed', 0],
      ['', 2],
    ])
  })

  it('count a claim under each of its values, by name where there is no order', () => {
    const tagged = [claim(1, { tags: ['b', 'a'] }), claim(2, { tags: ['b'] })]
    const byTag = {
      valuesOf: (one: (typeof tagged)[number]) => one.tags,
      labelOf: (v: string) => v,
    }
    expect(countValues(tagged, byTag)).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })
})
