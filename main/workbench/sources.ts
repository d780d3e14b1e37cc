/** Sources and their sentences: looking at them, correcting what is known of them, deleting them. */
import { detailsOf, type Store } from '#main/store/index.ts'
import type { SourceDetails, SourceDocument } from '#shared/records/library.ts'
import { changes, found, type HandlersOf } from './context.ts'
import { readAgain, refigure } from './refigure.ts'

/** Where a text came from; nothing for what was pasted. */
function whenceOf(
  revisionId: string,
  { origins }: Store,
): Pick<SourceDocument, 'origin' | 'pages'> {
  const origin = origins.find(revisionId)
  const pages = origins.pages(revisionId)
  return { ...(origin ? { origin } : {}), ...(pages.length > 0 ? { pages } : {}) }
}

export const sourceCommands: HandlersOf<
  'sources.list' | 'sources.get' | 'sources.update' | 'sources.delete' | 'sentences.skip'
> = {
  'sources.list': (_, { store }) => store.sources.list(),

  'sources.get': ({ id }, { store }) => {
    const source = found(store.sources.find(id), 'source', id)
    const { revisionId } = source
    return {
      source,
      revision: found(store.revisions.find(revisionId), 'revision', revisionId),
      blocks: store.revisions.blocks(revisionId),
      sentences: store.revisions.sentences(revisionId),
      ...whenceOf(revisionId, store),
    }
  },

  'sources.update': async ({ id, patch }, { store, reader, signal, step }) => {
    const known = found(store.sources.find(id), 'source', id)
    const { publishedOn } = patch
    const revision = found(store.revisions.find(known.revisionId), 'revision', known.revisionId)
    const quantities =
      publishedOn === undefined || publishedOn === known.publishedOn
        ? null
        : await readAgain(
            reader,
            revision,
            { language: patch.language ?? known.language, publishedOn },
            signal,
          )
    return step((journal) => {
      const now = detailsOf(found(store.sources.find(id), 'source', id))
      const changed = changes<SourceDetails>(now, patch as Partial<SourceDetails>)
      if (changed !== null) {
        store.sources.write(id, { ...now, ...changed.after })
        journal.touch('sources', id)
        journal.record({ table: 'sources', rowId: id, sourceId: id, claimId: null, ...changed })
        if (quantities) refigure(store, journal, revision, quantities)
      }
      return found(store.sources.find(id), 'source', id)
    })
  },

  // Its claims and evidence are hidden with it, and come back with it.
  'sources.delete': ({ id }, { store, step }) =>
    step((journal) => {
      const source = found(store.sources.find(id), 'source', id)
      store.sources.setDeleted(id, journal.at)
      journal.record({
        table: 'sources',
        rowId: id,
        sourceId: id,
        claimId: null,
        before: detailsOf(source),
        after: null,
      })
      return { id }
    }),

  'sentences.skip': ({ id, reason }, { store, step }) =>
    step((journal) => {
      const sentence = found(store.revisions.sentence(id), 'sentence', id)
      const { sourceId } = sentence
      if (sentence.reason !== reason) {
        store.revisions.writeReason(id, reason)
        journal.touch('sources', sourceId)
        journal.record({
          table: 'sentences',
          rowId: id,
          sourceId,
          claimId: null,
          before: { reason: sentence.reason },
          after: { reason },
        })
      }
      return { id }
    }),
}
