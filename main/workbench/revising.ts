/** A changed text of a source: read first, then put in as its newest revision. */
import { randomUUID } from 'node:crypto'
import { pagesOfNormalised } from '#main/sources/index.ts'
import type { Journal, Store, StoredClaim } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type {
  Block,
  ExtractedClaim,
  Extraction,
  Sentence,
  Span,
} from '#shared/records/extraction.ts'
import { anchorHealths, type SourceSummary, type StoredSentence } from '#shared/records/library.ts'
import type { RevisionReport } from '#shared/records/revisions.ts'
import { createIntervalIndex, type IntervalIndex } from '#shared/intervals.ts'
import type { PageStart, SourceOrigin } from '#shared/records/origin.ts'
import { normaliseText } from '#shared/text.ts'
import { carryClaims, sameSentences, type CarriedOver, type NewText } from './carry-claims.ts'
import { claimSummary } from './claim-changes.ts'
import { found } from './context.ts'
import { claimFrom, sha256Of } from './new-source.ts'
import type { Reader, ReadOptions } from './reader.ts'

export interface ReadRevision {
  sourceId: string
  text: string
  sha256: string
  blocks: Block[]
  extraction: Extraction
  pages: PageStart[]
  origin?: SourceOrigin
}

/** A text as it was read, and where it came from. */
export interface RawText {
  text: string
  pages?: readonly PageStart[]
  origin?: SourceOrigin
}

type Counts = RevisionReport['healths']

const noHealths = (): Counts => Object.fromEntries(anchorHealths.map((name) => [name, 0])) as Counts

const wrong = (message: string): Failure => new Failure('invalid-input', message, { field: 'text' })

/** The report for a text that is the newest one already. */
export const nothingNew = ({ id, revisionId, title }: SourceSummary): RevisionReport => ({
  sourceId: id,
  title,
  revisionId,
  unchanged: true,
  healths: noHealths(),
  claims: [],
  proposals: 0,
})

/** Another source with this text is there: it would be in the library twice. */
function refuseOthers(store: Store, sha256: string, sourceId: string, butFor?: string): void {
  const other = store.pastAnchors.otherWith(sha256, sourceId)
  if (other === null || other.sourceId === butFor) return
  throw new Failure('duplicate-source', `This text is in the library already: ${other.title}.`, {
    detail: { title: other.title },
  })
}

/**
 * Reads a text as a revision of the source; null where it is the newest one's. The library is not
 * touched. Throws Failure `duplicate-source` where another source has the text (but for `butFor`),
 * `invalid-input`, or an AbortError.
 */
export async function readRevision(
  { text: raw, pages = [], origin }: RawText,
  source: SourceSummary,
  store: Store,
  reader: Reader,
  options: Pick<ReadOptions, 'signal' | 'onProgress'> & { butFor?: string },
): Promise<ReadRevision | null> {
  if (raw.trim() === '') throw wrong('The text holds only blanks.')
  if (raw.includes('\0')) throw wrong('The text holds a NUL character: it is not plain text.')
  const { butFor, ...reading } = options
  const text = normaliseText(raw).toWellFormed()
  const sha256 = sha256Of(text)
  if (store.revisions.find(source.revisionId)?.sha256 === sha256) return null
  refuseOthers(store, sha256, source.id, butFor)
  const blocks = await reader.splitBlocks(text)
  const extraction = await reader.extract(text, {
    ...reading,
    language: source.language,
    ...(source.publishedOn ? { referenceDate: source.publishedOn } : {}),
  })
  return {
    sourceId: source.id,
    text,
    sha256,
    blocks,
    extraction,
    pages: pagesOfNormalised(raw, pages),
    ...(origin ? { origin } : {}),
  }
}

const placeOf = ({ start, end }: Span): string => `${start}-${end}`

/** The stored reason of a sentence, also of one that claims stand on now. */
const reasonOf = (store: Store, sentence: StoredSentence) =>
  sentence.coverage === 'claimed'
    ? (store.revisions.sentence(sentence.id)?.reason ?? undefined)
    : sentence.reason

/** Claims of new sentences, where no claim stands and none was discarded. */
function newClaims(
  { claims }: Extraction,
  sentences: readonly Sentence[],
  known: readonly (StoredSentence | null)[],
  carried: readonly CarriedOver[],
  discarded: ReadonlySet<string>,
  revisionId: string,
): ExtractedClaim[] {
  const taken: Span[] = []
  const refused = new Set<string>()
  for (const { claim, after } of carried) {
    if (after.revisionId !== revisionId) continue
    if (!discarded.has(claim.id)) taken.push(...after.ranges)
    else if (after.health === 'exact' || after.health === 'moved')
      for (const range of after.ranges) refused.add(placeOf(range))
  }
  const standing = createIntervalIndex(taken)
  const fresh = createIntervalIndex(sentences.filter((_, index) => known[index] === null))
  const touches = (index: IntervalIndex<Span>, { start, end }: Span): boolean =>
    index.overlapping(start, end).length > 0
  return claims.filter(
    ({ ranges }) =>
      ranges.some((range) => touches(fresh, range)) &&
      !ranges.some((range) => touches(standing, range)) &&
      !ranges.every((range) => refused.has(placeOf(range))),
  )
}

