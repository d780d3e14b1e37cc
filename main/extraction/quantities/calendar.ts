/** Days, and periods of them, in the Gregorian calendar; everything in plain numbers, no time zone. */
import type { TimeUnit } from './rules.ts'
import type { Day } from './scan.ts'

/** From `start` up to, and not with, `end`. */
export interface Period {
  start: Day
  end: Day
  /** ISO 8601 at the precision of the period: "2019", "2019-11", "2019-W47", "2019-11-18". */
  value: string
}

function millis({ year, month, day }: Day): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

function fromMillis(time: number): Day {
  const date = new Date(time)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const dayLength = 86_400_000

export function addDays(day: Day, days: number): Day {
  return fromMillis(millis(day) + days * dayLength)
}

export function daysBetween(a: Day, b: Day): number {
  return Math.round((millis(b) - millis(a)) / dayLength)
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((new Date(millis(day)).getUTCDay() + 6) % 7) + 1
}

export function lastOfMonth(year: number, month: number): number {
  return fromMillis(millis({ year, month: month + 1, day: 0 })).day
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month)
}

/** The same day some months on; the last of the month where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const index = day.year * 12 + day.month - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return { year, month, day: Math.min(day.day, lastOfMonth(year, month)) }
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

export function parseIsoDay(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? []
  if (day === undefined) return undefined
  const parsed = { year: Number(year), month: Number(month), day: Number(day) }
  return isDay(parsed) ? parsed : undefined
}

export function yearPeriod(year: number): Period {
  const start = { year, month: 1, day: 1 }
  return { start, end: { ...start, year: year + 1 }, value: String(year).padStart(4, '0') }
}

export function monthPeriod(year: number, month: number): Period {
  const start = { year, month, day: 1 }
  return { start, end: addMonths(start, 1), value: isoDay(start).slice(0, 7) }
}

export function quarterPeriod(year: number, quarter: number): Period {
  const start = { year, month: quarter * 3 - 2, day: 1 }
  const last = isoDay(addMonths(start, 2)).slice(0, 7)
  return { start, end: addMonths(start, 3), value: `${isoDay(start).slice(0, 7)}/${last}` }
}

export function dayPeriod(day: Day): Period {
  return { start: day, end: addDays(day, 1), value: isoDay(day) }
}

/** The ISO week a day is in, Monday to Sunday. */
export function weekPeriod(day: Day): Period {
  const start = addDays(day, 1 - weekdayOf(day))
  const thursday = addDays(start, 3)
  const number =
    Math.floor(daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday) / 7) + 1
  return { start, end: addDays(start, 7), value: `${String(thursday.year)}-W${two(number)}` }
}

/** The period of that unit, some units away from the one a day is in. */
export function periodAway(from: Day, unit: TimeUnit, away: number): Period | undefined {
  if (unit === 'day') return dayPeriod(addDays(from, away))
  if (unit === 'week') return weekPeriod(addDays(from, away * 7))
  if (unit === 'month') {
    const { year, month } = addMonths({ ...from, day: 1 }, away)
    return monthPeriod(year, month)
  }
  if (unit === 'year') return yearPeriod(from.year + away)
  if (unit !== 'quarter') return undefined
  const { year, month } = addMonths({ ...from, day: 1 }, away * 3)
  return quarterPeriod(year, Math.ceil(month / 3))
}

/** A day some units away; undefined for units shorter than a day. */
export function dayAway(from: Day, unit: TimeUnit, away: number): Day | undefined {
  if (unit === 'day' || unit === 'week') {
    const days = away * (unit === 'week' ? 7 : 1)
    return Number.isInteger(days) ? addDays(from, days) : undefined
  }
  const months =
    away * { year: 12, quarter: 3, month: 1, hour: NaN, minute: NaN, second: NaN }[unit]
  return Number.isInteger(months) ? addMonths(from, months) : undefined
}

/** A day that many working days away, Monday to Friday; undefined for more than a lifetime of them. */
export function workingDayAway(from: Day, away: number): Day | undefined {
  if (!Number.isInteger(away) || Math.abs(away) > 10_000) return undefined
  let day = from
  for (let left = Math.abs(away); left > 0;) {
    day = addDays(day, Math.sign(away))
    if (weekdayOf(day) <= 5) left -= 1
  }
  return day
}
