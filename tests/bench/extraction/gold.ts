/** How near a reading comes to an article's hand-made gold. */
import type { Extraction, Span } from '#shared/records/extraction.ts'

export interface GoldClaim {
  text: string
  type: string
  ranges: Span[]
}

export interface Gold {
  claims: GoldClaim[]
  quantities: (Span & { exact: string; kind: string; value: unknown; unit: string | null })[]
  attributions: (Span & { exact: string; speaker: string; role?: string })[]
  notClaims: (Span & { exact: string; reason: string })[]
}

function length(ranges: readonly Span[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Characters two sets of ranges share, of all characters of either: 0 to 1. */
export function overlap(a: readonly Span[], b: readonly Span[]): number {
  let both = 0
  for (const one of a) {
    for (const two of b)
      both += Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start))
  }
  return both / (length(a) + length(b) - both)
}

export const leastOverlap = 0.5

export interface Pairing {
  /** Index of the found claim for each gold claim, or -1. */
  found: number[]
  /** Indexes of found claims that no gold claim answers to. */
  extra: number[]
}

/** One-to-one, the best overlaps first. */
export function pairClaims(gold: readonly GoldClaim[], claims: Extraction['claims']): Pairing {
  const pairs: [overlap: number, gold: number, claim: number][] = []
  for (const [g, { ranges }] of gold.entries()) {
    for (const [c, claim] of claims.entries()) {
      const shared = overlap(ranges, claim.ranges)
      if (shared >= leastOverlap) pairs.push([shared, g, c])
    }
  }
  const found = gold.map(() => -1)
  const taken = new Set<number>()
  for (const [, g, c] of pairs.toSorted((a, b) => b[0] - a[0])) {
    if (found[g]! >= 0 || taken.has(c)) continue
    found[g] = c
    taken.add(c)
  }
  return { found, extra: claims.map((_, c) => c).filter((c) => !taken.has(c)) }
}

export interface Score {
  pairing: Pairing
  quantities: number
  attributions: number
  skipped: number
  /** Of the skipped, those with the gold's reason. */
  reasons: number
  missed: string[]
}

export function score(gold: Gold, result: Extraction): Score {
  const pairing = pairClaims(gold.claims, result.claims)
  const missed: string[] = []
  for (const [g, claim] of gold.claims.entries()) {
    if (pairing.found[g]! < 0) missed.push(`claim not found: ${claim.text}`)
  }
  for (const c of pairing.extra) missed.push(`extra claim: ${result.claims[c]!.text}`)
  const quantities = gold.quantities.filter((wanted) => {
    const right = result.quantities.some(
      (q) =>
        q.start === wanted.start &&
        q.end === wanted.end &&
        q.kind === wanted.kind &&
        q.value === wanted.value &&
        q.unit === wanted.unit,
    )
    if (!right) missed.push(`quantity: ${wanted.exact}`)
    return right
  })
  const attributions = gold.attributions.filter((wanted) => {
    const right = result.attributions.some(
      (one) =>
        one.start === wanted.start &&
        one.end === wanted.end &&
        one.speaker === wanted.speaker &&
        one.role === wanted.role,
    )
    if (!right) missed.push(`attribution: ${wanted.speaker}: ${wanted.exact}`)
    return right
  })
  let reasons = 0
  const skipped = gold.notClaims.filter((wanted) => {
    const inside = result.sentences.filter((s) => s.start < wanted.end && s.end > wanted.start)
    const right = inside.length > 0 && inside.every(({ coverage }) => coverage === 'skipped')
    if (!right) missed.push(`not skipped: ${wanted.exact.slice(0, 80)}`)
    else if (inside.some(({ reason }) => reason !== wanted.reason))
      missed.push(`${inside[0]!.reason}, not ${wanted.reason}: ${wanted.exact.slice(0, 80)}`)
    else reasons += 1
    return right
  })
  return {
    pairing,
    quantities: quantities.length,
    attributions: attributions.length,
    skipped: skipped.length,
    reasons,
    missed,
  }
}
