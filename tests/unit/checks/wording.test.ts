/** Claims that do not stand alone, or hold too much. */
import { describe, expect, it } from 'vitest'
import type { Language } from '#shared/records/extraction.ts'
import { findingsIn, toldIn } from './source-for-tests.ts'

const text = 'Titolo\n\nQueste sono parole qualsiasi di un articolo qualsiasi.'
const on = 'parole qualsiasi'
const told = (kind: 'unresolved' | 'compound', language: Language, words: string): string[] =>
  toldIn(kind, text, { language, claims: [{ on, text: words }] })

describe('words that do not stand alone', () => {
  it.each<readonly [Language, string]>([
    ['it', 'Lui ha detto di no'],
    ['it', 'L’azienda ha 300 dipendenti'],
    ['it', 'Le due aziende hanno firmato'],
    ['it', 'Questo è costato 3 milioni'],
    ['en', 'He said no'],
    ['en', 'The company has 60 buses'],
    ['en', 'They were fined in 2019'],
  ])('%s: %s', (language, words) => {
    expect(told('unresolved', language, words)).toEqual(['notice unresolved.standIn'])
  })

  it.each<readonly [Language, string]>([
    ['it', 'La società Alfa ha 300 dipendenti'],
    ['it', 'La startup di Parigi ha 300 dipendenti'],
    ['it', 'Anna Rossi ha detto: «Lui ha torto»'],
    ['it', 'Quest’anno sono nati 300 bambini'],
    ['it', 'Queste due settimane sono costate 3 milioni'],
    ['en', 'The company Acme has 60 buses'],
    ['en', 'This year 300 children were born'],
    ['en', '“He is wrong”, Anna Smith said'],
  ])('nothing for %s: %s', (language, words) => {
    expect(told('unresolved', language, words)).toEqual([])
  })

  it('says once for a source that relative dates lack the day of publication', () => {
    const article =
      'Titolo\n\nAnna Rossi ha firmato martedì il decreto. La legge è stata approvata ieri.'
    const claims = [
      { on: 'Anna Rossi ha firmato martedì il decreto' },
      { on: 'La legge è stata approvata ieri' },
    ]
    const findings = findingsIn(article, { claims }).filter(({ kind }) => kind === 'unresolved')
    expect(findings.map(({ message, rows }) => [message.key, rows.length])).toEqual([
      ['unresolved.noDate', 2],
    ])
    // It stays dismissed when one of the rows is put right.
    const [left] = findingsIn(article, { claims: claims.slice(1) }).filter(
      ({ kind }) => kind === 'unresolved',
    )
    expect(left?.id).toBe(findings[0]?.id)
    expect(toldIn('unresolved', article, { claims, publishedOn: '2025-11-18' })).toEqual([])
  })
})

describe('more than one fact', () => {
  it.each<readonly [Language, string]>([
    ['it', 'Alfa ha comprato Beta e ha venduto Gamma'],
    ['it', 'Alfa ha comprato Beta, mentre Delta ha venduto Gamma'],
    ['it', 'Alfa ha comprato Beta. Delta ha venduto Gamma'],
    ['en', 'Acme bought Bolt and has sold Cog'],
    ['en', 'Acme bought Bolt; Dart sold Cog'],
  ])('%s: %s', (language, words) => {
    expect(told('compound', language, words)).toHaveLength(1)
  })

  it.each<readonly [Language, string]>([
    ['it', 'Alfa e Beta hanno comprato Gamma'],
    ['it', 'Anna Rossi ha detto: «Alfa ha comprato Beta. E ha venduto Gamma»'],
    ['it', 'Il sig. Rossi ha comprato Beta S.p.A. nel 2019'],
    ['en', 'Acme and Bolt have bought Cog'],
    ['en', 'Mr. Smith bought Acme Inc. in the U.S. in 2019'],
  ])('nothing for %s: %s', (language, words) => {
    expect(told('compound', language, words)).toEqual([])
  })
})
