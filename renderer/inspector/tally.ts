/** What several claims have in common, and how they differ. */
import { currentValues } from '../scales/current.ts'
import { statuses, type Claim } from '#shared/records/library.ts'
import type { Judged } from './judgement.tsx'

export interface Tally {
  readonly count: number
  readonly proposals: number
  /** In the order of the scale, those without a verdict last; only what occurs. */
  readonly verdicts: readonly (readonly [name: string, count: number])[]
  readonly statuses: readonly (readonly [name: Claim['status'], count: number])[]
  readonly judged: Judged
}

function countBy<T extends string>(
  claims: readonly Claim[],
  names: readonly T[],
  nameOf: (claim: Claim) => T,
): (readonly [T, number])[] {
  const counts = new Map<T, number>()
  for (const claim of claims) counts.set(nameOf(claim), (counts.get(nameOf(claim)) ?? 0) + 1)
  return names.flatMap((name) => (counts.has(name) ? [[name, counts.get(name)!] as const] : []))
}

/** The value all of them have; undefined where they differ. */
function shared<T>(claims: readonly Claim[], valueOf: (claim: Claim) => T): T | undefined {
  const [first] = claims
  if (!first) return undefined
  const value = valueOf(first)
  return claims.every((claim) => valueOf(claim) === value) ? value : undefined
}

/** Those of the scale, then any that claims still have of another. */
const verdictNames = (claims: readonly Claim[]): string[] => [
  ...new Set([
    ...currentValues().map(({ id }) => id),
    ...claims.flatMap(({ verdict }) => verdict ?? []),
    'none',
  ]),
]

export const tally = (claims: readonly Claim[]): Tally => ({
  count: claims.length,
  proposals: claims.filter(({ proposed }) => proposed).length,
  verdicts: countBy(claims, verdictNames(claims), ({ verdict }) => verdict ?? 'none'),
  statuses: countBy(claims, statuses, ({ status }) => status),
  judged: {
    verdict: shared(claims, ({ verdict }) => verdict),
    status: shared(claims, ({ status }) => status),
    confidence: shared(claims, ({ confidence }) => confidence),
    verifiable: shared(claims, ({ verifiable }) => verifiable),
    assignee: shared(claims, ({ assignee }) => assignee),
  },
})
