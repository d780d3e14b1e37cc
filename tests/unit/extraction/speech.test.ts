/** Who said what: quotation marks of all kinds, verbs before, after and inside, reports. */
import { describe, expect, it } from 'vitest'
import type { Language } from '#shared/records/extraction.ts'
import { claimsOf, read } from './texts.ts'

function attributions(text: string, language: Language = 'it') {
  return read(text, language).attributions.map(({ exact, speaker, role, speech, verb }) => ({
    exact,
    speaker,
    ...(role === undefined ? {} : { role }),
    speech,
    ...(verb === undefined ? {} : { verb }),
  }))
}

describe('direct speech in Italian', () => {
  it.each([
    ['«I conti sono in ordine»', '«', '»'],
    ['“I conti sono in ordine”', '“', '”'],
    ['"I conti sono in ordine"', '"', '"'],
    ['„I conti sono in ordine”', '„', '”'],
    ['‘I conti sono in ordine’', '‘', '’'],
    ["'I conti sono in ordine'", "'", "'"],
    ['„I conti sono in ordine“', '„', '“'],
    ['‹I conti sono in ordine›', '‹', '›'],
  ])('reads %s', (quotation) => {
    const text = `${quotation}, ha dichiarato Laura Greco, ministra dell’Economia, in una nota.`
    expect(attributions(text)).toEqual([
      {
        exact: quotation,
        speaker: 'Laura Greco',
        role: 'ministra dell’Economia',
        speech: 'direct',
        verb: 'ha dichiarato',
      },
    ])
    expect(claimsOf(text)).toEqual([
      'Laura Greco, ministra dell’Economia, ha dichiarato in una nota: «I conti sono in ordine»',
      'Laura Greco è ministra dell’Economia',
    ])
  })

  it('joins what the verb of saying splits', () => {
    const text =
      '«Abbiamo vinto», ha detto Marco Bassi ai giornalisti, «e lo abbiamo fatto insieme».'
    expect(attributions(text).map(({ exact, speaker }) => [exact, speaker])).toEqual([
      ['«Abbiamo vinto»', 'Marco Bassi'],
      ['«e lo abbiamo fatto insieme»', 'Marco Bassi'],
    ])
    expect(claimsOf(text)).toEqual([
      'Marco Bassi ha detto ai giornalisti: «Abbiamo vinto […] e lo abbiamo fatto insieme»',
    ])
  })

  it('finds the verb of saying between dashes inside the marks', () => {
    const text = '«È un momento difficile – ha ammesso Marco Bassi –, ma non ci arrenderemo».'
    expect(attributions(text).map(({ exact, speaker }) => [exact, speaker])).toEqual([
      ['«È un momento difficile', 'Marco Bassi'],
      ['ma non ci arrenderemo»', 'Marco Bassi'],
    ])
  })

  it('carries the speaker over to the next quotation', () => {
    const text =
      '«Siamo pronti», ha detto Marco Bassi, sindaco di Prato. «I fondi ci sono e i cantieri anche».'
    expect(attributions(text).map(({ speaker, role }) => [speaker, role])).toEqual([
      ['Marco Bassi', 'sindaco di Prato'],
      ['Marco Bassi', 'sindaco di Prato'],
    ])
  })

  it('reads the speaker before the quotation', () => {
    const text = 'Il sindaco Marco Bassi ha dichiarato: «I cantieri partono a maggio».'
    expect(attributions(text)).toEqual([
      {
        exact: '«I cantieri partono a maggio»',
        speaker: 'Marco Bassi',
        role: 'sindaco',
        speech: 'direct',
        verb: 'ha dichiarato',
      },
    ])
  })

  it('reads the speaker after whom it was told to', () => {
    const text =
      '«Il vaccino è sicuro ed efficace», spiega all’Agenzia Anna Palma, direttrice del centro.'
    expect(attributions(text).map(({ speaker, role }) => [speaker, role])).toEqual([
      ['Anna Palma', 'direttrice del centro'],
    ])
  })

  it('knows by last name whom it met in full', () => {
    const text =
      'La ministra del Lavoro Elena Ferri ha firmato il decreto. «Le promesse vanno mantenute», ha detto Ferri.'
    expect(attributions(text).map(({ speaker, role }) => [speaker, role])).toEqual([
      ['Elena Ferri', 'ministra del Lavoro'],
    ])
  })

  it('takes a title in quotation marks for no speech', () => {
    const text = 'Il film "La grande sera d’estate" ha incassato 3 milioni di euro.'
    expect(attributions(text)).toEqual([])
    expect(claimsOf(text)).toEqual([
      'Il film "La grande sera d’estate" ha incassato 3 milioni di euro',
    ])
  })
})

