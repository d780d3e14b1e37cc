/** The library as a file: properties, copies, compacting, and the audit package. */
import { writePack } from '#main/exports/index.ts'
import type { HandlersOf } from './context.ts'
import { materialFor } from './exports.ts'
import { nameOf } from './library.ts'

export const libraryFileCommands: HandlersOf<
  'library.properties' | 'library.saveCopy' | 'library.compact' | 'exports.auditPack'
> = {
  'library.properties': (_, { store, pack }) => ({
    path: store.path,
    name: nameOf(store.path),
    readOnly: store.readOnly,
    pack,
    schemaVersion: store.schemaVersion(),
    sources: store.sources.count(),
    claims: store.claims.count(),
    ...store.file.facts(),
    ...(pack ? { bytes: pack.bytes } : {}),
  }),

  'library.saveCopy': ({ path }, { store }) => ({ path, bytes: store.file.copyTo(path) }),

  'library.compact': (_, { store }) => store.file.compact(),

  'exports.auditPack': ({ path, claimIds }, { store, analyst, signal, progress }) => {
    const { ids, material } = materialFor({ store, analyst }, { claimIds, sourceId: null })
    return writePack(
      {
        ...material,
        library: {
          name: nameOf(store.path),
          schemaVersion: store.schemaVersion(),
          historyHead: store.file.historyHead(),
        },
        claims: ids.length,
        chosen: claimIds !== null,
        copyLibrary: (target) => store.file.copyTo(target),
        texts: () => store.file.texts(),
        history: () => store.file.historyRows(),
      },
      path,
      { signal, onProgress: (done) => progress(done, ids.length, '') },
    )
  },
}
