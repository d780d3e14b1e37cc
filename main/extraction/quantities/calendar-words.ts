/** Dates as they are named: "martedì 18 novembre 2025", "May 9", "2015-3", "29/2", "March". */
import { addDays, addMonths, dayPeriod, daysBetween, isDay, lastOfMonth, monthPeriod, weekdayOf, yearPeriod, type Period } from './calendar.ts'
import { readNumber } from './numbers.ts'
import { readOrdinal } from './ordinals.ts'
import { glued, key, match, partOfName, skip, type Day, type Scan } from './scan.ts'
import { readWords } from './words.ts'

/** What a date says of itself; what is missing is taken from the other end of a range or the reference. */
export interface Fields {
  year?: number
  month?: number
  day?: number
  weekday?: number
}

export interface FieldsRead {
  next: number
  fields: Fields
}

interface Part {
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
    if (n === 1 && key(s, i + 1) === '°' && glued(s, i + 1)) return { n, next: i + 2, ordinal: true }
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
  if (token?.kind !== 'word') return undefined
  const century = readWords(s, i, true)
  const rest = century && readWords(s, century.next, true)
  if (rest && century.value >= 15 && century.value <= 20 && rest.value >= 10 && rest.value < 100) {
    return { n: century.value * 100 + rest.value, next: rest.next }
  }
  const words = readNumber(s, i)
  if (!words || words.scale > 1000 || !Number.isInteger(words.value)) return undefined
  return words.value >= 1900 && words.value < 2200 ? { n: words.value, next: words.next } : undefined
}

/** Skips a comma, "of", or a hyphen or slash that touches both sides. */
function skipJoint(s: Scan, i: number): number {
  const symbol = key(s, i)
  if (symbol === ',') return i + 1
  if ((symbol === '-' || symbol === '/' || symbol === '.') && glued(s, i) && glued(s, i + 1)) return i + 1
  return skip(s, i, 'ofDate')
}

/** "April of 87": two figures that are no day, after "of". */
function readShortYear(s: Scan, i: number): Part | undefined {
  const of = match(s, i, 'ofDate')
  const token = of ? s.tokens[of.next] : undefined
  if (!of || !/^[3-9]\d$/.test(token?.text ?? '') || Number(token!.text) < 32) return undefined
  const after = s.tokens[of.next + 1]
  if (after && !(after.kind === 'symbol' && /^[.,;:!?)]$/.test(after.key))) return undefined
  return { n: 1900 + Number(token!.text), next: of.next + 1 }
}

function withYear(s: Scan, read: FieldsRead): FieldsRead {
  const n = skipJoint(s, read.next)
  const cue = match(s, n, 'yearCue')
  const year = readYear(s, cue?.next ?? n) ?? readShortYear(s, read.next)
  if (!year) return read
  // "nel novembre 2000 persone": what a figure counts is no year; a plain year touches no unit.
  return { next: year.next, fields: { ...read.fields, year: year.n } }
}

function dayMonth(s: Scan, i: number): FieldsRead | undefined {
  const day = readDayNumber(s, i)
  if (!day) return undefined
  const month = match(s, skipJoint(s, day.next), 'month')
  if (!month) return undefined
  return withYear(s, { next: month.next, fields: { day: day.n, month: month.payload.n } })
}

function monthFirst(s: Scan, i: number): FieldsRead | undefined {
  const month = match(s, i, 'month')
  if (!month) return undefined
  const fields: Fields = { month: month.payload.n }
  const n = skipJoint(s, month.next)
  const year = readYear(s, match(s, n, 'yearCue')?.next ?? n)
  if (year && s.tokens[n]!.kind === 'figure') {
    const dash = key(s, year.next) === '-' && glued(s, year.next) ? year.next + 1 : undefined
    const last = dash === undefined ? undefined : readDayNumber(s, dash)
    return {
      next: last?.next ?? year.next,
      fields: { ...fields, year: year.n, ...(last ? { day: last.n } : {}) },
    }
  }
  const numbered = readDayNumber(s, skip(s, n, 'the'))
  const day = year && numbered && year.next > numbered.next ? undefined : numbered
  const after = day && s.tokens[day.next]
  const counted = day && after && !day.ordinal && (/^[%:]$/.test(after.key) || match(s, day.next, 'time'))
  if (day && !counted && !match(s, day.next, 'meridiem')) {
    return withYear(s, { next: day.next, fields: { ...fields, day: day.n } })
  }
  if (year) return { next: year.next, fields: { ...fields, year: year.n } }
  const short = readShortYear(s, month.next)
  if (short) return { next: short.next, fields: { ...fields, year: short.n } }
  if (month.payload.weak && !supported(s, i, month.next)) return undefined
  return { next: month.next, fields }
}

