/** Dates as they are named: "martedì 18 novembre 2025", "May 9", "March", "Tuesday". */
import { daysBetween, weekdayOf } from './calendar.ts'
import {
  readDayNumber,
  readQuotedYear,
  readShortYear,
  readYear,
  skipJoint,
  withYear,
  type Part,
} from './date-parts.ts'
import { resolveFields, type Fields, type FieldsRead } from './fields.ts'
import { readNumeric } from './numeric-dates.ts'
import { glued, key, match, skip, type Scan } from './scan.ts'

function dayMonth(s: Scan, i: number): FieldsRead | undefined {
  const day = readDayNumber(s, i)
  if (!day) return undefined
  const month = match(s, skipJoint(s, day.next), 'month')
  if (!month) return undefined
  return withYear(s, { next: month.next, fields: { day: day.n, month: month.payload.n } })
}

function monthFirst(s: Scan, i: number): FieldsRead | undefined {
  const month = match(s, i, 'month')
  if (!month) return undefined
  const fields: Fields = { month: month.payload.n }
  const n = skipJoint(s, month.next)
  const year = readYear(s, match(s, n, 'yearCue')?.next ?? n)
  if (year && s.tokens[n]!.kind === 'figure') {
    const dash = key(s, year.next) === '-' && glued(s, year.next) ? year.next + 1 : undefined
    const last = dash === undefined ? undefined : readDayNumber(s, dash)
    return {
      next: last?.next ?? year.next,
      fields: { ...fields, year: year.n, ...(last ? { day: last.n } : {}) },
    }
  }
  const numbered = readDayNumber(s, skip(s, n, 'the'))
  const day = year && numbered && year.next > numbered.next ? undefined : numbered
  const after = day && s.tokens[day.next]
  const counted =
    day && after && !day.ordinal && (/^[%:]$/.test(after.key) || match(s, day.next, 'time'))
  if (day && !counted && !match(s, day.next, 'meridiem')) {
    return withYear(s, { next: day.next, fields: { ...fields, day: day.n } })
  }
  if (year) return { next: year.next, fields: { ...fields, year: year.n } }
  const short = readShortYear(s, month.next) ?? readQuotedYear(s, month.next)
  if (short) return { next: short.next, fields: { ...fields, year: short.n } }
  if (isFirstName(s, i, month.next)) return undefined
  if (month.payload.weak && !supported(s, i, month.next)) return undefined
  return { next: month.next, fields }
}

/** "April Jones", "June Smith": a name after the month and no word before that a date follows. */
function isFirstName(s: Scan, i: number, next: number): boolean {
  const after = s.tokens[next]
  if (after?.kind !== 'word' || glued(s, next) || !/^\p{Lu}\p{Ll}/u.test(after.text)) return false
  if (!/^\p{Lu}\p{Ll}/u.test(s.tokens[i]!.text) || match(s, next, 'weekday')) return false
  const cued = s.lexicon.before(s.tokens, i, 'dayCue') && !match(s, i - 1, 'and')
  return !cued && !s.lexicon.before(s.tokens, i, 'relative')
}

/** A weak name ("may", "set") alone is a month only with a capital where none is due, or after a cue. */
function supported(s: Scan, i: number, next: number): boolean {
  const token = s.tokens[i]!
  const capital = /^\p{Lu}/u.test(token.text)
  const joint = /^[-–]$/.test(key(s, next) ?? '') ? next + 1 : match(s, next, 'to')?.next
  if (capital && joint !== undefined && match(s, joint, 'month')) return true
  const related = match(s, next, 'relative') ?? s.lexicon.before(s.tokens, i, 'relative')
  if (related && (capital || s.rules.relativeFollows)) return true
  if (!s.lexicon.before(s.tokens, i, 'dayCue')) return false
  const after = s.tokens[next]
  return capital || after === undefined || after.kind === 'symbol'
}

