/** Money, percentages, measures and durations. */
import { describe, expect, it } from 'vitest'
import { englishQuantities } from '#main/extraction/languages/en/quantities.ts'
import { italianQuantities } from '#main/extraction/languages/it/quantities.ts'
import { readQuantities } from '#main/extraction/quantities/index.ts'
import { read, readOne } from './read.ts'

describe('money', () => {
  it.each([
    ['it', 'Costa 19,90 €.', '19,90 €', 19.9, 'EUR'],
    ['it', 'un debito di 2.900 miliardi di euro', '2.900 miliardi di euro', 2.9e12, 'EUR'],
    ['it', 'multa da 450 mila sterline', '450 mila sterline', 450_000, 'GBP'],
    ['it', 'per 30 milioni di franchi svizzeri', '30 milioni di franchi svizzeri', 3e7, 'CHF'],
    ['it', 'venti euro e trenta centesimi', 'venti euro e trenta centesimi', 20.3, 'EUR'],
    ['it', 'un aiuto di 12 mln di dollari', '12 mln di dollari', 1.2e7, 'USD'],
    ['en', 'a $3.5bn plan', '$3.5bn', 3.5e9, 'USD'],
    ['en', 'it paid £40m', '£40m', 4e7, 'GBP'],
    ['en', 'about 70 million pounds', '70 million pounds', 7e7, 'GBP'],
    ['en', 'it owes CHF 1,200', 'CHF 1,200', 1200, 'CHF'],
    ['en', 'for A$250', 'A$250', 250, 'AUD'],
    ['en', 'worth 9 trillion yen', '9 trillion yen', 9e12, 'JPY'],
    ['en', 'eighty polish zlotys', 'eighty polish zlotys', 80, 'PLN'],
  ] as const)('%s: %s', (language, text, exact, value, unit) => {
    expect(readOne(language, text)).toMatchObject({ exact, kind: 'money', value, unit })
  })

  it('carries a currency said once to the other amounts of the sentence, and says so', () => {
    const text = 'Vale 9 miliardi di euro: 4 miliardi dallo Stato e 5 miliardi da privati.'
    expect(read('it', text)).toEqual([
      { exact: '9 miliardi di euro', kind: 'money', value: 9e9, unit: 'EUR' },
      { exact: '4 miliardi', kind: 'money', value: 4e9, unit: 'EUR', inherited: true },
      { exact: '5 miliardi', kind: 'money', value: 5e9, unit: 'EUR', inherited: true },
    ])
  })

  it('does not carry it to what counts something else', () => {
    const text = 'Con 9 miliardi di euro serve 4 milioni di utenti.'
    expect(read('it', text).map(({ kind }) => kind)).toEqual(['money', 'count'])
  })

  it('knows an amount without a currency by its verb, or by the same amount elsewhere', () => {
    expect(readOne('it', 'La Regione investe 7 miliardi')).toMatchObject({
      kind: 'money',
      unit: null,
    })
    const text = 'A plan for 7 billion. It is worth $7 billion.'
    const sentences = [
      { start: 0, end: 21 },
      { start: 22, end: text.length },
    ]
    const found = readQuantities(text, sentences, englishQuantities)
    expect(found.map(({ kind, unit, inherited }) => ({ kind, unit, inherited }))).toEqual([
      { kind: 'money', unit: null, inherited: undefined },
      { kind: 'money', unit: 'USD', inherited: undefined },
    ])
  })

  it('takes "5 pounds" for a weight', () => {
    expect(readOne('en', 'a bag of 5 pounds')).toMatchObject({ kind: 'measure', unit: 'lb' })
  })
})

describe('percentages', () => {
  it.each([
    ['it', 'sale del 4,5 per cento', { exact: '4,5 per cento', value: 4.5, unit: '%' }],
    ['it', 'perde tre punti percentuali', { exact: 'tre punti percentuali', value: 3, unit: 'pp' }],
    ['it', 'fra il 3 e il 4%', { exact: 'fra il 3 e il 4%', low: 3, high: 4, unit: '%' }],
    ['it', 'il 60% circa', { exact: '60%', value: 60, unit: '%', approximate: true }],
    ['it', 'un tasso del 3 per mille', { exact: '3 per mille', value: 3, unit: '‰' }],
    ['en', 'up by 4.5 percent', { exact: '4.5 percent', value: 4.5, unit: '%' }],
    ['en', 'two percentage points', { exact: 'two percentage points', value: 2, unit: 'pp' }],
    ['en', '3-4%', { exact: '3-4%', low: 3, high: 4, unit: '%' }],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(readOne(language, text)).toMatchObject({ kind: 'percentage', ...expected })
  })
})

