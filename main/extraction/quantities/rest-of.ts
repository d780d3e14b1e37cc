/** Dates told beside others: "the day after Christmas", "the rest of the week", "year to date", "EOY". */
import {
  addDays,
  addMonths,
  dayPeriod,
  isoDay,
  periodAway,
  weekPeriod,
  weekdayOf,
} from './calendar.ts'
import { match, skip, type Scan } from './scan.ts'
import { lastDay, periodOf, stretchOf, type When } from './when.ts'

/** "the day after Christmas", "il giorno prima di Natale". */
export function readDayBeside(
  s: Scan,
  i: number,
  readDay: (s: Scan, i: number) => When | undefined,
): When | undefined {
  const found = match(s, i, 'dayBeside')
  const day = found && (readDay(s, found.next) ?? readDay(s, skip(s, found.next, 'the')))
  const period = day && periodOf(s, day)
  if (!found || !day || period === 'impossible') return undefined
  if (!period) return day.fields?.month && !day.fields.day ? undefined : { from: i, next: day.next }
  if (!/^\d{4}-\d\d-\d\d$/.test(period.value)) return undefined
  return { from: i, next: day.next, period: dayPeriod(addDays(period.start, found.payload)) }
}

/** "rest of the week", "il resto dell’anno": from the reference date on; "year to date": up to it. */
export function readRest(s: Scan, i: number): When | undefined {
  const { reference } = s
  const passed = match(s, i, 'toDate')
  if (passed) {
    const start = reference && periodAway(reference, passed.payload, 0)?.start
    return {
      from: i,
      next: passed.next,
      ...(start ? { period: stretchOf(start, reference) } : {}),
      stretch: true,
    }
  }
  const rest = match(s, i, 'restOf')
  const article = rest && (match(s, rest.next, 'the') ?? match(s, rest.next, 'relative'))
  const time = rest && match(s, article?.next ?? rest.next, 'time')
  if (!time || time.payload.times !== 1 || !/day|week|month|quarter|year/.test(time.payload.unit))
    return undefined
  const side = match(s, rest.next, 'relative')?.payload ?? 0
  const whole = reference && side === 0 ? periodAway(reference, time.payload.unit, 0) : undefined
  if (reference && !whole) return undefined
  return {
    from: i,
    next: time.next,
    ...(whole && reference ? { period: stretchOf(reference, lastDay(whole)) } : {}),
    stretch: true,
  }
}

/** "EOD", "EOM", "EOY": the last moment of the day, the last third of the month, the second half of the year. */
export function readPeriodEnd(s: Scan, i: number): When | undefined {
  const found = match(s, i, 'periodEnd')
  if (!found) return undefined
  const { reference } = s
  const plain = { from: i, next: found.next }
  if (!reference) return plain
  if (found.payload === 'day') return { ...plain, period: dayPeriod(reference), clock: 'T23:59:59' }
  const whole = periodAway(reference, found.payload, 0)
  if (!whole) return undefined
  const last = lastDay(whole)
  const start =
    found.payload === 'year'
      ? addMonths(whole.start, 6)
      : found.payload === 'month'
        ? { ...whole.start, day: 21 }
        : addDays(last, -3)
  return isoDay(start) < isoDay(last)
    ? { ...plain, period: stretchOf(start, last), stretch: true }
    : undefined
}

/**
 * "over the weekend", "nel fine settimana", after its article: the one of this week, and on Monday
 * and Tuesday, which tell of what has been, the one before.
 */
export function readWeekend(s: Scan, i: number): When | undefined {
  const found = match(s, i, 'weekend')
  if (!found || !s.lexicon.before(s.tokens, i, 'dayCue')) return undefined
  const { reference } = s
  const plain = { from: i, next: found.next, stretch: true, approximate: true }
  if (!reference) return plain
  const week = weekPeriod(weekdayOf(reference) <= 2 ? addDays(reference, -7) : reference)
  const saturday = addDays(week.start, 5)
  return { ...plain, period: stretchOf(saturday, addDays(saturday, 1)) }
}
