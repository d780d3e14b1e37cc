/** Dates, periods and ranges of them, with what the words around say of them. */
import { addDays, dayPeriod, isDay, isoDay, yearPeriod, type Period } from './calendar.ts'
import { readFields } from './calendar-words.ts'
import { countsThings, readClock } from './clock.ts'
import { readCentury, readDecade } from './centuries.ts'
import { readDateRange } from './date-ranges.ts'
import { readHours, readMinutesAway, type Hours } from './date-hours.ts'
import { opensArticle, opensDate, opensHour, opensRange } from './gates.ts'
import { holidayIn } from './holidays.ts'
import { readLastHours, readMoments, readRestOfDay, readWithin, type Moments } from './moments.ts'
import { readDayBeside, readPeriodEnd, readRest, readWeekend } from './rest-of.ts'
import { readSpanFrom } from './spans-from.ts'
import { readDayNumber, readYear } from './date-parts.ts'
import {
  readDayOfMonth,
  readEdge,
  readNamedPart,
  readPartOfPeriod,
  readWeekNumber,
  readWeekOf,
  readYearsPart,
} from './periods.ts'
import { readHolidayWeekend, readMonthNamed, readWeekdaysAway } from './told-dates.ts'
import { readYearAlone } from './years.ts'
import { readCounted, readCountedWeekday, readOffset, readRelative } from './relative.ts'
import { glued, key, match, opens, skip, type Scan } from './scan.ts'
import type { Token } from './tokens.ts'
import { lastDay, periodOf, type When } from './when.ts'

export interface DateRead {
  from: number
  next: number
  /** ISO 8601; null where it depends on a reference date that is not known. */
  value: string | null
  low?: string
  high?: string
  approximate?: boolean
  unresolved?: boolean
}

/** The longest of the readings, the first of equals. */
function longest(readings: (When | undefined)[]): When | undefined {
  let best: When | undefined
  for (const each of readings) if (each && (!best || each.next > best.next)) best = each
  return best
}

/** A date that is no part of another: "15 novembre 2025", "last week", "Q3 2019", "Christmas". */
function readPlain(s: Scan, i: number, cued: boolean): When | undefined {
  if (!couldBeDate(s, i)) return undefined
  return longest([
    readNamed(s, i, cued) ?? readDayAlone(s, i),
    readRelative(s, i),
    readOffset(s, i),
    readNamedPart(s, i),
    readCentury(s, i),
    readDecade(s, i),
    readHoliday(s, i),
    readRest(s, i),
    readWeekend(s, i),
    readPeriodEnd(s, i),
    readYearCued(s, i) ?? readYearAlone(s, i),
  ])
}

function couldBeDate(s: Scan, i: number): boolean {
  if (opens(s, i, opensDate)) return true
  const article = opens(s, i, opensArticle) ? match(s, i, 'the') : undefined
  return article !== undefined && opens(s, article.next, opensDate)
}

function readNamed(s: Scan, i: number, cued: boolean): When | undefined {
  const read = readFields(s, i, cued)
  if (read) return { from: i, next: read.next, fields: read.fields }
  const article = s.rules.articleBefore === 'ordinals' ? match(s, i, 'the') : undefined
  if (!article) return undefined
  const named = readFields(s, article.next, cued)
  const day = readDayNumber(s, article.next)
  if (named && day?.ordinal) return { from: i, next: named.next, fields: named.fields }
  // "on the 18th": the day of a month that is not told.
  const after = day && s.tokens[day.next]
  const free =
    after === undefined || after.kind === 'symbol' || s.rules.functionWords.has(after.key)
  const onDay =
    day?.ordinal && s.tokens[article.next]?.kind === 'figure' && free && key(s, i - 1) === 'on'
  const clock = !onDay && day && !day.ordinal ? clockRangeFollows(s, day.next) : false
  return day && (onDay || clock) ? { from: i, next: day.next, fields: { day: day.n } } : undefined
}

