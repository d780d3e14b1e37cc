/** Parts of the calendar: years, quarters, "the first week of July", "early 2024", centuries. */
import {
  addDays,
  addMonths,
  isoDay,
  monthPeriod,
  quarterPeriod,
  weekPeriod,
  weekdayOf,
  yearPeriod,
  type Period,
} from './calendar.ts'
import { readDayNumber, readYear } from './date-parts.ts'
import { nthWeekday } from './holidays.ts'
import { readNumber } from './numbers.ts'
import { readOrdinal } from './ordinals.ts'
import { readRelative, seasonPeriod } from './relative.ts'
import type { EdgeSense, TimeSense } from './rules.ts'
import { key, match, skip, type Day, type Scan } from './scan.ts'
import { lastDay, periodOf, stretchOf, type When } from './when.ts'

type Reader = (s: Scan, i: number) => When | undefined

/** Half a year, 1 or 2. */
function halfPeriod(year: number, half: number): Period {
  const start = { year, month: half * 6 - 5, day: 1 }
  return stretchOf(start, addDays(addMonths(start, 6), -1))
}

/** "Q3 2019", "2019-H2", "summer 2024", "estate del 2024". */
export function readNamedPart(s: Scan, i: number): When | undefined {
  const first = readYear(s, i)
  const n = first ? (/^[-/]$/.test(key(s, first.next) ?? '') ? first.next + 1 : first.next) : i
  const quarter = match(s, n, 'quarterName')
  const half = match(s, n, 'halfName')
  const season = first ? undefined : match(s, n, 'season')
  const found = quarter ?? half ?? season
  if (!found) return undefined
  const joint = /^[-/,]$/.test(key(s, found.next) ?? '')
    ? found.next + 1
    : skip(s, found.next, 'ofDate')
  const told = first ? undefined : readYear(s, joint)
  // "Q4 of last year"
  const related = first || told ? undefined : readRelative(s, skip(s, joint, 'the'))
  const other = /^\d{4}$/.test(related?.period?.value ?? '') ? related : undefined
  const last = told ?? (other && { n: other.period!.start.year, next: other.next })
  const year = first?.n ?? last?.n ?? (season ? undefined : s.reference?.year)
  const next = last?.next ?? found.next
  if (year === undefined) return undefined
  if (quarter) return { from: i, next, period: quarterPeriod(year, quarter.payload), stretch: true }
  const period = half ? halfPeriod(year, half.payload) : seasonPeriod(season!.payload, year)
  return { from: i, next, period, stretch: true }
}

/** "week 10", "week 3 of 2027", "settimana 27": of the year that is told or the reference date's. */
export function readWeekNumber(s: Scan, i: number, readWhen: Reader): When | undefined {
  const time = match(s, i, 'time')
  const token = time && s.tokens[time.next]
  const number = Number(/^\d{1,2}$/.exec(token?.text ?? '')?.[0] ?? 0)
  if (
    !time ||
    time.payload.unit !== 'week' ||
    time.payload.times !== 1 ||
    number < 1 ||
    number > 53
  )
    return undefined
  const of = match(s, time.next + 1, 'ofDate')
  const year = of && readYear(s, of.next)
  const other = of && !year ? readWhen(s, of.next) : undefined
  const parent = other && periodOf(s, other)
  if (parent === 'impossible') return undefined
  const n = year?.n ?? parent?.start.year ?? s.reference?.year
  const next = year?.next ?? (parent ? other!.next : time.next + 1)
  if (n === undefined) return { from: i, next }
  return {
    from: i,
    next,
    period: weekPeriod({ ...addDays({ year: n, month: 1, day: 4 }, 7 * (number - 1)) }),
  }
}

/** "the week of March 3", "the week beginning on the 4th", "la settimana del 3 marzo". */
export function readWeekOf(s: Scan, i: number, readWhen: Reader): When | undefined {
  const article = match(s, i, 'the')
  const time = match(s, article?.next ?? i, 'time')
  if (time?.payload.unit !== 'week' || time.payload.times !== 1) return undefined
  const joint =
    match(s, time.next, 'ofDate') ??
    match(s, time.next, 'since') ??
    match(s, time.next, 'startingOn')
  const other =
    joint &&
    (readWhen(s, joint.next) ??
      readWhen(s, skip(s, joint.next, 'the')) ??
      readDayAlone(s, joint.next))
  const period = other && periodOf(s, other)
  if (!other || period === 'impossible') return undefined
  if (period && !/^\d{4}-\d\d-\d\d$/.test(period.value)) return undefined
  if (!period && other.fields?.day === undefined) return undefined
  return { from: i, next: other.next, ...(period ? { period: weekPeriod(period.start) } : {}) }
}

