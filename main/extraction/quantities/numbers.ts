/** Numbers in figures and words: cardinals, fractions, scales, sums, powers. */
import { tidy, vulgarFraction } from './figures.ts'
import { readFraction, readSlashed } from './fractions.ts'
import { readGroup } from './groups.ts'
import { glued, key, match, skip, type Scan } from './scan.ts'
import { opensDenominator, readWords, type Group } from './words.ts'

export interface NumberRead {
  from: number
  next: number
  value: number
  /** A scale word is in it: "15 miliardi". */
  scale: number
  /** It is no more than an article: "un", "a". It needs a unit to be a number. */
  article: boolean
  /** It is in digits alone, no words. */
  figure: boolean
  fraction: boolean
}

export interface NumberOptions {
  /** "and" does not join: in "between 3 million and 5" it separates. */
  noAnd?: boolean
  /** No denominators: "three quarters" are three quarters of a year. */
  noFraction?: boolean
}

/** Scale words after a number: "million", "lakh crore", "k". One letter must touch its figure or stand alone. */
function readScale(s: Scan, i: number): { by: number; next: number } | undefined {
  let by = 1
  let next = i
  for (let words = 0; words < 3; words += 1) {
    const found = match(s, next, 'scale')
    if (!found) break
    const token = s.tokens[next]!
    if (found.next === next + 1 && token.text.length === 1 && !usableLetter(s, next)) break
    by *= found.payload
    next = found.next
  }
  return next === i ? undefined : { by, next }
}

function usableLetter(s: Scan, i: number): boolean {
  const after = s.tokens[i + 1]
  const letter = s.tokens[i]!.text
  // "10M" but not "10 M"; and "5G" is a kind of network.
  if (/^[MBGT]$/.test(letter) && !glued(s, i)) return false
  if (letter === 'G' && s.tokens[i - 1]?.text.length === 1) return false
  return (
    s.tokens[i - 1]?.kind === 'figure' && !(after && glued(s, i + 1) && after.kind !== 'symbol')
  )
}

interface Sum {
  value: number
  next: number
  scale: number
  figure: boolean
  article: boolean
}

function readSum(s: Scan, i: number, noAnd: boolean): Sum | undefined {
  let sum: Sum | undefined
  let j = i
  let cap = Infinity
  for (;;) {
    const k = sum && !noAnd ? skip(s, j, 'and') : j
    let group = readGroup(s, k, noAnd)
    let article = false
    if (group && k > j && opensDenominator(s, group.next)) break
    if (!group) {
      const a = match(s, k, 'article') ?? match(s, k, 'oneWord')
      const bare = match(s, k, 'bareScale')
      if (a && (readScale(s, a.next) || match(s, a.next, 'hundred'))) {
        group = match(s, a.next, 'hundred')
          ? readGroup(s, a.next, noAnd)
          : { value: 1, next: a.next, figure: false }
      } else if (sum && k > j && s.rules.joinsTens && match(s, k, 'oneWord')) {
        // "two thousand and one"
        group = { value: 1, next: k + 1, figure: false }
        if (opensDenominator(s, k + 1)) break
      } else if (bare && !sum) {
        group = { value: 1, next: k, figure: false }
      } else if (a && !sum) {
        group = { value: 1, next: a.next, figure: false }
        article = true
      }
    }
    if (!group) break
    if (sum && group.figure && glued(s, k)) break
    let value = group.value
    let next = group.next
    const hundred = group.figure ? match(s, next, 'hundred') : undefined
    if (hundred) {
      value *= 100
      next = hundred.next
    }
    const scale = article ? undefined : readScale(s, next)
    if (scale) {
      value *= scale.by
      next = scale.next
    }
    if (sum && (value <= 0 || value >= cap)) break
    if (!scale && !hundred && sum && group.figure && k === j && !sum.article && cap > 1e12) break
    sum = {
      value: tidy((sum?.value ?? 0) + value),
      next,
      scale: sum?.scale ?? scale?.by ?? 1,
      figure: (sum?.figure ?? true) && group.figure && !scale,
      article,
    }
    j = next
    if (!scale && !hundred) break
    cap = scale?.by ?? 100
    if (scale && cap < 1000 && !hundred) break
  }
  return sum
}

/** Adds "and a half", "e due terzi", " 1/2" to a number; after a scale the fraction is of the scale. */
function withFraction(s: Scan, sum: Sum, noAnd: boolean): Sum & { fraction: boolean } {
  const plain = { ...sum, fraction: false }
  if (!Number.isInteger(sum.value) || (sum.article && !match(s, sum.next - 1, 'oneWord')))
    return plain
  const token = s.tokens[sum.next]
  if (sum.figure && token?.kind === 'figure') {
    const mixed =
      vulgarFraction(token.text) !== undefined
        ? readFraction(s, sum.next)
        : readSlashed(s, sum.next)
    if (mixed && mixed.value < 1) return add(mixed, mixed.next, 1)
  }
  const and = match(s, sum.next, 'and')
  const joined = and && !noAnd ? readFraction(s, and.next) : undefined
  if (!joined || joined.value >= 1 || (joined.figure && !sum.figure && sum.scale === 1))
    return plain
  const own = sum.scale === 1 ? undefined : readScale(s, joined.next)
  return add(joined, own?.next ?? joined.next, own?.by ?? sum.scale)

  function add(part: Group, next: number, by: number): Sum & { fraction: boolean } {
    const after = sum.scale === 1 ? readScale(s, next) : undefined
    const value = (sum.value + part.value * by) * (after?.by ?? 1)
    return {
      ...sum,
      value: tidy(value),
      next: after?.next ?? next,
      scale: after?.by ?? sum.scale,
      figure: false,
      fraction: true,
      article: false,
    }
  }
}

