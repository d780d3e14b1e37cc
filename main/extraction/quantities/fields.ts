/** What a date says of itself, and the period on the calendar that it means. */
import {
  addDays,
  addMonths,
  dayPeriod,
  daysBetween,
  isDay,
  lastOfMonth,
  monthPeriod,
  weekdayOf,
  yearPeriod,
  type Period,
} from './calendar.ts'
import type { Day } from './scan.ts'

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

/**
 * The period that fields mean. What they leave open is the one nearest to the reference date, and a
 * weekday the last one up to it: news tells what has happened. Undefined without a reference date
 * where one is needed; "impossible" for a 30 February.
 */
export function resolveFields(
  fields: Fields,
  reference: Day | undefined,
): Period | 'impossible' | undefined {
  const { year, month, day, weekday } = fields
  if (year !== undefined) {
    if (month === undefined) return yearPeriod(year)
    if (day === undefined) return monthPeriod(year, month)
    return isDay({ year, month, day }) ? dayPeriod({ year, month, day }) : 'impossible'
  }
  if (!reference) return undefined
  if (month !== undefined) return nearestOfMonth(month, day, reference) ?? 'impossible'
  if (day !== undefined && weekday !== undefined)
    return nearestDayOnWeekday(day, weekday, reference)
  if (day !== undefined) return nearestDay(day, reference)
  if (weekday === undefined) return undefined
  const back = (weekdayOf(reference) - weekday + 7) % 7
  return dayPeriod(addDays(reference, -back))
}

function nearestOfMonth(
  month: number,
  day: number | undefined,
  reference: Day,
): Period | undefined {
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
