/** A text made into a source with its claims: read first, then put into the library. */
import { createHash, randomUUID } from 'node:crypto'
import { Failure } from '#shared/contract/errors.ts'
import type { Block, Entity, ExtractedClaim, Extraction } from '#shared/records/extraction.ts'
import type { SourceDetails } from '#shared/records/library.ts'
import type { PageStart, SourceOrigin } from '#shared/records/origin.ts'
import { normaliseText } from '#shared/text.ts'
import { makeRange, normaliseSpans } from '#main/anchoring/index.ts'
import { detailsOf, type Journal, type NewClaim, type Store } from '#main/store/index.ts'
import { pagesOfNormalised, titleOf } from '#main/sources/index.ts'
import { claimSummary } from './claim-changes.ts'
import type { Reader, ReadOptions } from './reader.ts'

export interface ReadSource {
  details: SourceDetails
  text: string
  sha256: string
  blocks: Block[]
  extraction: Extraction
  pages: PageStart[]
  origin?: SourceOrigin
}

/** Unknown stays empty: nothing about a source is guessed but its title and language. */
const unknown = { byline: '', outlet: '', url: '', publishedOn: '' } as const

export const sha256Of = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex')

export function refuseDuplicate(store: Store, sha256: string): void {
  const same = store.revisions.sourceWith(sha256)
  if (same === null) return
  const { id, title } = same
  throw new Failure('duplicate-source', `This text is in the library already: ${title}.`, {
    detail: { title, sourceId: id },
  })
}

export interface Origin {
  details?: Partial<SourceDetails>
  /** Name of the file the text comes from. */
  file?: string
  /** Where its pages begin, by offset of the text as it was read. */
  pages?: readonly PageStart[]
  origin?: SourceOrigin
}

/**
 * UTF-16 code units from which on a text tells its language better than its file does: programs write
 * the language they were installed in, and pages that of their template.
 */
const tellingLength = 300

/** Reads a text; the library is not touched. Throws Failure `duplicate-source`, or an AbortError. */
export async function readSource(
  raw: string,
  { details = {}, file, pages = [], origin }: Origin,
  store: Store,
  reader: Reader,
  options: Pick<ReadOptions, 'signal' | 'onProgress'>,
): Promise<ReadSource> {
  // A lone surrogate has no UTF-8 form: the file would give back another character.
  const text = normaliseText(raw).toWellFormed()
  const sha256 = sha256Of(text)
  refuseDuplicate(store, sha256)
  const blocks = await reader.splitBlocks(text)
  const { publishedOn } = details
  const language = origin && text.length > tellingLength ? undefined : details.language
  const extraction = await reader.extract(text, {
    ...options,
    ...(language ? { language } : {}),
    ...(publishedOn ? { referenceDate: publishedOn } : {}),
  })
  const title = details.title || titleOf(text, blocks, file)
  return {
    details: detailsOf({ ...unknown, ...details, title, language: extraction.language }),
    text,
    sha256,
    blocks,
    extraction,
    pages: pagesOfNormalised(raw, pages),
    ...(origin ? { origin } : {}),
  }
}

export const claimFrom = (
  extracted: ExtractedClaim,
  { text, entities }: { text: string; entities: readonly Entity[] },
  place: Pick<NewClaim, 'sourceId' | 'revisionId' | 'createdAt'>,
): NewClaim => ({
  ...place,
  id: randomUUID(),
  text: extracted.text,
  ranges: normaliseSpans(extracted.ranges, text).map((span) => makeRange(text, span)),
  type: extracted.type,
  origin: 'extracted',
  proposed: true,
  speaker: extracted.attribution?.speaker ?? '',
  role: extracted.attribution?.role ?? '',
  attribution: extracted.attribution ?? null,
  quantities: extracted.quantities,
  entities: extracted.entities.map((at) => {
    const { name, kind } = entities[at]!
    return { name, kind }
  }),
  modality: extracted.modality,
  hedges: extracted.hedges,
  insertions: extracted.insertions,
  checkWorthiness: extracted.checkWorthiness.score,
  checkWorthinessReasons: extracted.checkWorthiness.reasons,
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
})

/** Puts a text that was read into the library, within a step. */
export function addSource(
  { details, text, sha256, blocks, extraction, pages, origin }: ReadSource,
  store: Store,
  journal: Journal,
): { sourceId: string; claims: number; title: string } {
  refuseDuplicate(store, sha256)
  const sourceId = randomUUID()
  const revisionId = randomUUID()
  const { at } = journal
  store.sources.insert({ ...details, id: sourceId, at })
  store.revisions.insert({
    id: revisionId,
    sourceId,
    text,
    sha256,
    createdAt: at,
    blocks,
    sentences: extraction.sentences.map((sentence) => ({ ...sentence, id: randomUUID() })),
    quantities: extraction.quantities,
    attributions: extraction.attributions,
    entities: extraction.entities,
  })
  if (origin) store.origins.insert(revisionId, origin, pages)
  journal.record({
    table: 'sources',
    rowId: sourceId,
    sourceId,
    claimId: null,
    before: null,
    after: { ...details, sha256 },
  })
  const made: string[] = []
  const read = { text, entities: extraction.entities }
  for (const extracted of extraction.claims) {
    const claim = store.claims.insert(
      claimFrom(extracted, read, { sourceId, revisionId, createdAt: at }),
    )
    made.push(claim.id)
    journal.record({
      table: 'claims',
      rowId: claim.id,
      sourceId,
      claimId: claim.id,
      before: null,
      after: claimSummary(claim),
    })
  }
  for (const [place, { relations }] of extraction.claims.entries())
    for (const { kind, to } of relations)
      store.relations.insert({
        id: randomUUID(),
        claimId: made[place]!,
        otherId: made[to]!,
        kind,
        origin: 'extracted',
        note: '',
        createdAt: journal.at,
      })
  return { sourceId, claims: extraction.claims.length, title: details.title }
}
