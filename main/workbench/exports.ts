/** Claims to files. */
import { previewCsv, writeCsv, type CsvRow } from '#main/exports/index.ts'
import type { Store } from '#main/store/index.ts'
import type { CsvRequest } from '#shared/records/export.ts'
import type { Evidence } from '#shared/records/library.ts'
import { claimsWith, present } from './claim-changes.ts'
import { found, type HandlersOf } from './context.ts'

/** So many claims are in memory at a time. */
const pieceSize = 500

/** The claims asked for: in the order of their ids where given, else in text order. */
function wantedIds(store: Store, { claimIds, sourceId }: CsvRequest): string[] {
  if (sourceId !== null) found(store.sources.find(sourceId), 'source', sourceId)
  if (claimIds === null) return store.claims.ids(sourceId)
  const claims = claimsWith(store, claimIds)
  return claims
    .filter((claim) => sourceId === null || claim.sourceId === sourceId)
    .map((claim) => claim.id)
}

function byClaim(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  return Map.groupBy(evidence, (piece) => piece.claimId)
}

/** Read piece by piece; no statement stays open in between. */
function* rowsOf(store: Store, ids: readonly string[]): Generator<CsvRow> {
  const sources = new Map(store.sources.list().map((source) => [source.id, source]))
  for (let from = 0; from < ids.length; from += pieceSize) {
    const piece = ids.slice(from, from + pieceSize)
    const evidence = byClaim(store.evidence.ofClaims(piece))
    for (const claim of present(store, store.claims.ofIds(piece))) {
      const source = sources.get(claim.sourceId)
      const revision = store.revisions.find(claim.revisionId)
      // Deleted since the export began.
      if (source === undefined || revision === null) continue
      yield {
        claim,
        source,
        revisionSha256: revision.sha256,
        evidence: evidence.get(claim.id) ?? [],
      }
    }
  }
}

export const exportCommands: HandlersOf<'exports.previewCsv' | 'exports.writeCsv'> = {
  'exports.previewCsv': ({ limit, ...request }, { store }) =>
    previewCsv(rowsOf(store, wantedIds(store, request)), request, limit),

  'exports.writeCsv': ({ path, ...request }, { store, signal, progress }) => {
    const ids = wantedIds(store, request)
    return writeCsv(() => rowsOf(store, ids), request, path, {
      signal,
      onProgress: (done) => progress(done, ids.length, ''),
    })
  },
}
