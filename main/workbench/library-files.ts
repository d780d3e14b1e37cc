/** The library as a file: properties, copies, and compacting. Audit packages: audit-packs.ts. */
import type { HandlersOf } from './context.ts'
import { nameOf } from './library.ts'

export const libraryFileCommands: HandlersOf<
  'library.properties' | 'library.saveCopy' | 'library.compact'
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

  'library.saveCopy': async ({ path }, { store, signal, progress }) => ({
    path,
    bytes: await store.file.copyTo(path, {
      signal,
      onProgress: (done, total) => progress(done, total, ''),
    }),
  }),

  'library.compact': (_, { store }) => store.file.compact(),
}
