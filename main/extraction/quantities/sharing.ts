/** Currencies said once and meant of several amounts, and amounts that only the text makes money. */
import type { Quantity } from '#shared/records/extraction.ts'
import type { QuantityRules } from './rules.ts'

/** A quantity with what sharing needs to know of it. */
export interface Candidate {
  quantity: Quantity
  /** Where the number itself begins, without the "more than" that is part of a count's passage. */
  inner: number
  /** The factor of its scale word, 1 without one. */
  scale: number
  /** The sentence-like stretch it stands in; stretches are numbered through the text. */
  stretch: number
  /** Nothing that could be counted follows it: "5 miliardi da parte di". */
  bare: boolean
  /** Its stretch has a word of money: "investono". */
  moneyNear: boolean
}

/** A bare number this large and with a scale word may be money. */
const leastScale = 1000

/**
 * In order of evidence: a currency in the same sentence is carried over and marked inherited; the
 * same amount with a currency elsewhere, or a word of money, makes it money of no known currency.
 */
export function shareCurrencies(candidates: Candidate[]): Quantity[] {
  const amounts = new Set<number>()
  for (const { quantity } of candidates) {
    if (quantity.kind === 'money' && typeof quantity.value === 'number') amounts.add(quantity.value)
  }
  const units = new Map<number, string>()
  for (const { quantity, stretch } of candidates) {
    if (quantity.kind === 'money' && quantity.unit && !units.has(stretch))
      units.set(stretch, quantity.unit)
  }
  const latest = new Map<number, string>()
  return candidates.map((candidate) => {
    const { quantity, stretch } = candidate
    if (quantity.kind === 'money' && quantity.unit) latest.set(stretch, quantity.unit)
    const couldBeMoney =
      quantity.kind === 'count' && candidate.scale >= leastScale && candidate.bare
    if (!couldBeMoney) return quantity
    const unit = latest.get(stretch) ?? units.get(stretch)
    const exact = quantity.exact.slice(candidate.inner - quantity.start)
    const money: Quantity = { ...quantity, start: candidate.inner, exact, kind: 'money' }
    if (unit) return { ...money, unit, inherited: true }
    const known = typeof quantity.value === 'number' && amounts.has(quantity.value)
    return known || candidate.moneyNear ? money : quantity
  })
}

/** Whether any of these words, lower case, is one by which a bare amount is money. */
export function hasMoneyWord(keys: Iterable<string>, rules: QuantityRules): boolean {
  for (const word of keys) if (rules.moneyWords.has(word)) return true
  return false
}
