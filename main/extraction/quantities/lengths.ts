/** Lengths told in two units: "5 feet 2 inches", "un metro e ottanta". */
import type { Amount } from './amounts.ts'
import { tidy } from './figures.ts'
import { readNumber } from './numbers.ts'
import { key, match, skip, type Scan } from './scan.ts'

/** "5 feet 2 inches": the one pair of units that is written side by side. */
export function withInches(s: Scan, amount: Amount): Amount {
  const inches = amount.unit === 'ft' ? readNumber(s, skip(s, amount.next, 'and')) : undefined
  if (!inches || inches.article || !(inches.value > 0 && inches.value < 12)) return amount
  const unit =
    key(s, inches.next) === 'in'
      ? { payload: 'in', next: inches.next + 1 }
      : match(s, inches.next, 'unit')
  if (unit?.payload !== 'in') return amount
  return { ...amount, value: tidy(amount.value + inches.value / 12), next: unit.next }
}

/** "un metro e ottanta": centimetres after whole metres, where nothing follows that they could count. */
export function withCentimetres(s: Scan, amount: Amount): Amount {
  const and = amount.unit === 'm' && !s.rules.joinsTens ? match(s, amount.next, 'and') : undefined
  const rest = and && Number.isInteger(amount.value) ? readNumber(s, and.next) : undefined
  if (!rest || rest.article || rest.fraction || !(rest.value >= 10 && rest.value < 100))
    return amount
  const after = s.tokens[rest.next]
  if (after?.kind === 'word' && !s.rules.functionWords.has(after.key)) return amount
  if (/^[%€$£°]$/.test(after?.key ?? '') || match(s, rest.next, 'unit')) return amount
  return { ...amount, value: tidy(amount.value + rest.value / 100), next: rest.next }
}
