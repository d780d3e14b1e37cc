/** Sentences that make no claim, why, and that every sentence is accounted for. */
import { describe, expect, it } from 'vitest'
import { Extraction, type Language } from '#shared/records/extraction.ts'
import { extract } from '#main/extraction/index.ts'
import { worthinessReasons, worthinessWeights } from '#main/extraction/worthiness.ts'
import { read, shortText } from './texts.ts'

describe('what is no claim', () => {
  it.each<[Language, string, string]>([
    ['it', 'Riuscirà la maggioranza a tenere?', 'question'],
    ['it', 'È una scelta straordinaria e coraggiosa.', 'opinion'],
    ['it', 'Abbiamo bisogno di una stagione nuova.', 'opinion'],
    ['it', 'La trattativa potrebbe riaprirsi in autunno.', 'forecast'],
    ['it', 'Gli analisti si aspettano una ripresa nel 2026.', 'forecast'],
    ['it', 'L’accordo ridefinisce gli equilibri del settore.', 'interpretation'],
    ['it', 'La scelta dimostra che la società cerca nuovi soci.', 'interpretation'],
    ['it', 'Leggi anche: Auto, i dazi pesano sui conti', 'boilerplate'],
    ['it', 'Riproduzione riservata', 'boilerplate'],
    ['it', 'Lo ha reso noto la questura.', 'boilerplate'],
    ['en', 'Could the bubble burst?', 'question'],
    ['en', 'It was a surprising but deserved win.', 'opinion'],
    ['en', 'We believe this must end.', 'opinion'],
    ['en', 'The war could last for years.', 'forecast'],
    ['en', 'Analysts expect the economy to slow next year.', 'forecast'],
    ['en', 'The move underscores the resources that such models need.', 'interpretation'],
    ['en', 'Read more: The best phones of the year', 'boilerplate'],
  ])('%s: %s', (language, text, reason) => {
    expect(read(text, language)).toMatchObject({
      claims: [],
      sentences: [{ coverage: 'skipped', reason }],
    })
  })

  it('skips headings that state nothing and reads those that do', () => {
    const text =
      'Il Comune compra 40 autobus\n\nIl Comune ha firmato il contratto.\n\nUna svolta verde\n\nI mezzi sono elettrici.\n'
    const { sentences, claims } = read(text)
    expect(sentences.map(({ coverage, reason }) => reason ?? coverage)).toEqual([
      'claimed',
      'claimed',
      'heading',
      'claimed',
    ])
    expect(claims[0]!.text).toBe('Il Comune compra 40 autobus')
  })

  it('claims what is told in passing by a sentence that interprets', () => {
    const text = 'La gara con Orion, il telescopio di Padova, dimostra che la ricerca conta.'
    const { claims, sentences } = read(text)
    expect(claims.map((claim) => claim.text)).toEqual(['Orion è il telescopio di Padova'])
    expect(sentences[0]!.coverage).toBe('claimed')
  })

  it('takes an announced plan with a figure for a claim, and a plain forecast for none', () => {
    expect(read('Il ministero assumerà 3.000 insegnanti.').claims).toHaveLength(1)
    expect(read('I prezzi scenderanno presto.').claims).toHaveLength(0)
  })
})

describe('the whole reading', () => {
  it('has every sentence claimed or skipped with a reason', () => {
    for (const { coverage, reason } of read(shortText).sentences) {
      expect(coverage === 'claimed' || (coverage === 'skipped' && reason !== undefined)).toBe(true)
    }
  })

  it('fits its schema, whatever the text', () => {
    for (const text of [
      '',
      ' ',
      '\n\n',
      '.',
      '«',
      '"',
      '123',
      'a',
      '- \n- \n',
      '?!',
      ',,,',
      '((',
      '– –',
    ]) {
      for (const language of ['it', 'en'] as const) {
        expect(() => Extraction.parse(extract(text, { language }))).not.toThrow()
      }
    }
  })

  it('is the same twice, byte by byte', () => {
    expect(JSON.stringify(read(shortText))).toBe(JSON.stringify(read(shortText)))
  })

  it('does not depend on what was read before', () => {
    const alone = JSON.stringify(read(shortText))
    read('Alfa è una società di Beta. La società ha 12 dipendenti.')
    read('The firm said so.', 'en')
    expect(JSON.stringify(read(shortText))).toBe(alone)
  })

  it('detects the language where none is given', () => {
    expect(extract('The bank said that it had cut 300 jobs in the last year.').language).toBe('en')
    expect(extract('La banca ha detto che ha tagliato 300 posti nell’ultimo anno.').language).toBe(
      'it',
    )
  })

  it('stops when it is told to', () => {
    expect(() => extract(shortText, { signal: AbortSignal.abort() })).toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    )
  })

  it('reads a title in capitals as any other words', () => {
    const text =
      'Senate Passes Bill to Fund 40 New Schools\n\nThe Senate passed the bill on Monday.'
    expect(read(text, 'en').claims[0]!.text).toBe('Senate Passes Bill to Fund 40 New Schools')
  })
})

describe('check-worthiness', () => {
  it('gives each reason a name of the list with its weight, and their sum', () => {
    for (const { checkWorthiness } of read(shortText).claims) {
      const { score, reasons } = checkWorthiness
      for (const { name, weight } of reasons) {
        expect(worthinessReasons).toContain(name)
        expect(weight).toBe(worthinessWeights[name as keyof typeof worthinessWeights])
      }
      const sum = reasons.reduce((total, { weight }) => total + weight, 0)
      expect(score).toBeCloseTo(Math.min(1, Math.max(0, sum)), 2)
    }
  })

  it('puts a sum of money before a description', () => {
    const { claims } = read(shortText)
    const money = claims.find(({ type }) => type === 'money')!
    const quote = claims.find(({ text }) => text.includes('fondata'))!
    expect(money.checkWorthiness.score).toBeGreaterThan(quote.checkWorthiness.score)
  })
})
