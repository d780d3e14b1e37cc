/** Claims whose place in the newest revision is in doubt: where they may stand, and what a person says. */
import {
  findCandidates,
  makeRange,
  quoteOf,
  type CandidateFinder,
  type CandidatePlace,
} from '#main/anchoring/index.ts'
import type { ClaimFields, Journal, Store, StoredClaim } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { Span } from '#shared/records/extraction.ts'
import { anchorHealths, type Range, type Revision } from '#shared/records/library.ts'
import type { AnchorCandidate, QueuedAnchor } from '#shared/records/revisions.ts'
import { attributionThere, isWithin, kept, quantitiesThere } from './carried-fields.ts'
import { claimsWith, claimWith, present, presentOne } from './claim-changes.ts'
import { changes, found, type HandlersOf } from './context.ts'
import { rangesOf } from './ranges.ts'

/** Of two texts: aligning them again for each look at the queue would be felt. */
const finders = new WeakMap<Store, Map<string, CandidateFinder>>()
const keptFinders = 3

function finderFor(store: Store, old: Revision, newest: Revision): CandidateFinder {
  let own = finders.get(store)
  if (!own) finders.set(store, (own = new Map()))
  const key = `${old.id} ${newest.id}`
  const finder = own.get(key) ?? findCandidates(old.text, newest.text)
  own.delete(key)
  own.set(key, finder)
  for (const oldest of own.keys()) if (own.size > keptFinders) own.delete(oldest)
  return finder
}

/** The newest revision of the claim's source. */
function newestOf(store: Store, { sourceId }: StoredClaim): Revision {
  const { revisionId } = found(store.sources.find(sourceId), 'source', sourceId)
  return found(store.revisions.find(revisionId), 'revision', revisionId)
}

interface OldAnchor {
  revision: Revision
  ranges: readonly Range[]
}

