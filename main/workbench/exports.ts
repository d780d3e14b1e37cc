/** Claims to files. */
import {
  previewCsv,
  writeExport,
  writeWhole,
  type ClaimRow,
  type Material,
} from '#main/exports/index.ts'
import type { Store } from '#main/store/index.ts'
import type { CsvRequest, FileRequest } from '#shared/records/export.ts'
import type { Evidence, Revision } from '#shared/records/library.ts'
import type { PageStart } from '#shared/records/origin.ts'
import { claimsWith, present } from './claim-changes.ts'
import { found, type Context, type HandlersOf } from './context.ts'

/** So many claims are in memory at a time. */
const pieceSize = 500

type Which = Pick<CsvRequest, 'claimIds' | 'sourceId'>

/**
 * The claims asked for: in the order of their ids where given, else in text order. `byText` puts
 * claims of one text together, whatever their order was.
 */
export function wantedIds(store: Store, { claimIds, sourceId }: Which, byText = false): string[] {
  if (sourceId !== null) found(store.sources.find(sourceId), 'source', sourceId)
  if (claimIds === null) return store.claims.ids(sourceId)
  const claims = claimsWith(store, claimIds).filter(
    (claim) => sourceId === null || claim.sourceId === sourceId,
  )
  const ordered = byText
    ? [...Map.groupBy(claims, (claim) => claim.revisionId).values()].flat()
    : claims
  return ordered.map((claim) => claim.id)
}

/** Formats that show each text once, with its claims. */
const isReport = ({ format }: FileRequest): boolean => format === 'markdown' || format === 'html'

function byClaim(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  return Map.groupBy(evidence, (piece) => piece.claimId)
}

/** Read piece by piece; no statement stays open in between. */
export function* rowsOf(store: Store, ids: readonly string[]): Generator<ClaimRow> {
  const scales = store.scales.list()
  const sources = new Map(store.sources.list().map((source) => [source.id, source]))
  let revision: Revision | null = null
  let pages: PageStart[] = []
  for (let from = 0; from < ids.length; from += pieceSize) {
    const piece = ids.slice(from, from + pieceSize)
    const evidence = byClaim(store.evidence.ofClaims(piece))
    for (const claim of present(store, store.claims.ofIds(piece))) {
      const source = sources.get(claim.sourceId)
      // Claims of one text mostly stand together, and the text may be long.
      if (revision?.id !== claim.revisionId) {
        revision = store.revisions.find(claim.revisionId)
        pages = store.origins.pages(claim.revisionId)
      }
      // Deleted since the export began.
      if (source === undefined || revision === null) continue
      yield {
        claim,
        source,
        revision,
        evidence: evidence.get(claim.id) ?? [],
        scales,
        pages,
      }
    }
  }
}

/** The claims asked for, as the formats take them. */
export function materialFor(
  { store, analyst }: Pick<Context, 'store' | 'analyst'>,
  which: Which,
  byText = false,
): { ids: string[]; material: Material } {
  const ids = wantedIds(store, which, byText)
  const material = {
    rows: () => rowsOf(store, ids),
    blocks: (revisionId: string) => store.revisions.blocks(revisionId),
    analyst,
    at: new Date().toISOString(),
  }
  return { ids, material }
}

export const exportCommands: HandlersOf<'exports.previewCsv' | 'exports.write' | 'exports.place'> =
  {
    'exports.previewCsv': ({ limit, ...request }, { store }) =>
      previewCsv(rowsOf(store, wantedIds(store, request)), request, limit),

    'exports.write': ({ path, request }, { store, analyst, signal, progress }) => {
      const { ids, material } = materialFor({ store, analyst }, request, isReport(request))
      return writeExport(material, request, path, {
        signal,
        onProgress: (done) => progress(done, ids.length, ''),
      })
    },

    'exports.place': ({ path, bytes }, { signal }) =>
      writeWhole(path, signal, async (begin) => {
        const file = await begin(path)
        await file.handle.writeFile(bytes)
        return { path, bytes: await file.finish() }
      }),
  }
