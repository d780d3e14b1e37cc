/** Hours, alone and with the day they are of: "martedì alle 11", "9am on Tuesday", "tonight". */
import { readAmount } from './amounts.ts'
import { addDays, dayPeriod } from './calendar.ts'
import { clockText, countsThings, inPart, readClock, readClockThere, type Clock } from './clock.ts'
import { readYear } from './date-parts.ts'
import { partHours, readPartAlone, withEdgeAfter } from './day-parts.ts'
import type { Found } from './lexicon.ts'
import type { DayPart } from './rules.ts'
import { glued, key, match, skip, type Scan } from './scan.ts'
import { agoAt, boundAt } from './relative.ts'
import { isPromised, type When } from './when.ts'

export interface Hours {
  from: number
  next: number
  /** The day; none where only the hour is told. */
  when?: When
  /** "T16:00" */
  low: string
  high?: string
  /** The one hour is a bound: "before 4 pm" is the high one. */
  side?: 'low' | 'high'
}

interface Span {
  next: number
  low: string
  high?: string
  /** `low` is the end of what comes before it, or the beginning of what comes after. */
  side?: 'low' | 'high'
  cued?: boolean
  /** It ends on the day after the one it begins on. */
  over?: boolean
}

function partSpan(part: DayPart, next: number): Span {
  return { next, ...partHours(part) }
}

function offsetDay(s: Scan, i: number, next: number, offset: number): When {
  const { reference } = s
  return { from: i, next, ...(reference ? { period: dayPeriod(addDays(reference, offset)) } : {}) }
}

/** "from 3 to 5 pm", "dalle 5 alle sette", "10-11:30", "between 4pm and 5pm". */
function readClockRange(s: Scan, i: number, loose = false): Span | undefined {
  const between = match(s, i, 'between')
  const from = between ? undefined : match(s, i, 'from')
  const cue = between ?? from
  const start = cue ? skip(s, skip(s, cue.next, 'the'), 'at') : skip(s, i, 'at')
  const a = readClock(s, start)
  if (!a) return undefined
  const n = a.next
  const dash = key(s, n) === '-' ? { next: n + 1 } : undefined
  const joint = dash ?? match(s, n, between ? 'betweenAnd' : 'to') ?? (from && match(s, n, 'until'))
  if (!joint) return undefined
  const b = readClock(
    dash ? { ...s, apart: joint.next } : s,
    skip(s, skip(s, joint.next, 'the'), 'at'),
  )
  const minutesTold = cue !== undefined && a.fine && b?.fine === true
  if (!b || !(a.sure || b.sure || minutesTold || (loose && (cue || dash)) || hourly(s, start)))
    return undefined
  if (!b.sure && countsThings(s, b.next)) return undefined
  const first = sameHalf(a, b)
  const minutes = (clock: Clock): number => clock.hour * 60 + clock.minute
  // "from 10:30 to 3" goes over noon.
  const last =
    minutes(first) >= minutes(b) && !b.half && b.hour < 12 ? { ...b, hour: b.hour + 12 } : b
  if (minutes(first) >= minutes(last)) {
    const midnight = b.hour === 0 && b.minute === 0
    if (midnight) return { next: b.next, low: clockText(first), high: 'T24:00' }
    // "between 10pm and 6am" goes over midnight.
    const over = a.hour > 12 && (b.half || (b.hour < 12 && cue !== undefined))
    if (!over) return undefined
    return { next: b.next, low: clockText(first), high: clockText(b), over: true }
  }
  return { next: b.next, low: clockText(first), high: clockText(last), cued: between !== undefined }
}

/** "at 7", "at seven." where the sentence ends and nothing in it costs or is worth something. */
function isHourAlone(s: Scan, clock: Clock): boolean {
  if (!s.rules.joinsTens || clock.hour < 1 || clock.hour > 12) return false
  const after = s.tokens[clock.next]
  if (after && !(/^[.!?]$/.test(after.key) && !glued(s, clock.next + 1))) return false
  return !s.tokens.some((token) => s.rules.moneyWords.has(token.key))
}

/** "eight thirty": an hour and its minutes in words. */
function isWordClock(s: Scan, i: number, clock: Clock): boolean {
  const words = s.rules.joinsTens && clock.fine && s.tokens[i]!.kind === 'word'
  return words && clock.hour >= 1 && clock.hour <= 12 && !countsThings(s, clock.next)
}

/** "all’una", but not "all’una e all’altra". */
function isOne(s: Scan, i: number): boolean {
  const one = match(s, i, 'oneWord')
  if (!one || key(s, i - 1) !== "'" || key(s, i - 2) !== 'all') return false
  return !/^(?:e|o|ed|delle|dei)$/.test(key(s, one.next) ?? '')
}

/** "dalle 5", "tra le 5": the feminine article of hours, in a language that has one. */
function hourly(s: Scan, start: number): boolean {
  return s.rules.relativeFollows && /^(?:le|dalle|delle)$/.test(key(s, start - 1) ?? '')
}