/** A date by its name or its figures; `cued` where the words before say that a date follows. */
export function readFields(s: Scan, i: number, cued: boolean): FieldsRead | undefined {
  const numeric = readNumeric(s, i, cued)
  if (numeric) return numeric
  const weekday = match(s, i, 'weekday')
  const start = weekday ? skip(s, skipJoint(s, weekday.next), 'the') : i
  const named = dayMonth(s, start) ?? (start === i || weekday ? monthFirst(s, start) : undefined)
  if (named && (named.fields.day !== undefined || !weekday))
    return withWeekday(named, weekday?.payload.n)
  const turned = weekday ? undefined : readTurned(s, i)
  if (turned) return turned
  const yearFirst = weekday ? undefined : readYear(s, i)
  const month = yearFirst && match(s, skipJoint(s, yearFirst.next), 'month')
  if (yearFirst && month && !month.payload.weak) {
    const slash = /^[-/]$/.test(key(s, month.next) ?? '') && glued(s, month.next)
    const day = slash ? readDayNumber(s, month.next + 1) : undefined
    if (day)
      return { next: day.next, fields: { year: yearFirst.n, month: month.payload.n, day: day.n } }
    return { next: month.next, fields: { year: yearFirst.n, month: month.payload.n } }
  }
  if (!weekday) return undefined
  const figures = readNumeric(s, start, true)
  if (figures && fallsOn(s, figures, weekday.payload.n))
    return withWeekday(figures, weekday.payload.n)
  const day = readDayNumber(s, start)
  // "martedì 18": a day of the month, unless the figure is an hour or counts something.
  if (day && s.tokens[day.next - 1]!.kind !== 'symbol' && dayStands(s, day)) {
    return { next: day.next, fields: { weekday: weekday.payload.n, day: day.n } }
  }
  const paired =
    (key(s, weekday.next) === '-' && match(s, weekday.next + 1, 'weekday')) ||
    (key(s, i - 1) === '-' && s.lexicon.before(s.tokens, i - 1, 'weekday'))
  const weak = weekday.payload.weak && !paired && !standsForWeekday(s, i)
  return weak ? undefined : { next: weekday.next, fields: { weekday: weekday.payload.n } }
}

/** "Sun" and "Sat" alone: with their capital where none is due, after no article. */
function standsForWeekday(s: Scan, i: number): boolean {
  const before = s.tokens[i - 1]
  if (
    !/^\p{Lu}/u.test(s.tokens[i]!.text) ||
    !before ||
    match(s, i - 1, 'the') ||
    match(s, i - 1, 'article')
  ) {
    return false
  }
  return (
    before.kind === 'symbol' ||
    s.rules.functionWords.has(before.key) ||
    match(s, i - 1, 'relative') !== undefined
  )
}

/** "Friday 7-6" is the sixth of July only where that is a Friday; elsewhere "Monday 12-4" are hours. */
function fallsOn(s: Scan, read: FieldsRead, weekday: number): boolean {
  if (match(s, read.next, 'meridiem')) return false
  if (read.fields.year !== undefined || !s.reference) return true
  if (key(s, read.next - 2) !== '-') return true
  const period = resolveFields(read.fields, s.reference)
  if (period === undefined || period === 'impossible') return false
  const near = Math.abs(daysBetween(s.reference, period.start)) <= 60
  return near && weekdayOf(period.start) === weekday
}

/** "2020/23/Sep", "23-2020-September": the month last, joined by marks. */
function readTurned(s: Scan, i: number): FieldsRead | undefined {
  const mark = key(s, i + 1)
  const joined = [1, 2, 3, 4].every((n) => glued(s, i + n))
  if (!joined || !/^[-/]$/.test(mark ?? '') || key(s, i + 3) !== mark) return undefined
  const month = match(s, i + 4, 'month')
  const [a, b] = [s.tokens[i]!.text, s.tokens[i + 2]!.text]
  if (!month || !/^(?:[12]\d{3} \d{1,2}|\d{1,2} [12]\d{3})$/.test(`${a} ${b}`)) return undefined
  const [year, day] = a.length === 4 ? [Number(a), Number(b)] : [Number(b), Number(a)]
  if (day < 1 || day > 31) return undefined
  // The full stop of "Sep." may be the sentence's.
  const stop = key(s, month.next - 1) === '.' && !s.tokens[month.next] ? 1 : 0
  return { next: month.next - stop, fields: { year, month: month.payload.n, day } }
}

function dayStands(s: Scan, day: Part & { ordinal: boolean }): boolean {
  if (day.ordinal) return true
  const after = s.tokens[day.next]
  if (match(s, day.next, 'at')) return true
  // "martedì 18 in piazza": with the weekday right before it the figure is hardly an hour.
  if (s.rules.dayFirst && after?.kind === 'word' && s.rules.functionWords.has(after.key))
    return true
  return after === undefined || (after.kind === 'symbol' && !/^[-:%/€$°]$/.test(after.key))
}

function withWeekday(read: FieldsRead, weekday: number | undefined): FieldsRead {
  return weekday === undefined ? read : { ...read, fields: { ...read.fields, weekday } }
}
