/**
 * What the claims of a text are to each other, as far as their places and figures tell: a claim that
 * stands inside another's passage is part of it, one that has a shared unit from another depends on it,
 * two that give one figure of one name tell of the same event.
 */
import type { ExtractedClaim, ExtractedRelation, Span } from '#shared/records/extraction.ts'

type Claim = Omit<ExtractedClaim, 'relations'>

/** Claims apart from which two are no longer compared: an article comes back to what it said. */
const reach = 60

const length = (claim: Claim): number =>
  claim.ranges.reduce((sum, { start, end }) => sum + end - start, 0)

function isInside(inner: Claim, outer: Claim): boolean {
  const within = ({ start, end }: Span): boolean =>
    outer.ranges.some((range) => start >= range.start && end <= range.end)
  return length(inner) < length(outer) && inner.ranges.every(within)
}

const figuresOf = (claim: Claim): string[] =>
  claim.quantities
    .filter(({ kind, value }) => value !== null && !['date', 'ordinal'].includes(kind))
    .map(({ kind, value, unit }) => `${kind} ${value} ${unit ?? ''}`)

function isSameEvent(one: Claim, other: Claim): boolean {
  const figures = figuresOf(one)
  if (figures.length === 0 || !one.entities.some((entity) => other.entities.includes(entity)))
    return false
  return figuresOf(other).some((figure) => figures.includes(figure))
}

/** Has its unit from words that the other has. */
function leansOn(one: Claim, other: Claim): boolean {
  return (
    one.quantities.some(({ inherited }) => inherited) &&
    one.ranges[0]!.start - other.ranges.at(-1)!.end < 40 &&
    one.ranges[0]!.start >= other.ranges[0]!.start &&
    other.quantities.some(
      ({ inherited, unit }) => !inherited && one.quantities.some((own) => own.unit === unit),
    )
  )
}

function between(one: Claim, other: Claim): ExtractedRelation['kind'] | undefined {
  if (isInside(one, other)) return 'part-of'
  if (isInside(other, one)) return undefined
  if (leansOn(one, other)) return 'depends-on'
  return isSameEvent(one, other) ? 'same-event' : undefined
}

/** Each claim with its relations to others, by their place. `same-event` points backwards only. */
export function relateClaims(claims: readonly Claim[]): ExtractedClaim[] {
  return claims.map((claim, at) => {
    const relations: ExtractedRelation[] = []
    const last = Math.min(claims.length, at + reach)
    for (let to = Math.max(0, at - reach); to < last; to += 1) {
      if (to === at) continue
      const kind = between(claim, claims[to]!)
      if (kind === undefined || (kind === 'same-event' && to > at)) continue
      relations.push({ kind, to })
    }
    return { ...claim, relations }
  })
}