function readDayAlone(s: Scan, i: number): When | undefined {
  const day = readDayNumber(s, skip(s, i, 'the'))
  const plain = s.rules.relativeFollows && day !== undefined && !match(s, day.next, 'time')
  return day && (day.ordinal || plain)
    ? { from: i, next: day.next, fields: { day: day.n } }
    : undefined
}

/** "the 21st of this month", "15th of next month", "il 15 del mese prossimo". */
export function readDayOfMonth(s: Scan, i: number, readWhen: Reader): When | undefined {
  const article = s.rules.articleBefore === 'ordinals' ? match(s, i, 'the') : undefined
  const day = readDayNumber(s, article?.next ?? i)
  if (!day) return undefined
  const of = match(s, day.next, 'ofDate')
  if (!of && !day.ordinal) return undefined
  const other = readWhen(s, of?.next ?? day.next)
  if (!other || other.fields) return undefined
  const period = periodOf(s, other)
  if (!period && namesMonth(s, day.next, other.next)) return { from: i, next: other.next }
  if (!period || period === 'impossible' || !/^\d{4}-\d\d$/.test(period.value)) return undefined
  const { year, month } = period.start
  return { from: i, next: other.next, fields: { year, month, day: day.n } }
}

function namesMonth(s: Scan, start: number, end: number): boolean {
  for (let n = start; n < end; n += 1) {
    const time = match(s, n, 'time')
    if (time?.payload.unit === 'month' && time.payload.times === 1) return true
  }
  return false
}

interface Rank {
  /** From the end where negative. */
  n: number
  count: number
  next: number
}

/** "first", "3rd", "last", "first two", "ultimi tre"; the last one is -1. */
function readRank(s: Scan, i: number): Rank | undefined {
  const last = match(s, i, 'lastOf')
  const first = last ? undefined : match(s, i, 'firstOf')
  const ordinal = last || first ? undefined : readOrdinal(s, i)
  const next = last?.next ?? first?.next ?? ordinal?.next
  if (next === undefined || ordinal?.plural) return undefined
  const many = ordinal ? undefined : readNumber(s, next)
  const usable = many && !many.article && Number.isInteger(many.value) && many.value < 100
  return {
    n: last ? -1 : (ordinal?.value ?? 1),
    count: usable ? many.value : 1,
    next: usable ? many.next : next,
  }
}

/** The nth week of a period is the one its nth Thursday is in, as ISO 8601 counts those of a year. */
function weeksOf(period: Period, rank: Rank): Period | undefined {
  const thursdays: Day[] = []
  const first = addDays(period.start, (4 - weekdayOf(period.start) + 7) % 7)
  for (let day = first; isoDay(day) < isoDay(period.end); day = addDays(day, 7)) thursdays.push(day)
  const at = rank.n < 0 ? thursdays.length - rank.count : rank.n - 1
  const start = thursdays[at]
  const end = thursdays[at + rank.count - 1]
  if (!start || !end) return undefined
  if (rank.count === 1) return weekPeriod(start)
  return stretchOf(weekPeriod(start).start, lastDay(weekPeriod(end)))
}

function partOf(period: Period, time: TimeSense, rank: Rank): Period | undefined {
  if (time.unit === 'week' && time.times === 1) return weeksOf(period, rank)
  const months = { year: 12, quarter: 3, month: 1 }[time.unit as string]
  const count = rank.count * time.times
  if (months !== undefined) {
    const size = months * count
    const start = addMonths(
      rank.n < 0 ? period.end : period.start,
      rank.n < 0 ? -size : months * time.times * (rank.n - 1),
    )
    const end = addMonths(start, size)
    if (isoDay(start) < isoDay(period.start) || isoDay(end) > isoDay(period.end)) return undefined
    if (size === 1) return monthPeriod(start.year, start.month)
    return stretchOf(start, addDays(end, -1))
  }
  if (time.unit !== 'day') return undefined
  const start = addDays(rank.n < 0 ? period.end : period.start, rank.n < 0 ? -count : rank.n - 1)
  return stretchOf(start, addDays(start, count - 1))
}

