/** Kinds of dates and hours, each in a sentence of its own, told from Monday 7 November 2016, 16:12. */
import { expect, it } from 'vitest'
import { read } from './read.ts'

const now = '2016-11-07T16:12:00'

/** `value` is the one value; "low..high" are two ends, either of which may be left out. */
it.each([
  ['en', 'It opens 2016.2.22.', '2016.2.22', '2016-02-22'],
  ['en', 'It opens 4/22.', '4/22', '2017-04-22'],
  ['en', 'It is due on 5.12.', '5.12', '2016-05-12'],
  ['en', 'It opened 05.03.1999.', '05.03.1999', '1999-03-05'],
  ['en', 'They left on 2020/23/Sep', '2020/23/Sep', '2020-09-23'],
  ['en', 'They met on Sunday of last week', 'Sunday of last week', '2016-11-06'],
  ['en', 'We meet two Mondays from now', 'two Mondays from now', '2016-11-21'],
  ['en', 'It was in nineteen ninety-two', 'nineteen ninety-two', '1992'],
  ['en', 'It was the month of June 2015', 'the month of June 2015', '2015-06'],
  ['en', 'It was Earth Day this year', 'Earth Day this year', '2016-04-22'],
  ['en', 'Sales rose in the third quarter', 'the third quarter', '2016-07-01..2016-09-30'],
  ['en', 'It was 2016 the third quarter', '2016 the third quarter', '2016-07-01..2016-09-30'],
  ['en', 'It comes late next year', 'late next year', '2017-07-01..2017-12-31'],
  ['en', 'It was late 1998', 'late 1998', '1998-09-01..1998-12-31'],
  ['en', 'It was early 20th century', 'early 20th century', '1900-01-01..1939-12-31'],
  [
    'en',
    'It was the first half of the 1990s',
    'the first half of the 1990s',
    '1990-01-01..1994-12-31',
  ],
  ['en', 'It rose month to date', 'month to date', '2016-11-01..2016-11-07'],
  ['en', 'It was Labor Day weekend 2016', 'Labor Day weekend', '2016-09-03..2016-09-05'],
  ['en', 'It was 4 to 22 January, 1995', '4 to 22 January, 1995', '1995-01-04..1995-01-22'],
  ['en', 'It was January 2nd-7th', 'January 2nd-7th', '2017-01-02..2017-01-07'],
  ['en', 'It will end within 5 days', 'within 5 days', '2016-11-08..2016-11-12'],
  ['en', 'It will end in less than 2 hours', 'in less than 2 hours', '2016-11-07T18:12'],
  ['en', 'It rained in the last hour', 'last hour', '2016-11-07T15:12..2016-11-07T16:12'],
  ['en', 'We wait the rest of the day', 'rest of the day', '2016-11-07T16:12..2016-11-07T23:59:59'],
  ['en', 'They met on 15 at 8:00', '15 at 8:00', '2016-11-15T08:00'],
  ['en', 'They met at 7 tonight', '7 tonight', '2016-11-07T19:00'],
  ['en', 'They leave mid-afternoon', 'mid-afternoon', 'T14:00'],
  ['it', 'Si vedono il 22.04.', '22.04', '2017-04-22'],
  ['it', 'Si vedono il 15 alle 8', '15 alle 8', '2016-11-15T08:00'],
  ['it', 'Scade 3/2015', '3/2015', '2015-03'],
  ['it', 'Si vedono due settimane da oggi', 'due settimane da oggi', '2016-11-21'],
  ['it', '3 giorni dopo il 12 gennaio', '3 giorni dopo il 12 gennaio', '2017-01-15'],
  ['it', 'Nel quarto trimestre', 'quarto trimestre', '2016-10-01..2016-12-31'],
  ['it', 'Le 3 settimane scorse', '3 settimane scorse', '2016-10-17..2016-11-07'],
  ['it', 'Nel 15° secolo', '15° secolo', '1400..1499'],
  ['it', 'Nel primo pomeriggio', 'Nel primo pomeriggio', 'T12:00..T14:00'],
  ['it', 'Domani mattina presto', 'Domani mattina presto', '2016-11-08T08:00..2016-11-08T10:00'],
  ['it', 'La scorsa notte', 'La scorsa notte', '2016-11-06T20:00..2016-11-06T23:59:59'],
  ['it', 'Oggi dopo le 17', 'Oggi dopo le 17', '2016-11-07T17:00..'],
  ['it', 'Dal 1/1/2016 in poi', 'Dal 1/1/2016 in poi', '2016-01-01..'],
  ['it', 'Alle 8 di stasera', '8 di stasera', '2016-11-07T20:00'],
  ['it', 'A mezzogiorno e mezzo', 'mezzogiorno e mezzo', 'T12:30'],
] as const)('%s: %s', (language, text, exact, value) => {
  const found = read(language, text, now).find((each) => each.exact === exact)
  const [low = '', high] = value.split('..')
  if (high === undefined) expect(found).toMatchObject({ kind: 'date', value })
  else {
    expect(found).toMatchObject({
      kind: 'date',
      ...(low ? { low } : {}),
      ...(high ? { high } : {}),
    })
  }
})

it.each([
  ['it', 'La legge 3/2015 resta in vigore.'],
  ['it', 'Piacciono all’una e all’altra.'],
  ['en', 'The shares are valued at 7.'],
] as const)('%s: no date in "%s"', (language, text) => {
  expect(read(language, text, now).filter(({ kind }) => kind === 'date')).toEqual([])
})
