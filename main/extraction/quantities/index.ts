/** Reads the quantities of a text: money, percentages, dates, durations, measures, counts, ordinals. */
import type { Quantity, Span } from '#shared/records/extraction.ts'
import { readAmount } from './amounts.ts'
import { joinBounds, readRange, withModifiers, type Bounded } from './bounds.ts'
import { parseIsoDay } from './calendar.ts'
import { readDate, type DateRead } from './dates.ts'
import { tidy } from './figures.ts'
import { gatesOf } from './gates.ts'
import type { QuantityRules } from './rules.ts'
import { key, lexiconOf, match, type Scan } from './scan.ts'
import { hasMoneyWord, shareCurrencies, type Candidate } from './sharing.ts'
import { tokenise } from './tokens.ts'

type Found = { date: DateRead } | { amount: Bounded }

/**
 * All quantities of a normalised text, in text order, not overlapping; `exact` is the slice between
 * `start` and `end`, UTF-16 code units.
 * @param sentences the text's sentences and headings in order; no quantity crosses one
 * @param referenceDate the publication date or moment, ISO 8601. Without it dates relative to it have the value
 *   null and are marked `unresolved`.
 */
export function readQuantities(
  text: string,
  sentences: readonly Span[],
  rules: QuantityRules,
  referenceDate?: string,
): Quantity[] {
  const reference = referenceDate === undefined ? undefined : parseIsoDay(referenceDate)
  const minute = minuteOf(referenceDate)
  const lexicon = lexiconOf(rules)
  const candidates: Candidate[] = []
  for (const [stretch, { start, end }] of sentences.entries()) {
    const tokens = tokenise(text, start, end)
    const gates = gatesOf(tokens, lexicon, rules)
    const scan: Scan = { text, tokens, rules, lexicon, gates, reference, ...minute }
    const found = readStretch(scan)
    if (found.length === 0) continue
    const moneyNear = hasMoneyWord(
      tokens.map((token) => token.key),
      rules,
    )
    for (const each of found) candidates.push({ ...candidateOf(scan, each), stretch, moneyNear })
  }
  return shareCurrencies(candidates)
}

/** The minute of the day in an ISO 8601 moment; nothing where it is only a date. */
function minuteOf(iso: string | undefined): { minute?: number } {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(iso ?? '') ?? []
  return minute === undefined ? {} : { minute: Number(hour) * 60 + Number(minute) }
}

/** The quantities of one sentence, read from left to right, the longest reading first. */
function readStretch(s: Scan): Found[] {
  const found: Found[] = []
  let floor = 0
  let i = 0
  while (i < s.tokens.length) {
    const read = s.gates[i] === 0 ? undefined : readAt(s, i, floor)
    if (!read) {
      i = afterModifier(s, i)
      continue
    }
    const last = found.at(-1)
    const joined =
      'amount' in read && last && 'amount' in last
        ? joinBounds(s, last.amount, read.amount)
        : undefined
    if (joined) found[found.length - 1] = { amount: joined }
    else found.push(read)
    floor = 'date' in read ? read.date.next : read.amount.next
    i = Math.max(floor, i + 1)
  }
  return found
}

function readAt(s: Scan, i: number, floor: number): Found | undefined {
  const date = readDate(s, i, floor)
  const amount: Bounded | undefined = readRange(s, i) ?? readAmount(s, i)
  if (date && !(amount && amount.next > date.next)) return { date }
  if (!amount || isRate(s, amount, floor)) return undefined
  // "1e999" is no number that could be written down.
  const { value, low = 0, high = 0 } = amount
  if (![value, low, high].every(Number.isFinite)) return undefined
  return { amount: withModifiers(s, amount, floor) }
}

/** The "a year" of "500,000 cars a year" and "$2 a day": at most a noun or two parts it from a number. */
function isRate(s: Scan, amount: Bounded, floor: number): boolean {
  if (!amount.article || !amount.time || floor === 0 || amount.from - floor > 3) return false
  const gap = s.tokens.slice(floor, amount.from)
  return gap.every(
    ({ kind, key: word }) => word === '-' || (kind === 'word' && !s.rules.functionWords.has(word)),
  )
}

/**
 * The next token to read at. A modifier of several words is stepped over whole, so that the "meno"
 * of "più o meno 5" is no minus sign.
 */
function afterModifier(s: Scan, i: number): number {
  const phrase = match(s, i, 'approximateBefore') ?? match(s, i, 'boundBefore')
  // A sign that may belong to the number is left to it.
  if (!phrase || phrase.next === i + 1 || /^[-+]$/.test(key(s, phrase.next - 1) ?? '')) return i + 1
  return phrase.next
}

function candidateOf(s: Scan, found: Found): Omit<Candidate, 'stretch' | 'moneyNear'> {
  const { from, next } = 'date' in found ? found.date : found.amount
  const start = s.tokens[from]!.start
  const end = s.tokens[next - 1]!.end
  const passage = { start, end, exact: s.text.slice(start, end) }
  if ('date' in found) {
    return {
      quantity: { ...passage, ...dateFields(found.date) },
      inner: start,
      scale: 1,
      bare: false,
    }
  }
  const { amount } = found
  const after = s.tokens[next]
  const counted = after?.kind === 'word' && !s.rules.functionWords.has(after.key)
  return {
    quantity: { ...passage, ...amountFields(amount) },
    inner: s.tokens[amount.inner ?? from]!.start,
    scale: amount.scale,
    bare: !counted && !match(s, next, 'of'),
  }
}

function amountFields(amount: Bounded): Omit<Quantity, 'start' | 'end' | 'exact'> {
  const { kind, unit, low, high, range, approximate, coarse } = amount
  // A decade is ten years.
  const times = kind === 'duration' ? (amount.time?.times ?? 1) : 1
  return {
    kind,
    value: range ? null : tidy(amount.value * times),
    ...(low === undefined ? {} : { low: tidy(low * times) }),
    ...(high === undefined ? {} : { high: tidy(high * times) }),
    unit,
    ...(approximate || coarse ? { approximate: true } : {}),
  }
}

function dateFields(date: DateRead): Omit<Quantity, 'start' | 'end' | 'exact'> {
  const { value, low, high, approximate, unresolved } = date
  return {
    kind: 'date',
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unit: null,
    ...(approximate ? { approximate } : {}),
    ...(unresolved ? { unresolved } : {}),
  }
}
