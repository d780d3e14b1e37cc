/** Ranges and bounds: "tra 5 e 10 miliardi", "5-10 km", "more than thirty", "circa", "up to". */
import { tidy } from './figures.ts'
import { readAmount, type Amount } from './amounts.ts'
import { opensAmount, opensRange } from './gates.ts'
import type { Found } from './lexicon.ts'
import type { BoundSense } from './rules.ts'
import { glued, key, match, opens, skip, type Scan } from './scan.ts'

export interface Bounded extends Amount {
  /** Both ends of a range, or the one a bound names. */
  low?: number
  high?: number
  range?: boolean
  /** The token the number begins at, where words of a bound before it are part of the passage. */
  inner?: number
  approximate?: boolean
}

/** The amounts on both sides take from each other the unit, currency or scale only one of them says. */
function share(first: Amount, last: Amount): [Amount, Amount] | undefined {
  let a = first
  let b = last
  if (a.kind === 'count' && b.kind !== 'count' && b.kind !== 'ordinal') {
    a = { ...b, from: a.from, next: a.next, value: a.value, scale: a.scale }
  } else if (b.kind === 'count' && a.kind === 'money' && a.prefixed) {
    b = { ...a, from: b.from, next: b.next, value: b.value, scale: b.scale }
  }
  if (a.kind !== b.kind || a.unit !== b.unit) return undefined
  // "tra 5 e 10 miliardi": the scale is said once, for both.
  if (a.scale === 1 && b.scale > 1 && a.value < b.value / b.scale) {
    a = { ...a, value: tidy(a.value * b.scale), scale: b.scale }
  }
  return a.value < b.value ? [a, b] : undefined
}

function rangeOf(from: number, first: Amount, last: Amount): Bounded | undefined {
  const ends = share(first, last)
  if (!ends) return undefined
  const [a, b] = ends
  return { ...b, from, low: a.value, high: b.value, range: true }
}

/** A range at token `i`; its passage takes in the words that make it one ("between", "and"). */
export function readRange(s: Scan, i: number): Bounded | undefined {
  if (!opens(s, i, opensRange | opensAmount)) return undefined
  const between = match(s, i, 'between')
  if (between) {
    const range = readEnds(s, i, between.next, 'betweenAnd')
    if (range) return range
  }
  const from = match(s, i, 'from')
  if (from) {
    const range = readEnds(s, i, from.next, 'to')
    if (range) return range
  }
  const first = s.tokens[i]!
  if (first.kind === 'symbol' || first.kind === 'figure' || match(s, i, 'currencyBefore')) {
    return readDashed(s, i)
  }
  return s.rules.cardinalWord(first.key) === undefined ? undefined : readWordRange(s, i)
}

/** "ten to fifteen people": in words only where they say what of, else it is a time. */
function readWordRange(s: Scan, i: number): Bounded | undefined {
  const first = readAmount(s, i, { noAnd: true })
  const joint = first?.kind === 'count' ? match(s, first.next, 'to') : undefined
  const last = joint && readAmount(s, joint.next, { noAnd: true })
  if (!first || !last) return undefined
  const noun = s.tokens[last.next]
  const counted = noun?.kind === 'word' && !s.rules.functionWords.has(noun.key)
  return last.kind === 'count' && counted ? rangeOf(i, first, last) : undefined
}

function readEnds(
  s: Scan,
  from: number,
  start: number,
  tag: 'betweenAnd' | 'to',
): Bounded | undefined {
  const first = readAmount(s, skip(s, start, 'the'), { noAnd: true })
  if (!first) return undefined
  const dash = /^[-~]$/.test(key(s, first.next) ?? '') ? first.next + 1 : undefined
  const joint = dash ?? match(s, first.next, tag)?.next
  if (joint === undefined) return undefined
  const last = readAmount(s, skip(s, joint, 'the'))
  return last && rangeOf(from, first, last)
}

