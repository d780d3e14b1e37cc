/** Dates told from the day of publication: "martedì scorso", "next 3 days", "two years ago", "today". */
import { readAmount } from './amounts.ts'
import {
  addDays,
  addMonths,
  dayAway,
  dayPeriod,
  monthPeriod,
  periodAway,
  weekPeriod,
  weekdayOf,
  workingDayAway,
  type Period,
} from './calendar.ts'
import type { DurationPart } from './durations.ts'
import type { Found } from './lexicon.ts'
import { readFields } from './calendar-words.ts'
import { holidayIn } from './holidays.ts'
import { readNumber } from './numbers.ts'
import type { TimeSense } from './rules.ts'
import { key, match, skip, type Day, type Scan } from './scan.ts'
import { isPromised, onDay, periodOf, stretchOf, type When } from './when.ts'

/** A relative date without a reference date still has its words. */
function told(from: number, next: number, period: Period | undefined, stretch = false): When {
  return { from, next, ...(period ? { period } : {}), ...(stretch ? { stretch } : {}) }
}

/** "the last 3 months": from that long ago up to the reference date; ahead, from the day after. */
function spanAway(
  reference: Day,
  time: TimeSense,
  count: number,
  side: number,
): Period | undefined {
  const { unit, business } = time
  const times = count * time.times
  if (business) {
    const near = addDays(reference, side)
    const far = workingDayAway(reference, side * times)
    if (!far) return undefined
    return side < 0 ? stretchOf(far, near) : stretchOf(near, far)
  }
  if (unit === 'quarter') {
    const first = addMonths({ ...reference, day: 1 }, -((reference.month - 1) % 3))
    const start = addMonths(first, side < 0 ? -3 * times : 3)
    return stretchOf(start, addDays(addMonths(start, 3 * times), -1))
  }
  const far = dayAway(reference, unit, side * times)
  if (!far) return undefined
  return side < 0 ? stretchOf(far, reference) : stretchOf(addDays(reference, 1), far)
}

function isPlural(word: string, s: Scan): boolean {
  return s.rules.relativeFollows ? /i$|^settimane$/.test(word) : word.endsWith('s')
}

/** "the week after next", "month before last". */
function readTwiceAway(s: Scan, i: number): When | undefined {
  const time = match(s, i, 'time')
  const away = time && match(s, time.next, 'twiceAway')
  if (!away || time.payload.times !== 1) return undefined
  const { unit } = time.payload
  const period = s.reference && periodAway(s.reference, unit, away.payload)
  return s.reference && !period ? undefined : told(i, away.next, period, unit === 'quarter')
}

function workWeek(day: Day): Period {
  const monday = weekPeriod(day).start
  return stretchOf(monday, addDays(monday, 4))
}

function weekendOf(day: Day): Period {
  const monday = weekPeriod(day).start
  return stretchOf(addDays(monday, 5), addDays(monday, 6))
}

/** Months of a season, astronomy aside: spring is March to May. */
export function seasonPeriod(season: number, year: number): Period {
  const start = { year, month: season * 3, day: 1 }
  return stretchOf(start, addDays(addMonths(start, 3), -1))
}

/** The thing of that sort last before, around or next after the reference date. */
function nearestYear(
  s: Scan,
  side: number,
  of: (year: number) => Day | undefined,
): Day | undefined {
  const { reference } = s
  if (!reference) return undefined
  const order = (day: Day): number => day.month * 32 + day.day
  const here = of(reference.year)
  const passed = here !== undefined && order(here) < order(reference)
  if (side === 0) return here
  if (side < 0) return passed ? here : of(reference.year - 1)
  return passed ? of(reference.year + 1) : here
}

