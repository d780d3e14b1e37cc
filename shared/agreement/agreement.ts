/**
 * How far people who judged the same things agree. Each figure is a number, or says why there is
 * none: agreement by chance cannot be told from agreement where nobody ever differed.
 */

/** What each of the coders said of a unit; null where one said nothing. */
export type Unit<V> = readonly (V | null)[]

export type NoFigure = 'no-pairs' | 'no-variation'
export type Figure =
  | { readonly value: number; readonly n: number }
  | { readonly undefined: NoFigure }

/** How far apart two values are, 0 to any number; 0 only where they are the same. */
export type Distance<V> = (a: V, b: V) => number

export const nominal: Distance<unknown> = (a, b) => (a === b ? 0 : 1)
export const interval: Distance<number> = (a, b) => (a - b) ** 2

const paired = <V>(units: readonly Unit<V>[]): [V, V][] =>
  units.flatMap(([a, b]) =>
    a === null || a === undefined || b === null || b === undefined ? [] : [[a, b] as [V, V]],
  )

/** The share of units that two coders judged alike, of those that both judged. */
export function percentAgreement<V>(units: readonly Unit<V>[]): Figure {
  const pairs = paired(units)
  if (pairs.length === 0) return { undefined: 'no-pairs' }
  return { value: pairs.filter(([a, b]) => a === b).length / pairs.length, n: pairs.length }
}

/**
 * Cohen's kappa of two coders (Cohen 1960); with weights, weighted kappa (Cohen 1968).
 * @param order the values from least to most, where what differs little counts less
 */
export function cohensKappa<V>(
  units: readonly Unit<V>[],
  weights: 'none' | 'linear' | 'quadratic' = 'none',
  order: readonly V[] = [],
): Figure {
  const pairs = paired(units)
  if (pairs.length === 0) return { undefined: 'no-pairs' }
  const rank = new Map(order.map((value, at) => [value, at]))
  const weigh = (a: V, b: V): number => {
    if (weights === 'none') return nominal(a, b)
    const apart = Math.abs((rank.get(a) ?? 0) - (rank.get(b) ?? 0))
    return weights === 'linear' ? apart : apart ** 2
  }
  const [first, second] = [new Map<V, number>(), new Map<V, number>()]
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1)
    second.set(b, (second.get(b) ?? 0) + 1)
  }
  const n = pairs.length
  const observed = pairs.reduce((sum, [a, b]) => sum + weigh(a, b), 0) / n
  let expected = 0
  for (const [a, countA] of first)
    for (const [b, countB] of second) expected += (countA * countB * weigh(a, b)) / n ** 2
  return expected === 0 ? { undefined: 'no-variation' } : { value: 1 - observed / expected, n }
}

interface Coincidences<V> {
  readonly values: readonly V[]
  /** How often each value stands in units that two or more judged. */
  readonly totals: readonly number[]
  readonly all: number
  readonly pairs: readonly (readonly number[])[]
}

function coincidencesOf<V>(units: readonly Unit<V>[]): Coincidences<V> {
  const pairable = units
    .map((unit) => unit.filter((value): value is V & {} => value !== null && value !== undefined))
    .filter((unit) => unit.length > 1)
  const values = [...new Set(pairable.flat())]
  const at = new Map(values.map((value, place) => [value, place]))
  const pairs = values.map(() => values.map(() => 0))
  for (const unit of pairable)
    for (const [i, a] of unit.entries())
      for (const [j, b] of unit.entries())
        if (i !== j) pairs[at.get(a)!]![at.get(b)!]! += 1 / (unit.length - 1)
  const totals = pairs.map((row) => row.reduce((sum, count) => sum + count, 0))
  return { values, totals, all: totals.reduce((sum, count) => sum + count, 0), pairs }
}

function alphaOf<V>(
  { totals, all, pairs, values }: Coincidences<V>,
  distance: (i: number, j: number) => number,
): Figure {
  if (all === 0) return { undefined: 'no-pairs' }
  let observed = 0
  let expected = 0
  for (const i of values.keys())
    for (const j of values.keys()) {
      const apart = distance(i, j)
      observed += pairs[i]![j]! * apart
      expected += totals[i]! * totals[j]! * apart
    }
  if (expected === 0) return { undefined: 'no-variation' }
  return { value: 1 - ((all - 1) * observed) / expected, n: Math.round(all) }
}

/**
 * Krippendorff's alpha for any number of coders, values missing or not (Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability"). `n` counts the values that can be paired.
 */
export function krippendorffsAlpha<V>(units: readonly Unit<V>[], distance: Distance<V>): Figure {
  const coincidences = coincidencesOf(units)
  const { values } = coincidences
  return alphaOf(coincidences, (i, j) => distance(values[i]!, values[j]!))
}

/** Alpha of values in an order: how far apart two are, the values between them decide. */
export function ordinalAlpha<V>(units: readonly Unit<V>[], order: readonly V[]): Figure {
  const coincidences = coincidencesOf(units)
  const { values, totals } = coincidences
  const ranked = order.map((value) => totals[values.indexOf(value)] ?? 0)
  const place = values.map((value) => order.indexOf(value))
  return alphaOf(coincidences, (i, j) => {
    const [low, high] = [Math.min(place[i]!, place[j]!), Math.max(place[i]!, place[j]!)]
    if (low === high) return 0
    const between = ranked.slice(low, high + 1).reduce((sum, count) => sum + count, 0)
    return (between - (ranked[low]! + ranked[high]!) / 2) ** 2
  })
}
