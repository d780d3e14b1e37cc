/** Ranges of dates: "dal 3 al 5 marzo", "between 2014 and 2018", "June-August 1992", "5/1-5/7, 2020". */
import {
  addDays,
  addMonths,
  dayPeriod,
  daysBetween,
  type Period,
  isoDay,
  weekdayOf,
  yearPeriod,
} from './calendar.ts'
import { readDayNumber, readYear } from './date-parts.ts'
import { resolveFields, type Fields } from './fields.ts'
import { readNumeric } from './numeric-dates.ts'
import { key, match, partOfName, skip, type Day, type Scan } from './scan.ts'
import { lastDay, periodOf, stretchOf, type When } from './when.ts'

export type Reader = (s: Scan, i: number, cued: boolean) => When | undefined

interface End {
  when: When
  /** Only a day of the month, to be completed by the other end. */
  bare: boolean
  now?: boolean
}

function readEnd(s: Scan, i: number, readWhen: Reader): End | undefined {
  const n = skip(s, i, 'the')
  const full = readWhen(s, i, true) ?? readWhen(s, n, true) ?? readDayMonth(s, n)
  if (full) return { when: full, bare: false }
  const now = match(s, n, 'now')
  if (now) return { when: { from: i, next: now.next }, bare: false, now: true }
  const day = readDayNumber(s, n)
  return day && { when: { from: i, next: day.next, fields: { day: day.n } }, bare: true }
}

/** "28/2" beside a range's dash. */
function readDayMonth(s: Scan, i: number): When | undefined {
  const read = readNumeric(s, i, true)
  return read && { from: i, next: read.next, fields: read.fields }
}

/** A range at token `i`, its passage with the words that make it one. */
export function readDateRange(s: Scan, i: number, readWhen: Reader): When | undefined {
  const between = match(s, i, 'between')
  const from = between ? undefined : match(s, i, 'from')
  const cue = between ?? from
  const range = cue && readEnds(s, i, cue.next, readWhen, between ? 'betweenAnd' : 'to')
  return range ?? readEnds(s, i, i, readWhen, undefined)
}

function readEnds(
  s: Scan,
  from: number,
  start: number,
  readWhen: Reader,
  joint: 'betweenAnd' | 'to' | undefined,
): When | undefined {
  const years = readYears(s, from, start, joint)
  if (years) return years
  const a = readEnd(s, start, readWhen)
  if (!a) return undefined
  const read = readFromEnd(s, from, a, readWhen, joint)
  if (read || a.bare) return read
  // "4-22 April": not the 22nd of April, but from the 4th on.
  const day =
    s.tokens[start]?.kind === 'figure' && key(s, start + 1) === '-' && readDayNumber(s, start)
  return day && day.next === start + 1
    ? readFromEnd(
        s,
        from,
        { when: { from: start, next: day.next, fields: { day: day.n } }, bare: true },
        readWhen,
        joint,
      )
    : undefined
}

/** "from 4-23 in next month", "dal 3 al 9 del mese prossimo": the month of both days. */
function readMonthAfter(
  s: Scan,
  i: number,
  readWhen: Reader,
): (Fields & { next: number }) | undefined {
  const n = skip(s, i, 'ofDate')
  const month = n === i ? undefined : (readWhen(s, n, true) ?? readWhen(s, skip(s, n, 'the'), true))
  const period = month && !month.fields && periodOf(s, month)
  if (!period || period === 'impossible' || !/^\d{4}-\d\d$/.test(period.value)) return undefined
  return { next: month.next, year: period.start.year, month: period.start.month }
}