/** What "last", "this" or "next" is said of, at token `i`. */
function relatedThing(s: Scan, from: number, i: number, side: number): When | undefined {
  const { reference } = s
  const kind = match(s, i, 'yearKind')
  const time = match(s, kind?.next ?? i, 'time')
  if (time && (s.tokens[i]!.kind === 'word' || kind)) {
    const { unit, times } = time.payload
    if (unit === 'hour' || unit === 'minute' || unit === 'second') return undefined
    // "the coming weeks" are no week.
    if (isPlural(s.tokens[time.next - 1]!.key, s)) return undefined
    // "the next day" is told from what was said before.
    if (unit === 'day' && times === 1) return undefined
    const single = times === 1
    const work = time.payload.business && unit === 'week'
    const period =
      reference &&
      (work
        ? workWeek(addDays(reference, 7 * side))
        : single
          ? periodAway(reference, unit, side)
          : spanAway(reference, time.payload, 1, side || -1))
    const week = unit === 'week' && single ? weekdayIn(s, from, time.next, period) : undefined
    return week ?? told(from, time.next, period, unit === 'quarter' || !single || work)
  }
  const weekend = match(s, i, 'weekend')
  if (weekend)
    return told(from, weekend.next, reference && weekendOf(addDays(reference, 7 * side)), true)
  const season = match(s, i, 'season')
  if (season) {
    const start = nearestYear(s, side, (year) => seasonPeriod(season.payload, year).start)
    return told(from, season.next, start && seasonPeriod(season.payload, start.year), true)
  }
  const holiday = match(s, i, 'holiday')
  if (holiday) {
    const day = nearestYear(s, side, (year) => holidayIn(holiday.payload, year))
    return told(from, holiday.next, day && dayPeriod(day))
  }
  const read = readFields(s, i, true)
  return read && relatedFields(s, from, read, side)
}

function relatedFields(
  s: Scan,
  from: number,
  read: NonNullable<ReturnType<typeof readFields>>,
  side: number,
): When | undefined {
  const { fields, next } = read
  const { reference } = s
  if (fields.year !== undefined) return { from, next, fields }
  const { month, day, weekday } = fields
  if (month !== undefined) {
    const start = nearestYear(s, side, (year) => ({ year, month, day: day ?? 1 }))
    if (!start) return told(from, next, undefined)
    return day === undefined
      ? told(from, next, monthPeriod(start.year, month))
      : { from, next, fields: { ...fields, year: start.year } }
  }
  if (weekday === undefined || day !== undefined) return undefined
  if (reference && s.lexicon.before(s.tokens, next - 1, 'soonest')) {
    const ahead = (weekday - weekdayOf(reference) + 7) % 7 || 7
    return told(from, next, dayPeriod(addDays(reference, ahead)))
  }
  const monday = reference && addDays(reference, 1 - weekdayOf(reference) + 7 * side)
  return told(from, next, monday && dayPeriod(addDays(monday, weekday - 1)))
}

/** "next week on Tuesday", "la prossima settimana di lunedì". */
function weekdayIn(s: Scan, from: number, i: number, week: Period | undefined): When | undefined {
  const n = key(s, i) === 'on' ? i + 1 : skip(s, i, 'ofDate')
  const weekday = match(s, n, 'weekday')
  if (!weekday || weekday.next === n) return undefined
  return told(from, weekday.next, week && dayPeriod(addDays(week.start, weekday.payload.n - 1)))
}

/** The "settimane scorse" of "3 settimane scorse". */
function afterUnit(
  s: Scan,
  i: number,
): { time: Found<TimeSense>; relative: Found<number> } | undefined {
  const time = match(s, i, 'time')
  const relative = time && match(s, time.next, 'relative')
  return time && relative && isPlural(s.tokens[time.next - 1]!.key, s)
    ? { time, relative }
    : undefined
}

