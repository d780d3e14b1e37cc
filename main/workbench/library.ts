/** The library as a whole, its settings, and search in it. */
import { basename } from 'node:path'
import type { OutputOf } from '#shared/contract/commands.ts'
import type { HandlersOf } from './context.ts'

/** Without the folder and the ending, be it of a library or of an audit package. */
export const nameOf = (path: string): string =>
  basename(path).replace(/(?:\.riscontro|\.riscontro-audit\.zip|\.[^.]*)$/i, '')

export const libraryCommands: HandlersOf<
  'library.describe' | 'library.search' | 'settings.get' | 'settings.set'
> = {
  'library.describe': (_, { store, analyst, pack }) => ({
    path: store.path,
    name: nameOf(store.path),
    schemaVersion: store.schemaVersion(),
    sources: store.sources.count(),
    claims: store.claims.count(),
    analyst,
    readOnly: store.readOnly,
    pack,
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
