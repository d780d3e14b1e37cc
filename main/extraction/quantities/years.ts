/** Years alone: which four figures are one. */
import { yearPeriod } from './calendar.ts'
import { countsThings } from './clock.ts'
import { readYear } from './date-parts.ts'
import { glued, key, match, partOfName, type Scan } from './scan.ts'
import type { When } from './when.ts'

/**
 * Four figures that are a year: after a word that a year follows, or where nothing stands that they
 * could count.
 */
export function readYearAlone(s: Scan, i: number): When | undefined {
  const token = s.tokens[i]
  const short = readShort(s, i) ?? readInWords(s, i)
  if (short) return short
  if (token?.kind !== 'figure' || !/^[12]\d{3}$/.test(token.text) || partOfName(s, i))
    return undefined
  const n = Number(token.text)
  const after = s.tokens[i + 1]
  const touches = after !== undefined && glued(s, i + 1)
  if (touches && (after.kind !== 'symbol' || /^[%°€$£'^{_@]$/.test(after.key))) return undefined
  if (
    touches &&
    /^[-/:.]$/.test(after.key) &&
    s.tokens[i + 2]?.kind === 'figure' &&
    glued(s, i + 2)
  )
    return undefined
  if (
    after &&
    (match(s, i + 1, 'percent') || match(s, i + 1, 'currency') || match(s, i + 1, 'scale'))
  )
    return undefined
  // "1998 in Turin": two letters are no unit here.
  const unit = after && after.text.length > 2 ? match(s, i + 1, 'unit') : undefined
  if (after?.kind === 'word' && (unit || match(s, i + 1, 'time'))) return undefined
  if (i > 0 && /^[$£€¥#]$/.test(key(s, i - 1)!)) return undefined
  const cued = s.lexicon.before(s.tokens, i, 'yearBefore') !== undefined
  const noun =
    after?.kind === 'word' && !s.rules.functionWords.has(after.key) && /^\p{Ll}/u.test(after.text)
  const round = n % 100 === 0
  if (cued && n >= 1000 && n < 2200 && !(noun && (round || n < 1800 || n > 2100))) {
    return { from: i, next: i + 1, period: yearPeriod(n) }
  }
  const bracketed = /^[([/=-]$/.test(key(s, i - 1) ?? '') || i === 0
  const plain =
    n >= 1800 && n <= 2100 && !noun && (bracketed || nameBefore(s, i) || endsSentence(s, i, n))
  return plain ? { from: i, next: i + 1, period: yearPeriod(n) } : undefined
}

/** A year of our time as the last word, unless a word before it asks how many. */
function endsSentence(s: Scan, i: number, n: number): boolean {
  const after = s.tokens[i + 1]
  if (n < 1950 || n > 2050 || n % 10 === 0 || s.tokens[i - 1]?.kind !== 'word') return false
  if (after && !(/^[.!?]$/.test(after.key) && !s.tokens[i + 2])) return false
  return (['approximateBefore', 'boundBefore', 'equalBefore'] as const).every(
    (tag) => s.lexicon.before(s.tokens, i, tag) === undefined,
  )
}

/** "Olympics 2024", "bilancio 2025": a noun or name right before, no word that asks how many. */
function nameBefore(s: Scan, i: number): boolean {
  const before = s.tokens[i - 1]
  if (!before) return true
  if (before.kind !== 'word') return false
  return !s.rules.functionWords.has(before.key)
}

/** "in nineteen ninety-two", "since twenty eighteen". */
function readInWords(s: Scan, i: number): When | undefined {
  if (!s.rules.joinsTens || s.tokens[i]?.kind !== 'word') return undefined
  if (!s.lexicon.before(s.tokens, i, 'yearBefore')) return undefined
  const year = readYear(s, i)
  // "two thousand" counts, "nineteen ninety" does not.
  if (!year || match(s, i + 1, 'scale') || countsThings(s, year.next)) return undefined
  return { from: i, next: year.next, period: yearPeriod(year.n) }
}

/** "nel ’95", "in ’08": two figures after an apostrophe and a word that a year follows. */
function readShort(s: Scan, i: number): When | undefined {
  const text = s.tokens[i]?.text ?? ''
  const apostrophe = key(s, i - 1) === "'" && glued(s, i) && !glued(s, i - 1)
  const after = s.tokens[i + 1]
  if (!/^\d\d$/.test(text) || !apostrophe || (after?.kind === 'word' && glued(s, i + 1)))
    return undefined
  if (!s.lexicon.before(s.tokens, i - 1, 'yearBefore')) return undefined
  const n = Number(text)
  return { from: i - 1, next: i + 1, period: yearPeriod(n < 30 ? 2000 + n : 1900 + n) }
}
