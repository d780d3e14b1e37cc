/** Two values, dates, headlines, numbers that come from nowhere. */
import { describe, expect, it } from 'vitest'
import type { Language } from '#shared/records/extraction.ts'
import { findingsIn, toldIn } from './source-for-tests.ts'

type Case = readonly [Language, readonly string[], readonly string[]]
const sentences = (language: Language, list: readonly string[]) => ({
  text: `${language === 'it' ? 'Un titolo' : 'A title'}\n\n${list.join(' ')}`,
  options: { language, claims: list.map((on) => ({ on })) },
})

describe('one quantity with two values', () => {
  it.each<Case>([
    [
      'it',
      [
        'Il ponte Vecchio è costato 3 milioni di euro.',
        'Secondo la Regione il costo del ponte Vecchio è di 5 milioni di euro.',
      ],
      ['problem two-values.here'],
    ],
    [
      'en',
      [
        'The Old Bridge cost 3 million euros.',
        'According to the region, the Old Bridge cost 5 million euros.',
      ],
      ['problem two-values.here'],
    ],
    [
      'it',
      ['Alfa è stata fondata nel 2015.', 'Alfa è stata fondata nel 2013.'],
      ['problem two-values.here'],
    ],
  ])('%s: %s', (language, list, told) => {
    const { text, options } = sentences(language, list)
    expect(toldIn('two-values', text, options)).toEqual(told)
  })

  it.each<Case>([
    [
      'it',
      [
        'Il ponte Vecchio è costato 3 milioni di euro.',
        'Il ponte Nuovo è costato 5 milioni di euro.',
      ],
      [],
    ],
    [
      'it',
      [
        'Il ponte Vecchio è costato 3 milioni di euro.',
        'Il ponte Vecchio non è costato 5 milioni di euro.',
      ],
      [],
    ],
    // Two years, two kinds, the same but rounded.
    [
      'it',
      [
        'Nel 2021 il Comune ha speso 3 milioni di euro.',
        'Nel 2022 il Comune ha speso 5 milioni di euro.',
      ],
      [],
    ],
    ['it', ['Il ponte è costato 3 milioni di euro.', 'Il ponte è lungo 5 chilometri.'], []],
    [
      'it',
      ['Microsoft detiene il 27% circa di OpenAI.', 'Microsoft detiene il 27,3% di OpenAI.'],
      [],
    ],
    // Meets again each year.
    ['it', ['Il G7 si è riunito a Roma nel 2019.', 'Il G7 si è riunito a Roma nel 2021.'], []],
    ['en', ['Sales in China fell to $5 billion.', 'Sales in Japan fell to $3 billion.'], []],
  ])('nothing for %s: %s', (language, list, told) => {
    const { text, options } = sentences(language, list)
    expect(toldIn('two-values', text, options)).toEqual(told)
  })

  it('leaves withdrawn claims alone', () => {
    const list = ['Il ponte è costato 3 milioni di euro.', 'Il ponte è costato 5 milioni di euro.']
    const { text } = sentences('it', list)
    const told = (status: 'new' | 'void') =>
      toldIn('two-values', text, { claims: [{ on: list[0]! }, { on: list[1]!, status }] })
    expect(told('new')).toEqual(['problem two-values.here'])
    expect(told('void')).toEqual([])
  })
})

describe('dates', () => {
  it.each<Case>([
    ['it', ['La guerra è durata dal 1918 al 1915.'], ['problem dates.range']],
    ['en', ['The war lasted from 1918 to 1915.'], ['problem dates.range']],
    [
      'it',
      ['Alfa è stata fondata nel 2015.', 'Alfa ha aperto la prima sede nel 2012.'],
      ['problem dates.beginning'],
    ],
    [
      'en',
      ['Acme was founded in 2015.', 'Acme opened its first office in 2012.'],
      ['problem dates.beginning'],
    ],
    ['it', ['La guerra è durata dal 1915 al 1918.'], []],
    ['it', ['Alfa è stata fondata nel 2015.', 'Beta ha aperto la prima sede nel 2012.'], []],
    ['it', ['Alfa è stata fondata nel marzo 2015.', 'Alfa ha aperto la prima sede nel 2015.'], []],
    ['en', ['The record of 1998 was better than the one of 1995.'], []],
  ])('%s: %s', (language, list, told) => {
    const { text, options } = sentences(language, list)
    expect(toldIn('dates', text, options)).toEqual(told)
  })
})

