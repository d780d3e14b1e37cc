/** Audit packages: of the whole library, or of some claims with their texts and nothing else. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePack } from '#main/exports/index.ts'
import { openStore, type Store } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { PackWritten } from '#shared/records/library-file.ts'
import type { Context, HandlersOf } from './context.ts'
import { materialFor, wantedIds } from './exports.ts'
import { nameOf } from './library.ts'
import { sendCopy } from './send-copy.ts'

interface Order {
  readonly path: string
  readonly ids: readonly string[]
  /** What goes into the package: the library itself, or a library of the chosen claims. */
  readonly from: Store
  /** Rows of the library's history that belong in it. */
  history(): Iterable<Record<string, unknown>>
  readonly chosen: boolean
}

/** Progress counts pages of the library first, and then claims. */
function write(
  { path, ids, from, history, chosen }: Order,
  { store, analyst, signal, progress }: Context,
): Promise<PackWritten> {
  const { material } = materialFor({ store: from, analyst }, { claimIds: null, sourceId: null })
  return writePack(
    {
      ...material,
      library: {
        name: nameOf(store.path),
        schemaVersion: store.schemaVersion(),
        historyHead: store.file.historyHead(),
      },
      claims: ids.length,
      chosen,
      copyLibrary: (target) =>
        from.file
          .copyTo(target, { signal, onProgress: (done, total) => progress(done, total, '') })
          .then(() => undefined),
      texts: () => from.file.texts(),
      history,
    },
    path,
    { signal, onProgress: (done) => progress(done, ids.length, '') },
  )
}

/** The changes of the chosen claims, and those of their sources that are about no claim. */
function* historyOf(
  store: Store,
  claimIds: ReadonlySet<string>,
  sourceIds: ReadonlySet<string>,
): Generator<Record<string, unknown>> {
  for (const row of store.file.historyRows()) {
    const claimId = row['claim_id']
    const sourceId = row['source_id']
    if (typeof claimId === 'string' ? claimIds.has(claimId) : sourceIds.has(String(sourceId)))
      yield row
  }
}

/** A library of these claims alone, which lies in a folder that goes away afterwards. */
async function ofClaims(path: string, ids: string[], context: Context): Promise<PackWritten> {
  const { store, analyst } = context
  const folder = await mkdtemp(join(tmpdir(), 'riscontro-'))
  try {
    const place = join(folder, 'library.riscontro')
    const part = { claimIds: ids, sourceId: null, sample: null, blind: false }
    await sendCopy(store, { path: place, ...part }, analyst)
    const library = await openStore({ path: place })
    try {
      const sourceIds = new Set(library.copies.idsOf('sources'))
      const history = () => historyOf(store, new Set(ids), sourceIds)
      return await write({ path, ids, from: library, history, chosen: true }, context)
    } finally {
      library.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const auditPackCommands: HandlersOf<'exports.auditPack'> = {
  'exports.auditPack': ({ path, ...which }, context) => {
    const { store } = context
    const ids = wantedIds(store, which)
    const isAll = which.claimIds === null && which.sourceId === null
    if (isAll)
      return write(
        { path, ids, from: store, history: () => store.file.historyRows(), chosen: false },
        context,
      )
    if (ids.length === 0)
      throw new Failure('not-found', 'There are no claims to put into the package.', {
        detail: { what: 'claim', id: which.sourceId ?? '' },
      })
    return ofClaims(path, ids, context)
  },
}
