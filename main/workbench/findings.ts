/** What the workbench noticed by itself, and what of it the analyst has put aside. */
import { randomUUID } from 'node:crypto'
import type { Journal, Store, StoredDismissal } from '#main/store/index.ts'
import type { Finding } from '#shared/records/findings.ts'
import { found, notFound, type HandlersOf } from './context.ts'
import { FindingsCache } from './findings-cache.ts'

const caches = new WeakMap<Store, FindingsCache>()

function cacheOf(store: Store): FindingsCache {
  let cache = caches.get(store)
  if (cache === undefined) {
    cache = new FindingsCache(store)
    caches.set(store, cache)
  }
  return cache
}

/** What is kept was worked out by other rules, or another reading of the verdicts. */
export const forgetFindings = (store: Store): void => void caches.delete(store)

function withDismissals(findings: readonly Finding[], store: Store): Finding[] {
  const dismissed = new Map(store.dismissals.list().map((one) => [one.finding, one]))
  if (dismissed.size === 0) return [...findings]
  return findings.map((finding) => {
    const one = dismissed.get(finding.id)
    return one ? { ...finding, dismissed: { reason: one.reason, by: one.by, at: one.at } } : finding
  })
}

function record(
  journal: Journal,
  { id, finding, kind, reason, sourceId }: StoredDismissal,
  claimIds: readonly string[],
  made: boolean,
): void {
  const fields = { finding, kind, reason }
  journal.record({
    table: 'dismissals',
    rowId: id,
    sourceId,
    // The history of a claim tells what was decided about it.
    claimId: claimIds[0] ?? null,
    before: made ? null : fields,
    after: made ? fields : null,
  })
}

export const findingCommands: HandlersOf<
  'findings.list' | 'findings.dismiss' | 'findings.restore'
> = {
  'findings.list': async ({ sourceId }, { store, signal }) => {
    if (sourceId !== null) found(store.sources.find(sourceId), 'source', sourceId)
    return withDismissals(await cacheOf(store).list(sourceId, signal), store)
  },

  'findings.dismiss': async ({ id, reason }, { store, signal, analyst, step }) => {
    const all = await cacheOf(store).list(null, signal)
    const finding = found(
      all.find((one) => one.id === id),
      'finding',
      id,
    )
    return step((journal) => {
      const before = store.dismissals.of(id)
      if (before?.reason === reason) return { id }
      // Another reason takes the place of the first; both stay in the history.
      if (before) {
        store.dismissals.setDeleted(before.id, journal.at)
        record(journal, before, finding.claimIds, false)
      }
      const dismissal: StoredDismissal = {
        id: randomUUID(),
        finding: id,
        kind: finding.kind,
        sourceId: finding.sourceId,
        reason,
        by: analyst,
        at: journal.at,
      }
      store.dismissals.insert(dismissal)
      record(journal, dismissal, finding.claimIds, true)
      return { id }
    })
  },

  'findings.restore': async ({ id }, { store, signal, step }) => {
    const all = await cacheOf(store).list(null, signal)
    const claimIds = all.find((one) => one.id === id)?.claimIds ?? []
    return step((journal) => {
      const dismissal = store.dismissals.of(id)
      if (!dismissal) throw notFound('dismissed finding', id)
      store.dismissals.setDeleted(dismissal.id, journal.at)
      record(journal, dismissal, claimIds, false)
      return { id }
    })
  },
}