/** "5-10 milioni", "$3–5bn", "20~100", "3 to 5 million" with figures on both sides. */
function readDashed(s: Scan, i: number): Bounded | undefined {
  const first = readAmount(s, i, { noAnd: true })
  if (!first || first.kind === 'ordinal') return undefined
  const n = first.next
  const dash = /^[-~—]$/.test(key(s, n) ?? '') && s.tokens[n + 1]?.spaced === s.tokens[n]!.spaced
  const joint = dash ? n + 1 : match(s, n, 'to')?.next
  if (
    joint === undefined ||
    (s.tokens[joint]?.kind !== 'figure' && !match(s, joint, 'currencyBefore'))
  ) {
    return undefined
  }
  const loose = dash ? { ...s, apart: joint } : s
  const last = readAmount(loose, joint, { noAnd: true })
  if (!last) return undefined
  // A third figure makes it a telephone number or a date.
  const third =
    /^[-/.]$/.test(key(s, last.next) ?? '') && glued(s, last.next) && glued(s, last.next + 1)
  if (third && s.tokens[last.next + 1]!.kind === 'figure') return undefined
  return rangeOf(i, first, last)
}

/** Adds what the words around an amount say of it: "circa", "oltre", "or more". */
export function withModifiers(s: Scan, amount: Bounded, floor: number): Bounded {
  if (amount.kind === 'ordinal' && amount.range) return amount
  let result = amount
  const lead = skipBack(s, amount.from, floor)
  const bound = s.lexicon.before(s.tokens, lead, 'boundBefore')
  const after = boundAfter(s, amount.next)
  if (after && !amount.range) {
    result = bounded(result, after.payload.side)
    if (amount.kind === 'count') result = { ...result, next: after.next }
  } else if (bound && bound.from >= floor && !amount.range) {
    result = bounded(result, bound.payload.side)
    const bare = amount.kind === 'count' || amount.kind === 'ordinal'
    // "more than two weeks": of a duration the words are part too.
    if (amount.kind === 'duration' && !amount.age && bound.payload.inside)
      result = { ...result, from: bound.from, inner: amount.from }
    if (bare && bound.payload.inside)
      result = { ...result, from: bound.from, kind: 'count', inner: amount.from }
    const equal = bare ? match(s, amount.next, 'boundAfterEqual') : undefined
    if (equal && !readAmount(s, equal.next)) result = { ...result, next: equal.next }
  } else {
    const equal = s.lexicon.before(s.tokens, lead, 'equalBefore')
    if (equal && equal.from >= floor && amount.kind === 'count' && !amount.range) {
      return { ...amount, from: equal.from, low: amount.value, high: amount.value }
    }
  }
  const approximate =
    s.lexicon.before(s.tokens, lead, 'approximateBefore') ??
    match(s, amount.next, 'approximateAfter')
  return approximate ? { ...result, approximate: true } : result
}

/** "or more", unless the words belong to the next number: "10 and more than 40". */
function boundAfter(s: Scan, i: number): Found<BoundSense> | undefined {
  // "10+"
  if (key(s, i) === '+' && glued(s, i) && s.tokens[i - 1]?.kind === 'figure' && !glued(s, i + 1))
    return { payload: { side: 'low' }, next: i + 1 }
  const after = match(s, i, 'boundAfter')
  const other = after && match(s, i + 1, 'boundBefore')
  return other && readAmount(s, skip(s, other.next, 'the')) ? undefined : after
}

/** Articles between a modifier and its number: "più *del* 30%", "sopra *i* trenta". */
function skipBack(s: Scan, i: number, floor: number): number {
  const article = s.lexicon.before(s.tokens, i, 'the')
  if (!article || article.from < floor) return i
  const bound = s.lexicon.before(s.tokens, i, 'boundBefore')
  return bound && bound.from < article.from ? i : article.from
}

function bounded(amount: Bounded, side: 'low' | 'high'): Bounded {
  return side === 'low' ? { ...amount, low: amount.value } : { ...amount, high: amount.value }
}

/** Joins "greater than 100" and "smaller than 300" that stand side by side into one range. */
export function joinBounds(s: Scan, before: Bounded, after: Bounded): Bounded | undefined {
  if (before.kind !== 'count' || after.kind !== 'count' || before.range || after.range)
    return undefined
  const low = before.low ?? after.low
  const high = before.high ?? after.high
  const opposite = (before.low === undefined) !== (after.low === undefined)
  if (!opposite || low === undefined || high === undefined || low >= high) return undefined
  let n = before.next
  while (n < after.from) {
    const joint = match(s, n, 'joinBounds')
    if (!joint) return undefined
    n = joint.next
  }
  return n === after.from ? { ...after, from: before.from, low, high, range: true } : undefined
}
