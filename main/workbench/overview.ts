/** A library or a source at a glance. */
import { found, type HandlersOf } from './context.ts'

export const overviewCommands: HandlersOf<'overview.read'> = {
  'overview.read': ({ sourceId }, { store }) => {
    if (sourceId !== null) found(store.sources.find(sourceId), 'source', sourceId)
    const counts = store.overview.read(sourceId)
    const shown = new Set(counts.bySource.map(({ group }) => group))
    const sources = store.sources
      .list()
      .filter(({ id }) => shown.has(id))
      .map(({ id, title, coverage }) => ({
        id,
        title,
        sentences: coverage,
      }))
    return { ...counts, sources }
  },
}
