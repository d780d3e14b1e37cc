/** A number with what it is a number of: money, a percentage, a measure, a duration, or a count. */
import type { QuantityKind } from '#shared/records/extraction.ts'
import { withHalf, withSmallerUnits, type DurationPart } from './durations.ts'
import { tidy } from './figures.ts'
import { opensAmount } from './gates.ts'
import { counts } from './labels.ts'
import { withCentimetres, withInches } from './lengths.ts'
import { readNumber, type NumberOptions, type NumberRead } from './numbers.ts'
import { readOrdinal } from './ordinals.ts'
import type { TimeSense } from './rules.ts'
import { glued, key, match, opens, partOfName, skip, type Scan } from './scan.ts'
import { readUnit } from './units.ts'

export interface Amount {
  from: number
  next: number
  kind: QuantityKind
  value: number
  unit: string | null
  /** The scale word's factor, 1 without one. */
  scale: number
  /** Durations: how long the unit is. */
  time?: TimeSense
  age?: boolean
  /** The currency stands before the number. */
  prefixed?: boolean
  fraction?: boolean
  /** The number is only "a". */
  article?: boolean
  /** A duration told in several units, and whether days were taken for a month or a year in it. */
  parts?: DurationPart[]
  coarse?: boolean
}

/** ISO 8601 designators and the symbols we print for units of time. */
export const timeSymbols = {
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  day: 'day',
  hour: 'hour',
  minute: 'minute',
  second: 'second',
} as const

/** Money with its currency first: "$ 48.2 million", "USD 50", "dollari 4". */
function readPrefixed(s: Scan, i: number, options: NumberOptions): Amount | undefined {
  // "-$5" and "$-5"
  const minus = key(s, i) === '-' && glued(s, i + 1) && !(glued(s, i) && i > 0)
  const first = minus ? i + 1 : i
  const sign = match(s, first, 'currencyBefore')
  if (!sign) return undefined
  const before = s.tokens[i - 1]
  if (glued(s, i) && before && before.kind !== 'symbol') return undefined
  // "A$ 5" is Australian money, "a $5 note" is not.
  const letter = /^[abd-z]$/.test(s.tokens[first]!.key) && sign.next > first + 1
  if (letter && !glued(s, first + 1)) return undefined
  const inner = key(s, sign.next) === '-' && glued(s, sign.next) && glued(s, sign.next + 1)
  if (s.tokens[sign.next + (inner ? 1 : 0)]?.kind !== 'figure') return undefined
  // The figure touches the currency's letters ("USD50"), which elsewhere makes a name ("A4").
  const read = readNumber({ ...s, apart: sign.next }, sign.next + (inner ? 1 : 0), options)
  if (!read || read.fraction) return undefined
  const scale = read.scale === 1 ? match(s, read.next, 'moneyScale') : undefined
  const usable = scale && !(s.tokens[scale.next]?.kind === 'word' && glued(s, scale.next))
  const next = usable ? scale.next : read.next
  const code = match(s, next, 'currency')
  const amount: Amount = {
    from: i,
    next: code && /^[A-Z]{3}$/.test(s.tokens[next]!.text) ? code.next : next,
    kind: 'money',
    value: tidy(read.value * (usable ? scale.payload : 1) * (minus || inner ? -1 : 1)),
    unit: sign.payload.unit,
    scale: usable ? scale.payload : read.scale,
    prefixed: true,
  }
  return minorAfter(s, amount.next) ? withCents(s, amount) : amount
}

/** Whether an amount of a small unit follows: "pounds *fifty pence*", "$5 *and 20 cents*". */
function minorAfter(s: Scan, i: number): boolean {
  const n = skip(s, i, 'and')
  const cents = s.tokens[n] && readNumber(s, n, { noAnd: true, noFraction: true })
  return (cents && match(s, cents.next, 'currency')?.payload.minor) === true
}

