/** Sums, changes and shares: what must be said of a sentence, and what must not. */
import { describe, expect, it } from 'vitest'
import type { Language } from '#shared/records/extraction.ts'
import { findingsIn, toldIn } from './source-for-tests.ts'

const body = (sentence: string): string => `Un titolo qualsiasi\n\n${sentence}`
type Case = readonly [Language, string, readonly string[]]

describe('sums in a sentence', () => {
  it.each<Case>([
    [
      'it',
      'L’accordo prevede un investimento di 15 miliardi di dollari: 5 miliardi da parte di Microsoft e 10 miliardi da Nvidia.',
      ['holds sum.holds'],
    ],
    [
      'it',
      'L’accordo prevede un investimento di 15 miliardi di dollari: 5 miliardi da parte di Microsoft e 8 miliardi da Nvidia.',
      ['problem sum.less'],
    ],
    [
      'it',
      'La Regione ha stanziato 20 milioni di euro, di cui 15 milioni per le strade e 8 milioni per le scuole.',
      ['problem sum.more'],
    ],
    ['it', 'I feriti sono 15: 5 gravi e 10 lievi.', ['holds sum.holds']],
    [
      'en',
      'The city has set aside $18 million for trams: $10 million for tracks and $7 million for vehicles.',
      ['problem sum.less'],
    ],
    [
      'en',
      'Acme invests $5 million and Bolt invests $10 million, for a total of $15 million.',
      ['holds sum.holds'],
    ],
    [
      'en',
      'Acme invests $5 million and Bolt invests $12 million, for a total of $15 million.',
      ['problem sum.more'],
    ],
  ])('%s: %s', (language, sentence, told) => {
    expect(toldIn('sum', body(sentence), { language })).toEqual(told)
  })

  it.each<Case>([
    // Parts that need not be all.
    [
      'it',
      'La Regione ha stanziato 20 milioni di euro, di cui 5 milioni per le strade e 8 milioni per le scuole.',
      [],
    ],
    // Compared, not added up.
    [
      'it',
      'Il costo sale a 15 milioni di euro: 3 milioni in più del 2023 e 5 milioni in più del 2022.',
      [],
    ],
    // Small numbers that add up by chance.
    ['it', 'Nella casa vivono 2 uomini, 3 donne e 5 gatti.', []],
    // Rounded.
    [
      'it',
      'Il piano vale 15,5 miliardi di euro: 5,2 miliardi per le reti e 10,2 miliardi per le centrali.',
      [],
    ],
    ['en', 'Spending of $15 million compares with $10 million in 2022 and $4 million in 2021.', []],
    [
      'en',
      'The fund has $20 million, including $5 million for roads and $3 million for schools.',
      [],
    ],
  ])('nothing for %s: %s', (language, sentence, told) => {
    expect(toldIn('sum', body(sentence), { language })).toEqual(told)
  })

  it('shows what was added up, and which rows it is about', () => {
    const [finding] = findingsIn(
      body(
        'L’accordo prevede 15 miliardi di dollari: 5 miliardi da Microsoft e 8 miliardi da Nvidia.',
      ),
    ).filter(({ kind }) => kind === 'sum')
    expect(finding?.arithmetic).toMatchObject({
      operator: 'plus',
      terms: [
        { value: 5e9, unit: 'USD' },
        { value: 8e9, unit: 'USD' },
      ],
      result: { value: 13e9, unit: 'USD' },
      expected: { value: 15e9, exact: '15 miliardi di dollari' },
    })
    expect(finding!.claimIds.length).toBeGreaterThan(0)
    expect(finding!.rows.map(({ claimId }) => claimId)).toEqual(finding!.claimIds)
  })
})

describe('sums across claims', () => {
  const parts =
    'Il consorzio spiega i conti. Microsoft investirà 5 miliardi di dollari nel progetto. Nvidia investirà 10 miliardi di dollari nel progetto.'
  it.each([
    ['Microsoft e Nvidia investono 15 miliardi di dollari', ['holds sum.holds']],
    ['Microsoft e Nvidia investono 18 miliardi di dollari', ['problem sum.less']],
    ['Microsoft e Amazon investono 18 miliardi di dollari', []],
    ['Microsoft e Nvidia valgono 18 miliardi di dollari', []],
  ])('%s', (headline, told) => {
    expect(
      toldIn('sum', `${headline}\n\n${parts}`, {
        claims: [
          { on: headline },
          { on: 'Microsoft investirà 5 miliardi di dollari nel progetto' },
          { on: 'Nvidia investirà 10 miliardi di dollari nel progetto' },
        ],
      }),
    ).toEqual(told)
  })

  it('in English too', () => {
    const text =
      'Acme and Bolt invest $15 million\n\nAcme invests $5 million in the plant. Bolt invests $9 million in the plant.'
    expect(toldIn('sum', text, { language: 'en' })).toEqual(['problem sum.less'])
  })
})