/** "on *15* at 8:00", "il *15* alle 8", "il *27*.": a figure alone is a day after the word for one. */
function readDayAlone(s: Scan, i: number): When | undefined {
  if (s.tokens[i]?.kind !== 'figure' || !s.lexicon.before(s.tokens, i, 'aloneDayCue'))
    return undefined
  const day = readDayNumber(s, i)
  if (!day) return undefined
  const told = { from: i, next: day.next, fields: { day: day.n } }
  const after = s.tokens[day.next]
  if (!after || (/^[.!?;]$/.test(after.key) && !glued(s, day.next + 1))) return told
  const at = key(s, day.next) === ',' ? day.next + 1 : day.next
  const cue = match(s, at, 'at')
  const clock = readClock(s, cue?.next ?? at)
  return clock && (clock.sure || (cue && !countsThings(s, clock.next))) ? told : undefined
}

/** "the 17 *between 2 and 4pm*": hours after a figure make it a day. */
function clockRangeFollows(s: Scan, i: number): boolean {
  const cue = match(s, i, 'between') ?? match(s, i, 'from')
  if (!cue) return false
  const first = readClock(s, cue.next)
  const joint = first && (match(s, first.next, 'betweenAnd') ?? match(s, first.next, 'to'))
  const last = joint && readClock(s, joint.next)
  return first?.sure === true || last?.sure === true
}

/** "the year 2011", "l'anno 2011": the words before count in. */
function readYearCued(s: Scan, i: number): When | undefined {
  const time = match(s, match(s, i, 'the')?.next ?? i, 'time')
  if (!time || time.payload.unit !== 'year' || time.payload.times !== 1) return undefined
  const year = readYear(s, time.next)
  return year && { from: i, next: year.next, period: yearPeriod(year.n) }
}

function readHoliday(s: Scan, i: number): When | undefined {
  const found = match(s, i, 'holiday')
  if (!found || match(s, found.next, 'holidayThing')) return undefined
  const { reference } = s
  const at = match(s, found.next, 'ofDate')?.next ?? found.next
  const year = readYear(s, at) ?? yearTold(s, at)
  const next = year?.next ?? found.next
  if (!year && !reference) return { from: i, next }
  const day = holidayIn(found.payload, year?.n ?? reference!.year)
  return day && { from: i, next, period: dayPeriod(day) }
}

/** The "this year" of "Earth Day this year". */
function yearTold(s: Scan, i: number): { n: number; next: number } | undefined {
  const told = readRelative(s, i)
  const year = told?.period?.value
  return year?.length === 4 ? { n: Number(year), next: told!.next } : undefined
}

/** Any single date, the ones told by parts and by counting from others included. */
function readWhen(s: Scan, i: number, cued: boolean): When | undefined {
  if (!couldBeDate(s, i)) return undefined
  if (s.apart === i) return readAnyWhen(s, i, cued)
  // The ends of a range are tried before the date alone, and mostly are the same.
  let known = readBefore.get(s.tokens)
  if (!known) readBefore.set(s.tokens, (known = new Map()))
  const name = i * 2 + Number(cued)
  if (known.has(name)) return known.get(name)
  const read = readAnyWhen(s, i, cued)
  known.set(name, read)
  return read
}

const readBefore = new WeakMap<readonly Token[], Map<number, When | undefined>>()

function readAnyWhen(s: Scan, i: number, cued: boolean): When | undefined {
  const plain = (at: Scan, n: number): When | undefined => readPlain(at, n, true)
  return longest([
    readPlain(s, i, cued),
    readPartOfPeriod(s, i, plain),
    readYearsPart(s, i, plain),
    readMonthNamed(s, i),
    readWeekdaysAway(s, i),
    readHolidayWeekend(s, i, plain),
    readEdge(s, i, plain),
    readWeekNumber(s, i, plain),
    readWeekOf(s, i, plain),
    readDayOfMonth(s, i, plain),
    readFirstOfPair(s, i),
    readSpanFrom(s, i, plain),
    readCounted(s, i, plain),
    readCountedWeekday(s, i, plain),
    readWeekdayOf(s, i, plain),
    readDayBeside(s, i, plain),
  ])
}