describe('a headline', () => {
  const told = (language: Language, headline: string, text: string): string[] =>
    toldIn('headline', `${headline}\n\n${text}`, { language, claims: [{ on: headline }] })

  it('must not say numbers or names that the body never gives', () => {
    expect(
      told(
        'it',
        'Il Comune spende 20 milioni di euro',
        'Il Comune ha stanziato 18 milioni di euro per i tram.',
      ),
    ).toEqual(['problem headline.number'])
    expect(
      told(
        'it',
        'Accordo tra Enel e Terna',
        'L’accordo tra Enel e il governo è stato firmato ieri.',
      ),
    ).toEqual(['notice headline.name'])
    expect(
      told('en', 'City hires 300 drivers', 'The city hires 200 drivers for its trams.'),
    ).toEqual(['problem headline.number'])
  })

  it('may round, write numbers otherwise, and use other forms of a name', () => {
    expect(
      told(
        'it',
        'Il piano vale 15 miliardi di euro',
        'Il piano del governo vale 14,8 miliardi di euro in tutto.',
      ),
    ).toEqual([])
    expect(
      told('it', 'Il piano assume 3 persone', 'Il piano assume tre persone nella sede.'),
    ).toEqual([])
    expect(
      told('it', 'Festa a Milano', 'I milanesi hanno fatto festa ieri sera in piazza.'),
    ).toEqual([])
    expect(
      told(
        'en',
        'Study Finds Coffee Cures Nothing',
        'A new study says that coffee is only a drink.',
      ),
    ).toEqual([])
  })
})

describe('a number that is not in the passage', () => {
  const text =
    'Titolo\n\nMicrosoft detiene il 27% di OpenAI dal 2019. Il contratto vale fino a un gigawatt.\n\nNvidia ha investito 10 miliardi di dollari.'
  const told = (on: string, words: string, more = {}): string[] =>
    toldIn('unfaithful', text, { claims: [{ on, text: words, proposed: false, ...more }] })
  const share = 'Microsoft detiene il 27% di OpenAI'

  it('is pointed out, with the number', () => {
    expect(told(share, 'Microsoft detiene il 72 % di OpenAI')).toEqual([
      'problem unfaithful.number',
    ])
    expect(
      told(
        'Nvidia ha investito 10 miliardi di dollari',
        'Nvidia ha investito 10 milioni di dollari',
      ),
    ).toEqual(['problem unfaithful.number'])
    const [finding] = findingsIn(text, {
      claims: [{ on: share, text: 'Microsoft ha il 72 %', proposed: false }],
    })
    expect(finding?.message.values).toMatchObject({ words: '72' })
    // In another paragraph, which is not about this.
    expect(told(share, 'Microsoft detiene il 27 % di OpenAI per 10 miliardi')).toEqual([
      'problem unfaithful.number',
    ])
  })

  it('is not one that the paragraph has, or that is written otherwise', () => {
    expect(told(share, 'Microsoft detiene il 27 % di OpenAI dal 2019')).toEqual([])
    expect(
      told('Il contratto vale fino a un gigawatt', 'Il contratto vale al massimo 1 GW'),
    ).toEqual([])
    expect(
      told(
        'Nvidia ha investito 10 miliardi di dollari',
        'Nvidia ha investito 10.000.000.000 di dollari',
      ),
    ).toEqual([])
  })

  it('names come from the source, unless nobody edited the claim', () => {
    const words = 'Nel 2019 Microsoft, guidata da Nadella, detiene il 27 %'
    expect(told(share, words)).toEqual(['notice unfaithful.name'])
    expect(told(share, words, { proposed: true })).toEqual([])
  })
})
