/** Every ISO 4217 currency by code, by sign and by its names in a language, from CLDR. */
import type { Lexicon } from './lexicon.ts'
import { codesInWords, dollarLetters, otherNames, smallUnits } from './money-names.ts'
import type { CurrencySense, QuantityRules, Senses } from './rules.ts'
import { currencySigns } from './symbols.ts'

/** Amounts whose plural forms differ in some language, so that every form of a name comes up. */
const samples = [1, 2, 5]

const codeScales: [letters: string[], scale: number][] = [
  [['k', 'K'], 1e3],
  [['m', 'M', 'mn'], 1e6],
  [['b', 'B', 'bn'], 1e9],
]

function namesOf(code: string, language: string): Set<string> {
  const names = new Set<string>()
  for (const sample of samples) {
    const parts = new Intl.NumberFormat(language, {
      style: 'currency',
      currency: code,
      currencyDisplay: 'name',
      maximumFractionDigits: 0,
    }).formatToParts(sample)
    const name = parts.find((part) => part.type === 'currency')?.value
    if (!name || name === code) continue
    const plain = name.replace(/\s*\(.*\)$/, '').replace('ʻ', "'")
    names.add(plain).add(plain.normalize('NFD').replace(/\p{M}/gu, ''))
  }
  return names
}

/** The sign that countries share for their money: "$", "£". */
function signOf(code: string, language: string): string | undefined {
  const sign = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
  })
    .formatToParts(1)
    .find((part) => part.type === 'currency')?.value
  return sign === '$' || sign === '£' ? sign : undefined
}

/** The noun of a currency's name: "Kenyan shillings", "scellini kenioti". */
function nounOf(name: string, rules: QuantityRules): string {
  const words = name.toLowerCase().split(' ')
  return (rules.nounsFollow ? words.at(-1) : words[0]) ?? ''
}

/**
 * Adds the nouns alone ("forint", "dinars"). Where several countries have one and the language does
 * not say whose it usually is, it is money of no known currency.
 */
function addNouns(
  lexicon: Lexicon<Senses>,
  rules: QuantityRules,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const countries = new Intl.DisplayNames(rules.language, { type: 'region', fallback: 'none' })
  const owners = new Map<string, Set<string>>()
  for (const [code, all] of names) {
    const country = code.startsWith('X') ? undefined : countries.of(code.slice(0, 2))
    for (const name of all) {
      const noun = nounOf(name, rules)
      owners.set(noun, (owners.get(noun) ?? new Set()).add(code))
      // "Indonesia rupiah", "dinari Tunisia": the country's name as it is.
      if (country === undefined || name.split(' ').length < 2) continue
      const withCountry = rules.nounsFollow ? `${country} ${noun}` : `${noun} ${country}`
      lexicon.add('currency', withCountry, { unit: code })
      for (const link of rules.countryLinks ?? [])
        lexicon.add('currency', `${noun} ${link} ${country}`, { unit: code })
      // "Canadian $ 5", "Canada $5"
      const sign = signOf(code, rules.language)
      if (sign === undefined || !rules.nounsFollow) continue
      for (const whose of [name.slice(0, name.lastIndexOf(' ')), country]) {
        lexicon.add('currencyBefore', `${whose} ${sign}`, { unit: code })
        lexicon.add('currency', `${whose} ${sign}`, { unit: code })
      }
    }
  }
  for (const [noun, codes] of owners) {
    if (noun.length < 3 || rules.nounsNotMoney.has(noun)) continue
    const [only] = codes
    const unit = codes.size === 1 && only !== undefined ? only : null
    const sense = { unit, ...(rules.nounsThatAreWords.has(noun) ? { scaledOnly: true } : {}) }
    lexicon.add('currency', noun, sense)
    // "50 rands", "two yens"
    if (rules.nounsFollow && !noun.endsWith('s')) lexicon.add('currency', `${noun}s`, sense)
  }
}

/**
 * Adds the currencies to a lexicon. A code that could be a word counts in capitals only. Before a number a code that is
 * also a word ("ALL 5") does not count. The language's own short names ("dollari") are its entries.
 */
export function currencyLexicon(lexicon: Lexicon<Senses>, rules: QuantityRules): void {
  const all = new Map<string, Set<string>>()
  for (const code of Intl.supportedValuesOf('currency'))
    all.set(code, namesOf(code, rules.language))
  addNouns(lexicon, rules, all)
  for (const [phrases, unit] of smallUnits)
    for (const phrase of phrases.split('|')) lexicon.add('currency', phrase, { unit, minor: true })
  for (const [phrases, unit] of otherNames)
    for (const phrase of phrases.split('|')) lexicon.add('currency', phrase, { unit })
  for (const [letters, unit] of dollarLetters) {
    lexicon.add('currency', `${letters}$`, { unit })
    lexicon.add('currencyBefore', `${letters}$`, { unit })
  }
  for (const [code, names] of all) {
    const sense: CurrencySense = { unit: code }
    // "30 MUSD", "5 mEUR": the scale written before the code.
    for (const [letters, scale] of codeScales) {
      for (const letter of letters)
        lexicon.add('currency', letter + code, { ...sense, scale }, true)
    }
    for (const name of names) lexicon.add('currency', name, sense)
    lexicon.add('currency', code, sense, true)
    if (!codesInWords.has(code) && !rules.codesThatAreWords.has(code)) {
      lexicon.add('currency', code, sense)
      lexicon.add('currencyBefore', code, sense)
    }
    if (!rules.codesThatAreWords.has(code)) lexicon.add('currencyBefore', code, sense, true)
    for (const phrase of [`${code} $`, `${code} £`])
      if (/[DP]$/.test(code)) lexicon.add('currencyBefore', phrase, sense)
  }
  for (const [phrases, unit] of currencySigns) {
    for (const phrase of phrases.split('|')) {
      lexicon.add('currency', phrase, { unit })
      lexicon.add('currencyBefore', phrase, { unit })
    }
  }
}