/**
 * "the first week of Jan 2015", "ultimi due mesi del 2024", "terzo trimestre 2025", "the second half
 * of last year", "first Monday of March".
 */
export function readPartOfPeriod(s: Scan, i: number, readWhen: Reader): When | undefined {
  const article = match(s, i, 'the')
  const rank = readRank(s, article?.next ?? i)
  if (!rank) return undefined
  const half = rank.count === 1 ? match(s, rank.next, 'halfYear') : undefined
  const time = match(s, rank.next, 'time')
  const weekday = rank.count === 1 ? match(s, rank.next, 'weekday') : undefined
  const thing = half ?? time ?? weekday
  if (!thing) return undefined
  const of = match(s, thing.next, 'ofDate')
  const year = readYear(s, of?.next ?? thing.next)
  const other = of ? readWhen(s, of.next) : undefined
  const parent =
    other ?? (year ? { from: i, next: year.next, period: yearPeriod(year.n) } : undefined)
  const whole = parent
    ? undefined
    : of
      ? wholeOf(s, of.next)
      : time && isQuarter(rank, time.payload)
        ? partAlone(s, time.next)
        : undefined
  const period = parent ? periodOf(s, parent) : whole ? whole.period : undefined
  if (!parent && !whole) return undefined
  if (period === 'impossible') return undefined
  const next = parent?.next ?? whole!.next
  const part =
    period === undefined
      ? undefined
      : half && Math.abs(rank.n) <= 2
        ? halfOf(period, rank.n < 0 ? 2 : rank.n)
        : time
          ? partOf(period, time.payload, rank)
          : weekdayOfMonth(period, weekday!.payload.n, rank.n)
  if (period !== undefined && !part) return undefined
  const from = time?.payload.unit === 'day' && article ? article.next : i
  return {
    from,
    next,
    ...(part ? { period: part } : {}),
    stretch: part === undefined || part.value.includes('/'),
  }
}

/** Quarters, and halves where they have a name of their own ("semestre"): the first to the last of a year. */
function isQuarter({ n, count }: Rank, { unit, times }: TimeSense): boolean {
  if (n < 1 || count !== 1) return false
  return unit === 'quarter' ? n * times <= 4 : unit === 'month' && times === 6 && n <= 2
}

/** "in the third quarter", "nel primo semestre": of the year of the reference date. */
function partAlone(s: Scan, next: number): { next: number; period?: Period } {
  return { next, ...(s.reference ? { period: yearPeriod(s.reference.year) } : {}) }
}

/** "2016 the third quarter", "last year's first quarter". */
export function readYearsPart(s: Scan, i: number, readWhen: Reader): When | undefined {
  const year = readYear(s, i)
  const told = year ? undefined : readWhen(s, i)
  const period = year ? yearPeriod(year.n) : told?.period
  const end = year?.next ?? told?.next
  if (end === undefined || (period ? period.value.length !== 4 : !told || told.fields))
    return undefined
  const owner = key(s, end) === "'" && key(s, end + 1) === 's' ? end + 2 : end
  const at = skip(s, key(s, owner) === '-' ? owner + 1 : owner, 'the')
  const rank = readRank(s, at)
  const time = rank && match(s, rank.next, 'time')
  if (!time || !isQuarter(rank, time.payload)) return undefined
  const part = period && partOf(period, time.payload, rank)
  return part
    ? { from: i, next: time.next, period: part, stretch: true }
    : { from: i, next: time.next, stretch: true }
}

function halfOf(period: Period, half: number): Period | undefined {
  if (period.value.length === 4) return halfPeriod(period.start.year, half)
  if (/^\d{4}\/\d{4}$/.test(period.value)) {
    const middle = { ...period.start, year: (period.start.year + period.end.year) / 2 }
    if (!Number.isInteger(middle.year)) return undefined
    return half === 1
      ? stretchOf(period.start, addDays(middle, -1))
      : stretchOf(middle, lastDay(period))
  }
  const middle = addDays(period.start, 15)
  return half === 1
    ? stretchOf(period.start, addDays(middle, -1))
    : stretchOf(middle, lastDay(period))
}

function weekdayOfMonth(period: Period, weekday: number, nth: number): Period | undefined {
  const { year, month } = period.start
  const inYear = period.value.length === 4 && Math.abs(nth) === 1
  const day =
    period.value.length === 7 || inYear
      ? nthWeekday(year, nth < 0 && inYear ? 12 : month, weekday, nth)
      : undefined
  return day && stretchOf(day, day)
}

