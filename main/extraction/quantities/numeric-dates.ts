/** Dates in figures: "2015-11-18", "18/11/2025", "18.11.2025", "20151118", "29/2". */
import { isDay } from './calendar.ts'
import { withYear } from './date-parts.ts'
import type { Fields, FieldsRead } from './fields.ts'
import { glued, key, partOfName, type Scan } from './scan.ts'

/** Figures with marks between: "2015-11-18", "18/11/2025", "18.11.2025", "2015-3", "29/2". */
export function readNumeric(s: Scan, i: number, cued: boolean): FieldsRead | undefined {
  const token = s.tokens[i]
  if (token?.kind !== 'figure') return undefined
  if (partOfName(s, i) && !inFileName(s, i)) return undefined
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(token.text)
  if (dotted) return order(s, dotted.slice(1) as [string, string, string], i + 1, true)
  const yearFirst = /^((?:19|20)\d\d)\.(\d{1,2})\.(\d{1,2})$/.exec(token.text)
  if (yearFirst) return order(s, yearFirst.slice(1) as [string, string, string], i + 1)
  const pair = readDotted(s, i)
  if (pair) return pair
  const joined = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(token.text)
  const after = s.tokens[i + 1]
  if (joined && (after === undefined || after.kind === 'symbol')) {
    return order(s, joined.slice(1) as [string, string, string], i + 1)
  }
  const spaced = [0, 1, 2].map((n) => s.tokens[i + n]?.text ?? '')
  if (/^(?:19|20)\d\d [01]\d [0-3]\d$/.test(spaced.join(' ')))
    return order(s, spaced as [string, string, string], i + 3)
  const mark = key(s, i + 1)
  if ((mark !== '/' && mark !== '-') || !glued(s, i + 1) || !glued(s, i + 2)) return undefined
  const second = s.tokens[i + 2]
  if (second?.kind !== 'figure') return undefined
  const third =
    key(s, i + 3) === mark && glued(s, i + 3) && glued(s, i + 4) ? s.tokens[i + 4] : undefined
  if (third?.kind === 'figure') {
    const parts: [string, string, string] = [token.text, second.text, third.text]
    const again = /^[-/]$/.test(key(s, i + 5) ?? '') && glued(s, i + 5) && glued(s, i + 6)
    if (again && mark === '-' && s.tokens[i + 6]!.kind === 'figure' && parts[2].length !== 4)
      return undefined
    return order(s, parts, i + 5)
  }
  const month = Number(second.text)
  if (/^[12]\d{3}$/.test(token.text) && /^\d{1,2}$/.test(second.text) && mark === '-') {
    return month >= 1 && month <= 12
      ? { next: i + 3, fields: { year: Number(token.text), month } }
      : undefined
  }
  if (isMonthOfYear(s, i, token.text, second.text))
    return { next: i + 3, fields: { year: Number(second.text), month: Number(token.text) } }
  if (!/^\d{1,2}$/.test(token.text) || !/^\d{1,2}$/.test(second.text)) return undefined
  const plain = dayAndMonth(s.rules.dayFirst, Number(token.text), month)
  // "3/4" is three quarters unless something says it is a date, or it would be an improper fraction.
  const improper = Number(token.text) > month && month !== 1
  const likely = cued || (mark === '/' && (improper || isNoDenominator(month)))
  if (!plain || !likely) return undefined
  const read = { next: i + 3, fields: plain }
  return key(s, read.next) === ',' ? withYear(s, read) : read
}

/** Fractions are told in halves, tenths, sixteenths and the like, not in thirteenths. */
function isNoDenominator(n: number): boolean {
  return n > 12 && n < 32 && ![15, 16, 18, 20, 24, 25, 30].includes(n)
}

/** "3/2015", "03-2015": no number of a law ("legge 3/2015"), nor of anything else that is named before it. */
function isMonthOfYear(s: Scan, i: number, month: string, year: string): boolean {
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month) || !/^(?:19|20)\d\d$/.test(year)) return false
  const after = s.tokens[i + 3]
  if (after && glued(s, i + 3) && (after.kind !== 'symbol' || /^[-/]$/.test(after.key)))
    return false
  for (let n = i - 1; n >= 0 && n >= i - 3; n -= 1) {
    if (s.rules.labelWords.has(key(s, n)!)) return false
  }
  const before = s.tokens[i - 1]
  return !(before && /^\p{Lu}/u.test(before.text) && i > 1)
}

/** "il 22.04", "on 5.12": a day after the word that a day follows, where it counts nothing. */
function readDotted(s: Scan, i: number): FieldsRead | undefined {
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(s.tokens[i]!.text)
  if (!parts || !s.lexicon.before(s.tokens, i, 'dottedDayCue')) return undefined
  const after = s.tokens[i + 1]
  const ends = after?.kind === 'symbol' && /^[.,;:!?)]$/.test(after.key)
  if (after && !ends && !s.rules.functionWords.has(after.key)) return undefined
  const fields = dayAndMonth(s.rules.dayFirst, Number(parts[1]), Number(parts[2]))
  return fields && { next: i + 1, fields }
}

/** "report-2024-05-31.pdf": a whole date, year first, is one also in a name. */
function inFileName(s: Scan, i: number): boolean {
  if (!/^[-_/]$/.test(key(s, i - 1) ?? '')) return false
  const text = s.tokens.slice(i, i + 5).map((token) => token.text)
  return /^(?:19|20)\d{2}(?:-\d{2}-\d{2}|\d{4})$/.test(
    text[0]!.length === 8 ? text[0]! : text.join(''),
  )
}

function dayAndMonth(dayFirst: boolean, a: number, b: number): Fields | undefined {
  const [day, month] = dayFirst ? [a, b] : [b, a]
  if (isDay({ year: 2000, month, day })) return { month, day }
  return isDay({ year: 2000, month: day, day: month }) ? { month: day, day: month } : undefined
}

/** Dots are put between a day, its month and its year in that order, also in English. */
function order(
  s: Scan,
  parts: [string, string, string],
  next: number,
  dots = false,
): FieldsRead | undefined {
  const [a, b, c] = parts.map(Number) as [number, number, number]
  if (/^[12]\d{3}$/.test(parts[0])) {
    return isDay({ year: a, month: b, day: c })
      ? { next, fields: { year: a, month: b, day: c } }
      : undefined
  }
  if (!parts.every((part, at) => (at < 2 ? /^\d{1,2}$/ : /^(?:\d{4}|\d\d)$/).test(part)))
    return undefined
  const year = parts[2].length === 4 ? c : c < 50 ? 2000 + c : 1900 + c
  const fields = dayAndMonth(dots || s.rules.dayFirst, a, b)
  return fields ? { next, fields: { ...fields, year } } : undefined
}