/** The 18 of "18 and 19 June", "il 18 e il 19 giugno". */
function readFirstOfPair(s: Scan, i: number): When | undefined {
  if (s.tokens[i]?.kind !== 'figure') return undefined
  const day = readDayNumber(s, i)
  const and = day && match(s, day.next, 'and')
  const other = and && readFields(s, match(s, and.next, 'the')?.next ?? and.next, false)
  if (!day || other?.fields.day === undefined || other.fields.month === undefined) return undefined
  if (
    other.fields.weekday !== undefined ||
    other.fields.day <= day.n ||
    s.tokens[and!.next]?.kind === 'word'
  ) {
    if (!match(s, and!.next, 'the') || other.fields.day <= day.n) return undefined
  }
  const { month, year } = other.fields
  return {
    from: i,
    next: day.next,
    fields: { day: day.n, month, ...(year === undefined ? {} : { year }) },
  }
}

/** "monday of the following week". */
function readWeekdayOf(
  s: Scan,
  i: number,
  readOther: (s: Scan, i: number) => When | undefined,
): When | undefined {
  const weekday = match(s, i, 'weekday')
  const of = weekday && match(s, weekday.next, 'ofDate')
  const n = of?.next ?? weekday?.next ?? i
  const week = of
    ? (readOther(s, n) ?? readOther(s, skip(s, n, 'the')))
    : weekday && readRelative(s, n)
  if (!weekday || !week?.period?.value.includes('-W')) return undefined
  const start = week.period.start
  return {
    from: i,
    next: week.next,
    period: dayPeriod(addDays(start, weekday.payload.n - 1)),
  }
}

/**
 * The date at token `i`, with the words before and after that make it a bound ("before 2010", "entro
 * il 2026"); the passage may begin before `i` but not before token `floor`.
 */
export function readDate(s: Scan, i: number, floor: number): DateRead | undefined {
  if (!couldBeDate(s, i) && !opens(s, i, opensRange | opensHour)) return undefined
  const cued = s.lexicon.before(s.tokens, i, 'dayCue') !== undefined
  const range = readDateRange(s, i, readWhen)
  const single = readWhen(s, i, cued)
  // "18-9-15" is one date, not the 18th of September to the 15th.
  const whole = single?.fields?.year !== undefined && single.fields.day !== undefined
  const shorter =
    single && range && (single.next > range.next || (whole && single.next === range.next))
  const when = range && !shorter ? range : single
  const readDay = (at: Scan, n: number): When | undefined => readWhen(at, n, true)
  const moments =
    readWithin(s, i) ?? readLastHours(s, i) ?? readRestOfDay(s, i) ?? readMoments(s, i, readDay)
  const hours = readMinutesAway(s, i) ?? readHours(s, i, when, readDay)
  if (moments && moments.next > (hours?.next ?? 0) && moments.next >= (when?.next ?? 0))
    return toStretch(moments)
  const read = hours ? withHours(s, hours) : when && toRead(s, when)
  return read && (when === range && !hours ? read : withBounds(s, read, floor, when))
}

function toStretch({ from, next, low, high }: Moments): DateRead {
  if (low === undefined || high === undefined) return { from, next, value: null, unresolved: true }
  return { from, next, value: `${low}/${high}`, low, high }
}

function toRead(s: Scan, when: When): DateRead | undefined {
  const { from, next } = when
  const period = periodOf(s, when)
  if (period === 'impossible') return undefined
  const approximate = when.approximate ? { approximate: true } : {}
  // With a reference date nothing stays open: what has no period then ("1.5 days ago") is no date.
  if (period ? !isOnCalendar(period) : s.reference) return undefined
  if (!period) return { from, next, value: null, unresolved: true, ...approximate }
  if (when.clock) return { from, next, value: period.value + when.clock, ...approximate }
  const read = { from, next, ...ends(period), ...approximate }
  return when.side && read.value !== null ? { ...read, [when.side]: read.value } : read
}

/** ISO 8601 writes years of four figures; "5000 years ago" stays a duration. */
function isOnCalendar({ start, end }: Period): boolean {
  return isDay(start) && start.year >= 0 && isDay(end) && end.year <= 9999
}