function readFromEnd(
  s: Scan,
  from: number,
  a: End,
  readWhen: Reader,
  joint: 'betweenAnd' | 'to' | undefined,
): When | undefined {
  const n = a.when.next
  const dash = /^[-~—]$/.test(key(s, n) ?? '') && s.tokens[n + 1]?.spaced === s.tokens[n]!.spaced
  const word = dash
    ? undefined
    : (match(s, n, joint ?? 'to') ?? (joint === undefined ? undefined : match(s, n, 'until')))
  const next = dash ? n + 1 : word?.next
  if (next === undefined) return undefined
  const b = readEnd(dash ? { ...s, apart: next } : s, next, readWhen)
  // "4 to 22 January": without "from" only with a month behind it.
  if (a.bare && joint === undefined && !dash && !(s.rules.joinsTens && b && isDayOfMonth(b)))
    return undefined
  const month = a.bare && b?.bare ? readMonthAfter(s, b.when.next, readWhen) : undefined
  if (month && b) {
    const { next: end, ...fields } = month
    const first = { ...a, when: { ...a.when, fields: { ...fields, ...a.when.fields } } }
    const second = { ...b, when: { ...b.when, fields: { ...fields, ...b.when.fields } } }
    const days = complete(s, first, second)
    return days && { from, next: end, ...days }
  }
  if (
    !b ||
    (b.bare && (a.bare || (word && match(s, n, 'at')))) ||
    (b.bare && joint === undefined && !readOrdinalLike(dash ? { ...s, apart: next } : s, next))
  )
    return undefined
  // "March 3 to 9, 2024": the year after a day alone.
  const comma = b.bare && key(s, b.when.next) === ',' ? readYear(s, b.when.next + 1) : undefined
  const last = comma ? withYear(b, comma) : b
  const ends = complete(s, a, last)
  return ends && { from, next: last.when.next, ...ends }
}

function isDayOfMonth({ bare, when: { fields } }: End): boolean {
  return (
    !bare && fields?.day !== undefined && fields.month !== undefined && fields.weekday === undefined
  )
}

/** "2014-2018", "between 2014 and 2018": two years that go up and count nothing. */
function readYears(
  s: Scan,
  from: number,
  start: number,
  joint: 'betweenAnd' | 'to' | undefined,
): When | undefined {
  const plain = (i: number): number | undefined => {
    const text = s.tokens[i]?.text ?? ''
    return /^(?:1[89]|20)\d\d$/.test(text) && !partOfName({ ...s, apart: i }, i)
      ? Number(text)
      : undefined
  }
  const first = plain(start)
  if (first === undefined) return undefined
  // "1995-96"
  const short = (i: number): number | undefined =>
    /^\d\d$/.test(s.tokens[i]?.text ?? '') && Number(s.tokens[i]!.text) > 12
      ? first - (first % 100) + Number(s.tokens[i]!.text)
      : undefined
  const n = start + 1
  // "2001/2002" is a season or a school year.
  const season = key(s, n) === '/' && plain(n + 1) === first + 1
  const dash =
    (season || /^[-~—]$/.test(key(s, n) ?? '')) && s.tokens[n + 1]?.spaced === s.tokens[n]!.spaced
  const next = dash ? n + 1 : match(s, n, joint ?? 'to')?.next
  const last = next === undefined ? undefined : (plain(next) ?? (dash ? short(next) : undefined))
  if (next === undefined || last === undefined || last <= first) return undefined
  const after = s.tokens[next + 1]
  const counted =
    plain(next) !== undefined &&
    !season &&
    after?.kind === 'word' &&
    /^\p{Ll}/u.test(after.text) &&
    !s.rules.functionWords.has(after.key)
  const symbol = after !== undefined && after.kind === 'symbol' && /^[-/%€$°]$/.test(after.key)
  if (counted || symbol || partOfName(s, start)) return undefined
  const period = yearPeriod(first)
  // "in 2014 through 2018"
  const cue = from === start && s.rules.joinsTens && /^(?:in|during)$/.test(key(s, start - 1) ?? '')
  return {
    from: cue ? start - 1 : from,
    next: next + 1,
    ...rangeOf(String(first), String(last), period.start, lastDay(yearPeriod(last))),
  }
}

