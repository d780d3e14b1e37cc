/** Stretches told by their length and first day: "3 days starting next Monday", "for 3 days from today". */
import { readAmount } from './amounts.ts'
import { addDays, dayAway, workingDayAway } from './calendar.ts'
import { key, match, type Scan } from './scan.ts'
import { periodOf, stretchOf, type When } from './when.ts'

/** @param readDay reads the day it begins on */
export function readSpanFrom(
  s: Scan,
  i: number,
  readDay: (s: Scan, i: number) => When | undefined,
): When | undefined {
  const amount = readAmount(s, i)
  const time = amount?.time
  if (!amount || !time || amount.age || /hour|minute|second/.test(time.unit)) return undefined
  const n = key(s, amount.next) === ',' ? amount.next + 1 : amount.next
  const cue = match(s, n, 'startingOn')
  const day = cue && readDay(s, cue.next)
  if (!day) return undefined
  // "3 days from today" is a day, "for 3 days from today" a stretch.
  const plain =
    key(s, n) === 'from' || (key(s, n) === 'da' && match(s, cue.next, 'dayOffset') !== undefined)
  if (plain && !/^(?:for|per)$/.test(key(s, i - 1) ?? '')) return undefined
  const from = plain ? i - 1 : i
  const period = periodOf(s, day)
  if (period === 'impossible') return undefined
  const { next } = day
  if (!period) return { from, next, stretch: true }
  const count = amount.value * time.times
  const end = time.business
    ? workingDayAway(period.start, count)
    : dayAway(period.start, time.unit, count)
  return end && { from, next, period: stretchOf(period.start, addDays(end, -1)), stretch: true }
}