/** The minor unit after a currency: "tredici euro e quarantacinque cent", "13 dollars 45". */
function withCents(s: Scan, amount: Amount): Amount {
  const joined = match(s, amount.next, 'and')
  const n = joined?.next ?? amount.next
  const token = s.tokens[n]
  if (!token || amount.scale !== 1 || !Number.isInteger(amount.value)) return amount
  const cents = readNumber(s, n, { noAnd: true, noFraction: true })
  if (!cents || cents.article || cents.value <= 0 || cents.value >= 100 || cents.scale !== 1)
    return amount
  if (!Number.isInteger(cents.value)) return amount
  const named = match(s, cents.next, 'currency')
  const after = s.tokens[cents.next]
  if (named && !named.payload.minor) return amount
  // Without the name of the minor unit nothing may follow that the number could count.
  if (!named && after?.kind === 'word' && !s.rules.functionWords.has(after.key)) return amount
  if (!named && (after?.key === '%' || /^[-/:]$/.test(after?.key ?? ''))) return amount
  if (!named && joined && !(after === undefined || after.kind === 'symbol')) return amount
  return {
    ...amount,
    value: tidy(amount.value + cents.value / 100),
    next: named?.next ?? cents.next,
  }
}

function suffixed(s: Scan, read: NumberRead): Amount | undefined {
  const { from, value, fraction, article } = read
  const base = { from, value, scale: read.scale, fraction, article }
  const dash = key(s, read.next) === '-' ? read.next + 1 : read.next
  const ofOne = read.fraction && read.value < 1 ? linkedTo(s, read) : dash
  const percent = match(s, dash, 'percent') ?? match(s, ofOne, 'percent')
  if (percent && !read.article) {
    return { ...base, next: percent.next, kind: 'percentage', unit: percent.payload }
  }
  const linked = linkedTo(s, read)
  const currency = match(s, linked, 'currency') ?? match(s, dash, 'currency')
  // "a $" begins "a $5 note".
  const sign = read.article && s.tokens[linked]?.kind === 'symbol'
  const isMoney =
    currency &&
    !sign &&
    !startsNext(s, currency.next) &&
    (read.scale > 1 || !currency.payload.scaledOnly || minorAfter(s, currency.next))
  if (isMoney) {
    const scale = read.scale === 1 ? match(s, currency.next, 'scale') : undefined
    const amount: Amount = {
      ...base,
      value: tidy(read.value * (scale?.payload ?? currency.payload.scale ?? 1)),
      scale: scale?.payload ?? currency.payload.scale ?? read.scale,
      next: scale?.next ?? currency.next,
      kind: 'money',
      unit: currency.payload.unit,
    }
    const half = amount.scale === 1 && !read.fraction ? withHalf(s, amount) : undefined
    return half ?? (currency.payload.minor ? amount : withCents(s, amount))
  }
  const time = match(s, dash, 'time') ?? match(s, linked, 'time')
  const unit = readUnit(s, read, dash) ?? (linked === dash ? undefined : readUnit(s, read, linked))
  if (unit && !(time && time.next >= unit.next)) {
    const measure: Amount = { ...base, next: unit.next, kind: 'measure', unit: unit.symbol }
    const cold = unit.symbol.startsWith('°') ? match(s, unit.next, 'belowZero') : undefined
    if (cold) return { ...measure, next: cold.next, value: -Math.abs(measure.value) }
    const half = read.fraction ? undefined : withHalf(s, measure)
    return half ?? withCentimetres(s, withInches(s, measure))
  }
  if (!time) return undefined
  // "a second wave" is no stretch of time.
  const noun = s.tokens[time.next]
  const ordinal = read.article && s.rules.ordinalWord(s.tokens[time.next - 1]!.key) !== undefined
  if (ordinal && noun?.kind === 'word' && !s.rules.functionWords.has(noun.key)) return undefined
  const age = ageAround(s, read, time.next)
  const duration: Amount = {
    ...base,
    next: age?.next ?? time.next,
    kind: 'duration',
    unit: timeSymbols[time.payload.unit],
    time: time.payload,
    ...(age ? { age: true } : {}),
  }
  return withSmallerUnits(s, duration, readAmount)
}

/** The letters before "i" belong to the figure there: "3 USD50 cards". */
function startsNext(s: Scan, i: number): boolean {
  return s.tokens[i]?.kind === 'figure' && glued(s, i) && /^[A-Z]{3}$/.test(s.tokens[i - 1]!.text)
}

