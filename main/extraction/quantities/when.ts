/** A date as it was read, before it is put on the calendar. */
import { addDays, dayPeriod, isoDay, type Period } from './calendar.ts'
import { resolveFields, type Fields } from './fields.ts'
import type { EdgeSense } from './rules.ts'
import { match, type Day, type Scan } from './scan.ts'

export interface When {
  from: number
  next: number
  /** What it says of itself, where it is named by day, month, year or weekday. */
  fields?: Fields
  /** Where it is on the calendar, for the other ways to tell a date. */
  period?: Period
  /** It stands for a stretch that is not one ISO 8601 date: both ends are told. */
  stretch?: boolean
  /** The day is a bound: "in less than 3 days". */
  side?: 'low' | 'high'
  /** A part of a month whose year is not told: "the end of June". */
  yearless?: boolean
  /** Which part of something it is; a range has the point meant by it: "from the end of March". */
  edge?: EdgeSense
  /** Told by counting from another day: back (-1) or ahead (1). */
  counted?: 1 | -1
  /** Exact only to what the words allow: "two years ago". */
  approximate?: boolean
  /** A clock that belongs to it: "T16:00". */
  clock?: string
}

/** The period meant; undefined where the reference date it needs is not known. */
export function periodOf(s: Scan, when: When): Period | 'impossible' | undefined {
  return when.period ?? (when.fields && resolveFields(when.fields, s.reference))
}

/** A stretch of days from `start` to `last`, both included. */
export function stretchOf(start: Day, last: Day): Period {
  return { start, end: addDays(last, 1), value: `${isoDay(start)}/${isoDay(last)}` }
}

export function lastDay(period: Period): Day {
  return addDays(period.end, -1)
}

export function onDay(from: number, next: number, day: Day): When {
  return { from, next, period: dayPeriod(day) }
}

/** Whether "in two years" tells of what is to come: alone, after a word of the future, or in Italian. */
export function isPromised(s: Scan, i: number): boolean {
  if (i === 0 || !s.rules.entries.future) return true
  for (let n = Math.max(0, i - 12); n < i; n += 1) if (match(s, n, 'future')) return true
  return false
}
