/** Days that come every year. */
import { addDays, isDay, lastOfMonth, weekdayOf } from './calendar.ts'
import type { HolidaySense } from './rules.ts'
import type { Day } from './scan.ts'

/** Western Easter Sunday, by the anonymous Gregorian computus (Nature, 20 April 1876). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }
}

/** The nth weekday of a month, -1 for the last; undefined for a fifth there is none of. */
export function nthWeekday(
  year: number,
  month: number,
  weekday: number,
  nth: number,
): Day | undefined {
  if (nth < 0) {
    const last = { year, month, day: lastOfMonth(year, month) }
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = weekdayOf({ year, month, day: 1 })
  const day = 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7
  return isDay({ year, month, day }) ? { year, month, day } : undefined
}

export function holidayIn(holiday: HolidaySense, year: number): Day | undefined {
  if ('easter' in holiday) return addDays(easter(year), holiday.easter)
  if ('day' in holiday) return { year, month: holiday.month, day: holiday.day }
  const day = nthWeekday(year, holiday.month, holiday.weekday, holiday.nth)
  return day && addDays(day, holiday.plus ?? 0)
}