/** A weak name ("may", "set") alone is a month only with a capital where none is due, or after a cue. */
function supported(s: Scan, i: number, next: number): boolean {
  const token = s.tokens[i]!
  const capital = /^\p{Lu}/u.test(token.text)
  const joint = /^[-–]$/.test(key(s, next) ?? '') ? next + 1 : match(s, next, 'to')?.next
  if (capital && joint !== undefined && match(s, joint, 'month')) return true
  const related = match(s, next, 'relative') ?? s.lexicon.before(s.tokens, i, 'relative')
  if (related && (capital || s.rules.relativeFollows)) return true
  if (!s.lexicon.before(s.tokens, i, 'dayCue')) return false
  const after = s.tokens[next]
  return capital || after === undefined || after.kind === 'symbol'
}

/** Figures with marks between: "2015-11-18", "18/11/2025", "18.11.2025", "2015-3", "29/2". */
export function readNumeric(s: Scan, i: number, cued: boolean): FieldsRead | undefined {
  const token = s.tokens[i]
  if (token?.kind !== 'figure' || partOfName(s, i)) return undefined
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(token.text)
  if (dotted) return order(s, dotted.slice(1) as [string, string, string], i + 1)
  const joined = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(token.text)
  const after = s.tokens[i + 1]
  if (joined && (after === undefined || after.kind === 'symbol')) {
    return order(s, joined.slice(1) as [string, string, string], i + 1)
  }
  const mark = key(s, i + 1)
  if ((mark !== '/' && mark !== '-') || !glued(s, i + 1) || !glued(s, i + 2)) return undefined
  const second = s.tokens[i + 2]
  if (second?.kind !== 'figure') return undefined
  const third = key(s, i + 3) === mark && glued(s, i + 3) && glued(s, i + 4) ? s.tokens[i + 4] : undefined
  if (third?.kind === 'figure') {
    const parts: [string, string, string] = [token.text, second.text, third.text]
    const again = /^[-/]$/.test(key(s, i + 5) ?? '') && glued(s, i + 5) && glued(s, i + 6)
    if (again && mark === '-' && s.tokens[i + 6]!.kind === 'figure' && parts[2].length !== 4) return undefined
    return order(s, parts, i + 5)
  }
  const month = Number(second.text)
  if (/^[12]\d{3}$/.test(token.text) && /^\d{1,2}$/.test(second.text) && mark === '-') {
    return month >= 1 && month <= 12 ? { next: i + 3, fields: { year: Number(token.text), month } } : undefined
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

function dayAndMonth(s: Scan, a: number, b: number): Fields | undefined {
  const [day, month] = s.rules.dayFirst ? [a, b] : [b, a]
  if (isDay({ year: 2000, month, day })) return { month, day }
  return isDay({ year: 2000, month: day, day: month }) ? { month: day, day: month } : undefined
}

function order(s: Scan, parts: [string, string, string], next: number): FieldsRead | undefined {
  const [a, b, c] = parts.map(Number) as [number, number, number]
  if (/^[12]\d{3}$/.test(parts[0])) {
    return isDay({ year: a, month: b, day: c }) ? { next, fields: { year: a, month: b, day: c } } : undefined
  }
  if (!parts.every((part, at) => (at < 2 ? /^\d{1,2}$/ : /^(?:\d{4}|\d\d)$/).test(part))) return undefined
  const year = parts[2].length === 4 ? c : c < 50 ? 2000 + c : 1900 + c
  const fields = dayAndMonth(s, a, b)
  return fields ? { next, fields: { ...fields, year } } : undefined
}

/** A date by its name or its figures; `cued` where the words before say that a date follows. */
export function readFields(s: Scan, i: number, cued: boolean): FieldsRead | undefined {
  const numeric = readNumeric(s, i, cued)
  if (numeric) return numeric
  const weekday = match(s, i, 'weekday')
  const start = weekday ? skip(s, skipJoint(s, weekday.next), 'the') : i
  const named = dayMonth(s, start) ?? (start === i || weekday ? monthFirst(s, start) : undefined)
  if (named && (named.fields.day !== undefined || !weekday)) return withWeekday(named, weekday?.payload.n)
  const yearFirst = weekday ? undefined : readYear(s, i)
  const month = yearFirst && match(s, skipJoint(s, yearFirst.next), 'month')
  if (yearFirst && month && !month.payload.weak) {
    const slash = /^[-/]$/.test(key(s, month.next) ?? '') && glued(s, month.next)
    const day = slash ? readDayNumber(s, month.next + 1) : undefined
    if (day) return { next: day.next, fields: { year: yearFirst.n, month: month.payload.n, day: day.n } }
    return { next: month.next, fields: { year: yearFirst.n, month: month.payload.n } }
  }
  if (!weekday) return undefined
  const figures = readNumeric(s, start, true)
  if (figures && fallsOn(s, figures, weekday.payload.n)) return withWeekday(figures, weekday.payload.n)
  const day = readDayNumber(s, start)
  // "martedì 18": a day of the month, unless the figure is an hour or counts something.
  if (day && s.tokens[day.next - 1]!.kind !== 'symbol' && dayStands(s, day)) {
    return { next: day.next, fields: { weekday: weekday.payload.n, day: day.n } }
  }
  const weak = weekday.payload.weak && !standsForWeekday(s, i)
  return weak ? undefined : { next: weekday.next, fields: { weekday: weekday.payload.n } }
}

/** "Sun" and "Sat" alone: with their capital where none is due, after no article. */
function standsForWeekday(s: Scan, i: number): boolean {
  const before = s.tokens[i - 1]
  if (!/^\p{Lu}/u.test(s.tokens[i]!.text) || !before || match(s, i - 1, 'the') || match(s, i - 1, 'article')) {
    return false
  }
  return before.kind === 'symbol' || s.rules.functionWords.has(before.key) || match(s, i - 1, 'relative') !== undefined
}

/** "Friday 7-6" is the sixth of July only where that is a Friday; elsewhere "Monday 12-4" are hours. */
function fallsOn(s: Scan, read: FieldsRead, weekday: number): boolean {
  if (match(s, read.next, 'meridiem')) return false
  if (read.fields.year !== undefined || !s.reference) return true
  if (key(s, read.next - 2) !== '-') return true
  const period = resolveFields(read.fields, s.reference)
  return period !== undefined && period !== 'impossible' && weekdayOf(period.start) === weekday
}

function dayStands(s: Scan, day: Part & { ordinal: boolean }): boolean {
  if (day.ordinal) return true
  const after = s.tokens[day.next]
  if (!s.rules.dayFirst) return false
  return after === undefined || (after.kind === 'symbol' && !/^[-:%/€$°]$/.test(after.key))
}

function withWeekday(read: FieldsRead, weekday: number | undefined): FieldsRead {
  return weekday === undefined ? read : { ...read, fields: { ...read.fields, weekday } }
}

/**
 * The period that fields mean. What they leave open is the one nearest to the reference date, and a
 * weekday the last one up to it: news tells what has happened. Undefined without a reference date
 * where one is needed; "impossible" for a 30 February.
 */
export function resolveFields(fields: Fields, reference: Day | undefined): Period | 'impossible' | undefined {
  const { year, month, day, weekday } = fields
  if (year !== undefined) {
    if (month === undefined) return yearPeriod(year)
    if (day === undefined) return monthPeriod(year, month)
    return isDay({ year, month, day }) ? dayPeriod({ year, month, day }) : 'impossible'
  }
  if (!reference) return undefined
  if (month !== undefined) return nearestOfMonth(month, day, reference) ?? 'impossible'
  if (day !== undefined && weekday !== undefined) return nearestDayOnWeekday(day, weekday, reference)
  if (day !== undefined) return nearestDay(day, reference)
  if (weekday === undefined) return undefined
  const back = (weekdayOf(reference) - weekday + 7) % 7
  return dayPeriod(addDays(reference, -back))
}

function nearestOfMonth(month: number, day: number | undefined, reference: Day): Period | undefined {
  const options: Period[] = []
  const reach = month === 2 && day === 29 ? 4 : 1
  for (let year = reference.year - reach; year <= reference.year + reach; year += 1) {
    if (day === undefined) options.push(monthPeriod(year, month))
    else if (isDay({ year, month, day })) options.push(dayPeriod({ year, month, day }))
  }
  return nearest(options, reference)
}

function nearestDay(day: number, reference: Day): Period | undefined {
  const options: Period[] = []
  for (const shift of [-1, 0, 1]) {
    const index = reference.year * 12 + reference.month - 1 + shift
    const year = Math.floor(index / 12)
    const month = (index % 12) + 1
    if (day <= lastOfMonth(year, month)) options.push(dayPeriod({ year, month, day }))
  }
  return nearest(options, reference)
}

/** "Tuesday the 13th": the nearest month in which that is so. */
function nearestDayOnWeekday(day: number, weekday: number, reference: Day): Period | undefined {
  const options: Period[] = []
  for (let shift = -14; shift <= 14; shift += 1) {
    const { year, month } = addMonths({ ...reference, day: 1 }, shift)
    const here = { year, month, day }
    if (isDay(here) && weekdayOf(here) === weekday) options.push(dayPeriod(here))
  }
  return nearest(options, reference)
}

function nearest(options: Period[], reference: Day): Period | undefined {
  const distance = (period: Period): number => Math.abs(daysBetween(reference, period.start))
  return options.toSorted((a, b) => distance(a) - distance(b))[0]
}
