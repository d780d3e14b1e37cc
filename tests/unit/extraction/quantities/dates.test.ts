/** Dates: absolute, partial, relative to the publication date, ranges, hours. */
import { describe, expect, it } from 'vitest'
import { published, read, readOne } from './read.ts'

describe('dates that stand by themselves', () => {
  it.each([
    ['it', 'fondata nel 1978', '1978', '1978'],
    ['it', 'il 3 marzo 2024', '3 marzo 2024', '2024-03-03'],
    ['it', 'dal 1° luglio 2026 in provincia', '1° luglio 2026', '2026-07-01'],
    ['it', 'nel luglio del 2019', 'luglio del 2019', '2019-07'],
    ['it', 'il 05/11/2023', '05/11/2023', '2023-11-05'],
    ['it', 'lunedì 2 giugno 2025', 'lunedì 2 giugno 2025', '2025-06-02'],
    ['it', 'nato nel ’95', '’95', '1995'],
    ['it', 'intorno al 1950', '1950', '1950'],
    ['it', 'a Natale 2023', 'Natale 2023', '2023-12-25'],
    ['en', 'founded in 1978', '1978', '1978'],
    ['en', 'on March 3, 2024', 'March 3, 2024', '2024-03-03'],
    ['en', 'on 3 March 2024', '3 March 2024', '2024-03-03'],
    ['en', 'in July 2019', 'July 2019', '2019-07'],
    ['en', 'on 11/05/2023', '11/05/2023', '2023-11-05'],
    ['en', 'as of 2023-11-05', '2023-11-05', '2023-11-05'],
    ['en', 'at Easter 2024', 'Easter 2024', '2024-03-31'],
  ] as const)('%s: %s', (language, text, exact, value) => {
    const found = readOne(language, text)
    expect(found).toMatchObject({ kind: 'date', value, unit: null })
    expect(found?.exact).toContain(exact)
    expect(found?.unresolved).toBeUndefined()
  })

  it.each([
    ['it', 'nel terzo trimestre del 2025', '2025-07-01', '2025-09-30'],
    ['it', 'nella prima metà del 2024', '2024-01-01', '2024-06-30'],
    ['it', 'dal 2019 al 2023', '2019', '2023'],
    ['it', 'dal 3 al 9 marzo 2024', '2024-03-03', '2024-03-09'],
    ['it', 'tra maggio e luglio 2024', '2024-05', '2024-07'],
    ['it', 'negli anni Ottanta', '1980', '1989'],
    ['it', 'nel XVI secolo', '1500', '1599'],
    ['it', 'a fine 2024', '2024-09-01', '2024-12-31'],
    ['en', 'in Q2 2024', '2024-04', '2024-06'],
    ['en', 'between 2019 and 2023', '2019', '2023'],
    ['en', 'from March 3 to 9, 2024', '2024-03-03', '2024-03-09'],
    ['en', 'in the 1980s', '1980', '1989'],
    ['en', 'in the 16th century', '1500', '1599'],
    ['en', 'in early May 2024', '2024-05-01', '2024-05-15'],
  ] as const)('%s: %s has two ends', (language, text, low, high) => {
    expect(readOne(language, text)).toMatchObject({
      kind: 'date',
      low,
      high,
      value: `${low}/${high}`,
    })
  })

  it('tells a week by its number and by its days', () => {
    expect(readOne('en', 'the last week of July 2024')).toMatchObject({
      value: '2024-W30',
      low: '2024-07-22',
      high: '2024-07-28',
    })
  })

  it.each([
    ['it', 'entro il 2030', { value: '2030', high: '2030' }],
    ['it', 'dopo il 5 maggio 2024', { value: '2024-05-05', low: '2024-05-05' }],
    ['en', 'before 2030', { value: '2030', high: '2030' }],
    ['en', 'since May 2024', { value: '2024-05', low: '2024-05' }],
  ] as const)('%s: %s is a bound', (language, text, expected) => {
    expect(readOne(language, text)).toEqual({ exact: text, kind: 'date', unit: null, ...expected })
  })

  it('takes no 30 February for a date', () => {
    expect(read('en', 'on February 30, 2024').every(({ value }) => value !== '2024-02-30')).toBe(
      true,
    )
  })
})