/** "ultimi 3 mesi", "next two days", "5 past years", "2 next days". */
function relatedSpan(s: Scan, from: number, i: number): When | undefined {
  const relative = relativeAt(s, i)
  if (!relative && match(s, i, 'relative')) return undefined
  const count = readNumber(s, relative?.next ?? i, { noFraction: true })
  if (!count || count.article || !Number.isInteger(count.value) || count.value > 1000)
    return undefined
  const last = relative || !s.rules.relativeFollows ? undefined : afterUnit(s, count.next)
  const after = relative ? undefined : (last?.relative ?? match(s, count.next, 'relative'))
  const side = relative?.payload ?? after?.payload
  const time = last?.time ?? match(s, after?.next ?? count.next, 'time')
  // "2 next days", but not "only 3 next week".
  if (after && time && !(isPlural(s.tokens[time.next - 1]!.key, s) && count.value > 1))
    return undefined
  if (!side || !time || /hour|minute|second/.test(time.payload.unit)) return undefined
  const { reference } = s
  // "the last 3 months and 2 weeks"
  const whole = after ? undefined : readAmount(s, relative!.next)
  if (whole?.parts && !/hour|minute|second/.test(whole.time!.unit)) {
    const far = whole.parts.reduce<Day | undefined>(
      (day, part) => day && dayAway(day, part.time.unit, side * part.value * part.time.times),
      reference,
    )
    const near =
      reference &&
      far &&
      (side < 0 ? stretchOf(far, reference) : stretchOf(addDays(reference, 1), far))
    return told(from, whole.next, near, true)
  }
  return told(
    from,
    last?.relative.next ?? time.next,
    reference && spanAway(reference, time.payload, count.value, side),
    true,
  )
}

/** "lo scorso mese", "next Monday", and after the noun where the language has it: "martedì scorso". */
export function readRelative(s: Scan, i: number): When | undefined {
  const twice = readTwiceAway(s, i)
  if (twice) return twice
  const article = match(s, i, 'the')
  const at = article?.next ?? i
  const inside = s.rules.articleBefore === 'relatives' ? i : at
  const span = article ? undefined : relatedSpan(s, i, i)
  if (span) return span
  const relative = match(s, at, 'relative')
  const before = relative && relatedThing(s, article ? inside : i, relative.next, relative.payload)
  // "questa" and "this" need no article; with one, the words begin at it or are read again without.
  if (before) return article && inside !== i ? undefined : before
  return s.rules.relativeFollows ? readFollowed(s, i, at) : undefined
}

/** "il mese scorso", "martedì scorso", "la settimana prossima", "il 3 marzo scorso". */
function readFollowed(s: Scan, i: number, at: number): When | undefined {
  const time = match(s, at, 'time')
  const named = match(s, at, 'season') ?? match(s, at, 'weekend') ?? match(s, at, 'holiday')
  const end = time?.next ?? named?.next ?? readFields(s, at, true)?.next
  const relative = end === undefined ? undefined : match(s, end, 'relative')
  if (!relative) return undefined
  const thing = relatedThing(s, time || named ? i : at, at, relative.payload)
  return thing && relative && thing.next === end ? { ...thing, next: relative.next } : undefined
}

/** "today", "yesterday", "dopodomani". */
export function readOffset(s: Scan, i: number): When | undefined {
  const found = match(s, i, 'dayOffset')
  if (!found) return undefined
  const { reference } = s
  return told(i, found.next, reference && dayPeriod(addDays(reference, found.payload)))
}

/** The day of that name in the week of another; after months and years the first one from it on. */
function weekdayNear(day: Day, weekday: number, coarse: boolean): Day {
  const ahead = weekday - weekdayOf(day)
  return addDays(day, coarse && ahead < 0 ? ahead + 7 : ahead)
}

