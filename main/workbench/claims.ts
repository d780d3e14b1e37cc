/** Listing, changing and discarding claims. */
import type { ClaimPatch } from '#shared/records/library.ts'
import type { ClaimFields } from '#main/store/index.ts'
import { changeClaim, claimsWith, claimSummary, present } from './claim-changes.ts'
import { refuseForeignVerdict } from './scales.ts'
import { found, type HandlersOf } from './context.ts'

/** The patch as fields of a claim; a score set by hand has no named reasons any more. */
export function fieldsOf(patch: ClaimPatch): Partial<ClaimFields> {
  const fields: Partial<ClaimFields> = { ...(patch as Partial<ClaimFields>) }
  if (patch.tags) fields.tags = [...new Set(patch.tags)]
  // In words of the analyst's own nothing is put in.
  if (patch.text !== undefined) fields.insertions = []
  return fields
}

export const claimCommands: HandlersOf<
  'claims.list' | 'claims.ids' | 'claims.get' | 'claims.update' | 'claims.discard'
> = {
  'claims.list': ({ sourceId }, { store }) => {
    if (sourceId !== null) found(store.sources.find(sourceId), 'source', sourceId)
    return present(store, store.claims.list(sourceId))
  },

  'claims.ids': ({ sourceId }, { store }) => {
    if (sourceId !== null) found(store.sources.find(sourceId), 'source', sourceId)
    return store.claims.ids(sourceId)
  },

  'claims.get': ({ ids }, { store }) => present(store, store.claims.ofIds([...new Set(ids)])),

  'claims.update': ({ ids, patch }, { store, step }) =>
    step((journal) => {
      if (patch.verdict !== undefined) refuseForeignVerdict(store, patch.verdict)
      const fields = fieldsOf(patch)
      for (const claim of claimsWith(store, ids)) {
        const rescored =
          fields.checkWorthiness !== undefined && fields.checkWorthiness !== claim.checkWorthiness
        changeClaim(
          store,
          journal,
          claim,
          rescored ? { ...fields, checkWorthinessReasons: [] } : fields,
        )
      }
      return present(store, claimsWith(store, ids))
    }),

  'claims.discard': ({ ids }, { store, step }) =>
    step((journal) => {
      const claims = claimsWith(store, ids)
      for (const claim of claims) {
        store.claims.setDeleted(claim.id, journal.at)
        journal.record({
          table: 'claims',
          rowId: claim.id,
          sourceId: claim.sourceId,
          claimId: claim.id,
          before: claimSummary(claim),
          after: null,
        })
      }
      return { ids: claims.map((claim) => claim.id) }
    }),
}