/** Where the unit begins: after the "of" of "15 miliardi di" and "three quarters of an hour", "half an". */
function linkedTo(s: Scan, read: NumberRead): number {
  if (read.scale === 1 && !read.fraction) return read.next
  const of = skip(s, read.next, 'of')
  const article =
    read.fraction && read.scale === 1 && read.value < 1 ? match(s, of, 'article') : undefined
  const n = article?.next ?? of
  const named = match(s, n, 'time') ?? match(s, n, 'percent') ?? match(s, n, 'unit')
  return named || match(s, n, 'currency') ? n : of
}

function ageAround(s: Scan, read: NumberRead, n: number): { next: number } | undefined {
  const dash = key(s, n) === '-' ? n + 1 : n
  const after = match(s, dash, 'ageAfter')
  if (after) return after
  return s.lexicon.before(s.tokens, read.from, 'ageBefore') ? { next: n } : undefined
}

/** A percentage said the other way round: "per cent of 22". */
function readPercentOf(s: Scan, i: number): Amount | undefined {
  const percent = match(s, i, 'percent')
  const of = percent && match(s, percent.next, 'of')
  const read = of && s.tokens[i]!.kind === 'word' ? readNumber(s, of.next) : undefined
  if (!percent || !read || read.article) return undefined
  return {
    from: i,
    next: read.next,
    kind: 'percentage',
    value: read.value,
    unit: percent.payload,
    scale: read.scale,
  }
}

/** "all week", "a whole year": one of that unit. */
function readWhole(s: Scan, i: number): Amount | undefined {
  const whole = match(s, i, 'wholeBefore')
  const time = whole && match(s, whole.next, 'time')
  if (!time || time.payload.times !== 1 || !/year|month|week|day|hour/.test(time.payload.unit))
    return undefined
  if (time.next !== whole.next + 1 || s.tokens[whole.next]!.key.endsWith('s')) return undefined
  const unit = timeSymbols[time.payload.unit]
  return {
    from: i,
    next: time.next,
    kind: 'duration',
    value: 1,
    scale: 1,
    unit,
    time: time.payload,
  }
}

/** The amount at token `i`. */
export function readAmount(s: Scan, i: number, options: NumberOptions = {}): Amount | undefined {
  if (!opens(s, i, opensAmount)) return undefined
  const prefixed = readPrefixed(s, i, options)
  if (prefixed) return prefixed
  const special = readPercentOf(s, i) ?? readWhole(s, i)
  if (special) return special
  const ordinal = readOrdinal(s, i)
  const read = readNumber(s, i, options) ?? oneWord(s, i)
  if (ordinal && !ordinal.plural && !(read && read.next > ordinal.next))
    return ordinalAmount(s, i, ordinal)
  if (!read) return undefined
  const full = suffixed(s, read)
  if (full) return full
  if (read.next < i || !counts(s, read) || partOfName(s, read.from)) return undefined
  const age = read.scale === 1 && s.lexicon.before(s.tokens, read.from, 'ageBefore')
  if (age) {
    const time: TimeSense = { unit: 'year', times: 1 }
    const { value, scale, next } = read
    return {
      from: i,
      next,
      kind: 'duration',
      value,
      scale,
      unit: timeSymbols.year,
      time,
      age: true,
    }
  }
  return {
    from: i,
    next: read.next,
    kind: 'count',
    value: read.value,
    unit: null,
    scale: read.scale,
    fraction: read.fraction,
  }
}

/** "one", "uno": a number only before a unit or alone. */
function oneWord(s: Scan, i: number): NumberRead | undefined {
  const one = match(s, i, 'oneWord')
  if (!one) return undefined
  return {
    from: i,
    next: one.next,
    value: 1,
    scale: 1,
    article: true,
    figure: false,
    fraction: false,
  }
}

function ordinalAmount(
  s: Scan,
  i: number,
  ordinal: { value: number; next: number; plural: boolean },
): Amount | undefined {
  if (s.rules.notNumber(s.tokens, i)) return undefined
  return {
    from: i,
    next: ordinal.next,
    kind: 'ordinal',
    value: ordinal.value,
    unit: null,
    scale: 1,
  }
}
