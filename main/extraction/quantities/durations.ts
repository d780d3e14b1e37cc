/** Durations told in several parts: "1 year and 6 months", "an hour and a half", "2 hours 30 minutes". */
import type { Amount } from './amounts.ts'
import { tidy } from './figures.ts'
import { readFraction } from './fractions.ts'
import type { TimeSense, TimeUnit } from './rules.ts'
import { key, match, skip, type Scan } from './scan.ts'

export interface DurationPart {
  value: number
  time: TimeSense
}

const order: TimeUnit[] = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second']

/** How many of the next smaller kind one is; of days in a month and a year, as ISO 8601 has none, 30 and 365. */
const inSeconds: Partial<Record<TimeUnit, number>> = {
  week: 604_800,
  day: 86_400,
  hour: 3600,
  minute: 60,
  second: 1,
}
const inMonths: Partial<Record<TimeUnit, number>> = { year: 12, quarter: 3, month: 1 }
const inDays: Partial<Record<TimeUnit, number>> = {
  year: 365,
  quarter: 90,
  month: 30,
  week: 7,
  day: 1,
}

/** One unit in another, and whether that is exact. */
function factor(from: TimeUnit, to: TimeUnit): { times: number; exact: boolean } {
  for (const scale of [inSeconds, inMonths]) {
    const [a, b] = [scale[from], scale[to]]
    if (a !== undefined && b !== undefined) return { times: a / b, exact: true }
  }
  const days = inDays[from] ?? (inSeconds[from] ?? 0) / 86_400
  const one = inDays[to] ?? (inSeconds[to] ?? 0) / 86_400
  return { times: days / one, exact: false }
}

function isPlain(amount: Amount | undefined): amount is Amount & { time: TimeSense } {
  return amount?.time !== undefined && !amount.age && !amount.time.business
}

/** "and a half", "e mezza" after a unit of time: half of that unit more. */
export function withHalf(s: Scan, amount: Amount): Amount | undefined {
  const and = match(s, amount.next, 'and')
  const half = and && readFraction(s, and.next)
  if (!half || half.figure || half.value >= 1 || half.value < 0.25) return undefined
  const after = s.tokens[half.next]
  const ago = match(s, half.next, 'agoAfter') ?? match(s, half.next, 'dayAnchor')
  if (after?.kind === 'word' && !ago && !s.rules.functionWords.has(after.key)) return undefined
  // "an hour, and half of the guests": without its article the half is of something else.
  const bare = s.rules.joinsTens && !match(s, and!.next, 'article')
  if (bare && match(s, half.next, 'of')) return undefined
  return { ...amount, value: tidy(amount.value + half.value), next: half.next }
}

/**
 * The duration with all its parts, each unit smaller than the one before, in the smallest of them;
 * as it was where no other part follows.
 * @param read reads the amount at a token
 */
export function withSmallerUnits(
  s: Scan,
  amount: Amount,
  read: (s: Scan, i: number) => Amount | undefined,
): Amount {
  if (!isPlain(amount) || amount.fraction) return amount
  const half = withHalf(s, amount)
  if (half) return half
  const comma = key(s, amount.next) === ',' ? amount.next + 1 : amount.next
  const at = skip(s, comma, 'and')
  if (!readsNumber(s, at)) return amount
  const rest = read(s, at)
  if (!isPlain(rest) || rest.next <= at) return amount
  if (order.indexOf(rest.time.unit) <= order.indexOf(amount.time.unit)) return amount
  const { times, exact } = factor(amount.time.unit, rest.time.unit)
  const parts = [
    { value: amount.value, time: amount.time },
    ...(rest.parts ?? [{ value: rest.value, time: rest.time }]),
  ]
  return {
    ...rest,
    from: amount.from,
    value: tidy(amount.value * amount.time.times * times + rest.value * rest.time.times),
    time: { unit: rest.time.unit, times: 1 },
    parts,
    ...(exact && !rest.coarse ? {} : { coarse: true }),
  }
}

function readsNumber(s: Scan, i: number): boolean {
  const token = s.tokens[i]
  if (token?.kind === 'figure') return true
  if (token?.kind !== 'word') return false
  return (
    s.rules.cardinalWord(token.key) !== undefined ||
    match(s, i, 'oneWord') !== undefined ||
    match(s, i, 'article') !== undefined
  )
}