/** "two hundred point seven one", "duecento virgola settantuno". */
function withPoint(s: Scan, sum: Sum): Sum {
  const point = sum.figure ? undefined : match(s, sum.next, 'point')
  if (!point || (sum.article && !match(s, sum.next - 1, 'oneWord'))) return sum
  let digits = ''
  let next = point.next
  for (;;) {
    const one = match(s, next, 'oneWord')
    const word = readWords(s, next, true) ?? (one && { value: 1, next: one.next })
    if (!word || (digits !== '' && !/^0*$/.test(digits) && word.value > 9)) break
    digits += String(word.value)
    next = word.next
  }
  if (digits === '') return sum
  const scale = readScale(s, next)
  const value = Number(`${String(sum.value)}.${digits}`) * (scale?.by ?? 1)
  return {
    ...sum,
    value: tidy(value),
    next: scale?.next ?? next,
    scale: scale?.by ?? 1,
    article: false,
  }
}

/** "1.1^23", "1.3x10^6": powers of figures. */
function withPower(s: Scan, sum: Sum, sign: number): Sum {
  let base = sum.value
  let factor = 1
  let n = sum.next
  if (/^[x×·*]$/.test(key(s, n) ?? '') && s.tokens[n + 1]?.text === '10' && key(s, n + 2) === '^') {
    factor = base
    base = 10
    n += 2
  }
  if (key(s, n) !== '^' || !glued(s, n)) return sum
  n += 1
  const minus = key(s, n) === '-'
  if (minus || key(s, n) === '+') n += 1
  const exponent = s.tokens[n]
  if (exponent?.kind !== 'figure' || !/^\d{1,3}$/.test(exponent.text)) return sum
  const power = Number(exponent.text) * (minus ? -1 : 1)
  const value = factor * (sign * base) ** power * sign
  return Number.isFinite(value) ? { ...sum, value: tidy(value), next: n + 1, figure: true } : sum
}

/** The sign before a number: a hyphen touching the figure, or a word. */
function readSign(s: Scan, i: number): { sign: 1 | -1; next: number } {
  const word = match(s, i, 'minus')
  if (word) return { sign: -1, next: word.next }
  const sign = key(s, i)
  if (sign !== '-' && sign !== '+') return { sign: 1, next: i }
  const touches = s.tokens[i + 1]?.kind === 'figure' && (glued(s, i + 1) || i === 0)
  // "-20240531-" is a date between hyphens.
  if (/^(?:19|20)\d{6}$/.test(s.tokens[i + 1]?.text ?? '')) return { sign: 1, next: i }
  const free = i === 0 || s.tokens[i]!.spaced || /^[(<>=[{]$/.test(s.tokens[i - 1]!.key)
  return touches && free && sign === '-' ? { sign: -1, next: i + 1 } : { sign: 1, next: i }
}

/** The number at token `i`, the longest reading of it. */
export function readNumber(
  s: Scan,
  i: number,
  options: NumberOptions = {},
): NumberRead | undefined {
  const { sign, next: start } = readSign(s, i)
  const noAnd = options.noAnd ?? false
  const fraction = options.noFraction ? undefined : readFraction(s, start)
  const half = fraction && withFractionOf(s, fraction)
  const sum = readSum(s, start, noAnd)
  const whole = sum && withFraction(s, withPower(s, withPoint(s, sum), sign), noAnd)
  let best = whole
  if (half && (!whole || half.next > whole.next)) best = half
  if (!best || s.rules.notNumber(s.tokens, start)) return undefined
  const one = best.next === start + 1 && match(s, start, 'oneWord') !== undefined
  const ratio = best.article && !one ? undefined : readRatio(s, best)
  const result = ratio ?? best
  return {
    from: i,
    next: result.next,
    value: tidy(sign * result.value),
    scale: result.scale,
    // "minus one" is a number where it counts nothing.
    article: result.article && !(one && sign < 0 && !countsNext(s, result.next)),
    figure: result.figure,
    fraction: result.fraction,
  }
}

function countsNext(s: Scan, i: number): boolean {
  const after = s.tokens[i]
  return after?.kind === 'word' && !s.rules.functionWords.has(after.key)
}

/** "half a million", "two thirds of a million", "mezza dozzina". */
function withFractionOf(s: Scan, fraction: Group): Sum & { fraction: boolean } {
  const plain = { ...fraction, scale: 1, article: false, fraction: true }
  const n = skip(s, skip(s, fraction.next, 'of'), 'article')
  const scale = readScale(s, n)
  if (!scale) return plain
  return {
    ...plain,
    value: tidy(fraction.value * scale.by),
    next: scale.next,
    scale: scale.by,
    figure: false,
  }
}

/** "one in five", "1 su 20": the part before is no greater than the whole. */
function readRatio(s: Scan, top: Sum): (Sum & { fraction: boolean }) | undefined {
  const sign = match(s, top.next, 'outOf')
  if (!sign || top.scale !== 1 || !Number.isInteger(top.value)) return undefined
  const bottom = readGroup(s, sign.next, false)
  if (!bottom || !(bottom.value > top.value) || !Number.isInteger(bottom.value)) return undefined
  if (bottom.figure && bottom.value >= 1000 && bottom.value < 2200) return undefined
  // "three in ten days" is no ratio.
  if (
    match(s, bottom.next, 'time') ||
    match(s, bottom.next, 'unit') ||
    match(s, bottom.next, 'percent')
  ) {
    return undefined
  }
  return {
    value: top.value / bottom.value,
    next: bottom.next,
    scale: 1,
    figure: false,
    article: false,
    fraction: true,
  }
}
