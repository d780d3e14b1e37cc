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
  if (dotted) return order(s, dotted.slice(1) as [string, string, string], i + 1)
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
  if (!/^\d{1,2}$/.test(token.text) || !/^\d{1,2}$/.test(second.text)) return undefined
  const plain = dayAndMonth(s, Number(token.text), month)
  // "3/4" is three quarters unless something says it is a date, or it would be an improper fraction.
  const improper = Number(token.text) > month && month !== 1
  const likely = cued || (mark === '/' && (improper || month >= 29))
  if (!plain || !likely) return undefined
  const read = { next: i + 3, fields: plain }
  return key(s, read.next) === ',' ? withYear(s, read) : read
}

/** "report-2024-05-31.pdf": a whole date, year first, is one also in a name. */
function inFileName(s: Scan, i: number): boolean {
  if (!/^[-_/]$/.test(key(s, i - 1) ?? '')) return false
  const text = s.tokens.slice(i, i + 5).map((token) => token.text)
  return /^(?:19|20)\d{2}(?:-\d{2}-\d{2}|\d{4})$/.test(
    text[0]!.length === 8 ? text[0]! : text.join(''),
  )
}

function dayAndMonth(s: Scan, a: number, b: number): Fields | undefined {
  const [day, month] = s.rules.dayFirst ? [a, b] : [b, a]
  if (isDay({ year: 2000, month, day })) return { month, day }
  return isDay({ year: 2000, month: day, day: month }) ? { month: day, day: month } : undefined
}

function order(s: Scan, parts: [string, string, string], next: number): FieldsRead | undefined {
  const [a, b, c] = parts.map(Number) as [number, number, number]
  if (/^[12]\d{3}$/.test(parts[0])) {
    return isDay({ year: a, month: b, day: c })
      ? { next, fields: { year: a, month: b, day: c } }
      : undefined
  }
  if (!parts.every((part, at) => (at < 2 ? /^\d{1,2}$/ : /^(?:\d{4}|\d\d)$/).test(part)))
    return undefined
  const year = parts[2].length === 4 ? c : c < 50 ? 2000 + c : 1900 + c
  const fields = dayAndMonth(s, a, b)
  return fields ? { next, fields: { ...fields, year } } : undefined
}
