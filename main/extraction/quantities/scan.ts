/** What the readers share while they go through one line: its tokens and the language's phrases. */
import { currencyLexicon } from './currencies.ts'
import { groupOf } from './gates.ts'
import { Lexicon, type Found } from './lexicon.ts'
import type { QuantityRules, Senses } from './rules.ts'
import { symbolSynonyms, unitSymbols, wordLikeSymbols } from './symbols.ts'
import type { Token } from './tokens.ts'

export interface Day {
  year: number
  month: number
  day: number
}

export interface Scan {
  text: string
  tokens: Token[]
  rules: QuantityRules
  lexicon: Lexicon<Senses>
  /** What can begin at each token. */
  gates: Uint8Array
  /** The publication date, where it is known. */
  reference: Day | undefined
  /** The minute of that day, where it is known. */
  minute?: number
  /** A token read as if white space stood before it: the figure after a range's dash. */
  apart?: number
}

const built = new WeakMap<QuantityRules, Lexicon<Senses>>()

/** The language's lexicon with the signs every language has; built once. */
export function lexiconOf(rules: QuantityRules): Lexicon<Senses> {
  const known = built.get(rules)
  if (known) return known
  const lexicon = new Lexicon<Senses>((tag) => groupOf.get(tag) ?? 0)
  currencyLexicon(lexicon, rules)
  for (const symbol of unitSymbols) {
    const usual = symbolSynonyms[symbol] ?? symbol
    lexicon.add('unit', symbol, usual, true)
    // "10 ma" is no milliampere.
    const small = symbol.length > 1 && !rules.functionWords.has(symbol.toLowerCase())
    if (small && !wordLikeSymbols.has(symbol)) lexicon.add('unit', symbol, usual)
  }
  for (const [phrases, symbol] of rules.units) {
    for (const phrase of phrases.split('|')) lexicon.add('unit', phrase, symbol)
  }
  for (const tag of Object.keys(rules.entries) as (keyof Senses)[]) addEntries(lexicon, rules, tag)
  built.set(rules, lexicon)
  return lexicon
}

function addEntries<Tag extends keyof Senses>(
  lexicon: Lexicon<Senses>,
  rules: QuantityRules,
  tag: Tag,
): void {
  for (const [phrases, payload] of rules.entries[tag] ?? []) {
    for (const phrase of phrases.split('|')) {
      const exact = phrase.startsWith('=')
      lexicon.add(tag, exact ? phrase.slice(1) : phrase, payload, exact)
    }
  }
}

export function match<Tag extends keyof Senses>(
  s: Scan,
  i: number,
  tag: Tag,
): Found<NonNullable<Senses[Tag]>> | undefined {
  return s.lexicon.at(s.tokens, i, tag)
}

/** Whether something of one of these groups can begin at token `i`. */
export function opens(s: Scan, i: number, groups: number): boolean {
  return ((s.gates[i] ?? 0) & groups) !== 0
}

/** The index after an optional phrase. */
export function skip(s: Scan, i: number, tag: keyof Senses): number {
  return s.lexicon.at(s.tokens, i, tag)?.next ?? i
}

/** Whether token `i` touches the token before it. */
export function glued(s: Scan, i: number): boolean {
  const token = s.tokens[i]
  return token !== undefined && i > 0 && !token.spaced && s.apart !== i
}

export function key(s: Scan, i: number): string | undefined {
  return s.tokens[i]?.key
}

/** Whether token `i` is a letter or figure run that touches another one: the 4 of "A4", "-4" of "F-4". */
export function partOfName(s: Scan, i: number): boolean {
  if (!glued(s, i)) return false
  const before = s.tokens[i - 1]!
  if (before.kind !== 'symbol') return true
  if (!/^[-_/&#@]$/.test(before.key)) return false
  return (
    before.key === '@' ||
    before.key === '#' ||
    (glued(s, i - 1) && s.tokens[i - 2]!.kind !== 'symbol')
  )
}
