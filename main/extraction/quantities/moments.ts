/** Stretches between two moments, each with its day: "from 9am Monday to 5pm Tuesday", "the last 20 minutes". */
import { readAmount } from './amounts.ts'
import { addDays, dayAway, dayPeriod, isoDay } from './calendar.ts'
import { clockText, readClock, readClockThere, type Clock } from './clock.ts'
import { dayAfter, isOneDay, type DayReader } from './date-hours.ts'
import { readNumber } from './numbers.ts'
import { relativeAt } from './relative.ts'
import { key, match, skip, type Day, type Scan } from './scan.ts'
import { isPromised, periodOf, type When } from './when.ts'

export interface Moments {
  from: number
  next: number
  /** ISO 8601; none where the reference date is not known. */
  low?: string
  high?: string
}

interface Moment {
  next: number
  day?: When
  clock: Clock
}

function readMoment(s: Scan, i: number, readDay: DayReader): Moment | undefined {
  const n = skip(s, i, 'the')
  const day = readDay(s, i) ?? readDay(s, n)
  if (day && isOneDay(day)) {
    const at = key(s, day.next) === ',' ? day.next + 1 : day.next
    const clock = readClockThere(s, at)
    if (!clock) return undefined
    const sure = clock.sure || match(s, at, 'at') !== undefined
    return { next: clock.next, day, clock: { ...clock, sure } }
  }
  const clock = readClock(s, skip(s, n, 'at'))
  if (!clock) return undefined
  const after = dayAfter(s, clock.next, readDay)
  return { next: after?.next ?? clock.next, clock, ...(after ? { day: after } : {}) }
}

/** Two moments with a word between, the first with its day; without one of its own the second is on that day. */
export function readMoments(s: Scan, i: number, readDay: DayReader): Moments | undefined {
  const between = match(s, i, 'between')
  const from = between ? undefined : match(s, i, 'from')
  const a = readMoment(s, between?.next ?? from?.next ?? i, readDay)
  if (!a?.day) return undefined
  const dash = key(s, a.next) === '-' ? { next: a.next + 1 } : undefined
  const joint =
    dash ??
    match(s, a.next, between ? 'betweenAnd' : 'to') ??
    (between ? undefined : match(s, a.next, 'until'))
  const b = joint && readMoment(s, joint.next, readDay)
  if (!b || !(a.clock.sure || b.clock.sure)) return undefined
  if (!b.day && !b.clock.sure && !a.clock.sure) return undefined
  const first = periodOf(s, a.day)
  const second = b.day ? periodOf(s, b.day) : first
  if (first === 'impossible' || second === 'impossible') return undefined
  if (!first || !second) return { from: i, next: b.next }
  const minutes = ({ hour, minute }: Clock): number => hour * 60 + minute
  let last = second.start
  if (!b.day && minutes(b.clock) <= minutes(a.clock)) last = addDays(last, 1)
  // "from Monday 9am to Tuesday 5pm": the second weekday is the one after the first.
  if (b.day?.fields?.weekday !== undefined && b.day.fields.day === undefined) {
    while (isoDay(last) < isoDay(first.start)) last = addDays(last, 7)
  }
  const low = isoDay(first.start) + clockText(a.clock)
  const high = isoDay(last) + clockText(b.clock)
  return low < high ? { from: i, next: b.next, low, high } : undefined
}

function momentAt(day: Day, minute: number): string {
  const rest = ((minute % 1440) + 1440) % 1440
  const date = dayPeriod(addDays(day, Math.floor(minute / 1440))).value
  return date + clockText({ hour: Math.floor(rest / 60), minute: rest % 60 })
}

/** "the last 20 minutes", "next 5 hours", "nelle ultime 24 ore": up to the moment of reference, or from it on. */
export function readLastHours(s: Scan, i: number): Moments | undefined {
  const before = relativeAt(s, i)
  // "the last hour" is one of them.
  const single = before && match(s, before.next, 'time')
  const count = single
    ? { value: 1, next: before.next, article: false }
    : readNumber(s, before?.next ?? i)
  if (!count || count.article || count.value > 1000) return undefined
  const after = before ? undefined : match(s, count.next, 'relative')
  const side = before?.payload ?? after?.payload
  const time = match(s, after?.next ?? count.next, 'time')
  if (!side) return undefined
  const size = { hour: 60, minute: 1 }[time?.payload.unit as string]
  if (!time || size === undefined) return undefined
  const { reference, minute } = s
  if (!reference || minute === undefined) return { from: i, next: time.next }
  const now = momentAt(reference, minute)
  const far = momentAt(reference, minute + side * Math.round(count.value * size))
  return side < 0
    ? { from: i, next: time.next, low: far, high: now }
    : { from: i, next: time.next, low: now, high: far }
}

/** "rest of the day": from the moment of reference to midnight. */
export function readRestOfDay(s: Scan, i: number): Moments | undefined {
  const rest = match(s, i, 'restOf')
  if (!rest) return undefined
  const article = match(s, rest.next, 'the') ?? match(s, rest.next, 'relative')
  const time = match(s, article?.next ?? rest.next, 'time')
  if (time?.payload.unit !== 'day' || time.payload.times !== 1) return undefined
  const { reference, minute } = s
  if (!reference || minute === undefined) return undefined
  const day = dayPeriod(reference).value
  return {
    from: i,
    next: time.next,
    low: momentAt(reference, minute),
    high: `${day}T23:59:59`,
  }
}

/** "within 5 days", "within the next 2 hours", "entro 24 ore": from now on, days from tomorrow on. */
export function readWithin(s: Scan, i: number): Moments | undefined {
  const cue = match(s, i, 'within')
  const relative = cue && match(s, cue.next, 'relative')
  if (!cue || (relative && relative.payload !== 1)) return undefined
  if (!relative && !isPromised(s, i)) return undefined
  const at = relative?.next ?? cue.next
  const amount = readAmount(s, at)
  if (!amount?.time || amount.age || amount.time.business) return undefined
  const parts = amount.parts ?? [{ value: amount.value, time: amount.time }]
  const { next } = amount
  const { reference, minute } = s
  if (!reference) return { from: i, next }
  let day: Day | undefined = reference
  let minutes = 0
  let hours = false
  for (const { value, time } of parts) {
    const size = { hour: 60, minute: 1 }[time.unit as string]
    if (size === undefined) day = day && dayAway(day, time.unit, value * time.times)
    else minutes += Math.round(value * time.times * size)
    hours ||= size !== undefined
  }
  if (!day || (hours && minute === undefined)) return undefined
  if (!hours) return { from: i, next, low: isoDay(addDays(reference, 1)), high: isoDay(day) }
  return {
    from: i,
    next,
    low: momentAt(reference, minute!),
    high: momentAt(day, minute! + minutes),
  }
}
