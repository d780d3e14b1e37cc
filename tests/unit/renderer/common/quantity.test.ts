/** Quantities as the grid and the inspector write them. */
import { describe, expect, it } from 'vitest'
import type { Quantity } from '#shared/records/extraction.ts'
import { explainQuantity, formatQuantity } from '#renderer/common/quantity.ts'

const quantity = (of: Partial<Quantity> & Pick<Quantity, 'kind' | 'value'>): Quantity => ({
  start: 0,
  end: 1,
  exact: 'parole',
  unit: null,
  ...of,
})

describe('formatQuantity', () => {
  it.each<[Quantity, string, string]>([
    [quantity({ kind: 'money', value: 15e9, unit: 'USD' }), '15 mld USD', '15 bn USD'],
    [quantity({ kind: 'money', value: 2.5e6, unit: 'EUR' }), '2,5 mln EUR', '2.5 mn EUR'],
    [quantity({ kind: 'money', value: 1.5e12, unit: 'EUR' }), '1.500 mld EUR', '1.5 tn EUR'],
    [quantity({ kind: 'measure', value: 1, high: 1, unit: 'GW' }), '≤ 1 GW', '≤ 1 GW'],
    [quantity({ kind: 'count', value: 30, low: 30 }), '≥ 30', '≥ 30'],
    [quantity({ kind: 'percentage', value: 27, unit: '%', approximate: true }), '≈ 27 %', '≈ 27%'],
    [
      quantity({ kind: 'money', value: 10e9, low: 5e9, high: 10e9, unit: 'USD' }),
      '5–10 mld USD',
      '5–10 bn USD',
    ],
    [quantity({ kind: 'ordinal', value: 3 }), '3º', '3rd'],
    [quantity({ kind: 'ordinal', value: 11 }), '11º', '11th'],
    [quantity({ kind: 'duration', value: 1, unit: 'year' }), '1 anno', '1 year'],
    [quantity({ kind: 'duration', value: 3, unit: 'h' }), '3 ore', '3 hours'],
    [quantity({ kind: 'duration', value: 2, unit: 'quarter' }), '2 trimestri', '2 quarters'],
    [quantity({ kind: 'duration', value: 'P3D' }), '3 giorni', '3 days'],
    [quantity({ kind: 'date', value: '2019' }), '2019', '2019'],
    [quantity({ kind: 'date', value: '2019-11' }), 'nov 2019', 'Nov 2019'],
    [quantity({ kind: 'date', value: '2019-11-18' }), '18 nov 2019', '18 Nov 2019'],
    [quantity({ kind: 'date', value: '2019-W47' }), 'settimana 47 del 2019', 'week 47 of 2019'],
    [
      quantity({ kind: 'date', value: '2019-01/2019-03' }),
      'gen 2019 – mar 2019',
      'Jan 2019 – Mar 2019',
    ],
    [quantity({ kind: 'date', value: '18XX' }), '18XX', '18XX'],
  ])('%o', (given, italian, english) => {
    expect(formatQuantity(given, 'it')).toBe(italian)
    expect(formatQuantity(given, 'en')).toBe(english)
  })

  it('never rounds: what is not short in millions is written out', () => {
    const given = quantity({ kind: 'count', value: 1_234_567 })
    expect(formatQuantity(given, 'it')).toBe('1.234.567')
  })

  it('shows the words with a question mark where there is no value', () => {
    const given = quantity({ kind: 'date', value: null, unresolved: true, exact: 'martedì' })
    expect(formatQuantity(given, 'it')).toBe('martedì ?')
  })
})

describe('explainQuantity', () => {
  it.each<[Quantity, string, string]>([
    [
      quantity({ kind: 'money', value: 15e9, unit: 'USD' }),
      '15.000.000.000 USD',
      '15,000,000,000 USD',
    ],
    [
      quantity({ kind: 'money', value: 15e9 }),
      '15.000.000.000 (valuta non indicata)',
      '15,000,000,000 (currency not stated)',
    ],
    [
      quantity({ kind: 'percentage', value: 27, unit: '%', approximate: true }),
      '27 % circa',
      'about 27%',
    ],
    [quantity({ kind: 'date', value: '2019-11-18' }), '18 novembre 2019', '18 November 2019'],
    [
      quantity({ kind: 'date', value: null, unresolved: true }),
      'relativa alla data di pubblicazione, che manca',
      'relative to the publication date, which is missing',
    ],
  ])('%o', (given, italian, english) => {
    expect(explainQuantity(given, 'it')).toBe(italian)
    expect(explainQuantity(given, 'en')).toBe(english)
  })
})