/** "Monday two weeks from now", "two months from today on Tuesday". */
export function readCountedWeekday(
  s: Scan,
  i: number,
  readWhen: (s: Scan, i: number) => When | undefined,
): When | undefined {
  const first = match(s, i, 'weekday')
  const n = first && key(s, first.next) === ',' ? first.next + 1 : (first?.next ?? i)
  const counted = readCounted(s, n, readWhen)
  if (!counted?.counted) return undefined
  const on = first ? undefined : key(s, counted.next) === 'on' ? counted.next + 1 : undefined
  const weekday = first ?? (on === undefined ? undefined : match(s, on, 'weekday'))
  if (!weekday || weekday.payload.weak) return undefined
  const next = first ? counted.next : weekday.next
  if (!counted.period) return { from: i, next }
  const { approximate = false, period } = counted
  return onDay(i, next, weekdayNear(period.start, weekday.payload.n, approximate))
}

/** "last", "next" at token `i`, where it is no verb: "will last two weeks". */
export function relativeAt(s: Scan, i: number): Found<number> | undefined {
  const relative = match(s, i, 'relative')
  return relative && s.lexicon.before(s.tokens, i, 'verbCue') ? undefined : relative
}

/** The "less than" of "in less than 3 days". */
export function boundAt(s: Scan, i: number): { next: number; side: 'low' | 'high' } | undefined {
  const bound = match(s, i, 'boundBefore')
  return bound?.payload.inside ? { next: bound.next, side: bound.payload.side } : undefined
}

/** "ago", "later", but not the "later" of "30 minutes later this week". */
export function agoAt(s: Scan, i: number): Found<number> | undefined {
  const ago = match(s, i, 'agoAfter')
  return ago && key(s, i) === 'later' && match(s, ago.next, 'relative') ? undefined : ago
}

/**
 * "two years ago", "3 weeks from now", "two days after Christmas", "tra due anni". Months and years
 * away it is not meant to the day.
 * @param readWhen reads the date counted from
 */
export function readCounted(
  s: Scan,
  i: number,
  readWhen: (s: Scan, i: number) => When | undefined,
): When | undefined {
  const ahead = match(s, i, 'inBefore')
  const bound = ahead && boundAt(s, ahead.next)
  const amount = readAmount(s, bound?.next ?? ahead?.next ?? i)
  const time = amount?.time
  if (!amount || !time || amount.age) return undefined
  if (time.unit === 'hour' || time.unit === 'minute' || time.unit === 'second') return undefined
  const parts: DurationPart[] = amount.parts ?? [{ value: amount.value, time }]
  const and = match(s, amount.next, 'and')
  const second = and && readAmount(s, and.next)
  let end = amount.next
  if (second?.time && !second.age && !/hour|minute|second/.test(second.time.unit)) {
    parts.push({ value: second.value, time: second.time })
    end = second.next
  }
  const coarse = parts.every((part) => /month|quarter|year/.test(part.time.unit))
  const away = (day: Day | undefined, side: number, next: number): When => {
    const target = parts.reduce<Day | undefined>((from, part) => {
      const count = side * part.value * part.time.times
      return (
        from &&
        (part.time.business ? workingDayAway(from, count) : dayAway(from, part.time.unit, count))
      )
    }, day)
    const sided = {
      counted: side < 0 ? (-1 as const) : (1 as const),
      ...(bound ? { side: bound.side } : {}),
    }
    return target
      ? { ...onDay(i, next, target), ...(coarse ? { approximate: true } : {}), ...sided }
      : { ...told(i, next, undefined), ...sided }
  }
  const ago = agoAt(s, end)
  const anchor = match(s, end, 'dayAnchor')
  const from = key(s, end) === 'da' && match(s, end + 1, 'dayOffset') ? end + 1 : undefined
  const start = anchor?.next ?? from
  const other =
    start === undefined ? undefined : (readWhen(s, start) ?? readWhen(s, skip(s, start, 'the')))
  if (other) {
    const period = periodOf(s, other)
    if (period === 'impossible') return undefined
    return away(period?.start, anchor?.payload ?? 1, other.next)
  }
  if (ahead) return !ago && isPromised(s, i) ? away(s.reference, 1, end) : undefined
  return ago && away(s.reference, ago.payload, ago.next)
}