describe('direct speech without closing marks', () => {
  const speakers = (text: string, language: Language = 'it'): [string, string][] =>
    attributions(text, language)
      .filter(({ speech }) => speech === 'direct')
      .map(({ exact, speaker }) => [exact, speaker])

  it('stands between dashes', () => {
    const text =
      '— Non ci arrenderemo, — ha detto il sindaco Marco Bassi. — Il progetto vale 60 milioni.'
    expect(speakers(text)).toEqual([
      ['— Non ci arrenderemo,', 'Marco Bassi'],
      ['— Il progetto vale 60 milioni.', 'Marco Bassi'],
    ])
  })

  it('is no speech where nobody says it', () => {
    expect(speakers('— Il progetto vale 60 milioni — e altri 4 milioni per le strade.')).toEqual([])
  })

  it('goes on in the next paragraph, where it is told who speaks', () => {
    const text =
      '«Siamo pronti», ha detto Luca Pini.\n\n«La giunta ha sbagliato i conti, e lo ha fatto due volte.\n\n«Mancano 14 milioni di euro», ha concluso Anna Neri.'
    expect(speakers(text).map(([, speaker]) => speaker)).toEqual([
      'Luca Pini',
      'Anna Neri',
      'Anna Neri',
    ])
  })

  it('holds the words of somebody else inside', () => {
    const text = '«Il sindaco mi ha detto: “Votate a favore”», ha raccontato Luca Pini.'
    expect(speakers(text)).toEqual([['«Il sindaco mi ha detto: “Votate a favore”»', 'Luca Pini']])
  })

  it('does not begin at an apostrophe', () => {
    expect(
      speakers("Anna Neri ha comprato un po' di terra, e l'anno dopo, dice, 'ndrangheta."),
    ).toEqual([])
    expect(
      speakers("The companies' profits rose 3%, and the banks' fell, said Amy Hall.", 'en'),
    ).toEqual([])
  })
})

describe('a pronoun', () => {
  const first = (text: string, language: Language): unknown => {
    const { speaker, unresolved } = read(text, language).attributions.at(-1)!
    return [speaker, unresolved]
  }

  it('stands for the one who suits', () => {
    const text = 'Anna Neri ha incontrato Marco Bassi. «Non so nulla», ha detto lei.'
    expect(first(text, 'it')).toEqual(['Anna Neri', undefined])
    expect(first('Mark Hall met Alice Green. "We will talk," she said.', 'en')).toEqual([
      'Alice Green',
      undefined,
    ])
  })

  it('stays open, and is marked, where two suit or nobody does', () => {
    const text = 'Anna Neri ha incontrato Carla Bassi. «Non so nulla», ha detto lei.'
    expect(first(text, 'it')).toEqual(['lei', true])
    expect(first('Il tecnico è uscito. «Non so nulla», ha detto lui.', 'it')).toEqual(['lui', true])
    const [, claim] = read(text).claims
    expect(claim?.checkWorthiness.reasons.map(({ name }) => name)).toContain('unresolved')
  })
})

