/** The revisions of a source: adding one, looking at them, comparing two. */
import { diffTexts } from '#main/anchoring/index.ts'
import {
  readSourceBytes,
  readSourceFile,
  type FileOptions,
  type SourceText,
} from '#main/sources/index.ts'
import { detailsOf, type Journal, type Store } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { Revision } from '#shared/records/library.ts'
import type { RevisionReport, RevisionSummary } from '#shared/records/revisions.ts'
import { found, type Context, type HandlersOf } from './context.ts'
import { baseName } from './imports.ts'
import { addRevision, nothingNew, readRevision, type RawText } from './revising.ts'

/** Of the progress, what a file takes to become text. */
const textShare = 0.3

const revisionWith = (store: Store, id: string): Revision =>
  found(store.revisions.find(id), 'revision', id)

function summaryOf(store: Store, { id, sourceId }: Revision): RevisionSummary {
  const summary = store.pastAnchors.revisionsOf(sourceId).find((one) => one.id === id)
  return found(summary, 'revision', id)
}

interface Origin {
  sourceId: string
  read: (options: {
    signal: AbortSignal
    onProgress: (done: number, total: number) => void
  }) => Promise<RawText>
  /** The source that becomes a revision of this one, and goes. */
  fromSourceId?: string
}

async function revise(
  { sourceId, read, fromSourceId }: Origin,
  { store, reader, signal, progress, step }: Context,
): Promise<RevisionReport> {
  const source = found(store.sources.find(sourceId), 'source', sourceId)
  const raw = await read({
    signal,
    onProgress: (done, total) => progress((textShare * done) / total, 1, source.title),
  })
  const revision = await readRevision(raw, source, store, reader, {
    signal,
    onProgress: (done, total) =>
      progress(textShare + ((1 - textShare) * done) / total, 1, source.title),
    ...(fromSourceId === undefined ? {} : { butFor: fromSourceId }),
  })
  signal.throwIfAborted()
  if (revision === null) return nothingNew(source)
  const report = step((journal) => {
    if (fromSourceId !== undefined) remove(fromSourceId, store, journal)
    return addRevision(revision, store, journal)
  })
  progress(1, 1, source.title)
  return report
}

function remove(id: string, store: Store, journal: Journal): void {
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
}

/** Reads a file, and keeps where the text came from. */
const fromFile =
  (name: string, read: (options: FileOptions) => Promise<SourceText>): Origin['read'] =>
  async (options) => {
    const { text, details, kind, pages } = await read(options)
    const origin = {
      kind,
      file: baseName(name),
      url: '',
      canonicalUrl: details.url ?? '',
      accessedAt: new Date().toISOString(),
    }
    return { text, origin, ...(pages ? { pages } : {}) }
  }

const oneOfThree = (): Failure =>
  new Failure('invalid-input', 'A revision needs a text, a file or a source: one of the three.', {
    field: 'text',
  })

export const revisionCommands: HandlersOf<
  'revisions.list' | 'revisions.get' | 'revisions.diff' | 'revisions.add' | 'revisions.addPath'
> = {
  'revisions.list': ({ sourceId }, { store }) => {
    found(store.sources.find(sourceId), 'source', sourceId)
    return store.pastAnchors.revisionsOf(sourceId)
  },

  'revisions.get': ({ id }, { store }) => {
    const revision = revisionWith(store, id)
    return {
      revision,
      summary: summaryOf(store, revision),
      blocks: store.revisions.blocks(id),
      sentences: store.revisions.sentences(id),
      anchors: store.pastAnchors.standingIn(id),
    }
  },

  'revisions.diff': ({ from, to }, { store }) => {
    const [old, fresh] = [revisionWith(store, from), revisionWith(store, to)]
    if (old.sourceId !== fresh.sourceId)
      throw new Failure('invalid-input', 'The two revisions are of different sources.', {
        field: 'to',
      })
    return {
      from,
      to,
      rows: diffTexts(
        old.text,
        fresh.text,
        store.revisions.blocks(from),
        store.revisions.blocks(to),
      ),
    }
  },

  'revisions.add': ({ sourceId, text, file, fromSourceId }, context) => {
    const given = [text, file, fromSourceId].filter((one) => one !== undefined)
    if (given.length !== 1) throw oneOfThree()
    if (file)
      return revise(
        {
          sourceId,
          read: fromFile(file.name, (options) => readSourceBytes(file.name, file.bytes, options)),
        },
        context,
      )
    if (text !== undefined) return revise({ sourceId, read: async () => ({ text }) }, context)
    if (fromSourceId === sourceId)
      throw new Failure('invalid-input', 'A source is no revision of itself.', {
        field: 'fromSourceId',
      })
    const { store } = context
    const other = found(store.sources.find(fromSourceId!), 'source', fromSourceId!)
    return revise(
      {
        sourceId,
        fromSourceId: other.id,
        read: async () => {
          const newest = revisionWith(store, other.revisionId)
          const origin = store.origins.find(other.revisionId)
          const pages = store.origins.pages(other.revisionId)
          return { text: newest.text, pages, ...(origin ? { origin } : {}) }
        },
      },
      context,
    )
  },

  'revisions.addPath': ({ sourceId, path }, context) =>
    revise({ sourceId, read: fromFile(path, (options) => readSourceFile(path, options)) }, context),
}
