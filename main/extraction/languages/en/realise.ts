/** How clauses become English sentences that stand alone. */
import type { Token } from '../../tokens.ts'
import type { Party, Realisation } from '../rules.ts'
import { wordSet } from '../words.ts'
import { participleOf, pastOf, thirdPerson, verbForm } from './conjugation.ts'

function join(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

const is = ({ plural }: Party): string => (plural ? 'are' : 'is')
const was = ({ plural }: Party): string => (plural ? 'were' : 'was')

export const possessive = (words: string): string => `${words}${words.endsWith('s') ? '’' : '’s'}`

/** Participles that tell what is, whenever it began: "based in London since 2010". */
const states =
  wordSet(`base know headquarter locate situate own value price estimate call name rank lead head run chair
  consider back support staff populate surround compose make-up star aim intend require`)

const commitments: Readonly<Record<string, [past: string, plural?: string]>> = {
  pledge: ['pledged'],
  promise: ['promised'],
  vow: ['vowed'],
  commitment: ['is committed', 'are committed'],
  obligation: ['is obliged', 'are obliged'],
  plan: ['plans', 'plan'],
  decision: ['decided'],
  intention: ['intends', 'intend'],
  agreement: ['agreed'],
}

function lowerArticle(words: string): string {
  return /^(?:The|A|An|Its|His|Her|Their|This|That)\s/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

export const realise: Realisation = {
  apposition(party, description) {
    const age = /^(\p{N}{1,3})(?: years old)?$/u.exec(description)
    if (age) return join(party.words, is(party), age[1], 'years old')
    const former = /^(?:former|ex-)/u.test(description) ? 'a' : undefined
    return join(party.words, is(party), former, description)
  },
  participle(party, participle, rest, happened) {
    const { lemma } = participle
    const form = participle.text.toLowerCase()
    void happened
    const helper = states.has(lemma) ? is(party) : was(party)
    return join(party.words, helper, form, rest)
  },
  gerund(party, gerund, rest, host) {
    const { lemma } = gerund
    if (lemma === '' || /^(?:it|him|her|them|itself|themselves)\b/u.test(rest)) return undefined
    if (host.some(({ tag }) => tag === 'modal')) return undefined
    const have = host.find(({ lemma: helper }) => helper === 'have')
    if (lemma === 'be') {
      const past =
        have !== undefined ||
        host.some(({ lower }) => verbForm(lower)?.past === true || /^(?:was|were)$/u.test(lower))
      return join(party.words, past ? was(party) : is(party), rest)
    }
    if (have && host.some(({ tag }) => tag === 'participle') && !have.lower.startsWith('had')) {
      return join(party.words, party.plural ? 'have' : 'has', participleOf(lemma), rest)
    }
    const past =
      host.some(({ lower }) => /^(?:was|were|had)$/u.test(lower)) ||
      (host[0] !== undefined && verbForm(host[0].lower)?.past === true)
    if (past) return join(party.words, pastOf(lemma), rest)
    return join(party.words, party.plural ? lemma : thirdPerson(lemma), rest)
  },
  relative(party, opener, rest) {
    const words = opener.map((token) => token.lower)
    const last = words.at(-1)!
    if (words.length === 1) {
      if (last === 'whose') return `${possessive(party.words)} ${rest}`
      if (last === 'where') return join(rest, 'in', lowerArticle(party.words))
      return join(party.words, rest)
    }
    if (words.length === 2 && (last === 'which' || last === 'whom') && words[0] !== 'of') {
      return join(rest, words[0], lowerArticle(party.words))
    }
    return undefined
  },
  event(event, _noun, rest) {
    return join(event, 'took place', rest)
  },
  commitment(party, noun, rest) {
    const found = commitments[noun.lower]
    if (!found || !rest.startsWith('to ')) return undefined
    return join(party.words, party.plural ? (found[1] ?? found[0]) : found[0], rest)
  },
  quotation(speaker, role, verb, words) {
    // An office written as a title goes before the name: "President Joe Biden".
    if (role !== undefined && /^\p{Lu}/u.test(role) && !/\b(?:of|for|at)\b/u.test(role))
      return `${role} ${speaker} ${verb}: “${words}”`
    return `${speaker}${role === undefined ? '' : `, ${role},`} ${verb}: “${words}”`
  },
  owned: (words, owner) => words.replace(/^(?:its|his|her|their)(?=\s)/iu, possessive(owner)),
  reported(speaker, verb, content) {
    return `${speaker} ${verb} that ${content}`
  },
  named(_determiner: Token | undefined, name: string) {
    return name
  },
  definite(words) {
    return words.replace(/^(?:an?|its|his|her|their)\s+/iu, 'the ')
  },
  tidy: (words) =>
    words.replace(/\b([Aa]) (?=[aeiou])/gu, '$1n ').replace(/\b([Aa])n (?=[^aeiouh])/gu, '$1 '),
  and: 'and',
  said: 'said',
}
