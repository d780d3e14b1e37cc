/**
 * A third language is rules and nothing else: Esperanto, as far as a test needs it, is read by the
 * general code as it stands. What it does not say itself (figures, tidying) it takes from English.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#main/extraction/index.ts'
import { english } from '#main/extraction/languages/en/index.ts'
import { languageRules } from '#main/extraction/languages/index.ts'
import type { LanguageRules } from '#main/extraction/languages/rules.ts'
import { isCapitalised, tokenPattern, type Tag, type Token } from '#main/extraction/tokens.ts'
import type { Language } from '#shared/records/extraction.ts'

const closed: Readonly<Record<string, Tag>> = {
  la: 'determiner',
  en: 'preposition',
  de: 'preposition',
  por: 'preposition',
  kaj: 'coordinator',
  ke: 'complementizer',
  kiu: 'relative',
  li: 'pronoun',
  ŝi: 'pronoun',
}

/** "vendis", "vendos" and "vendus" are forms of "vendi". */
const verb = /^(\p{L}+?)(?:as|is|os|us)$/u

const lemmaOf = (word: string): string | undefined => {
  const stem = verb.exec(word)?.[1]
  return stem === undefined ? undefined : `${stem}i`
}

function tag(tokens: Token[], isName: (token: Token) => boolean): void {
  for (const [i, token] of tokens.entries()) {
    if (token.tag !== 'word') continue
    const part = closed[token.lower]
    const lemma = lemmaOf(token.lower)
    if (part) token.tag = part
    else if (isCapitalised(token) && (i > 0 || isName(token))) token.tag = 'name'
    else if (lemma !== undefined) {
      token.tag = token.lower === 'estas' || token.lower === 'estis' ? 'auxiliary' : 'verb'
      token.lemma = lemma
    }
  }
}

const esperanto: LanguageRules = {
  ...english,
  code: 'eo' as Language,
  iso3: 'epo',
  tokens: tokenPattern(String.raw`\p{L}[\p{L}\p{M}]*`),
  tag,
  stopWords: new Set(['la', 'kaj', 'de', 'estas', 'en']),
  isKnownWord: (word) => word in closed || verb.test(word),
  isPluralVerb: () => undefined,
  lemmaOf,
  copulas: new Set(['esti']),
  cues: {
    ...english.cues,
    phrases: { opinion: ['laŭ mia opinio'] },
    isFuture: ({ lower }) => /os$/u.test(lower) && verb.test(lower),
    isHedge: ({ lower }) => /us$/u.test(lower) && verb.test(lower),
    hedges: ['eble'],
    evaluative: new Set(['hontinda', 'bela']),
  },
  speech: {
    ...english.speech,
    verbs: new Set(['diri']),
    accordingTo: ['laŭ'],
    bareReports: false,
  },
  nouns: {
    ...english.nouns,
    roles: new Set(['urbestro', 'ministro']),
    organisations: new Set(['firmao']),
    definite: new Set(['la']),
    ofWords: new Set(['de']),
    personPronouns: new Set(['li', 'ŝi']),
    femininePronouns: new Set(['ŝi']),
    thingPronouns: new Set(['ĝi']),
  },
  realise: {
    ...english.realise,
    said: 'diris',
    quotation: (speaker, role, told, words) =>
      `${speaker}${role === undefined ? '' : `, ${role},`} ${told}: “${words}”`,
  },
}

const text = `La firmao Verdo vendis 4 fabrikojn en Parizo kaj aĉetis 2 ŝipojn. La urbestro Maria Novak diris ke la fabrikoj kostis 30 milionojn. «La laboro komenciĝis en majo», diris Novak. La vendo estas hontinda. La firmao vendus la ŝipojn. Ĉu ĝi vendos la ŝipojn?`

describe('a third language', () => {
  const all = languageRules as Record<string, LanguageRules>
  beforeAll(() => {
    all['eo'] = esperanto
  })
  afterAll(() => {
    delete all['eo']
  })
  const result = (): ReturnType<typeof extract> => extract(text, { language: 'eo' as Language })

  it('has claims, each on its own words', () => {
    expect(result().claims.map((claim) => claim.text)).toEqual([
      'La firmao Verdo vendis 4 fabrikojn en Parizo',
      'La firmao Verdo aĉetis 2 ŝipojn',
      'La urbestro Maria Novak diris ke la fabrikoj kostis 30 milionojn',
      'Maria Novak, urbestro, diris: “La laboro komenciĝis en majo”',
    ])
  })

  it('says who says what', () => {
    expect(
      result().attributions.map(({ speaker, role, speech }) => [speaker, role, speech]),
    ).toEqual([
      ['Maria Novak', 'urbestro', 'reported'],
      ['Maria Novak', 'urbestro', 'direct'],
    ])
  })

  it('leaves out what is no claim, with its reason', () => {
    expect(result().sentences.flatMap(({ reason }) => reason ?? [])).toEqual([
      'opinion',
      'forecast',
      'question',
    ])
  })
})

describe('general code', () => {
  it('never asks which language it reads', () => {
    const folder = resolve(import.meta.dirname, '../../../main/extraction')
    const general = readdirSync(folder).filter((name) => name.endsWith('.ts'))
    // Text messages without capitals are an English habit that only the breaking of sentences knows.
    const asks = general.filter(
      (name) =>
        name !== 'sentence-breaks.ts' &&
        /(?:===|!==|case)\s*'(?:it|en)'/u.test(readFileSync(join(folder, name), 'utf8')),
    )
    expect(general.length).toBeGreaterThan(20)
    expect(asks).toEqual([])
  })
})
