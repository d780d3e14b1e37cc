/** Making a claim of selected text, and changing where a claim stands. */
import { randomUUID } from 'node:crypto'
import { makeRange, normaliseSpans, quoteOf } from '#main/anchoring/index.ts'
import type { ClaimFields, Store, StoredClaim } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { Attribution, ClaimType, Quantity, Span } from '#shared/records/extraction.ts'
import type { Claim, Range, Revision } from '#shared/records/library.ts'
import { changeClaim, claimSummary, claimWith, presentOne } from './claim-changes.ts'
import { found, type HandlersOf } from './context.ts'

export function rangesOf(spans: readonly Span[], text: string, field: string): Range[] {
  try {
    return normaliseSpans(spans, text).map((span) => makeRange(text, span))
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw new Failure('invalid-input', thrown.message, { field, cause: thrown })
  }
}

/** What is past is looked at, not worked on: offsets of the newest text would mean other words there. */
function refusePast(store: Store, { id, sourceId }: Revision, field: string): void {
  if (store.sources.find(sourceId)?.revisionId === id) return
  throw new Failure(
    'invalid-input',
    'It stands in an earlier revision of the text: give it a place in the newest one.',
    { field },
  )
}

const isWithin = (inner: Span, outer: readonly Span[]): boolean =>
  outer.some((span) => inner.start >= span.start && inner.end <= span.end)

/**
 * The claim's quantities after its ranges changed: those of the words that came in join, those of
 * the words that went leave; what it had from its context stays.
 */
function quantitiesAfter(store: Store, claim: StoredClaim, ranges: readonly Range[]): Quantity[] {
  const kept = claim.quantities.filter(
    (quantity) => isWithin(quantity, ranges) || !isWithin(quantity, claim.ranges),
  )
  const read = ranges.flatMap((range) => store.revisions.quantitiesIn(claim.revisionId, range))
  const added = read.filter(
    (quantity) => !kept.some(({ start, end }) => start === quantity.start && end === quantity.end),
  )
  return [...kept, ...added].toSorted((a, b) => a.start - b.start)
}

/** What the claim is about after its ranges changed: what they name, and what its text names besides. */
function entitiesAfter(
  store: Store,
  { revisionId, entities, ranges: before, insertions }: StoredClaim,
  ranges: readonly Range[],
): Pick<ClaimFields, 'entities' | 'insertions'> {
  const named = store.revisions.entitiesIn(revisionId, ranges)
  const left = new Set(store.revisions.entitiesIn(revisionId, before).map(({ name }) => name))
  const kept = entities.filter(
    ({ name }) => !left.has(name) && !named.some((entity) => entity.name === name),
  )
  return { entities: [...named, ...kept], insertions }
}

/** The nearest attribution that all of the claim's words stand in. */
const attributionOf = (store: Store, revision: Revision, ranges: readonly Range[]) =>
  store.revisions.attributionsAround(revision.id, {
    start: ranges[0]?.start ?? 0,
    end: ranges.at(-1)?.end ?? 0,
  })[0] ?? null

function typeOf(quantities: readonly Quantity[], attribution: Attribution | null): ClaimType {
  if (attribution?.speech === 'direct') return 'quote'
  const kinds = new Set(quantities.map((quantity) => quantity.kind))
  if (kinds.has('money')) return 'money'
  if (kinds.has('percentage')) return 'percentage'
  if (kinds.has('measure') || kinds.has('count') || kinds.has('duration')) return 'quantity'
  return 'event'
}

/** A claim on ranges that somebody chose, with what the text tells of them. */
export function insertClaimOn(
  store: Store,
  revision: Revision,
  ranges: Range[],
  { text, origin, at }: { text: string; origin: Claim['origin']; at: string },
): StoredClaim {
  const quantities = ranges.flatMap((range) => store.revisions.quantitiesIn(revision.id, range))
  const attribution = attributionOf(store, revision, ranges)
  return store.claims.insert({
    id: randomUUID(),
    sourceId: revision.sourceId,
    revisionId: revision.id,
    text,
    ranges,
    type: typeOf(quantities, attribution),
    origin,
    proposed: false,
    speaker: attribution?.speaker ?? '',
    role: attribution?.role ?? '',
    attribution,
    quantities,
    entities: store.revisions.entitiesIn(revision.id, ranges),
    modality: attribution?.speech === 'reported' ? 'reported' : 'asserted',
    hedges: [],
    insertions: [],
    checkWorthiness: null,
    checkWorthinessReasons: [],
    verifiable: null,
    verdict: null,
    status: 'new',
    confidence: null,
    conclusion: '',
    asOf: '',
    recheckOn: '',
    voidReason: '',
    notes: '',
    tags: [],
    assignee: '',
    createdAt: at,
  })
}

export const rangeCommands: HandlersOf<'claims.create' | 'claims.addRange' | 'claims.removeRange'> =
  {
    'claims.create': ({ revisionId, ranges: spans, text }, { store, step }) =>
      step((journal) => {
        const revision = found(store.revisions.find(revisionId), 'revision', revisionId)
        refusePast(store, revision, 'revisionId')
        const ranges = rangesOf(spans, revision.text, 'ranges')
        const claim = insertClaimOn(store, revision, ranges, {
          text: text ?? quoteOf(ranges),
          origin: 'analyst',
          at: journal.at,
        })
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

    'claims.addRange': ({ id, range }, { store, step }) =>
      step((journal) => {
        const claim = claimWith(store, id)
        const revision = found(store.revisions.find(claim.revisionId), 'revision', claim.revisionId)
        refusePast(store, revision, 'id')
        // An orphan that came without a place stands behind the text: now it has one.
        const placed = claim.ranges.filter(({ end }) => end <= revision.text.length)
        const ranges = rangesOf([...placed, range], revision.text, 'range')
        const quantities = quantitiesAfter(store, claim, ranges)
        changeClaim(store, journal, claim, {
          ranges,
          quantities,
          ...entitiesAfter(store, claim, ranges),
        })
        return presentOne(store, id)
      }),

    'claims.removeRange': ({ id, index }, { store, step }) =>
      step((journal) => {
        const claim = claimWith(store, id)
        const wrong = (message: string) => new Failure('invalid-input', message, { field: 'index' })
        if (index >= claim.ranges.length)
          throw wrong(`The claim has ${claim.ranges.length} ranges, counted from 0.`)
        if (claim.ranges.length === 1)
          throw wrong('The last range of a claim stays: discard the claim instead.')
        const ranges = claim.ranges.toSpliced(index, 1)
        const quantities = quantitiesAfter(store, claim, ranges)
        changeClaim(store, journal, claim, {
          ranges,
          quantities,
          ...entitiesAfter(store, claim, ranges),
        })
        return presentOne(store, id)
      }),
  }
