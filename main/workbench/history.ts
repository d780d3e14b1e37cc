/** What changed, and going back and forth in it: as a whole, for one claim, for one thing deleted. */
import type { Entry, Journal, Store, TrackedTable } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import { HistoryFilter, type RestorableTable } from '#shared/records/history.ts'
import type { Change } from '#shared/records/library.ts'
import { claimWith, presentOne } from './claim-changes.ts'
import { found, notFound, type EngineCommand, type HandlersOf } from './context.ts'
import { revertEntries } from './reverting.ts'

/** So many changes of a claim are read at a time. */
const pieceSize = 1000

function changesSince(store: Store, claimId: string, afterSeq: number): Change[] {
  const filter = HistoryFilter.parse({ claimId })
  const changes: Change[] = []
  for (let beforeSeq: number | null = null; ; beforeSeq = changes.at(-1)!.seq) {
    const piece = store.history.list({ ...filter, beforeSeq, afterSeq, limit: pieceSize })
    changes.push(...piece)
    if (piece.length < pieceSize) return changes.toReversed()
  }
}

/** What taking the claim back to right after that change would put. Throws Failure. */
function planOf(store: Store, claimId: string, toSeq: number, field: string | null): Entry[] {
  const claim = claimWith(store, claimId)
  const wrong = (message: string, name: string) =>
    new Failure('invalid-input', message, { field: name })
  if (field !== null && !(field in claim))
    throw wrong(`A claim has no field ${JSON.stringify(field)}.`, 'field')
  if (toSeq > store.head().seq) throw notFound('change', String(toSeq))
  const since = changesSince(store, claimId, toSeq)
  const own = since.find(({ table, rowId }) => table === 'claims' && rowId === claimId)
  if (own?.before === null)
    throw wrong(`After change ${toSeq} there was no such claim: choose a later one.`, 'toSeq')
  return revertEntries(since, field)
}

function carryOut(journal: Journal, claimId: string, entries: readonly Entry[]): void {
  if (entries.length === 0) return
  for (const entry of entries) {
    journal.put(entry)
    if (entry.table === 'evidence' && entry.after !== null) journal.touch('evidence', entry.rowId)
  }
  journal.touch('claims', claimId)
}

const nameOf: Readonly<Record<RestorableTable, string>> = {
  sources: 'deleted source',
  claims: 'deleted claim',
  evidence: 'deleted evidence',
}

/** What it lies in must be there, and its text not be there a second time. Throws Failure. */
function refuseHomeless(store: Store, { table, sourceId, claimId }: Change): void {
  if (table === 'sources') {
    const title = store.deletions.twinOf(sourceId ?? '')
    if (title !== null)
      throw new Failure('duplicate-source', `This text is in the library already: ${title}.`, {
        detail: { title },
      })
    return
  }
  found(store.sources.find(sourceId ?? ''), 'source', sourceId ?? '')
  if (table === 'evidence') claimWith(store, claimId ?? '')
}

function restore(store: Store, journal: Journal, table: RestorableTable, id: string): number {
  const deletion = found(store.deletions.of(table, id), nameOf[table], id)
  refuseHomeless(store, deletion)
  const gone = [deletion, ...store.deletions.with(deletion).toReversed()]
  for (const { before, ...change } of gone)
    journal.put({ ...change, table: change.table as TrackedTable, before: null, after: before })
  journal.touch(table, id)
  if (table === 'evidence' && deletion.claimId !== null) journal.touch('claims', deletion.claimId)
  return gone.length
}

export const historyCommands: HandlersOf<Extract<EngineCommand, `history.${string}`>> = {
  'history.list': (input, { store }) => store.history.list(input),
  'history.strokes': (input, { store }) => store.history.strokes(input),
  'history.facets': (_, { store }) => store.history.facets(),
  'history.head': (_, { store }) => store.head(),
  'history.verify': ({ noted }, { store, signal, progress }) =>
    store.verify({ noted, signal, progress: (done, total) => progress(done, total, '') }),
  'history.state': (_, { store }) => store.steps.state(),
  'history.undo': (_, { travel }) => travel('undo'),
  'history.redo': (_, { travel }) => travel('redo'),

  'history.previewRevert': ({ claimId, toSeq, field }, { store }) =>
    planOf(store, claimId, toSeq, field).map(({ table, rowId, before, after }) => ({
      table,
      rowId,
      before,
      after,
    })),

  'history.revertClaim': ({ claimId, toSeq }, { store, step }) =>
    step((journal) => {
      carryOut(journal, claimId, planOf(store, claimId, toSeq, null))
      return presentOne(store, claimId)
    }),

  'history.revertField': ({ claimId, toSeq, field }, { store, step }) =>
    step((journal) => {
      carryOut(journal, claimId, planOf(store, claimId, toSeq, field))
      return presentOne(store, claimId)
    }),

  'history.deleted': (input, { store }) => store.deletions.list(input),

  'history.restore': ({ table, id }, { store, step }) =>
    step((journal) => ({ table, id, restored: restore(store, journal, table, id) })),
}