/** "prima delle 16", "entro le 18", "dalle 8": a bound of time and the article of hours. */
function isBounded(s: Scan, i: number): boolean {
  return (['until', 'after', 'since', 'approximateBefore'] as const).some(
    (tag) => s.lexicon.before(s.tokens, i, tag) !== undefined,
  )
}

function sameHalf(a: Clock, b: Clock): Clock {
  const shift =
    !a.half && b.half && b.hour >= 12 && a.hour < 12 && a.hour + 12 < b.hour + b.minute / 60
  return shift ? { ...a, hour: a.hour + 12 } : a
}

/** Hours right after a day: "martedì alle 11", "tomorrow night", "Monday 8-9am", "today before 4pm". */
function hoursAfter(s: Scan, n: number): Span | undefined {
  const at = /^(?:,|@|for|per)$/.test(key(s, n) ?? '') ? n + 1 : n
  // ISO 8601 puts a T between: "2016-12-25T10:30".
  const iso =
    key(s, n) === 't' && glued(s, n) ? readClock({ ...s, apart: n + 1 }, n + 1) : undefined
  if (iso?.fine) return { next: iso.next, low: clockText(iso) }
  const range = readClockRange(s, at, true)
  if (range) return range.over ? undefined : range
  const clock = readClockThere(s, at) ?? wordClock(s, at)
  if (clock) return { next: clock.next, low: clockText(clock) }
  const until = match(s, at, 'until')
  const bound = until ?? match(s, at, 'after')
  const start = bound && skip(s, bound.next, 'at')
  const end = start === undefined ? undefined : readClock(s, start)
  if (end && (end.sure || end.fine || (hourly(s, start!) && !countsThings(s, end.next)))) {
    return { next: end.next, low: clockText(end), side: until ? 'high' : 'low' }
  }
  const part = match(s, skip(s, n, 'partCue'), 'dayPart')
  if (!part) return undefined
  const inside = readClockRange(s, part.next, true)
  if (!inside) return withEdgeAfter(s, part)
  const evening = part.payload.from >= 12
  return { ...inside, low: late(inside.low, evening), high: late(inside.high!, evening) }
}

/** "march eighteenth *nine thirty*". */
function wordClock(s: Scan, i: number): Clock | undefined {
  const clock = s.tokens[i]?.kind === 'word' ? readClock(s, i) : undefined
  return clock?.fine && !countsThings(s, clock.next) ? clock : undefined
}

/** Whether a date is told to the day, so that it can have hours. */
export function isOneDay(when: When): boolean {
  if (when.stretch) return false
  if (when.period) return /^\d{4}-\d\d-\d\d$/.test(when.period.value)
  return when.fields?.day !== undefined || when.fields?.weekday !== undefined
}

export type DayReader = (s: Scan, i: number) => When | undefined

/** Hours at token `i` with the day after them or none, or after the day `when` that begins there. */
export function readHours(
  s: Scan,
  i: number,
  when: When | undefined,
  readDay: DayReader,
): Hours | undefined {
  if (when && isOneDay(when)) {
    const hours = hoursAfter(s, when.next)
    if (hours) {
      // "Wed Oct 26 15:50:06 2016"
      const year =
        when.fields?.month !== undefined &&
        when.fields.year === undefined &&
        hours.high === undefined
          ? readYear(s, hours.next)
          : undefined
      if (!year) return { ...hours, from: i, when }
      const dated = { ...when, fields: { ...when.fields, year: year.n } }
      return { ...hours, from: i, next: year.next, when: dated }
    }
  }
  const part = match(s, i, 'partOffset')
  if (part && !(when && when.next > part.next)) return readPartOffset(s, i, part)
  return when ? undefined : readHoursAlone(s, i, readDay)
}

function readPartOffset(s: Scan, i: number, part: Found<DayPart & { offset: number }>): Hours {
  const day = offsetDay(s, i, part.next, part.payload.offset)
  const evening = part.payload.from >= 12
  const range = readClockRange(s, part.next, true)
  if (range && !range.over) {
    return {
      ...range,
      from: i,
      when: day,
      low: late(range.low, evening),
      high: late(range.high!, evening),
    }
  }
  const clock = readClockThere(s, part.next)
  if (!clock) return { ...partSpan(part.payload, part.next), from: i, when: day }
  const text = clockText(clock)
  const night = part.payload.code === 'NI' && clock.hour < 6
  return {
    from: i,
    next: clock.next,
    when: day,
    low: clock.half || night ? text : late(text, evening),
  }
}

/** An hour before noon as one after it, where the part of the day is. */
function late(text: string, evening: boolean): string {
  const hour = Number(text.slice(1, 3))
  return evening && hour < 12 ? `T${String(hour + 12)}${text.slice(3)}` : text
}