describe('dates told from the day of publication', () => {
  it.each([
    ['it', 'oggi', '2025-11-20'],
    ['it', 'l’altro ieri', '2025-11-18'],
    ['it', 'martedì', '2025-11-18'],
    ['it', 'il mese scorso', '2025-10'],
    ['it', 'lo scorso anno', '2024'],
    ['it', 'lunedì prossimo', '2025-11-24'],
    ['it', 'tre giorni fa', '2025-11-17'],
    ['it', 'fra due settimane', '2025-12-04'],
    ['en', 'yesterday', '2025-11-19'],
    ['en', 'Tuesday', '2025-11-18'],
    ['en', 'last month', '2025-10'],
    ['en', 'next year', '2026'],
    ['en', 'three days ago', '2025-11-17'],
    ['en', 'two days after Christmas', '2025-12-27'],
    ['en', 'the 21st of next month', '2025-12-21'],
  ] as const)('%s: %s', (language, text, value) => {
    expect(readOne(language, text, published)).toEqual({
      exact: text,
      kind: 'date',
      value,
      unit: null,
    })
    expect(readOne(language, text)).toMatchObject({ exact: text, value: null, unresolved: true })
  })

  it.each([
    ['it', 'negli ultimi 3 mesi', '2025-08-20', '2025-11-20'],
    ['it', 'la settimana scorsa', '2025-11-10', '2025-11-16'],
    ['en', 'over the past five years', '2020-11-20', '2025-11-20'],
    ['en', 'this week', '2025-11-17', '2025-11-23'],
    ['en', 'last quarter', '2025-07', '2025-09'],
  ] as const)('%s: %s has two ends', (language, text, low, high) => {
    expect(readOne(language, text, published)).toMatchObject({ kind: 'date', low, high })
  })

  it.each(['5000 years ago', '1.5 days ago', '1e300 business days ago', '999999999 years ago'])(
    'leaves «%s», which no calendar holds, a duration',
    (text) => {
      expect(readOne('en', text, published)).toMatchObject({ kind: 'duration' })
    },
  )

  it('marks what is not meant to the day', () => {
    expect(readOne('it', 'due anni fa', published)).toMatchObject({
      value: '2023-11-20',
      approximate: true,
    })
  })

  it('takes "in two years" for a date only where the future is told', () => {
    expect(readOne('en', 'It doubled in two years.', published)).toMatchObject({ kind: 'duration' })
    expect(readOne('en', 'It will double in two years.', published)).toMatchObject({ kind: 'date' })
  })
})

describe('hours', () => {
  it.each([
    ['it', 'martedì alle 15', 'martedì alle 15', '2025-11-18T15:00'],
    ['it', 'alle 8:30 del mattino', '8:30 del mattino', 'T08:30'],
    ['it', 'le sette e un quarto di sera', 'sette e un quarto di sera', 'T19:15'],
    ['en', 'at 6 pm', '6 pm', 'T18:00'],
    ['en', 'Tuesday at 9:45 am', 'Tuesday at 9:45 am', '2025-11-18T09:45'],
    ['en', 'twenty past four in the afternoon', 'twenty past four in the afternoon', 'T16:20'],
  ] as const)('%s: %s', (language, text, exact, value) => {
    expect(readOne(language, text, published)).toMatchObject({ exact, kind: 'date', value })
  })
})

it.each([
  ['it', 'Servono 2000 persone e 1500 euro.'],
  ['it', 'Si fa per dire: set, mag e mar sono sigle.'],
  ['en', 'This may or may not march on; they sat in the sun.'],
  ['en', 'It sold 2000 cars and 1999 bikes.'],
  ['en', 'Day after day, the next of kin waited.'],
] as const)('%s: no date in «%s»', (language, text) => {
  expect(read(language, text, published).filter(({ kind }) => kind === 'date')).toEqual([])
})

describe('dates and hours put together', () => {
  it.each([
    ['en', 'from 9am Monday to 5pm Tuesday', '2025-11-17T09:00', '2025-11-18T17:00'],
    ['en', 'between 10pm and 6am', 'T22:00', 'T06:00'],
    ['en', 'the evening of 3 May 2024', '2024-05-03T16:00', '2024-05-03T20:00'],
    ['en', '4-22 April 2024', '2024-04-04', '2024-04-22'],
    ['en', 'for 3 days starting May 6, 2024', '2024-05-06', '2024-05-08'],
    ['en', 'from the end of March 2024 to the end of June 2024', '2024-03-31', '2024-06-30'],
    ['en', 'Q4 of last year', '2024-10', '2024-12'],
    ['en', 'in the nineties', '1990', '1999'],
    ['en', 'the 1995-96 season', '1995', '1996'],
    ['it', 'dalle 19 a mezzanotte', 'T19:00', 'T24:00'],
    ['it', 'la sera del 3 maggio 2024', '2024-05-03T16:00', '2024-05-03T20:00'],
    ['it', 'dal 4 al 22 aprile 2024', '2024-04-04', '2024-04-22'],
    ['it', 'il resto dell’anno', '2025-11-18', '2025-12-31'],
  ] as const)('%s: %s', (language, text, low, high) => {
    expect(readOne(language, text, '2025-11-18')).toMatchObject({ kind: 'date', low, high })
  })

  it.each([
    ['en', 'more than three years ago', { high: '2022-11-18' }],
    ['en', 'before noon', { high: 'T12:00' }],
    ['en', 'the day after Christmas', { value: '2025-12-26' }],
    ['en', 'the week after next', { value: '2025-W49' }],
    ['en', 'Friday three weeks from now', { value: '2025-12-12' }],
    ['en', 'on September 11, ’01', { value: '2001-09-11' }],
    ['it', 'entro le 18', { high: 'T18:00' }],
    ['it', 'meno di due anni fa', { low: '2023-11-18' }],
    ['it', 'il giorno dopo Natale', { value: '2025-12-26' }],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(readOne(language, text, '2025-11-18')).toMatchObject({ kind: 'date', ...expected })
  })
})

describe('words that are dates or numbers elsewhere', () => {
  it.each([
    ['en', 'April Jones and June Smith wrote it.'],
    ['en', 'The Easter eggs were for the Six Nations.'],
    ['en', 'A couple with a bit of luck had second thoughts.'],
    ['en', 'in the coming weeks'],
    ['it', 'Un paio di scarpe del terzo settore.'],
    ['it', 'Secondo il secondo fine di uno dei soci.'],
    ['it', 'nelle scorse settimane'],
  ] as const)('%s: %s', (language, text) => {
    expect(read(language, text)).toEqual([])
  })
})
