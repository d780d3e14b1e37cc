/** Numbers in figures and words, and what is none. */
import { describe, expect, it } from 'vitest'
import { read, readOne } from './read.ts'

describe('Italian numbers', () => {
  it.each([
    ['ventitré', 23],
    ['quarantotto', 48],
    ['centoundici', 111],
    ['novecentonovantanove', 999],
    ['millenovecentosettantotto', 1978],
    ['tremiladuecentocinquanta', 3250],
    ['settecentomila', 700_000],
    ['1.234.567', 1_234_567],
    ['12,75', 12.75],
    ['12 milioni', 12e6],
    ['quattro milioni e mezzo', 4.5e6],
    ['mezza dozzina', 6],
    ['un milione trecentomila', 1.3e6],
    ['tre ottavi', 0.375],
    ['due terzi', 2 / 3],
    ['uno su dieci', 0.1],
    ['sette virgola cinque', 7.5],
    ['-17', -17],
    ['¾', 0.75],
  ])('%s', (text, value) => {
    const found = readOne('it', text)
    expect(found).toMatchObject({ exact: text, kind: 'count', unit: null })
    expect(found?.value).toBeCloseTo(value, 10)
  })

  it.each([
    'Tu sei un amico.',
    'Le due aziende ne parlano per mezzo di un mediatore.',
    'È la prima volta che accade, secondo gli analisti.',
    'È una delle più grandi, uno dei tanti casi.',
    'Il volo A320 e il modello GPT-4 di OpenAI.',
    'Si veda l’articolo 18 a pagina 7, n. 231/2001.',
    'Decine di case sono crollate.',
    'Parla a quattrocchi, secondo me, e per conto di terzi.',
  ])('finds none in «%s»', (text) => {
    expect(read('it', text)).toEqual([])
  })
})

describe('English numbers', () => {
  it.each([
    ['sixty-one', 61],
    ['four hundred and twelve', 412],
    ['one hundred and one', 101],
    ['nine thousand three hundred', 9300],
    ['1,234,567', 1_234_567],
    ['12.75', 12.75],
    ['7.5 million', 7.5e6],
    ['a million and a half', 1.5e6],
    ['half a billion', 5e8],
    ['two dozen', 24],
    ['three eighths', 0.375],
    ['two and a half', 2.5],
    ['one in eight', 0.125],
    ['six point two five', 6.25],
    ['minus four', -4],
    ['8k', 8000],
  ])('%s', (text, value) => {
    const found = readOne('en', text)
    expect(found).toMatchObject({ exact: text, kind: 'count', unit: null })
    expect(found?.value).toBeCloseTo(value, 10)
  })

  it.each([
    'One of them may be right, and no one knows.',
    'The two firms met for the first time.',
    'A second wave of Formula 1 fans marched on.',
    'The other half, the better half, left.',
    'An F-16 and a 3D model of COVID-19, see page 12.',
  ])('finds none in «%s»', (text) => {
    expect(read('en', text)).toEqual([])
  })
})

describe('ordinals', () => {
  it.each([
    ['it', 'il ventunesimo capitolo', 'ventunesimo', 21],
    ['it', 'il 3º posto', '3º', 3],
    ['en', 'her forty-second match', 'forty-second', 42],
    ['en', 'the 9th win', '9th', 9],
    ['en', 'they finished second.', 'second', 2],
  ] as const)('%s: %s', (language, text, exact, value) => {
    expect(readOne(language, text)).toEqual({ exact, kind: 'ordinal', value, unit: null })
  })
})

describe('bounds and ranges', () => {
  it.each([
    [
      'it',
      'Hanno risposto più di quaranta comuni.',
      { exact: 'più di quaranta', value: 40, low: 40 },
    ],
    [
      'it',
      'Si candidano non meno di 300 persone.',
      { exact: 'non meno di 300', value: 300, low: 300 },
    ],
    ['it', 'Ne servono al massimo 15.', { exact: 'al massimo 15', value: 15, high: 15 }],
    [
      'it',
      'Ne arrivano dai 200 ai 250.',
      { exact: 'dai 200 ai 250', value: null, low: 200, high: 250 },
    ],
    ['it', 'Ne arrivano circa 80.', { exact: '80', value: 80, approximate: true }],
    ['en', 'At least 40 towns replied.', { exact: 'At least 40', value: 40, low: 40 }],
    ['en', 'Ninety or more will come.', { exact: 'Ninety or more', value: 90, low: 90 }],
    [
      'en',
      'Between 3 and 5 million people.',
      { exact: 'Between 3 and 5 million', value: null, low: 3e6, high: 5e6 },
    ],
    ['en', 'Nearly 700 people.', { exact: '700', value: 700, approximate: true }],
    [
      'en',
      'Take one larger than 20 and smaller than 60.',
      { exact: 'larger than 20 and smaller than 60', low: 20, high: 60 },
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(readOne(language, text)).toMatchObject({ kind: 'count', ...expected })
  })

  it('takes no minus from "più o meno"', () => {
    expect(readOne('it', 'Sono più o meno 5.')).toMatchObject({ value: 5, approximate: true })
  })

  it('gives the bound of "fino a" and "up to" to what they bound', () => {
    expect(readOne('it', 'fino a tre gigawatt')).toEqual({
      exact: 'tre gigawatt',
      kind: 'measure',
      value: 3,
      high: 3,
      unit: 'GW',
    })
    expect(readOne('en', 'up to $9bn')).toMatchObject({ exact: '$9bn', value: 9e9, high: 9e9 })
  })
})