/** "april 9th through 17th": a day alone, where nothing follows that it could count. */
function readOrdinalLike(s: Scan, i: number): boolean {
  const day = readDayNumber(s, skip(s, i, 'the'))
  const after = day && s.tokens[day.next]
  return day !== undefined && (day.ordinal || after === undefined || after.kind === 'symbol')
}

function withYear(end: End, year: { n: number; next: number }): End {
  return {
    ...end,
    when: { ...end.when, next: year.next, fields: { ...end.when.fields, year: year.n } },
  }
}

type Range = Pick<When, 'period' | 'stretch'>

/** Both ends with what each takes from the other. Without a year the first nearest, the second after it. */
function complete(s: Scan, a: End, b: End): Range | undefined {
  let first = a.when.fields
  let last = b.when.fields
  if (first && last) {
    const shared = shareFields(first, last)
    if (!shared) return undefined
    ;[first, last] = shared
  }
  const start =
    b.now || !first
      ? periodOf(s, { ...a.when, ...(first ? { fields: first } : {}) })
      : resolveFields(first, s.reference)
  if (start === 'impossible') return undefined
  if (b.now) {
    const value = start && s.reference ? isoDay(s.reference) : undefined
    return value === undefined
      ? { stretch: true }
      : rangeOf(start!.value, value, start!.start, s.reference!)
  }
  if (last && last.year === undefined && last.month !== undefined && start) {
    const year = start.start.year
    const same = resolveFields({ ...last, year }, s.reference)
    if (same === 'impossible') return undefined
    const after = same !== undefined && isoDay(same.start) >= isoDay(start.start)
    last = { ...last, year: after ? year : year + 1 }
  }
  if (last?.weekday !== undefined && last.day === undefined && last.month === undefined && start) {
    const ahead = (last.weekday - weekdayOf(start.start) + 7) % 7 || 7
    const day = addDays(start.start, ahead)
    last = { ...last, ...day }
  }
  const read = last ? resolveFields(last, s.reference) : periodOf(s, b.when)
  if (read === 'impossible') return undefined
  if (!start || !read) return { stretch: true }
  // "from April until the end of June": of the June after it.
  const passed = b.when.yearless && isoDay(read.start) < isoDay(start.start)
  const tail = passed ? stretchOf(addMonths(read.start, 12), addMonths(lastDay(read), 12)) : read
  const end = pointOf(b.when, tail)
  const head = pointOf(a.when, start)
  if (isoDay(head.start) >= isoDay(lastDay(end)) || isoDay(head.start) > isoDay(end.start))
    return undefined
  return rangeOf(head.value.split('/')[0]!, end.value.split('/').at(-1)!, head.start, lastDay(end))
}

/** The day that "the end of March" or "the middle of 2007" is as the end of a range. */
function pointOf({ edge }: When, period: Period): Period {
  if (edge === 'late') return dayPeriod(lastDay(period))
  if (edge !== 'mid') return period
  const half = Math.floor(daysBetween(period.start, lastDay(period)) / 2)
  return dayPeriod(addDays(period.start, half))
}

function rangeOf(low: string, high: string, start: Day, last: Day): Range {
  return { period: { start, end: last, value: `${low}/${high}` }, stretch: true }
}

function shareFields(a: Fields, b: Fields): [Fields, Fields] | undefined {
  let first = a
  let last = b
  if (first.month === undefined && first.day !== undefined && last.month !== undefined) {
    if (last.day === undefined) return undefined
    first = { ...first, month: last.month }
  }
  if (last.month === undefined && last.day !== undefined && first.month !== undefined) {
    const later = first.day !== undefined && last.day <= first.day
    last = { ...last, month: later ? (first.month % 12) + 1 : first.month }
  }
  if (first.year === undefined && last.year !== undefined && first.month !== undefined) {
    const later = (first.month ?? 0) > (last.month ?? 0)
    first = { ...first, year: later ? last.year - 1 : last.year }
  }
  return [first, last]
}
