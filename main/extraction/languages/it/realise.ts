/** How clauses become Italian sentences that stand alone. */
import type { Token } from '../../tokens.ts'
import type { Party, Realisation } from '../rules.ts'
import { isCountry } from '../known-names.ts'
import { wordSet } from '../words.ts'
import { participleOf, presentOf } from './conjugation.ts'
import { articled } from './function-words.ts'

/** Verbs that make their past with "essere". */
export const withEssere =
  wordSet(`andare arrivare cadere crescere diventare entrare uscire nascere morire partire
  restare rimanere salire scendere tornare venire divenire passare giungere crollare scomparire apparire
  emergere esplodere scoppiare accadere succedere avvenire riuscire fuggire bastare costare durare
  dipendere derivare aumentare diminuire calare migliorare peggiorare risultare sembrare parere
  scattare sbarcare scappare intervenire pervenire provenire sopravvivere retrocedere rientrare
  subentrare approdare`)

const intransitive =
  wordSet(`nascere morire andare arrivare cadere crescere diventare divenire entrare uscire
  partire restare rimanere salire scendere tornare venire giungere crollare scomparire emergere esplodere
  scoppiare rientrare fuggire evadere circolare laureare candidare trasferire dimettere`)

/** Of those, the ones that also do something to others: "i prezzi aumentati dal governo". */
const transitive = wordSet('aumentare diminuire migliorare peggiorare passare')

/** What holds still, whoever does it: "guidata da Viktor Orban". */
const states =
  wordSet(`guidare dirigere presiedere allenare controllare comporre formare situare dedicare considerare
  valutare stimare abitare amministrare gestire caratterizzare chiamare conoscere interpretare`)

const plain = new Map<string, Record<'ms' | 'msz' | 'mv' | 'mp' | 'mpz' | 'fs' | 'fp', string>>([
  [
    'di',
    { ms: 'del', msz: 'dello', mv: "dell'", mp: 'dei', mpz: 'degli', fs: 'della', fp: 'delle' },
  ],
  ['a', { ms: 'al', msz: 'allo', mv: "all'", mp: 'ai', mpz: 'agli', fs: 'alla', fp: 'alle' }],
  [
    'da',
    { ms: 'dal', msz: 'dallo', mv: "dall'", mp: 'dai', mpz: 'dagli', fs: 'dalla', fp: 'dalle' },
  ],
  [
    'in',
    { ms: 'nel', msz: 'nello', mv: "nell'", mp: 'nei', mpz: 'negli', fs: 'nella', fp: 'nelle' },
  ],
  [
    'su',
    { ms: 'sul', msz: 'sullo', mv: "sull'", mp: 'sui', mpz: 'sugli', fs: 'sulla', fp: 'sulle' },
  ],
])
const articleKind: Readonly<Record<string, keyof NonNullable<ReturnType<typeof plain.get>>>> = {
  il: 'ms',
  lo: 'msz',
  "l'": 'mv',
  i: 'mp',
  gli: 'mpz',
  la: 'fs',
  le: 'fp',
}

/** A preposition before a noun phrase: "in" + "il video" is "nel video". */
export function govern(preposition: string, words: string): string {
  const forms = plain.get(preposition)
  const article = /^(l['’]|il|lo|la|i|gli|le)(?:\s+|(?<=['’]))/iu.exec(words)
  if (!article) return `${preposition} ${words}`
  const rest = words.slice(article[0].length)
  const lower = article[1]!.toLowerCase().replace('’', "'")
  const kind = articleKind[lower]
  if (!forms || !kind) return `${preposition} ${lowerFirst(article[0])}${rest}`
  return lower === "l'" ? `${forms[kind]}${rest}` : `${forms[kind]} ${rest}`
}

export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const be = (party: Party): string => (party.plural ? 'sono' : 'è')