describe('changes', () => {
  it.each<Case>([
    [
      'it',
      'Il numero dei passeggeri è passato da 200 mila a 250 mila, con un aumento del 25%.',
      ['holds change.holds'],
    ],
    [
      'it',
      'Il numero dei passeggeri è passato da 200 mila a 250 mila, con un aumento del 50%.',
      ['problem change.differs'],
    ],
    [
      'it',
      'La spesa è salita da 10 a 15 milioni di euro, 8 milioni in più.',
      ['problem change.differs'],
    ],
    [
      'en',
      'The number of passengers rose from 200,000 to 250,000, an increase of 25%.',
      ['holds change.holds'],
    ],
    [
      'en',
      'Spending rose from $10 million to $15 million, up $8 million.',
      ['problem change.differs'],
    ],
    // Another thing's percentage, and no words of change.
    ['en', 'Spending rose from $10 million to $15 million, with 40% going to schools.', []],
    ['it', 'Il biglietto costa da 10 a 15 euro, con il 20% di commissione.', []],
  ])('%s: %s', (language, sentence, told) => {
    expect(toldIn('change', body(sentence), { language })).toEqual(told)
  })
})

describe('shares', () => {
  it('says which whole a share and its worth imply', () => {
    const [finding] = findingsIn(
      body(
        'Microsoft detiene una partecipazione del 27% circa in OpenAI, valutata 135 miliardi di dollari.',
      ),
    ).filter(({ kind }) => kind === 'share')
    expect(finding).toMatchObject({
      level: 'notice',
      message: {
        key: 'share.implies',
        values: { whole: { value: 500e9, unit: 'USD', approximate: true } },
      },
      arithmetic: {
        operator: 'divided',
        terms: [{ value: 135e9 }, { value: 27 }],
        result: { value: 500e9 },
        expected: null,
      },
    })
  })

  it.each<Case>([
    ['it', 'Hanno risposto 12 dei 40 comuni, il 30%.', ['holds share.partHolds']],
    ['it', 'Hanno risposto 12 dei 40 comuni, il 45%.', ['problem share.partDiffers']],
    ['en', 'Twelve of the 40 councils answered, or 30%.', ['holds share.partHolds']],
    ['en', 'Twelve of the 40 councils answered, or 20%.', ['problem share.partDiffers']],
    ['en', 'The fund holds a 20% stake in Acme, valued at $2 billion.', ['notice share.implies']],
    // The percentage is of something else, or a change.
    ['it', 'Hanno risposto 12 dei 40 comuni, il 10% in più del 2020.', []],
    ['it', 'Il titolo ha perso il 3% e la società vale 12 miliardi di euro.', []],
    ['en', 'Shares rose 3% and the company made a profit of $2 billion.', []],
  ])('%s: %s', (language, sentence, told) => {
    expect(toldIn('share', body(sentence), { language })).toEqual(told)
  })

  it.each([
    ['OpenAI è valutata 500 miliardi di dollari.', ['holds share.holds']],
    ['OpenAI è valutata 300 miliardi di dollari.', ['problem share.differs']],
    ['Anthropic è valutata 300 miliardi di dollari.', ['notice share.implies']],
  ])('compares the implied whole with one that is told: %s', (sentence, told) => {
    const share = 'Microsoft detiene il 27% di OpenAI, valutato 135 miliardi di dollari.'
    expect(
      toldIn('share', body(`${share} ${sentence}`), { claims: [{ on: share }, { on: sentence }] }),
    ).toEqual(told)
  })

  it.each<Case>([
    [
      'it',
      'Il 60% dei voti è andato a Rossi, il 30% a Bianchi e il 20% a Verdi.',
      ['problem shares.more'],
    ],
    [
      'it',
      'Il 50% dei voti è andato a Rossi, il 30% a Bianchi e il 20% a Verdi.',
      ['holds shares.holds'],
    ],
    ['en', 'Smith got 60% of the vote, Jones 30% and Brown 20%.', ['problem shares.more']],
    ['en', 'Smith got 50% of the vote, Jones 30% and Brown 15%.', []],
    ['it', 'I ricavi sono cresciuti del 60%, gli utili del 50% e i dipendenti del 20%.', []],
    ['it', 'La quota del mercato era del 60% nel 2020 contro il 70% del 2019.', []],
  ])('%s: %s', (language, sentence, told) => {
    expect(toldIn('shares', body(sentence), { language })).toEqual(told)
  })
})