/** "the year", "the month": the one the reference date is in. */
function wholeOf(s: Scan, i: number): { next: number; period?: Period } | undefined {
  const n = skip(s, i, 'the')
  const time = match(s, n, 'time')
  if (!time || time.payload.times !== 1) return undefined
  const { reference } = s
  if (!reference) return { next: time.next }
  if (time.payload.unit === 'year') return { next: time.next, period: yearPeriod(reference.year) }
  if (time.payload.unit === 'month')
    return { next: time.next, period: monthPeriod(reference.year, reference.month) }
  if (time.payload.unit === 'week') return { next: time.next, period: weekPeriod(reference) }
  return undefined
}

/** "early September", "metà novembre", "end of 2000", "fine anno": a third of the period. */
export function readEdge(s: Scan, i: number, readWhen: Reader): When | undefined {
  const edge = match(s, i, 'weekend') ? undefined : match(s, i, 'edge')
  if (!edge) return undefined
  const dash = key(s, edge.next) === '-' ? edge.next + 1 : edge.next
  const of = match(s, dash, 'ofDate')
  const n = of?.next ?? dash
  const year = readYear(s, n)
  const at = dash > edge.next && !of ? { ...s, apart: n } : s
  const other =
    readWhen(at, n) ?? (year && { from: n, next: year.next, period: yearPeriod(year.n) })
  const whole = other ? undefined : wholeOf(s, n)
  if (!other && (!whole || (!of && !s.rules.relativeFollows))) return undefined
  const period = other ? periodOf(s, other) : whole!.period
  if (period === 'impossible') return undefined
  const from =
    match(s, i, 'the') && s.rules.articleBefore === 'ordinals' ? match(s, i, 'the')!.next : i
  const next = other?.next ?? whole!.next
  if (!period) return { from, next }
  if (edge.payload === 'late' && /^\d{4}-\d\d-\d\d$/.test(period.value) && of)
    return { from, next, period, clock: 'T23:59:59' }
  const named =
    year !== undefined || (other?.fields === undefined && s.tokens[n]?.kind === 'figure')
  const third = thirdOf(period, edge.payload, s.reference, named)
  const yearless = other?.fields?.month !== undefined && other.fields.year === undefined
  return third
    ? {
        from,
        next,
        period: third,
        stretch: true,
        ...(yearless ? { yearless } : {}),
        edge: edge.payload,
      }
    : undefined
}

/**
 * A named year has thirds ("early 2017"); one told from today ("late next year") and a month have
 * halves, and a middle. What is earlier or later in the period of today ends or begins with today.
 */
function thirdOf(
  period: Period,
  edge: EdgeSense,
  today: Day | undefined,
  named: boolean,
): Period | undefined {
  const { start } = period
  if (period.value.length === 10) return undefined
  const inside = today && isoDay(today) >= isoDay(start) && isoDay(today) < isoDay(period.end)
  if (edge === 'earlier' && inside) return stretchOf(start, today)
  if (edge === 'later') {
    const part = thirdOf(period, 'late', today, named)
    const begun = part && inside && isoDay(today) > isoDay(part.start)
    return begun ? stretchOf(today, lastDay(period)) : part
  }
  const at = { early: 0, earlier: 0, mid: 1, late: 2 }[edge]
  if (period.value.length === 4) {
    if (at !== 1 && !named) {
      const from = addMonths(start, 3 * at)
      return stretchOf(from, addDays(addMonths(from, 6), -1))
    }
    const from = addMonths(start, 4 * at)
    return stretchOf(from, addDays(addMonths(from, 4), -1))
  }
  if (/^\d{4}-\d\d$/.test(period.value)) {
    const from = { ...start, day: [1, 10, 16][at]! }
    return stretchOf(from, at === 2 ? lastDay(period) : { ...start, day: [15, 20][at]! })
  }
  if (/^\d{4}\/\d{4}$/.test(period.value)) {
    const tenth = (period.end.year - start.year) / 10
    const year = (n: number): Day => ({ year: start.year + n * tenth, month: 1, day: 1 })
    return stretchOf(year([0, 4, 7][at]!), addDays(year([4, 7, 10][at]!), -1))
  }
  if (period.value.includes('-W')) {
    return stretchOf(addDays(start, [0, 2, 3][at]!), addDays(start, [3, 4, 6][at]!))
  }
  return undefined
}
