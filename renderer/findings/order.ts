/** Which findings are shown, and in what order. */
import { findingLevels, type Finding, type FindingLevel } from '#shared/records/findings.ts'

export interface FindingGroup {
  readonly level: FindingLevel
  readonly findings: readonly Finding[]
}

/** The worst first; within a level in the order of the rows they are about, source by source. */
export function groupsOf(findings: readonly Finding[], withDismissed: boolean): FindingGroup[] {
  const place = new Map<string, number>()
  for (const { sourceId } of findings) if (!place.has(sourceId)) place.set(sourceId, place.size)
  const first = ({ rows }: Finding): number => rows[0]?.number ?? 0
  return findingLevels
    .toReversed()
    .map((level) => ({
      level,
      findings: findings
        .filter((one) => one.level === level && (withDismissed || one.dismissed === null))
        .toSorted((a, b) => place.get(a.sourceId)! - place.get(b.sourceId)! || first(a) - first(b)),
    }))
    .filter((group) => group.findings.length > 0)
}

export interface FindingCounts {
  readonly problems: number
  readonly notices: number
  readonly dismissed: number
}

/** What holds asks for nothing and is not counted. */
export function countsOf(findings: readonly Finding[]): FindingCounts {
  const counts = { problems: 0, notices: 0, dismissed: 0 }
  for (const { level, dismissed } of findings) {
    if (dismissed !== null) counts.dismissed += 1
    else if (level === 'problem') counts.problems += 1
    else if (level === 'notice') counts.notices += 1
  }
  return counts
}

/** Those about a claim that still matter, the worst first. */
export const findingsOf = (findings: readonly Finding[], claimId: string): Finding[] =>
  groupsOf(
    findings.filter(({ claimIds }) => claimIds.includes(claimId)),
    false,
  ).flatMap((group) => group.findings)
