/** What can be noticed of a source beside the others of the library: said before, checked before. */
import type { Finding } from '#shared/records/findings.ts'
import { finish, type Draft } from './draft.ts'
import type { IndexedClaim, LibraryIndex } from './library-index.ts'
import { disagree } from './same-subject.ts'
import { twoValues } from './two-values.ts'

/** A headline repeats the body by its nature. */
const isRepeat = (claim: IndexedClaim, other: IndexedClaim): boolean =>
  other.row.sourceId === claim.row.sourceId &&
  other.row.number < claim.row.number &&
  !claim.isHeading &&
  !other.isHeading

function repeated(claim: IndexedClaim, alike: readonly IndexedClaim[]): Draft | undefined {
  const first = alike
    .filter((other) => isRepeat(claim, other))
    .toSorted((a, b) => a.row.number - b.row.number)[0]
  if (!first) return undefined
  return {
    kind: 'duplicate',
    level: 'notice',
    rows: [claim.row, first.row],
    key: 'duplicate.here',
    essence: '',
  }
}

function checkedBefore(
  claim: IndexedClaim,
  alike: readonly IndexedClaim[],
  titleOf: (sourceId: string) => string,
): Draft | undefined {
  const checked = alike.filter(
    ({ row, verdict }) =>
      row.sourceId !== claim.row.sourceId && verdict !== null && verdict !== claim.verdict,
  )
  const [other] = checked
  if (!other) return undefined
  return {
    kind: 'checked-before',
    level: claim.verdict === null ? 'notice' : 'problem',
    rows: [claim.row, other.row],
    key: claim.verdict === null ? 'checked-before.verdict' : 'checked-before.differs',
    values: {
      verdict: other.verdict ?? '',
      own: claim.verdict ?? '',
      title: titleOf(other.row.sourceId),
    },
    essence: `${claim.verdict} ${other.verdict}`,
  }
}

function otherValue(
  claim: IndexedClaim,
  index: LibraryIndex,
  titleOf: (sourceId: string) => string,
): Draft | undefined {
  const { measure } = claim
  if (measure === null) return undefined
  const other = index
    .measuring(claim)
    .find(
      (one) =>
        one.row.sourceId !== claim.row.sourceId && one.measure && disagree(one.measure, measure),
    )
  if (!other?.measure) return undefined
  const draft = twoValues(
    { row: claim.row, number: measure },
    { row: other.row, number: other.measure },
    'two-values.elsewhere',
  )
  // Two articles of two days may both be right.
  return {
    ...draft,
    level: 'notice',
    values: { ...draft.values, title: titleOf(other.row.sourceId) },
  }
}

/** Yields undefined between claims, as `checkSource` does. */
export function* checkAcross(
  sourceId: string,
  index: LibraryIndex,
  titleOf: (sourceId: string) => string,
): Generator<undefined, Finding[]> {
  const findings: Finding[] = []
  for (const claim of index.ofSource(sourceId)) {
    yield undefined
    const alike = index.alike(claim)
    for (const draft of [
      repeated(claim, alike),
      checkedBefore(claim, alike, titleOf),
      otherValue(claim, index, titleOf),
    ])
      if (draft) findings.push(finish(draft, sourceId))
  }
  return findings
}