describe('direct speech in English', () => {
  it('reads verb and speaker in either order', () => {
    const text =
      '“The doors were locked,” said Amy Hall, a nurse. “We ran for our lives,” Hall said.'
    expect(
      attributions(text, 'en').map(({ speaker, role, verb }) => [speaker, role, verb]),
    ).toEqual([
      ['Amy Hall', 'nurse', 'said'],
      ['Amy Hall', 'nurse', 'said'],
    ])
  })

  it('knows whom a pronoun stands for', () => {
    const text = 'Mark Carter runs the bank. "We need at least ten branches," he told reporters.'
    expect(attributions(text, 'en').map(({ speaker }) => speaker)).toEqual(['Mark Carter'])
    expect(claimsOf(text, 'en')).toContain(
      'Mark Carter told reporters: “We need at least ten branches”',
    )
  })

  it('keeps an office written as a title before the name', () => {
    const text = 'President Joe Hall met the union. "This is a good day for America," Hall said.'
    expect(claimsOf(text, 'en')).toContain(
      'President Joe Hall said: “This is a good day for America”',
    )
  })
})

describe('reported speech', () => {
  it.each<[Language, string, string, string]>([
    [
      'it',
      'Il sindaco Marco Bassi ha detto che i lavori costano 3 milioni.',
      'Marco Bassi',
      'i lavori costano 3 milioni',
    ],
    ['it', 'Secondo l’Istat, i prezzi sono saliti del 2%.', 'Istat', 'i prezzi sono saliti del 2%'],
    [
      'it',
      'I prezzi sono saliti del 2%, ha comunicato l’Istat.',
      'Istat',
      'I prezzi sono saliti del 2%',
    ],
    [
      'en',
      'Senator Mark Warner said the bill costs $3 million.',
      'Mark Warner',
      'the bill costs $3 million',
    ],
    ['en', 'The union said that 300 workers had left.', 'union', '300 workers had left'],
    [
      'en',
      'Wages rose 4.1%, the Labor Department reported.',
      'Labor Department',
      'Wages rose 4.1%',
    ],
    [
      'en',
      'The state employs 200 people, according to the Treasury.',
      'Treasury',
      'The state employs 200 people',
    ],
  ])('%s: %s', (language, text, speaker, exact) => {
    const [found, ...others] = read(text, language).attributions
    expect(others).toEqual([])
    expect(found).toMatchObject({ speaker, exact, speech: 'reported' })
    expect(read(text, language).claims[0]?.attribution).toEqual(found)
  })

  it('finds the person behind an office', () => {
    const speaker = (text: string, language: Language): unknown => {
      const found = read(text, language).attributions[0]
      return [found?.speaker, found?.role]
    }
    expect(
      speaker('L’assessora alla Sanità Paola Conti ha spiegato che i posti sono 98.', 'it'),
    ).toEqual(['Paola Conti', 'assessora alla Sanità'])
    expect(
      speaker('Its general secretary, Sharon Webb, said that 300 workers had left.', 'en'),
    ).toEqual(['Sharon Webb', 'general secretary'])
    expect(speaker('Per il segretario Aldo Ferrero, le assunzioni sono 140.', 'it')).toEqual([
      'Aldo Ferrero',
      'segretario',
    ])
  })

  it('takes what would be done for said, and not for done', () => {
    const text = 'Harlow Steel said it would close its plant and cut 1,800 jobs.'
    expect(claimsOf(text, 'en')).toEqual([
      'Harlow Steel said it would close its plant and cut 1,800 jobs',
    ])
  })

  it('puts who speaks before what was told first', () => {
    expect(claimsOf('Wages rose 4.1%, the Labor Department reported.', 'en')).toEqual([
      'The Labor Department reported that wages rose 4.1%',
    ])
    expect(claimsOf('I prezzi sono saliti del 2%, ha comunicato l’Istat.')).toEqual([
      'L’Istat ha comunicato che i prezzi sono saliti del 2%',
    ])
  })

  it('gives what a gerund adds to the same speaker', () => {
    const text =
      'Il sindaco Marco Bassi ha annunciato un piano, aggiungendo che i lavori costano 3 milioni.'
    const claim = read(text).claims.find(({ text: words }) => words.includes('costano'))
    expect(claim?.text).toMatch(/ha aggiunto che i lavori costano 3 milioni$/u)
    expect(claim?.attribution?.speaker).toBe('Marco Bassi')
  })
})
