/** How far a source is covered, as shares that add up to a hundred. */
import type { SourceSummary } from '#shared/records/library.ts'

export type Shares = Readonly<Record<'claimed' | 'skipped' | 'untouched', number>>

/**
 * Whole percentages; the largest parts take what rounding leaves, but nothing that is there is shown
 * as 0 and nothing that is missing as 100.
 */
export function sharesOf(coverage: SourceSummary['coverage']): Shares {
  const { claimed, skipped, untouched } = coverage
  const total = claimed + skipped + untouched
  if (total === 0) return { claimed: 0, skipped: 0, untouched: 0 }
  const share = (part: number): number =>
    part === 0 ? 0 : Math.max(1, Math.floor((100 * part) / total))
  const shares = { claimed: share(claimed), skipped: share(skipped), untouched: share(untouched) }
  const names = ['claimed', 'skipped', 'untouched'] as const
  const largest = names.toSorted((a, b) => coverage[b] - coverage[a])[0]!
  shares[largest] += 100 - shares.claimed - shares.skipped - shares.untouched
  return shares
}
