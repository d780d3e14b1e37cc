/** Fractions: "3/4", "½", "tre quarti", "two thirds". */
import { vulgarFraction } from './figures.ts'
import { readGroup } from './groups.ts'
import { readDenominator } from './ordinals.ts'
import { glued, key, match, partOfName, type Scan } from './scan.ts'
import type { Group } from './words.ts'

/** "3/4" after which no further "/" comes: a date has two. */
export function readSlashed(s: Scan, i: number): Group | undefined {
  const top = s.tokens[i]
  const bottom = s.tokens[i + 2]
  if (top?.kind !== 'figure' || key(s, i + 1) !== '/' || bottom?.kind !== 'figure') return undefined
  if (!glued(s, i + 1) !== !glued(s, i + 2) || partOfName(s, i)) return undefined
  if (key(s, i + 3) === '/' && glued(s, i + 3)) return undefined
  const value = Number(top.text) / Number(bottom.text)
  if (!Number.isFinite(value) || !/^\d+$/.test(top.text + bottom.text)) return undefined
  // "36/2021" is the number of a decree.
  if (/^(?:19|20)\d\d$/.test(bottom.text)) return undefined
  return { value, next: i + 3, figure: true }
}

/** A fraction by itself: "3/4", "½", "tre quarti", "a half", "mezzo". */
export function readFraction(s: Scan, i: number): Group | undefined {
  const slashed = readSlashed(s, i)
  if (slashed) return slashed
  const token = s.tokens[i]
  const sign = token?.kind === 'figure' ? vulgarFraction(token.text) : undefined
  if (sign !== undefined) return { value: sign, next: i + 1, figure: true }
  const bare = match(s, i, 'fraction')
  if (bare && bare.payload === 0.5) return { value: 0.5, next: bare.next, figure: false }
  const one = match(s, i, 'article') ?? match(s, i, 'oneWord')
  const named = one ? match(s, one.next, 'hundred') : undefined
  const article = named && !readDenominator(s, one!.next, 1) ? undefined : one
  const top = article
    ? { value: 1, next: article.next, figure: false }
    : (readGroup(s, named && one && !s.rules.joinsTens ? one.next : i, true) ??
      (one && readGroup(s, one.next, true)))
  if (!top || !Number.isInteger(top.value)) return undefined
  const n = key(s, top.next) === '-' ? top.next + 1 : top.next
  const part = match(s, n, 'fraction')
  const many = top.value !== 1 && top.value !== 3
  if (part && part.payload === 0.25 && many && match(s, n, 'time')) return undefined
  if (part) return { value: top.value * part.payload, next: part.next, figure: false }
  // "34 centesimi" are money, "due centesimo" is not.
  const plural = s.rules.ordinalWord(s.tokens[n]?.key ?? '')?.plural
  if ((top.figure || plural) && match(s, n, 'currency')) return undefined
  const bottom = readDenominator(s, n, top.value)
  return bottom && { value: top.value / bottom.value, next: bottom.next, figure: false }
}
