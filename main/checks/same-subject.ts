/** Two claims that tell one quantity of one thing: alike in all but the number. */
import type { Quantity } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'
import { featuresOf, wordsOf, type Features } from './features.ts'
import { isNear, isNumeric, sameUnit, slack, type Numeric } from './figures.ts'
import type { CheckWords } from './languages/index.ts'

export interface Measured {
  /** The one number that could have another value elsewhere. */
  readonly number: Quantity
  /** What is measured: the words without the number, and the other quantities. */
  readonly subject: string
  readonly features: Features
}

const isoDate = /^\d{4}(?:-\d\d){0,2}$/

/** Roots without who says it: "Secondo la Regione il costo del ponte …" tells of the bridge. */
function withoutSpeaker(text: string, words: CheckWords): string {
  const opening = words.accordingTo.exec(text)
  if (!opening) return text
  const comma = text.indexOf(', ', opening[0].length)
  if (comma > 0 && comma <= 60) return text.slice(comma + 2)
  // Without a comma: the words up to the article that opens what is said.
  const all = wordsOf(text)
  const next = all.findIndex(
    ({ lower }, index) => index >= 3 && index <= 6 && /^(?:il|lo|la|i|gli|le|l'|the)$/.test(lower),
  )
  return next < 0 ? text : text.slice(all[next]!.start)
}

/** What a claim measures; null where it has no number of its own, or several. */
export function measuredOf(claim: Claim, words: CheckWords): Measured | null {
  const numbers = claim.quantities.filter(
    (quantity) => isNumeric(quantity) && quantity.kind !== 'ordinal',
  )
  const dates = claim.quantities.filter(
    ({ kind, value }) => kind === 'date' && typeof value === 'string' && isoDate.test(value),
  )
  // A date is the quantity only where a thing has one such date: when it was founded, when born.
  const isBeginning = numbers.length === 0 && dates.length === 1 && words.beginning.test(claim.text)
  const number = isBeginning ? dates[0]! : numbers[0]
  if (!number || (!isBeginning && numbers.length > 1)) return null
  const others = claim.quantities
    .filter((quantity) => quantity !== number)
    .map(
      ({ kind, value, low, high, exact }) => `${kind}:${value ?? exact}:${low ?? ''}:${high ?? ''}`,
    )
    .toSorted()
  const features = featuresOf(
    withoutSpeaker(claim.text, words),
    words,
    claim.quantities.map(({ exact }) => exact),
  )
  const subject = [number.kind, features.denied, ...features.roots, ...others].join(' ')
  return { number, subject, features }
}

/** Are these two values of one quantity that cannot both be right? */
export function disagree(a: Quantity, b: Quantity): boolean {
  if (!sameUnit(a, b)) return false
  if (typeof a.value === 'string' && typeof b.value === 'string') {
    const length = Math.min(a.value.length, b.value.length)
    return a.value.slice(0, length) !== b.value.slice(0, length)
  }
  if (!isNumeric(a) || !isNumeric(b)) return false
  return !isNear(a.value, b.value, Math.max(roundedBy(a), roundedBy(b)))
}

/** What is written with a scale or as approximate was rounded; a plain count was not. */
const roundedBy = (quantity: Numeric): number =>
  quantity.approximate ||
  Math.abs(quantity.value) >= 1e6 ||
  /\d[.,]\d/.test(quantity.exact) ||
  quantity.kind === 'percentage'
    ? slack(quantity)
    : 0
