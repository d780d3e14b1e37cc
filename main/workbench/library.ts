/** The library as a whole, its settings, and search in it. */
import { basename, extname } from 'node:path'
import type { OutputOf } from '#shared/contract/commands.ts'
import type { HandlersOf } from './context.ts'

export const libraryCommands: HandlersOf<
  'library.describe' | 'library.search' | 'settings.get' | 'settings.set'
> = {
  'library.describe': (_, { store, analyst }) => ({
    path: store.path,
    name: basename(store.path, extname(store.path)),
    schemaVersion: store.schemaVersion(),
    sources: store.sources.count(),
    claims: store.claims.count(),
    analyst,
  }),

  'library.search': ({ words, limit }, { store }) => store.search.find(words, limit),

  // Only what the contract let in is ever set.
  'settings.get': ({ key }, { store }) => ({
    value: store.settings.get(key) as OutputOf<'settings.get'>['value'],
  }),

  'settings.set': ({ key, value }, { store }) => {
    store.settings.set(key, value)
    return { key }
  },
}
