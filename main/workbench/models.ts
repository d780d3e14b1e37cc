/** What a language model suggested, and what the analyst makes of it. */
import { makeRange, normaliseSpans } from '#main/anchoring/index.ts'
import type { Journal, Store, StoredClaim, StoredSuggestion } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { Passage } from '#shared/records/extraction.ts'
import type { Revision } from '#shared/records/library.ts'
import { ModelSettings, noModel, type Suggestion } from '#shared/records/models.ts'
import { claimSummary, claimWith, presentOne } from './claim-changes.ts'
import { found, type HandlersOf } from './context.ts'
import { askingCommands } from './models-asking.ts'
import { insertClaimOn } from './ranges.ts'

/** As they were set; none where they were not, or do not fit any more. */
export const settingsOf = (store: Store): ModelSettings =>
  ModelSettings.catch(noModel).parse(store.models.settings() ?? noModel)

/** Characters that two sets of ranges share, as a part of all that either covers. */
function sharedPart(a: readonly Passage[], b: readonly Passage[]): number {
  const length = (ranges: readonly Passage[]): number =>
    ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  let shared = 0
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return shared === 0 ? 0 : shared / (length(a) + length(b) - shared)
}

/** From here on two claims stand on the same words. */
const sameWords = 0.8
const plain = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** For each suggestion a claim that says the same already, its own apart. */
function duplicatesIn(
  suggestions: readonly StoredSuggestion[],
  claims: readonly StoredClaim[],
): Suggestion[] {
  const byText = new Map(claims.map((claim) => [plain(claim.text), claim]))
  return suggestions.map((suggestion) => {
    const { revisionId, ranges, text, claimId, status } = suggestion
    const isOpen = status === 'proposed'
    const same = isOpen
      ? (byText.get(plain(text)) ??
        claims.find(
          (claim) =>
            claim.revisionId === revisionId && sharedPart(claim.ranges, ranges) >= sameWords,
        ))
      : undefined
    return {
      ...suggestion,
      duplicateOf: same && same.id !== claimId ? { claimId: same.id, number: same.number } : null,
    }
  })
}

const firstPlace = ({ ranges }: StoredSuggestion): number =>
  ranges[0]?.start ?? Number.POSITIVE_INFINITY

/** In text order within a run; what stands nowhere last. */
function inOrder(suggestions: readonly StoredSuggestion[]): StoredSuggestion[] {
  const runs = [...Map.groupBy(suggestions, ({ runId }) => runId).values()]
  return runs.flatMap((run) =>
    run.toSorted((a, b) => {
      const [one, other] = [firstPlace(a), firstPlace(b)]
      return one === other ? 0 : one - other
    }),
  )
}

/** Its words in the text that is there now, which may be a newer one. */
function placesIn(revision: Revision, { revisionId, ranges }: StoredSuggestion): Passage[] {
  if (revision.id === revisionId) return ranges
  return ranges.map(({ exact }) => {
    const start = revision.text.indexOf(exact)
    if (start < 0 || revision.text.includes(exact, start + 1))
      throw new Failure('invalid-input', 'The text has changed since: ask the model again.', {
        field: 'id',
      })
    return { start, end: start + exact.length, exact }
  })
}

function claimFrom(store: Store, suggestion: StoredSuggestion, at: string): StoredClaim {
  const source = found(store.sources.find(suggestion.sourceId), 'source', suggestion.sourceId)
  const revision = found(store.revisions.find(source.revisionId), 'revision', source.revisionId)
  const spans = normaliseSpans(placesIn(revision, suggestion), revision.text)
  const ranges = spans.map((span) => makeRange(revision.text, span))
  // The analyst has looked at it and taken it.
  return insertClaimOn(store, revision, ranges, { text: suggestion.text, origin: 'model', at })
}

function move(
  store: Store,
  journal: Journal,
  { id, sourceId, status, claimId }: StoredSuggestion,
  next: Pick<Suggestion, 'status' | 'claimId'>,
): void {
  store.models.writeSuggestion(id, next)
  journal.record({
    table: 'suggestions',
    rowId: id,
    sourceId,
    // The claim's own history tells that it was made; this is the suggestion's.
    claimId: null,
    before: { status, claimId },
    after: next,
  })
}

const wrong = (message: string): Failure => new Failure('invalid-input', message, { field: 'id' })

export const modelCommands: HandlersOf<
  | 'models.settings.get'
  | 'models.settings.set'
  | 'models.test'
  | 'models.suggest'
  | 'models.list'
  | 'models.accept'
  | 'models.dismiss'
  | 'models.verdict'
  | 'models.verdictOf'
  | 'models.reveal'
> = {
  ...askingCommands,

  'models.settings.get': (_, { store }) => settingsOf(store),

  'models.settings.set': (settings, { store }) => {
    store.models.setSettings(settings)
    return settings
  },

  'models.list': ({ sourceId }, { store }) => {
    found(store.sources.find(sourceId), 'source', sourceId)
    const suggestions = inOrder(store.models.suggestions(sourceId))
    const claims = suggestions.length === 0 ? [] : store.claims.list(sourceId)
    return { runs: store.models.runs(sourceId), suggestions: duplicatesIn(suggestions, claims) }
  },

  'models.accept': ({ id }, { store, step }) =>
    step((journal) => {
      const suggestion = found(store.models.suggestion(id), 'suggestion', id)
      if (suggestion.refusal) throw wrong('A rejected suggestion cannot become a claim.')
      if (suggestion.status === 'accepted' && suggestion.claimId !== null)
        return presentOne(store, claimWith(store, suggestion.claimId).id)
      const claim = claimFrom(store, suggestion, journal.at)
      move(store, journal, suggestion, { status: 'accepted', claimId: claim.id })
      journal.record({
        table: 'claims',
        rowId: claim.id,
        sourceId: claim.sourceId,
        claimId: claim.id,
        before: null,
        after: claimSummary(claim),
      })
      return presentOne(store, claim.id)
    }),

  'models.dismiss': ({ id }, { store, step }) =>
    step((journal) => {
      const suggestion = found(store.models.suggestion(id), 'suggestion', id)
      if (suggestion.status === 'accepted')
        throw wrong('It is a claim already: discard the claim instead.')
      if (suggestion.status !== 'dismissed')
        move(store, journal, suggestion, { status: 'dismissed', claimId: null })
      return { id }
    }),
}
