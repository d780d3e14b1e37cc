/** Revisions of a source beside each other, and claims whose anchors a change of the text touched. */
import { z } from 'zod'
import { Block, Passage, Span } from './extraction.ts'
import { AnchorHealth, Id, Revision, StoredSentence } from './library.ts'

export const RevisionSummary = Revision.omit({ text: true }).extend({
  /** 1, 2, 3 … within its source, oldest first. */
  number: z.int().min(1),
  /** In characters of Unicode. */
  length: z.int(),
  /** Claims that stood, or stand, in it. */
  claims: z.int(),
  newest: z.boolean(),
})
export type RevisionSummary = z.infer<typeof RevisionSummary>

/** Where a claim stood in a revision; in the newest one, where it stands. */
export const AnchorThen = z.object({ claimId: Id, ranges: z.array(Span).min(1) })
export type AnchorThen = z.infer<typeof AnchorThen>

export const RevisionDocument = z.object({
  revision: Revision,
  summary: RevisionSummary,
  blocks: z.array(Block),
  sentences: z.array(StoredSentence),
  anchors: z.array(AnchorThen),
})
export type RevisionDocument = z.infer<typeof RevisionDocument>

/**
 * `same` but for white space; `changed` in its words; `moved`: stands elsewhere on the other side.
 */
export const diffKinds = ['same', 'changed', 'added', 'removed', 'moved'] as const

/** Paragraphs that belong side by side. Offsets on the left are the old text's. */
export const DiffRow = z.object({
  kind: z.enum(diffKinds),
  left: z.array(Span),
  right: z.array(Span),
  /** Words of the left that are not on the right, and the other way round. */
  removed: z.array(Span),
  added: z.array(Span),
})
export type DiffRow = z.infer<typeof DiffRow>

export const RevisionDiff = z.object({ from: Id, to: Id, rows: z.array(DiffRow) })
export type RevisionDiff = z.infer<typeof RevisionDiff>

/** What became of one claim when its source's text was changed. */
export const CarriedClaim = z.object({
  claimId: Id,
  number: z.int(),
  text: z.string(),
  health: AnchorHealth,
  /** Where health is fuzzy. */
  score: z.number().optional(),
})
export type CarriedClaim = z.infer<typeof CarriedClaim>

export const healthCounts = z.record(AnchorHealth, z.int())

export const RevisionReport = z.object({
  sourceId: Id,
  title: z.string(),
  /** Of the new revision, or of the newest one where nothing was done. */
  revisionId: Id,
  /** The text is the one that is there already: nothing was done. */
  unchanged: z.boolean(),
  healths: healthCounts,
  claims: z.array(CarriedClaim),
  /** Claims that were read in new sentences and are offered. */
  proposals: z.int(),
})
export type RevisionReport = z.infer<typeof RevisionReport>

/** A place in the newest revision that a claim may be given. */
export const AnchorCandidate = z.object({
  ranges: z.array(Passage.extend({ prefix: z.string(), suffix: z.string() })).min(1),
  /** Share of the old words that stand there, 0 to 1. */
  score: z.number().min(0).max(1),
  /** The claim stands there now. */
  current: z.boolean(),
})
export type AnchorCandidate = z.infer<typeof AnchorCandidate>

export const QueuedAnchor = z.object({
  claimId: Id,
  sourceId: Id,
  number: z.int(),
  text: z.string(),
  proposed: z.boolean(),
  health: AnchorHealth,
  score: z.number().optional(),
  /** The words it stood on before the text changed. */
  quote: z.string(),
  /** The best first; none where nothing in the text is like it. */
  candidates: z.array(AnchorCandidate),
})
export type QueuedAnchor = z.infer<typeof QueuedAnchor>