/** A period that is one ISO 8601 date is its value; a stretch has both ends, and so has a week. */
function ends(period: Period): Pick<DateRead, 'value' | 'low' | 'high'> {
  const [low = '', high] = period.value.split('/')
  if (high !== undefined) return low === high ? { value: low } : { value: period.value, low, high }
  if (!low.includes('-W')) return { value: low }
  return { value: low, low: isoDay(period.start), high: isoDay(lastDay(period)) }
}

function withHours(s: Scan, hours: Hours): DateRead | undefined {
  const { from, next, when, low, high, side } = hours
  if (!when)
    return {
      from,
      next,
      value: high === undefined ? low : `${low}/${high}`,
      ...(high === undefined ? {} : { low, high }),
    }
  const period = periodOf(s, when)
  if (period === 'impossible') return undefined
  if (!period) return { from, next, value: null, unresolved: true }
  if (!/^\d{4}-\d\d-\d\d$/.test(period.value)) return undefined
  const at = (clock: string): string => period.value + clock
  if (high === undefined)
    return { from, next, value: at(low), ...(side ? { [side]: at(low) } : {}) }
  return { from, next, value: `${at(low)}/${at(high)}`, low: at(low), high: at(high) }
}

function withBounds(s: Scan, read: DateRead, floor: number, when?: When): DateRead {
  const before = (
    at: number,
    tag: 'approximateBefore' | 'until' | 'after' | 'since' | 'the' | 'from',
  ): number | undefined => {
    const found = s.lexicon.before(s.tokens, at, tag)
    return found && found.from >= floor ? found.from : undefined
  }
  const article = before(read.from, 'the')
  const approximate =
    before(read.from, 'approximateBefore') ??
    (article === undefined ? undefined : before(article, 'approximateBefore'))
  // Of an hour the word is part ("around 2 pm"), of a day it only says how exact it is.
  const hour = /T\d\d/.test(read.value ?? '')
  const around = approximate !== undefined && key(s, approximate) === 'around'
  const about =
    approximate === undefined
      ? read
      : { ...read, ...(hour || around ? { from: approximate } : {}), approximate: true }
  const loose = match(s, about.next, 'approximateAfter')
  const known = loose ? { ...about, next: loose.next, approximate: true } : about
  const value = known.value === null ? undefined : known.value
  const low = known.low ?? value
  const high = known.high ?? value
  const side = (from: number, bound: 'low' | 'high', other?: string): DateRead => {
    const { low: _low, high: _high, ...rest } = known
    const end = other ?? (bound === 'low' ? low : high)
    return { ...rest, from, ...(end === undefined ? {} : { [bound]: end }) }
  }
  // "more than 2 weeks ago" is before that day, "less than" after it.
  const bound = when?.counted ? s.lexicon.before(s.tokens, known.from, 'boundBefore') : undefined
  if (bound?.payload.inside && bound.from >= floor) {
    const far = bound.payload.side === 'low'
    return side(bound.from, far === when!.counted! < 0 ? 'high' : 'low')
  }
  const onwards = match(s, known.next, 'onwards')
  const tail = onwards && s.tokens[onwards.next]
  if (onwards && tail?.kind !== 'word' && tail?.kind !== 'figure')
    return { ...side(before(known.from, 'from') ?? known.from, 'low'), next: onwards.next }
  const start = before(known.from, 'the') ?? known.from
  for (const at of start === known.from ? [known.from] : [known.from, start]) {
    const until = before(at, 'until')
    // Before a stretch is before its first day, after it after its last.
    if (until !== undefined)
      return when?.edge !== 'late' && match(s, until, 'dayAnchor')?.payload === -1
        ? side(until, 'high', known.low)
        : side(until, 'high')
    const after = before(at, 'after')
    if (after !== undefined) return side(after, 'low', known.high)
    const bare = /^\d{4}$/.test(value ?? '') && /^(?:dal|dall|da)$/.test(key(s, at - 1) ?? '')
    const since = bare
      ? undefined
      : (before(at, 'since') ?? (hour && known.low === undefined ? before(at, 'from') : undefined))
    if (since !== undefined) return side(since, 'low')
  }
  return known
}
