/** The differences in the order they are read, grouped by what they are about; and who wins each. */
import type { Claim, SourceSummary } from '#shared/records/library.ts'
import { agreementColumns, type MergeItem, type Side } from '#shared/records/merge.ts'
import type { AgreementColumn } from './state.ts'

export type Decisions = Readonly<Record<string, Side>>

/** As the engine does where nothing was said: the own value stays where both changed it. */
export const sideOf = ({ key, kind }: MergeItem, decisions: Decisions): Side =>
  decisions[key] ?? (kind === 'conflict' ? 'mine' : 'theirs')

/** That a claim is no proposal any longer goes without saying where more of it was changed. */
const isQuiet = ({ table, field, kind }: MergeItem): boolean =>
  table === 'claims' && field === 'proposed' && kind === 'theirs-only'

const claimsSpokenOf = (items: readonly MergeItem[]): Set<string | null> =>
  new Set(
    items.filter((item) => item.table === 'claims' && !isQuiet(item)).map(({ claimId }) => claimId),
  )

/** Those that are shown and counted. */
export function loud<T extends MergeItem>(items: readonly T[]): T[] {
  const spoken = claimsSpokenOf(items)
  return items.filter((item) => !isQuiet(item) || !spoken.has(item.claimId))
}

/** What was decided, with what follows for those that are not shown: they go with the others. */
export function withQuiet(items: readonly MergeItem[], decisions: Decisions): Record<string, Side> {
  const spoken = claimsSpokenOf(items)
  const taken = claimsSpokenOf(items.filter((item) => sideOf(item, decisions) === 'theirs'))
  const quiet = items.filter((item) => isQuiet(item) && spoken.has(item.claimId))
  return {
    ...decisions,
    ...Object.fromEntries(
      quiet.map(({ key, claimId }) => [key, taken.has(claimId) ? 'theirs' : 'mine'] as const),
    ),
  }
}

export interface Counts {
  /** Changed there only. */
  readonly incoming: number
  readonly conflicts: number
  /** Conflicts that nobody has decided yet. */
  readonly undecided: number
  /** What applying would bring in. */
  readonly taken: number
}

export function countsOf(items: readonly MergeItem[], decisions: Decisions): Counts {
  const conflicts = items.filter(({ kind }) => kind === 'conflict')
  return {
    incoming: items.length - conflicts.length,
    conflicts: conflicts.length,
    undecided: conflicts.filter(({ key }) => !(key in decisions)).length,
    taken: items.filter((item) => sideOf(item, decisions) === 'theirs').length,
  }
}

export interface Group {
  readonly id: string
  /** Null for what is about no claim. */
  readonly claimId: string | null
  readonly sourceId: string | null
  /** As this library has it; null for one that is only there. */
  readonly claim: Claim | null
  readonly items: readonly MergeItem[]
}

export interface Known {
  readonly claims: ReadonlyMap<string, Claim>
  readonly sources: readonly Pick<SourceSummary, 'id'>[]
}

/** Sources in the library's order, new ones last; in each first what is about no claim, then claims. */
export function groupsOf(items: readonly MergeItem[], { claims, sources }: Known): Group[] {
  const places = new Map(sources.map(({ id }, at) => [id, at]))
  const last = sources.length
  const groups = [
    ...Map.groupBy(items, ({ claimId, sourceId }) =>
      claimId === null ? `source:${sourceId ?? ''}` : `claim:${claimId}`,
    ),
  ].map(([id, own], at) => {
    const { claimId, sourceId } = own[0]!
    const claim = claims.get(claimId ?? '') ?? null
    const number = claimId === null ? 0 : (claim?.number ?? Number.POSITIVE_INFINITY)
    return {
      group: { id, claimId, sourceId, claim, items: own },
      order: [places.get(sourceId ?? '') ?? last, number, at] as const,
    }
  })
  return groups
    .toSorted(
      ({ order: [a, b, c] }, { order: [x, y, z] }) => a - x || (b < y ? -1 : b > y ? 1 : c - z),
    )
    .map(({ group }) => group)
}

const judgements: ReadonlySet<string> = new Set([...agreementColumns, 'status'])

/** Where both said something and not the same: what two people sit down over. */
export const isDisagreement = (item: MergeItem, column: AgreementColumn | null): boolean =>
  item.table === 'claims' &&
  item.field !== 'row' &&
  item.mine !== null &&
  item.theirs !== null &&
  (column === null ? judgements.has(item.field) : item.field === column)

/** Of these keys the one so many further on; the ends are ends. */
export function stepFrom(keys: readonly string[], at: string | null, by: number): string | null {
  if (keys.length === 0) return null
  const from = at === null ? -1 : keys.indexOf(at)
  if (from < 0) return keys[by < 0 ? keys.length - 1 : 0]!
  return keys[Math.min(keys.length - 1, Math.max(0, from + by))]!
}

/** The next conflict nobody has decided, from here on and around; null where there is none. */
export function nextUndecided(
  items: readonly MergeItem[],
  at: string | null,
  decisions: Decisions,
): string | null {
  const from = items.findIndex(({ key }) => key === at)
  const around = [...items.slice(from + 1), ...items.slice(0, from + 1)]
  return around.find(({ key, kind }) => kind === 'conflict' && !(key in decisions))?.key ?? null
}
