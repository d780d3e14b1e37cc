/** Hours: "alle 11", "3:30 pm", "twenty past eight", "le otto e un quarto", "this evening". */
import type { DayPart } from './rules.ts'
import { opensHour } from './gates.ts'
import { glued, key, match, opens, partOfName, skip, type Scan } from './scan.ts'
import { readWords } from './words.ts'

export interface Clock {
  next: number
  hour: number
  minute: number
  second?: number
  /** Minutes are told, so that they are written. */
  fine: boolean
  /** It can be nothing but an hour: "3 pm", "11:40", "noon". */
  sure: boolean
  /** Morning or afternoon is told. */
  half: boolean
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** ISO 8601, hours and minutes: "T16:00". */
export function clockText({
  hour,
  minute,
  second,
}: Pick<Clock, 'hour' | 'minute' | 'second'>): string {
  return `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`
}

interface Small {
  n: number
  next: number
}

/** A whole number up to 60, in one or two figures or in words. */
function readSmall(s: Scan, i: number, top: number): Small | undefined {
  const token = s.tokens[i]
  if (token?.kind === 'figure') {
    const n = /^\d{1,2}$/.test(token.text) && !partOfName(s, i) ? Number(token.text) : Infinity
    return n <= top ? { n, next: i + 1 } : undefined
  }
  const one = match(s, i, 'oneWord')
  const words = readWords(s, i, true) ?? (one && { value: 1, next: one.next })
  return words && words.value <= top ? { n: words.value, next: words.next } : undefined
}

/** Hour and minutes as figures tell them. */
function readFigures(s: Scan, i: number): Clock | undefined {
  const token = s.tokens[i]
  if (token?.kind !== 'figure' || partOfName(s, i)) return undefined
  const base = { minute: 0, half: false }
  const dotted = (
    s.rules.decimal === ',' ? /^(\d{1,2})[.,]([0-5]\d)$/ : /^(\d{1,2})\.([0-5]\d)$/
  ).exec(token.text)
  if (dotted && Number(dotted[1]) < 24) {
    return {
      ...base,
      next: i + 1,
      hour: Number(dotted[1]),
      minute: Number(dotted[2]),
      fine: true,
      sure: false,
    }
  }
  const joined = /^(\d{1,2})([0-5]\d)$/.exec(token.text)
  if (joined && match(s, i + 1, 'meridiem') && Number(joined[1]) <= 12) {
    return {
      ...base,
      next: i + 1,
      hour: Number(joined[1]),
      minute: Number(joined[2]),
      fine: true,
      sure: true,
    }
  }
  if (!/^\d{1,2}$/.test(token.text) || Number(token.text) > 24) return undefined
  const hour = Number(token.text)
  const pair = (at: number): number | undefined => {
    const figures = s.tokens[at + 1]
    const fits =
      key(s, at) === ':' &&
      glued(s, at) &&
      glued(s, at + 1) &&
      /^[0-5]\d$/.test(figures?.text ?? '')
    return fits ? Number(figures!.text) : undefined
  }
  const minute = pair(i + 1)
  if (minute === undefined) return { ...base, next: i + 1, hour, fine: false, sure: false }
  const second = pair(i + 3)
  return {
    ...base,
    next: second === undefined ? i + 3 : i + 5,
    hour,
    minute,
    ...(second === undefined ? {} : { second }),
    fine: true,
    sure: true,
  }
}

/** "two thirty", "le otto e 20", "le 8 meno un quarto". */
function readWordMinutes(s: Scan, clock: Clock): Clock {
  const and = match(s, clock.next, 'clockAnd')
  const less = match(s, clock.next, 'clockLess')
  const joint = and ?? less
  if (joint) {
    const minutes = readQuarter(s, joint.next) ?? readSmall(s, joint.next, 59)
    if (!minutes || minutes.n === 0) return clock
    const after = and ? minutes.n : 60 - minutes.n
    const hour = and ? clock.hour : (clock.hour + 23) % 24
    return { ...clock, hour, minute: after, fine: true, next: minutes.next }
  }
  const word = s.tokens[clock.next - 1]?.kind === 'word' && s.rules.joinsTens
  const minutes = word ? readSmall(s, clock.next, 59) : undefined
  if (!minutes || minutes.n < 10 || s.tokens[clock.next]?.kind !== 'word') return clock
  return { ...clock, minute: minutes.n, fine: true, next: minutes.next }
}

function readQuarter(s: Scan, i: number): Small | undefined {
  const n = skip(s, i, 'article')
  const part = match(s, n, 'fraction')
  return part && { n: part.payload * 60, next: part.next }
}

/** "20 past eight", "ten minutes to four", "5 minuti alle 4". */
function readPast(s: Scan, i: number): Clock | undefined {
  const quarter = readQuarter(s, i)
  const minutes = quarter ?? readSmall(s, i, 59)
  if (!minutes) return undefined
  const time = match(s, minutes.next, 'time')
  if (time && time.payload.unit !== 'minute') return undefined
  const n = time?.next ?? minutes.next
  const past = match(s, n, 'minutesPast')
  const to = past ? undefined : match(s, n, 'minutesTo')
  const joint = past ?? to
  const hour = joint && readSmall(s, joint.next, 24)
  if (!joint || !hour) return undefined
  // "5 a 4" is a result, "5 minuti alle 4" an hour; "a quarter to nine" and "ten to eight in the evening" too.
  const plain = to && !time && !(quarter && s.rules.joinsTens)
  if (plain && !(s.rules.joinsTens && minutes.n < 30 && isHalved(s, hour.next))) return undefined
  if (past && !time && !s.rules.joinsTens) return undefined
  const whole = past ? hour.n : (hour.n + 23) % 24
  return {
    next: hour.next,
    hour: whole,
    minute: past ? minutes.n : 60 - minutes.n,
    fine: true,
    sure: true,
    half: false,
  }
}

/** Whether a part of the day follows: "in the evening", "pm" does not tell "5 to 6 pm" from a range. */
function isHalved(s: Scan, i: number): boolean {
  const cue = match(s, i, 'partCue')
  return cue !== undefined && match(s, cue.next, 'dayPart') !== undefined
}

/** The hour that is meant in that part of the day: "7" of an evening is 19. */
export function inPart(clock: Clock, part: DayPart, next: number): Clock {
  if (part.code === 'NI' && clock.hour === 12)
    return { ...clock, next, hour: 0, sure: true, half: true }
  if (clock.hour > 12) return { ...clock, next, sure: true, half: true }
  const late =
    part.code === 'NI' ? clock.hour >= 6 && clock.hour < 12 : part.from >= 12 && clock.hour < 12
  return { ...clock, next, hour: late ? clock.hour + 12 : clock.hour, sure: true, half: true }
}

/** "9:00a", "10:30p". */
function letterHalf(s: Scan, clock: Clock): { payload: 0 | 12; next: number } | undefined {
  const letter = key(s, clock.next)
  if (!clock.fine || !glued(s, clock.next) || (letter !== 'a' && letter !== 'p')) return undefined
  if (
    s.tokens[clock.next + 1] &&
    glued(s, clock.next + 1) &&
    s.tokens[clock.next + 1]!.kind !== 'symbol'
  )
    return undefined
  return { payload: letter === 'a' ? 0 : 12, next: clock.next + 1 }
}

/** What follows an hour and tells its half of the day: "pm", "o'clock", "in the evening". */
function withHalf(s: Scan, clock: Clock): Clock {
  const suffix = match(s, clock.next, 'clockSuffix')
  const base = suffix ? { ...clock, next: suffix.next, sure: true } : clock
  const meridiem = match(s, base.next, 'meridiem') ?? letterHalf(s, base)
  if (meridiem && clock.hour <= 12) {
    return {
      ...base,
      hour: (clock.hour % 12) + meridiem.payload,
      next: suffix ? meridiem.next : skip(s, meridiem.next, 'clockSuffix'),
      sure: true,
      half: true,
    }
  }
  const word = match(s, base.next, 'clockWord')
  if (word && clock.hour === 12)
    return { ...base, hour: word.payload, next: word.next, sure: true, half: true }
  const cue = match(s, base.next, 'partCue')
  // "three night markets": without a word between, only a clock time goes with a part of the day.
  const part = cue || base.fine || suffix ? match(s, cue?.next ?? base.next, 'dayPart') : undefined
  return part ? inPart(base, part.payload, part.next) : base
}

/** An hour at token `i`. Whether it is one, the words around must say where `sure` is not set. */
export function readClock(s: Scan, i: number): Clock | undefined {
  if (!opens(s, i, opensHour)) return undefined
  const word = match(s, i, 'clockWord')
  if (word) {
    const hour = { hour: word.payload, minute: 0, fine: false, sure: true, half: true }
    const clock = { ...hour, next: word.next }
    return s.rules.joinsTens ? clock : readWordMinutes(s, clock)
  }
  const past = readPast(s, i)
  if (past) return withHalf(s, past)
  const figures = readFigures(s, i)
  if (figures) return withHalf(s, figures.fine ? figures : readWordMinutes(s, figures))
  const hour = s.tokens[i]?.kind === 'word' ? readSmall(s, i, 24) : undefined
  if (!hour) return undefined
  const plain = { next: hour.next, hour: hour.n, minute: 0, fine: false, sure: false, half: false }
  return withHalf(s, readWordMinutes(s, plain))
}

/** An hour after "at", or one that needs no "at"; also "in the morning at 7". */
export function readClockThere(s: Scan, i: number): Clock | undefined {
  const part = match(s, skip(s, i, 'partCue'), 'dayPart')
  const cue = match(s, part?.next ?? i, 'at')
  const clock = readClock(s, cue?.next ?? part?.next ?? i)
  if (!clock || !(clock.sure || cue || part)) return undefined
  if (!clock.sure && countsThings(s, clock.next)) return undefined
  return part && !clock.half ? inPart(clock, part.payload, clock.next) : clock
}

/** "at 5 percent", "alle 12 aziende": the number counts what follows. */
export function countsThings(s: Scan, i: number): boolean {
  const after = s.tokens[i]
  if (!after) return false
  if (after.kind === 'symbol') {
    return (
      !/^[.,;:!?)\]”"»]$/.test(after.key) ||
      (glued(s, i) && glued(s, i + 1) && s.tokens[i + 1]!.kind === 'figure')
    )
  }
  if (after.kind === 'figure') return true
  if (match(s, i, 'dayOffset') || match(s, i, 'weekday') || match(s, i, 'approximateAfter'))
    return false
  return !s.rules.functionWords.has(after.key)
}