/** The day after an hour: "9am *on Tuesday*", "8.30pm *today*". */
export function dayAfter(s: Scan, n: number, readDay: DayReader): When | undefined {
  return dayAndPartAfter(s, n, readDay)?.day
}

/** The same with the part of that day, where it is told: "5 *tomorrow morning*", "alle 8 *di stasera*". */
function dayAndPartAfter(
  s: Scan,
  n: number,
  readDay: DayReader,
): { day: When; part?: DayPart } | undefined {
  const at = key(s, n) === ',' || key(s, n) === 'on' ? n + 1 : skip(s, n, 'ofDate')
  const day = readDay(s, at)
  const offset = match(s, at, 'partOffset')
  if (offset && !(day && day.next > offset.next)) {
    return { day: offsetDay(s, at, offset.next, offset.payload.offset), part: offset.payload }
  }
  if (!day || !isOneDay(day)) return undefined
  const part = match(s, day.next, 'dayPart')
  return part && !match(s, day.next, 'meridiem')
    ? { day: { ...day, next: part.next }, part: part.payload }
    : { day }
}

function readHoursAlone(s: Scan, i: number, readDay: DayReader): Hours | undefined {
  const loose = readClockRange(s, i, true)
  const rangeDay = loose && !loose.over && dayAfter(s, loose.next, readDay)
  if (loose && rangeDay && match(s, i, loose.cued ? 'between' : 'from') !== undefined) {
    return { ...loose, from: i, next: rangeDay.next, when: rangeDay }
  }
  const range = readClockRange(s, i)
  if (range) {
    const day = range.over ? undefined : dayAfter(s, range.next, readDay)
    return { ...range, from: i, ...(day ? { when: day, next: day.next } : {}) }
  }
  const part = match(s, skip(s, i, 'partCue'), 'dayPart')
  const partClock = part && match(s, part.next, 'at') ? readClockThere(s, i) : undefined
  const clock = partClock ?? readClock(s, i)
  const dayPart = clock ? undefined : match(s, i, 'dayPart')
  const alone = clock ? undefined : readPartAlone(s, i)
  const hours = alone ?? (dayPart && { next: dayPart.next, ...partHours(dayPart.payload) })
  const joint =
    hours && (match(s, hours.next, 'ofDate') ?? (key(s, hours.next) === 'on' || undefined))
  const partDay = joint && dayAfter(s, hours.next, readDay)
  if (hours && partDay) return { ...hours, from: i, next: partDay.next, when: partDay }
  if (alone) return { ...alone, from: i }
  if (!clock) return undefined
  const at = partClock ? undefined : s.lexicon.before(s.tokens, i, 'at')
  const italian =
    at !== undefined &&
    (/^(?:alle|ore)$/.test(key(s, i - 1) ?? '') ||
      (isOne(s, i) && clock.next > i) ||
      (hourly(s, i) && isBounded(s, i)))
  const told =
    clock.sure ||
    partClock ||
    (at && (clock.fine || italian) && !countsThings(s, clock.next)) ||
    (at ? isHourAlone(s, clock) : isWordClock(s, i, clock))
  const after = told || at ? dayAndPartAfter(s, clock.next, readDay) : undefined
  const day = after?.day
  if (!told && !day) return undefined
  // Of "at 6.45" the word is part, as it is what makes the figure an hour.
  const dotted = at !== undefined && /^\d+\.\d\d$/.test(s.tokens[i]!.text) && key(s, i - 1) === 'at'
  return {
    from: dotted ? i - 1 : i,
    next: day?.next ?? clock.next,
    low: clockText(after?.part && !clock.half ? inPart(clock, after.part, clock.next) : clock),
    ...(day ? { when: day } : {}),
  }
}

/** "in 5 minutes", "two hours ago", "tra un’ora": from a moment of reference, not from a date alone. */
export function readMinutesAway(s: Scan, i: number): Hours | undefined {
  const { reference, minute } = s
  if (!reference || minute === undefined) return undefined
  const ahead = match(s, i, 'inBefore')
  const bound = ahead && boundAt(s, ahead.next)
  const amount = readAmount(s, bound?.next ?? ahead?.next ?? i)
  const size = { hour: 60, minute: 1 }[amount?.time?.unit as string]
  if (!amount || size === undefined) return undefined
  const ago = agoAt(s, amount.next)
  if (!ago && !(ahead && isPromised(s, i))) return undefined
  const total = minute + Math.round((ago?.payload ?? 1) * amount.value * size)
  const day = addDays(reference, Math.floor(total / 1440))
  const rest = ((total % 1440) + 1440) % 1440
  const low = clockText({ hour: Math.floor(rest / 60), minute: rest % 60 })
  const next = ago?.next ?? amount.next
  const side = bound ? { side: bound.side } : {}
  return { from: i, next, when: { from: i, next, period: dayPeriod(day) }, low, ...side }
}
