/** Dates told by what they are beside: "the month of June", "two Mondays from now", "Labor Day weekend". */
import { addDays, dayPeriod, weekdayOf, type Period } from './calendar.ts'
import { readFields } from './calendar-words.ts'
import { readNumber } from './numbers.ts'
import { match, skip, type Day, type Scan } from './scan.ts'
import { periodOf, stretchOf, type When } from './when.ts'

type Reader = (s: Scan, i: number) => When | undefined

/** "the month of June", "mese di giugno 2020". */
export function readMonthNamed(s: Scan, i: number): When | undefined {
  const article = s.rules.articleBefore === 'ordinals' ? skip(s, i, 'the') : i
  const time = match(s, article, 'time')
  if (time?.payload.unit !== 'month' || time.payload.times !== 1) return undefined
  const of = match(s, time.next, 'ofDate')
  const month = of && readFields(s, of.next, true)
  if (!month || month.fields.month === undefined || month.fields.day !== undefined) return undefined
  return { from: i, next: month.next, fields: month.fields }
}

/** "two Mondays from now", "3 Fridays ago", "tra due venerdì": that many of them away from today. */
export function readWeekdaysAway(s: Scan, i: number): When | undefined {
  const ahead = s.rules.relativeFollows ? match(s, i, 'inBefore') : undefined
  const count = readNumber(s, ahead?.next ?? i, { noFraction: true })
  if (!count || count.article || !Number.isInteger(count.value) || count.value > 60)
    return undefined
  const weekday = match(s, count.next, 'weekday')
  if (!weekday || weekday.payload.weak) return undefined
  const away = ahead ? undefined : match(s, weekday.next, 'agoAfter')
  const side = ahead ? 1 : away?.payload
  if (side === undefined) return undefined
  const next = away?.next ?? weekday.next
  const { reference } = s
  if (!reference) return { from: i, next }
  const gap = (side * (weekday.payload.n - weekdayOf(reference)) + 7) % 7 || 7
  const day = addDays(reference, side * (gap + 7 * (count.value - 1)))
  return { from: i, next, period: dayPeriod(day) }
}

/** "Labor Day weekend", "the weekend of Thanksgiving 2023", "il weekend di Pasqua". */
export function readHolidayWeekend(s: Scan, i: number, readDay: Reader): When | undefined {
  const article = s.rules.articleBefore === 'ordinals' ? skip(s, i, 'the') : i
  const first = match(s, article, 'weekend')
  const of = first && match(s, first.next, 'ofDate')
  const at = first ? of && skip(s, of.next, 'the') : i
  if (at === undefined || !match(s, at, 'holiday')) return undefined
  const day = readDay(s, at)
  const last = day && !first ? match(s, day.next, 'weekend') : undefined
  const period = day && periodOf(s, day)
  if (!day || (!first && !last) || period === 'impossible') return undefined
  const plain = { from: first ? i : at, next: last?.next ?? day.next, stretch: true }
  return period ? { ...plain, period: weekendWith(period.start) } : plain
}

/** Saturday and Sunday, and the days that join them to the holiday. */
function weekendWith(day: Day): Period {
  const weekday = weekdayOf(day)
  if (weekday <= 2) return stretchOf(addDays(day, -(weekday + 1)), day)
  return stretchOf(weekday === 7 ? addDays(day, -1) : day, addDays(day, 7 - weekday))
}
