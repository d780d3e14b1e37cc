/** Reckoning with quantities as texts give them: rounded, approximate, with the unit said elsewhere. */
import type { Quantity } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'

export interface Numeric extends Quantity {
  value: number
}

/** One plain number, neither a range nor a bound ("up to", "at least"). */
export const isNumeric = (quantity: Quantity): quantity is Numeric =>
  typeof quantity.value === 'number' &&
  Number.isFinite(quantity.value) &&
  quantity.low === undefined &&
  quantity.high === undefined

/** The two ends of "da 10 a 15"; null where it is another kind of quantity. */
export function endsOf({ low, high }: Quantity): readonly [number, number] | null {
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : null
}

/** Money without a stated currency, and counts of the same things called differently, may agree. */
export const sameUnit = (
  a: Pick<Quantity, 'kind' | 'unit'>,
  b: Pick<Quantity, 'kind' | 'unit'>,
): boolean => a.kind === b.kind && (a.unit === b.unit || a.unit === null || b.unit === null)

/**
 * By how much the number may be off because of how it is written: half of the last digit that was
 * written ("15 miliardi": half a billion; "200.000": no more than half). Approximate: 5 % at least.
 */
export function slack({ exact, value, approximate }: Numeric): number {
  const size = Math.abs(value)
  const about = approximate ? 0.05 * size : 0
  const decimals = /\d[.,](\d{1,2})(?!\d)/.exec(exact)?.[1]?.length ?? 0
  const mantissa = Number(
    /\d+(?:[.,]\d{1,2}(?!\d))?/
      .exec(exact.replaceAll(/[.,](?=\d{3})/g, ''))?.[0]
      ?.replace(',', '.'),
  )
  const scale = Number.isFinite(mantissa) && mantissa !== 0 ? size / mantissa : 1
  return Math.max(about, 0.5 * scale * 10 ** -decimals)
}

const dust = 1e-9

/** Equal but for floating point. */
export const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= dust * Math.max(1, Math.abs(a), Math.abs(b))

export const isNear = (a: number, b: number, off: number): boolean =>
  Math.abs(a - b) <= off * (1 + dust) || isSame(a, b)

/** The claim that a quantity belongs to: the shortest of those whose words hold it. */
export function claimOf(quantity: Quantity, claims: readonly Claim[]): Claim | null {
  let best: Claim | null = null
  let shortest = Number.POSITIVE_INFINITY
  for (const claim of claims) {
    const range = claim.ranges.find(
      ({ start, end }) => start <= quantity.start && quantity.end <= end,
    )
    if (range === undefined) continue
    const length = claim.ranges.reduce((sum, { start, end }) => sum + end - start, 0)
    if (length < shortest) {
      best = claim
      shortest = length
    }
  }
  return best
}

/** Each once, in the given order, without the missing. */
export const rowsOf = (claims: readonly (Claim | null)[]): Claim[] => [
  ...new Map(claims.flatMap((claim) => (claim ? [[claim.id, claim]] : []))).values(),
]