/** Where the claim stood before it was carried: an orphan stands there still. */
function oldAnchorOf(store: Store, claim: StoredClaim, newestId: string): OldAnchor | null {
  if (claim.revisionId !== newestId) {
    const revision = store.revisions.find(claim.revisionId)
    return revision && { revision, ranges: claim.ranges }
  }
  const before = store.pastAnchors.before(claim.id)
  const revision = before && store.revisions.find(before.revisionId)
  if (!before || !revision) return null
  return { revision, ranges: before.ranges.map((span) => makeRange(revision.text, span)) }
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length &&
  a.every(({ start, end }, at) => start === b[at]!.start && end === b[at]!.end)

const most = 8

/** The best place of each range together; then, one range at a time, its other places. */
function placesOf(
  ranges: readonly Range[],
  finder: CandidateFinder,
): { spans: Span[]; score: number }[] {
  const places = ranges.map((range) => finder.of(range))
  const length = ranges.reduce((sum, { exact }) => sum + exact.length, 0)
  const build = (chosen: readonly (CandidatePlace | undefined)[]) => {
    const share = chosen.reduce(
      (sum, place, at) => sum + (place ? place.score * ranges[at]!.exact.length : 0),
      0,
    )
    return {
      spans: chosen.filter((place) => place !== undefined),
      score: Math.round((share / length) * 1000) / 1000,
    }
  }
  const first = places.map(([best]) => best)
  const all = [build(first)]
  for (const [at, own] of places.entries())
    for (const other of own.slice(1)) all.push(build(first.with(at, other)))
  return all.filter(({ spans }) => spans.length > 0).toSorted((a, b) => b.score - a.score)
}

function candidatesOf(
  claim: StoredClaim,
  old: OldAnchor | null,
  newest: Revision,
  store: Store,
): AnchorCandidate[] {
  const stands = claim.revisionId === newest.id
  const candidates: AnchorCandidate[] = stands
    ? [{ ranges: claim.ranges, score: claim.healthScore ?? 1, current: true }]
    : []
  if (!old) return candidates
  for (const { spans, score } of placesOf(old.ranges, finderFor(store, old.revision, newest))) {
    const ranges = rangesOf(spans, newest.text, 'ranges')
    if (!candidates.some((other) => sameSpans(other.ranges, ranges)))
      candidates.push({ ranges, score, current: false })
  }
  return candidates.slice(0, most)
}

/** The worst first: what is gone, what is in doubt, what was edited most, what only moved. */
const byNeed = (a: StoredClaim, b: StoredClaim): number =>
  anchorHealths.indexOf(b.health) - anchorHealths.indexOf(a.health) ||
  (a.healthScore ?? 0) - (b.healthScore ?? 0) ||
  a.ranges[0]!.start - b.ranges[0]!.start

function queued(claim: StoredClaim, store: Store, withCandidates: boolean): QueuedAnchor {
  const newest = newestOf(store, claim)
  const old = oldAnchorOf(store, claim, newest.id)
  return {
    claimId: claim.id,
    sourceId: claim.sourceId,
    number: claim.number,
    text: claim.text,
    proposed: claim.proposed,
    health: claim.health,
    ...(claim.healthScore === null ? {} : { score: claim.healthScore }),
    quote: quoteOf(old?.ranges ?? claim.ranges),
    candidates: withCandidates ? candidatesOf(claim, old, newest, store) : [],
  }
}

/** Writes an anchor; nothing else of the claim is touched, so that a proposal stays one. */
function writeAnchor(
  store: Store,
  journal: Journal,
  claim: StoredClaim,
  next: Partial<ClaimFields>,
): void {
  const changed = changes<ClaimFields>(claim, next)
  if (changed === null) return
  store.claims.write(claim.id, changed.after)
  journal.touch('claims', claim.id)
  journal.record({
    table: 'claims',
    rowId: claim.id,
    sourceId: claim.sourceId,
    claimId: claim.id,
    ...changed,
  })
}

/** What of the claim's quantities stands, word for word, within the new ranges. */
function placeIn(part: { exact: string }, ranges: readonly Range[]) {
  for (const { start, exact } of ranges) {
    const at = exact.indexOf(part.exact)
    if (at >= 0)
      return { health: 'moved' as const, start: start + at, end: start + at + part.exact.length }
  }
  return { health: 'orphan' as const }
}

function fieldsAt(store: Store, claim: StoredClaim, newest: Revision, ranges: Range[]) {
  const read = ranges.flatMap((range) => store.revisions.quantitiesIn(newest.id, range))
  const same = claim.revisionId === newest.id
  const around = store.revisions.attributionsAround(newest.id, {
    start: ranges[0]!.start,
    end: ranges.at(-1)!.end,
  })
  return {
    revisionId: newest.id,
    ranges,
    health: 'exact' as const,
    healthScore: null,
    healthSettled: false,
    quantities: quantitiesThere(
      claim.quantities.map((part) => ({ part, answer: placeIn(part, ranges) })),
      newest.text,
      read,
    ),
    hedges: kept(
      claim.hedges.map((part) => ({ part, answer: placeIn(part, ranges) })),
      newest.text,
    ),
    attribution:
      same && claim.attribution && ranges.every((range) => isWithin(range, [claim.attribution!]))
        ? claim.attribution
        : attributionThere(null, newest.text, ranges, around),
  }
}

const exact = { health: 'exact', healthScore: null, healthSettled: false } as const

export const anchorCommands: HandlersOf<
  'anchors.queue' | 'anchors.accept' | 'anchors.confirm' | 'anchors.keepAsOrphan'
> = {
  'anchors.queue': ({ sourceId, healths, limit, candidates }, { store }) => {
    if (sourceId !== null) found(store.sources.find(sourceId), 'source', sourceId)
    const wanted = new Set(healths ?? anchorHealths)
    const waiting = store.claims
      .inDoubt(sourceId)
      .filter(({ health }) => wanted.has(health))
      .toSorted(byNeed)
    return {
      total: waiting.length,
      items: waiting.slice(0, limit).map((claim) => queued(claim, store, candidates)),
    }
  },

  'anchors.accept': ({ claimId, ranges: spans }, { store, step }) =>
    step((journal) => {
      const claim = claimWith(store, claimId)
      const newest = newestOf(store, claim)
      const ranges = rangesOf(spans, newest.text, 'ranges')
      const isThere = claim.revisionId === newest.id && sameSpans(claim.ranges, ranges)
      const fields = isThere ? exact : fieldsAt(store, claim, newest, ranges)
      writeAnchor(store, journal, claim, fields)
      return presentOne(store, claimId)
    }),

  'anchors.confirm': ({ claimIds }, { store, step }) =>
    step((journal) => {
      const claims = claimsWith(store, claimIds)
      for (const claim of claims) {
        const newest = newestOf(store, claim)
        if (claim.revisionId !== newest.id)
          throw new Failure(
            'invalid-input',
            `Claim ${claim.number} has no place in the newest revision: give it one, or keep it as an orphan.`,
            { field: 'claimIds' },
          )
        writeAnchor(store, journal, claim, exact)
      }
      return present(store, claimsWith(store, claimIds))
    }),

  'anchors.keepAsOrphan': ({ claimId }, { store, step }) =>
    step((journal) => {
      const claim = claimWith(store, claimId)
      const newest = newestOf(store, claim)
      const old = oldAnchorOf(store, claim, newest.id)
      if (!old)
        throw new Failure(
          'invalid-input',
          'The claim was made on this very text: discard it if its passage is not what it says.',
          { field: 'claimId' },
        )
      const settled = { health: 'orphan', healthScore: null, healthSettled: true } as const
      const back =
        claim.revisionId === newest.id ? fieldsAt(store, claim, old.revision, [...old.ranges]) : {}
      writeAnchor(store, journal, claim, { ...back, ...settled })
      return presentOne(store, claimId)
    }),
}