describe('measures', () => {
  it.each([
    ['it', 'dista 40 chilometri', 40, 'km'],
    ['it', 'consuma 2 gigawattora', 2, 'GWh'],
    ['it', 'una casa di 85 mq', 85, 'm²'],
    ['it', 'a 130 km/h', 130, 'km/h'],
    ['it', 'tre tonnellate', 3, 't'],
    ['it', 'a −4 °C', -4, '°C'],
    ['en', 'a 12-acre site', 12, 'acre'],
    ['en', 'at 70 miles per hour', 70, 'mi/h'],
    ['en', 'using 500 MW', 500, 'MW'],
    ['en', 'a 3-tonne truck', 3, 't'],
    ['en', 'he is 6 feet 3 inches', 6.25, 'ft'],
    ['en', 'cut by 50 basis points', 50, 'bp'],
    ['it', 'un chilo e mezzo di pane', 1.5, 'kg'],
    ['en', 'half a pound of butter', 0.5, 'lb'],
    ['en', 'at 30 psi', 30, 'psi'],
  ] as const)('%s: %s', (language, text, value, unit) => {
    expect(readOne(language, text)).toMatchObject({ kind: 'measure', value, unit })
  })
})

describe('durations', () => {
  it.each([
    ['it', 'è durato sei anni', { exact: 'sei anni', value: 6, unit: 'year' }],
    ['it', 'un’ora di sciopero', { exact: 'un’ora', value: 1, unit: 'hour' }],
    ['it', 'a 80 anni di età', { exact: '80 anni di età', value: 80, unit: 'year' }],
    ['it', 'dai 10 ai 15 giorni', { exact: 'dai 10 ai 15 giorni', low: 10, high: 15, unit: 'day' }],
    ['en', 'the 41-year-old driver', { exact: '41-year-old', value: 41, unit: 'year' }],
    ['en', 'it took ninety minutes', { exact: 'ninety minutes', value: 90, unit: 'minute' }],
    ['en', 'over 2 months', { exact: 'over 2 months', value: 2, low: 2, unit: 'month' }],
    ['it', 'per mezz’ora', { exact: 'mezz’ora', value: 0.5, unit: 'hour' }],
    ['it', 'un anno e mezzo di lavoro', { exact: 'un anno e mezzo', value: 1.5, unit: 'year' }],
    ['it', 'un paio d’ore', { exact: 'un paio d’ore', value: 2, unit: 'hour' }],
    ['it', 'in due decenni di crisi', { exact: 'due decenni', value: 20, unit: 'year' }],
    ['it', '2 anni e 3 mesi di carcere', { exact: '2 anni e 3 mesi', value: 27, unit: 'month' }],
    ['en', 'an hour and a half', { exact: 'an hour and a half', value: 1.5, unit: 'hour' }],
    ['en', 'half a century', { exact: 'half a century', value: 50, unit: 'year' }],
    ['en', '2 hours 30 minutes', { exact: '2 hours 30 minutes', value: 150, unit: 'minute' }],
    ['en', '1 year and 5 days', { value: 370, unit: 'day', approximate: true }],
    ['en', 'it rained all week', { exact: 'all week', value: 1, unit: 'week' }],
    ['en', 'will last two weeks', { exact: 'two weeks', value: 2, unit: 'week' }],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(readOne(language, text)).toMatchObject({ kind: 'duration', ...expected })
  })

  it('finds no duration in a rate', () => {
    expect(read('en', 'It makes 500 cars a year at $2 a day.').map(({ kind }) => kind)).toEqual([
      'count',
      'money',
    ])
  })
})

it('never reads across the end of a sentence', () => {
  const text = 'Ne servono 5 milioni di euro'
  const cut = text.indexOf(' milioni')
  const sentences = [
    { start: 0, end: cut },
    { start: cut, end: text.length },
  ]
  const found = readQuantities(text, sentences, italianQuantities)
  expect(found.map(({ exact }) => exact)).toEqual(['5'])
})

it('gives offsets in the whole text', () => {
  const text = 'Titolo 🧪\nCosta 7 euro.'
  const start = text.indexOf('Costa')
  const [found] = readQuantities(text, [{ start, end: text.length }], italianQuantities)
  expect(found).toMatchObject({ exact: '7 euro', start: start + 6, end: start + 12 })
})

it('leaves numbers out that no number can hold', () => {
  expect(read('en', `1e999 and 9${'0'.repeat(400)}`)).toEqual([])
})