function agree(stem: string, { plural, feminine }: Party): string {
  return stem.slice(0, -1) + (feminine ? (plural ? 'e' : 'a') : plural ? 'i' : 'o')
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

const participleBe: Readonly<Record<string, string>> = {
  o: 'è stato',
  a: 'è stata',
  i: 'sono stati',
  e: 'sono state',
}

/** "riunitosi" is "riunito"; "presi" stays. */
export const withoutSi = (participle: string): string =>
  /[ts][oaie]si$/u.test(participle) ? participle.slice(0, -2) : participle

/** The party with the gender and number a participle about it shows. */
function told(party: Party, participle: Token): Party {
  const ending = withoutSi(participle.lower).at(-1) ?? 'o'
  if (!'oaie'.includes(ending)) return party
  return {
    ...party,
    plural: ending === 'i' || ending === 'e',
    feminine: ending === 'a' || ending === 'e',
  }
}

const commitments: Readonly<Record<string, [verb: string, before: string]>> = {
  impegno: ['impegnato', 'a'],
  obbligo: ['obbligato', 'a'],
  promessa: ['ha promesso', 'di'],
  decisione: ['ha deciso', 'di'],
  intenzione: ['ha intenzione', 'di'],
}

/** Prepositions that lead back to the words before: "in cui", "nella quale", "per il quale". */
const pointing = wordSet('cui quale quali')

const lands =
  wordSet(`abruzzo basilicata calabria campania lazio liguria lombardia marche molise piemonte
  puglia sardegna sicilia toscana umbria veneto romagna emilia emilia-romagna friuli trentino brianza maremma europa africa asia america oceania`)

/** Countries, regions and continents take "in", towns "a". */
const isLand = (words: string): boolean =>
  lands.has(words.toLowerCase()) || isCountry(words.toLowerCase())

export const realise: Realisation = {
  apposition(party, description) {
    const age = /^(\p{N}{1,3})(?: anni( .+)?)?$/u.exec(description)
    if (age)
      return `${join(party.words, party.plural ? 'hanno' : 'ha', age[1], 'anni')}${age[2] ?? ''}`
    return join(party.words, be(party), description)
  },
  participle(party, participle, rest, happened) {
    const agreed = told(party, participle)
    const { lemma } = participle
    const form = withoutSi(participle.text.toLowerCase())
    if (form.length < participle.text.length) return join(party.words, 'si', be(agreed), form, rest)
    if (intransitive.has(lemma) || (withEssere.has(lemma) && !transitive.has(lemma)))
      return join(party.words, be(agreed), form, rest)
    const helper = happened && !states.has(lemma) ? participleBe[form.at(-1) ?? 'o'] : be(agreed)
    return join(party.words, helper ?? be(agreed), form, rest)
  },
  gerund(party, gerund, rest, host) {
    const reflexive = /(?:ando|endo)si$/u.test(gerund.lower)
    const clitic = reflexive
      ? 'si'
      : (/(?:ando|endo)(lo|la|li|le|ne|gli|ci|vi)$/u.exec(gerund.lower)?.[1] ?? undefined)
    const { lemma } = gerund
    const helper = host.find((token) => token.tag === 'auxiliary')
    const future = host.some((token) => /(?:rà|ranno)$/u.test(token.lower))
    const past =
      host.some((token) => token.tag === 'participle') ||
      host.some((token) => /(?:[^r]ò|arono|irono|ette|ettero|se|sero)$/u.test(token.lower))
    const participle = participleOf(lemma)
    if (helper?.lemma === 'stare' || future) return undefined
    if (past && participle) {
      const essere = reflexive || withEssere.has(lemma)
      const verb = essere
        ? `${be(party)} ${agree(participle, party)}`
        : `${party.plural ? 'hanno' : 'ha'} ${participle}`
      return join(party.words, clitic, verb, rest)
    }
    const present = presentOf(lemma, party.plural)
    return present === undefined ? undefined : join(party.words, clitic, present, rest)
  },
  relative(party, opener, rest) {
    const words = opener.map((token) => token.lower)
    const last = words.at(-1)!
    if (
      last === 'che' ||
      (opener.length === 2 && opener[0]!.tag === 'determiner' && last !== 'cui')
    )
      return join(party.words, rest)
    if (last === 'cui' && opener.length === 2 && opener[0]!.tag === 'determiner') {
      return `${opener[0]!.lower}|${govern('di', party.isName ? party.words : lowerFirst(party.words))}`
    }
    if (last === 'dove' && opener.length === 1) {
      const place = party.isName
        ? `${isLand(party.words) ? 'in' : 'a'} ${party.words}`
        : govern('in', lowerFirst(party.words))
      return join(rest, place)
    }
    if (!pointing.has(last)) return undefined
    const first = words[0]!
    const preposition = articled.get(first) ?? first
    if (preposition === 'tra' || preposition === 'fra') return undefined
    const owner = party.isName ? party.words : lowerFirst(party.words)
    return join(rest, govern(preposition, owner))
  },
  event(event, noun, rest) {
    const plural = noun.lower === 'dimissioni'
    const feminine = /(?:a|e|zione|sione)$/u.test(noun.lower) && noun.lower !== 'terremoto'
    const verb = plural ? 'sono avvenute' : feminine ? 'è avvenuta' : 'è avvenuto'
    return join(event, verb, rest)
  },
  commitment(party, noun, rest) {
    const found = commitments[noun.lower]
    if (!found) return undefined
    const [verb, before] = found
    const opening = /^(?:ad|a|di)\s/u.exec(rest)
    if (!opening) return undefined
    if (!verb.startsWith('ha ')) {
      const helper = party.plural ? 'si sono' : 'si è'
      return join(party.words, helper, agree(verb, party), rest)
    }
    const words = party.plural ? verb.replace('ha', 'hanno') : verb
    return join(party.words, words, `${before} ${rest.slice(opening[0].length)}`)
  },
  quotation(speaker, role, verb, words) {
    return `${speaker}${role === undefined ? '' : `, ${role},`} ${verb}: «${words}»`
  },
  named(determiner, name) {
    const preposition = determiner ? articled.get(determiner.lower) : undefined
    return preposition === undefined ? name : `${preposition} ${name}`
  },
  owned(words, owner) {
    const found = /^((?:il|la|i|le)\s)(?:suo|sua|suoi|sue)\s([^aeiouàèéìòùsz\s]\S*)$/iu.exec(words)
    return found ? `${found[1]!}${found[2]!} ${govern('di', owner)}` : words
  },
  reported(speaker, verb, content) {
    return `${speaker} ${verb} che ${content}`
  },
  definite(words) {
    const match = /^(un['’]|uno|una|un)\s*/iu.exec(words)
    if (!match) return words
    const rest = words.slice(match[0].length)
    const vowel = /^[aeiouàèéìòùh]/iu.test(rest)
    const kind = match[1]!.toLowerCase().replace('’', "'")
    if (vowel) return `l'${rest}`
    return `${kind === 'una' ? 'la' : kind === 'uno' ? 'lo' : 'il'} ${rest}`
  },
  tidy: (words) => words.replace(/\b([Uu])n'(?=[^aeiouàèéìòùh])/gu, '$1na '),
  and: 'e',
  said: 'ha detto',
}
