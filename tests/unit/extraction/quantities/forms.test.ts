/** Currencies, units and forms of numbers beyond the everyday ones, in both languages. */
import { describe, expect, it } from 'vitest'
import { read, readOne } from './read.ts'

describe('currencies', () => {
  it.each([
    ['it', 'pagò duecento dollari di Singapore', 'duecento dollari di Singapore', 200, 'SGD'],
    ['it', 'un prestito di 30 corone islandesi', '30 corone islandesi', 30, 'ISK'],
    ['it', '12 scellini kenioti al giorno', '12 scellini kenioti', 12, 'KES'],
    ['it', 'costa 250 chf', '250 chf', 250, 'CHF'],
    ['it', 'un debito di 3 milioni di dinari', '3 milioni di dinari', 3e6, null],
    ['it', 'una perdita di -$5 milioni', '-$5 milioni', -5e6, 'USD'],
    ['en', '600 austrian schillings', '600 austrian schillings', 600, 'ATS'],
    ['en', 'about 100 Kuwaiti dinars', '100 Kuwaiti dinars', 100, 'KWD'],
    ['en', 'for 40 dinars', '40 dinars', 40, null],
    ['en', 'it cost 5 rubles 50 kopecks', '5 rubles 50 kopecks', 5.5, 'RUB'],
    ['en', 'ten pounds fifty pence', 'ten pounds fifty pence', 10.5, 'GBP'],
    ['en', 'for $5 and 20 cents', '$5 and 20 cents', 5.2, 'USD'],
    ['en', 'only 99¢', '99¢', 99, 'cent'],
    ['en', 'at TT$40', 'TT$40', 40, 'TTD'],
    ['en', 'at Canadian $40', 'Canadian $40', 40, 'CAD'],
    ['en', 'about 0.5 btc', '0.5 btc', 0.5, 'XBT'],
    ['en', 'for 300 rand', '300 rand', 300, 'ZAR'],
  ] as const)('%s: %s', (language, text, exact, value, unit) => {
    expect(readOne(language, text)).toMatchObject({ exact, kind: 'money', value, unit })
  })

  it('takes a code that is a word for the word', () => {
    expect(readOne('en', 'she gave it 10 try after try')).toMatchObject({ exact: '10' })
    expect(readOne('en', 'the 25 bob and weave')).toMatchObject({ exact: '25', kind: 'count' })
  })

  it('leaves letters to the figure they touch', () => {
    expect(read('en', 'we give away 3 USD50 cards').map(({ exact }) => exact)).toEqual([
      '3',
      'USD50',
    ])
  })
})

describe('units', () => {
  it.each([
    ['it', 'un terreno di 5 km quadrati', '5 km quadrati', 5, 'km²'],
    ['it', 'servono 3 m^3 di acqua', '3 m^3', 3, 'm³'],
    ['it', 'alta un metro e ottanta', 'un metro e ottanta', 1.8, 'm'],
    ['it', '12 piedi cubi d’aria', '12 piedi cubi', 12, 'ft³'],
    ['it', 'fino a 15 gradi sotto zero', '15 gradi sotto zero', -15, '°'],
    ['it', '98 gradi Fahrenheit', '98 gradi Fahrenheit', 98, '°F'],
    ['en', 'a 5,000-square-foot house', '5,000-square-foot', 5000, 'ft²'],
    ['en', '100 ft2 of floor', '100 ft2', 100, 'ft²'],
    ['en', 'he is 5 ft 2 in', '5 ft 2 in', 5.16666666666667, 'ft'],
    ['en', 'at 12 km/s', '12 km/s', 12, 'km/s'],
    ['en', '30 degs celsius', '30 degs celsius', 30, '°C'],
    ['en', '11 stone', '11 stone', 11, 'st'],
    ['en', 'twenty degrees below zero', 'twenty degrees below zero', -20, '°'],
  ] as const)('%s: %s', (language, text, exact, value, unit) => {
    expect(readOne(language, text)).toMatchObject({ exact, kind: 'measure', value, unit })
  })

  it('takes no word of the language for a symbol', () => {
    expect(readOne('it', 'superiore a 10 ma inferiore a 20')).toMatchObject({ low: 10, high: 20 })
    expect(readOne('it', 'un cavo da 10 mA')).toMatchObject({ kind: 'measure', unit: 'mA' })
    expect(read('en', 'A stone was thrown.')).toEqual([])
  })
})

describe('numbers', () => {
  it.each([
    ['it', 'ha vinto 10G di voti', '10G', 'count', 1e10],
    ['it', 'ha trent’anni', 'trent’anni', 'duration', 30],
    ['it', 'è arrivato al 5° posto', '5°', 'ordinal', 5],
    ['it', 'imposta il termostato a 85°', '85°', 'measure', 85],
    ['en', 'about 3.5 x 10^4 cells', '3.5 x 10^4', 'count', 35_000],
    ['en', 'with 1.5M users', '1.5M', 'count', 1.5e6],
    ['en', 'half a percent', 'half a percent', 'percentage', 0.5],
    ['en', 'three out of every four', 'three out of every four', 'count', 0.75],
  ] as const)('%s: %s', (language, text, exact, kind, value) => {
    expect(readOne(language, text)).toMatchObject({ exact, kind, value })
  })

  it.each([
    ['en', 'hundreds of people came'],
    ['en', 'a few hundred people came'],
    ['en', 'temperatures fell below zero'],
    ['it', 'la temperatura è sotto zero'],
    ['en', 'a new 5G network'],
    ['en', 'a B2B firm with a T cell and a G major'],
    ['it', 'una B e una M'],
  ] as const)('%s: reads none in "%s"', (language, text) => {
    expect(read(language, text)).toEqual([])
  })

  it('reads "10+" as ten or more', () => {
    expect(readOne('en', 'for 10+ people')).toMatchObject({ exact: '10+', low: 10 })
  })
})
