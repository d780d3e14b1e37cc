/**
 * Taking one claim, or one field of it, back to an earlier state. All that is needed stands in the
 * history: what changed since says what was there before.
 */
import type { Entry, Fields, TrackedTable } from '#main/store/index.ts'
import type { Change } from '#shared/records/library.ts'

/** What makes up a claim. A dismissed finding or an answer of a model is not the claim's state. */
const parts: readonly string[] = ['claims', 'evidence'] satisfies TrackedTable[]

/** Fields that follow others, and go back with them. */
const companions: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'insertions'],
  ranges: ['ranges', 'quantities', 'entities', 'revisionId'],
  checkWorthiness: ['checkWorthiness', 'checkWorthinessReasons'],
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The change that takes `now` to `then`; null where they are the same. */
function step(now: Fields, then: Fields): { before: Fields; after: Fields } | null {
  const names = Object.keys(then).filter((name) => !isSame(now[name], then[name]))
  if (names.length === 0) return null
  const pick = (from: Fields): Fields =>
    Object.fromEntries(names.map((name) => [name, from[name] ?? null]))
  return { before: pick(now), after: pick(then) }
}

function entriesFor(changes: readonly Change[]): Entry[] {
  const [first] = changes as [Change]
  const last = changes.at(-1)!
  const { rowId, sourceId, claimId } = first
  const of = { table: first.table as TrackedTable, rowId, sourceId, claimId }
  // Of each field: the newest value it was given, and the oldest it was given after.
  const now: Fields = {}
  const then: Fields = {}
  for (const { before, after } of changes) Object.assign(now, before, after)
  for (const { before, after } of changes.toReversed())
    if (before !== null && after !== null) Object.assign(then, before)
  const wasThere = first.before !== null
  const isThere = last.after !== null
  if (!wasThere) return isThere ? [{ ...of, before: now, after: null }] : []
  const back = step(now, then)
  return [
    ...(isThere ? [] : [{ ...of, before: null, after: now }]),
    ...(back ? [{ ...of, ...back }] : []),
  ]
}

/**
 * What to put so that the claim is as it was before all of these changes.
 * @param since the claim's changes after the moment wanted, the oldest first
 * @param field only this one of the claim itself, with what follows from it; null for all
 */
export function revertEntries(since: readonly Change[], field: string | null): Entry[] {
  const wanted = since.filter(({ table }) => parts.includes(table))
  const rows = Map.groupBy(wanted, ({ table, rowId }) => `${table} ${rowId}`)
  const entries = [...rows.values()].flatMap(entriesFor)
  if (field === null) return entries
  const names = companions[field] ?? [field]
  return entries.flatMap((entry) => {
    const { table, before, after } = entry
    if (table !== 'claims' || before === null || after === null || !(field in after)) return []
    const pick = (from: Fields): Fields =>
      Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
    return [{ ...entry, before: pick(before), after: pick(after) }]
  })
}