function insertRevision(
  { sourceId, text, sha256, blocks, extraction, pages, origin }: ReadRevision,
  store: Store,
  journal: Journal,
  sentences: (Sentence & { id: string })[],
): string {
  const revisionId = randomUUID()
  store.revisions.insert({
    id: revisionId,
    sourceId,
    text,
    sha256,
    createdAt: journal.at,
    blocks,
    sentences,
    quantities: extraction.quantities,
    attributions: extraction.attributions,
    entities: extraction.entities,
  })
  if (origin) store.origins.insert(revisionId, origin, pages)
  journal.touch('sources', sourceId)
  journal.record({
    table: 'revisions',
    rowId: revisionId,
    sourceId,
    claimId: null,
    before: null,
    after: { sha256 },
  })
  return revisionId
}

/** The claims that are offered, and what they are to each other. */
function insertProposals(
  offered: readonly ExtractedClaim[],
  { text, revisionId, extraction }: NewText,
  sourceId: string,
  store: Store,
  journal: Journal,
): void {
  const made = new Map<number, string>()
  const read = { text, entities: extraction.entities }
  for (const extracted of offered) {
    const claim: StoredClaim = store.claims.insert(
      claimFrom(extracted, read, { sourceId, revisionId, createdAt: journal.at }),
    )
    made.set(extraction.claims.indexOf(extracted), claim.id)
    journal.record({
      table: 'claims',
      rowId: claim.id,
      sourceId,
      claimId: claim.id,
      before: null,
      after: claimSummary(claim),
    })
  }
  for (const [place, claimId] of made)
    for (const { kind, to } of extraction.claims[place]!.relations) {
      const otherId = made.get(to)
      if (otherId === undefined) continue
      const id = randomUUID()
      const createdAt = journal.at
      store.relations.insert({
        id,
        claimId,
        otherId,
        kind,
        origin: 'extracted',
        note: '',
        createdAt,
      })
    }
}

function countHealths(claims: readonly CarriedOver[]): Counts {
  const counts = noHealths()
  for (const { after } of claims) counts[after.health] += 1
  return counts
}

const told = ({ claim, after }: CarriedOver): RevisionReport['claims'][number] => ({
  claimId: claim.id,
  number: claim.number,
  text: claim.text,
  health: after.health,
  ...(after.healthScore === null ? {} : { score: after.healthScore }),
})

/** Puts a text that was read in as the source's newest revision, within a step. */
export function addRevision(read: ReadRevision, store: Store, journal: Journal): RevisionReport {
  const { sourceId, text, extraction } = read
  const source = found(store.sources.find(sourceId), 'source', sourceId)
  const old = found(store.revisions.find(source.revisionId), 'revision', source.revisionId)
  // Another window may have brought it in meanwhile.
  if (old.sha256 === read.sha256) return nothingNew(source)
  const oldSentences = store.revisions.sentences(old.id)
  const living = store.claims.list(sourceId)
  const discardedClaims = store.claims.discarded(sourceId)
  const discarded = new Set(discardedClaims.map(({ id }) => id))

  const sentences = extraction.sentences.map((sentence) => ({ ...sentence, id: randomUUID() }))
  const revisionId = insertRevision(read, store, journal, sentences)
  store.pastAnchors.keep(old.id, revisionId)
  const { carried, sentenceAnswers } = carryClaims(
    [...living, ...discardedClaims],
    { revisionId, text, extraction },
    old.id,
    oldSentences,
    store,
    journal,
  )
  const known = sameSentences(
    { text: old.text, sentences: oldSentences },
    { text, sentences },
    sentenceAnswers,
  )
  for (const [index, sentence] of sentences.entries()) {
    const before = known[index]
    if (!before) continue
    const reason = reasonOf(store, before)
    if (reason !== sentence.reason) store.revisions.writeReason(sentence.id, reason ?? null)
  }
  const offered = newClaims(extraction, sentences, known, carried, discarded, revisionId)
  insertProposals(offered, { text, revisionId, extraction }, sourceId, store, journal)
  const shown = carried.filter(({ claim }) => !discarded.has(claim.id))
  return {
    sourceId,
    title: source.title,
    revisionId,
    unchanged: false,
    healths: countHealths(shown),
    claims: shown.map(told),
    proposals: offered.length,
  }
}
