/** All that can be noticed in one source by itself. */
import type { Finding } from '#shared/records/findings.ts'
import { checkAnchors } from './anchors.ts'
import { checkChanges } from './changes.ts'
import { checkCompounds } from './compound.ts'
import { checkDates } from './dates.ts'
import { finish, type Pieces } from './draft.ts'
import { checkEvidence } from './evidence.ts'
import { checkFaithfulness } from './faithful.ts'
import { checkHeadlines } from './headline.ts'
import { checkShares } from './shares.ts'
import { viewOf, type SourceToCheck, type SourceView } from './source.ts'
import { checkSumsAcross } from './sums-across.ts'
import { checkSums } from './sums.ts'
import { checkTwoValues } from './two-values.ts'
import { checkUnresolved } from './unresolved.ts'
import { checkWholes } from './whole.ts'

/** In the order in which they are told where nothing else orders them. */
export const checks: readonly ((view: SourceView) => Pieces)[] = [
  checkSums,
  checkSumsAcross,
  checkChanges,
  checkShares,
  checkWholes,
  checkTwoValues,
  checkDates,
  checkHeadlines,
  checkFaithfulness,
  checkUnresolved,
  checkCompounds,
  checkEvidence,
  checkAnchors,
]

/**
 * The findings of a source, each once. Yields undefined between pieces of its work: a caller that
 * has others to answer stops there for a moment. Not after each, since most take microseconds.
 */
export function* checkSource(source: SourceToCheck): Generator<undefined, Finding[]> {
  const view = viewOf(source)
  const found = new Map<string, Finding>()
  for (const check of checks)
    for (const draft of check(view)) {
      if (draft === undefined) {
        yield undefined
        continue
      }
      const finding = finish(draft, source.id)
      found.set(finding.id, finding)
    }
  return [...found.values()]
}
