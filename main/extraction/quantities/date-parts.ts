/** Days of the month and years, as parts of dates. */
import type { FieldsRead } from './fields.ts'
import { opensAmount } from './gates.ts'
import { readNumber } from './numbers.ts'
import { readOrdinal } from './ordinals.ts'
import { glued, key, match, opens, skip, type Scan } from './scan.ts'
import { readWords } from './words.ts'

export interface Part {
  n: number
  next: number
}

/** 1 to 31: "18", "1°", "9th", "diciotto", "twenty second", "primo". */
export function readDayNumber(s: Scan, i: number): (Part & { ordinal: boolean }) | undefined {
  const token = s.tokens[i]
  const ordinal = readOrdinal(s, i)
  if (ordinal && ordinal.value <= 31 && !ordinal.plural) {
    return { n: ordinal.value, next: ordinal.next, ordinal: true }
  }
  if (token?.kind === 'figure') {
    const n = /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0
    // "1° maggio" is written with a degree sign as often as with an ordinal one.
    if (n === 1 && key(s, i + 1) === '°' && glued(s, i + 1))
      return { n, next: i + 2, ordinal: true }
    return n >= 1 && n <= 31 ? { n, next: i + 1, ordinal: false } : undefined
  }
  const words = readWords(s, i, true)
  const n = words?.value ?? 0
  return words && n >= 1 && n <= 31 ? { n, next: words.next, ordinal: false } : undefined
}

/** A year in four figures, or in words: "two thousand and five". */
export function readYear(s: Scan, i: number): Part | undefined {
  const token = s.tokens[i]
  if (token?.kind === 'figure') {
    const n = /^[12]\d{3}$/.test(token.text) ? Number(token.text) : 0
    const after = s.tokens[i + 1]
    const touches = after !== undefined && glued(s, i + 1) && after.kind === 'word'
    return n >= 1000 && n < 2200 && !touches ? { n, next: i + 1 } : undefined
  }
  if (token?.kind !== 'word' || !opens(s, i, opensAmount)) return undefined
  const century = readWords(s, i, true)
  const rest = century && readWords(s, century.next, true)
  if (rest && century.value >= 15 && century.value <= 20 && rest.value >= 10 && rest.value < 100) {
    return { n: century.value * 100 + rest.value, next: rest.next }
  }
  const words = readNumber(s, i)
  if (!words || words.scale > 1000 || !Number.isInteger(words.value)) return undefined
  return words.value >= 1900 && words.value < 2200
    ? { n: words.value, next: words.next }
    : undefined
}

/** Skips a comma, "of", or a hyphen or slash that touches both sides. */
export function skipJoint(s: Scan, i: number): number {
  const symbol = key(s, i)
  if (symbol === ',') return i + 1
  if ((symbol === '-' || symbol === '/' || symbol === '.') && glued(s, i) && glued(s, i + 1))
    return i + 1
  return skip(s, i, 'ofDate')
}

/** "11 luglio ’16": two figures after an apostrophe. */
export function readQuotedYear(s: Scan, i: number): Part | undefined {
  const token = key(s, i) === "'" ? s.tokens[i + 1] : undefined
  const after = s.tokens[i + 2]
  if (!token || !/^\d\d$/.test(token.text) || !glued(s, i + 1)) return undefined
  if (after && glued(s, i + 2) && after.kind !== 'symbol') return undefined
  const n = Number(token.text)
  return { n: n < 30 ? 2000 + n : 1900 + n, next: i + 2 }
}

/** "April of 87": two figures that are no day, after "of". */
export function readShortYear(s: Scan, i: number): Part | undefined {
  const of = match(s, i, 'ofDate')
  const token = of ? s.tokens[of.next] : undefined
  if (!of || !/^[3-9]\d$/.test(token?.text ?? '') || Number(token!.text) < 32) return undefined
  const after = s.tokens[of.next + 1]
  if (after && !(after.kind === 'symbol' && /^[.,;:!?)]$/.test(after.key))) return undefined
  return { n: 1900 + Number(token!.text), next: of.next + 1 }
}

export function withYear(s: Scan, read: FieldsRead): FieldsRead {
  const n = skipJoint(s, read.next)
  const cue = match(s, n, 'yearCue')
  const year = readYear(s, cue?.next ?? n) ?? readShortYear(s, read.next) ?? readQuotedYear(s, n)
  if (!year) return read
  // "nel novembre 2000 persone": what a figure counts is no year; a plain year touches no unit.
  return { next: year.next, fields: { ...read.fields, year: year.n } }
}
