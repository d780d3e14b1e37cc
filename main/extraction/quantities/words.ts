/** Cardinals in words up to the thousands. */
import { glued, key, match, skip, type Scan } from './scan.ts'

/** A number and the token after it. */
export interface Group {
  value: number
  next: number
  figure: boolean
}

/** What fits below: 200 takes up to 99, 40 up to 9, 7 nothing. */
function room(value: number, joinsTens: boolean): number {
  if (value <= 0 || !Number.isInteger(value)) return 0
  for (const power of [1e6, 1e3, 100]) if (value % power === 0) return power
  return joinsTens && value % 10 === 0 && value % 100 >= 20 ? 10 : 0
}

function cardinalAt(s: Scan, i: number): number | undefined {
  const token = s.tokens[i]
  if (token?.kind !== 'word') return undefined
  return s.rules.cardinalWord(token.key)
}

/** "trent’anni": a number cut short before a vowel, its apostrophe the token after. */
function elidedAt(s: Scan, i: number): number | undefined {
  if (!s.rules.elidedCardinal || key(s, i + 1) !== "'" || !glued(s, i + 1)) return undefined
  return s.tokens[i]?.kind === 'word' && glued(s, i + 2)
    ? s.rules.elidedCardinal(s.tokens[i].key)
    : undefined
}

/** "one", which elsewhere is a pronoun, where a hundred follows or tens stand before: "one hundred", "sixty-one". */
function oneAt(s: Scan, i: number, before: number | undefined): number | undefined {
  const one = match(s, i, 'oneWord')
  if (!one || (!s.rules.joinsTens && (before ?? 0) < 100)) return undefined
  if (before !== undefined) return room(before, true) > 1 ? 1 : undefined
  return match(s, one.next, 'hundred') ? 1 : undefined
}

/** Whether a word that can only be under a fraction line stands here: "quarters", "terzi". */
export function opensDenominator(s: Scan, i: number): boolean {
  const token = s.tokens[i]
  if (token?.kind !== 'word') return false
  return match(s, i, 'fraction') !== undefined || s.rules.ordinalWord(token.key)?.plural === true
}

/** Words up to the thousands: "two hundred and five", "forty-two"; no scale words. */
export function readWords(s: Scan, i: number, noAnd: boolean): Group | undefined {
  let value: number | undefined
  let j = i
  for (;;) {
    let k = j
    let and = false
    if (value !== undefined) {
      if (key(s, k) === '-') k += 1
      else if (!noAnd && value >= 100) {
        k = skip(s, k, 'and')
        and = k > j
      }
    }
    const elided = elidedAt(s, k)
    const word = elided ?? cardinalAt(s, k) ?? oneAt(s, k, value)
    if (and && word !== undefined && opensDenominator(s, k + 1)) break
    if (
      word !== undefined &&
      (value === undefined || (word > 0 && word < room(value, s.rules.joinsTens)))
    ) {
      value = (value ?? 0) + word
      j = k + (elided === undefined ? 1 : 2)
      const hundred = match(s, j, 'hundred')
      if (hundred && word < 100 && value < 100) {
        value *= 100
        j = hundred.next
      }
      continue
    }
    break
  }
  return value === undefined ? undefined : { value, next: j, figure: false }
}
