/** Every ISO 4217 currency by code, by sign and by its names in a language, from CLDR. */
import type { Lexicon } from './lexicon.ts'
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
    const plain = name.replace(/\s*\(.*\)$/, '')
    names.add(plain).add(plain.normalize('NFD').replace(/\p{M}/gu, ''))
  }
  return names
}

/**
 * Adds the currencies to a lexicon. A code counts in capitals only. Before a number a code that is
 * also a word ("ALL 5") does not count. The language's own short names ("dollari") are its entries.
 */
export function currencyLexicon(lexicon: Lexicon<Senses>, rules: QuantityRules): void {
  for (const code of Intl.supportedValuesOf('currency')) {
    const sense: CurrencySense = { unit: code }
    // "30 MUSD", "5 mEUR": the scale written before the code.
    for (const [letters, scale] of codeScales) {
      for (const letter of letters)
        lexicon.add('currency', letter + code, { ...sense, scale }, true)
    }
    for (const name of namesOf(code, rules.language)) lexicon.add('currency', name, sense)
    lexicon.add('currency', code, sense, true)
    if (!rules.codesThatAreWords.has(code)) lexicon.add('currencyBefore', code, sense, true)
  }
  for (const [phrases, unit] of currencySigns) {
    for (const phrase of phrases.split('|')) {
      lexicon.add('currency', phrase, { unit })
      lexicon.add('currencyBefore', phrase, { unit })
    }
  }
}
