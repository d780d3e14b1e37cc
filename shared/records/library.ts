/** The records of a library as every part of the program sees them. Times are ISO 8601 in UTC. */
import { z } from 'zod'
import {
  Attribution,
  Block,
  ClaimType,
  Entity,
  Insertion,
  Language,
  Modality,
  Passage,
  Quantity,
  Reason,
  Sentence,
} from './extraction.ts'
import { PageStart, SourceOrigin } from './origin.ts'
import { VerdictId } from '../scales/scale.ts'
import { evidenceFields, evidenceOrigin } from './evidence.ts'

/** Random UUIDs, so that rows of two libraries never share one. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

const timestamp = z.iso.datetime()
const date = z.iso.date()

/**
 * Where a claim stands, after the W3C Web Annotation selectors: start and end are its
 * TextPositionSelector, exact, prefix and suffix its TextQuoteSelector (32 characters of context).
 */
export const Range = Passage.extend({ prefix: z.string(), suffix: z.string() })
export type Range = z.infer<typeof Range>

export const anchorHealths = ['exact', 'moved', 'fuzzy', 'ambiguous', 'orphan'] as const
export const AnchorHealth = z.enum(anchorHealths)
export type AnchorHealth = z.infer<typeof AnchorHealth>

export const statuses = ['new', 'in-progress', 'checked', 'published', 'void'] as const
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

/** The plain scale, which a library has until another is chosen (shared/scales/). */
export const verdicts = ['supported', 'refuted', 'mixed', 'not-enough-evidence'] as const
export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

export const stances = ['supports', 'refutes', 'context'] as const
export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** What is known of a source. Empty means not known: nothing here is guessed. */
export const SourceDetails = z.object({
  title: z.string().max(2000),
  byline: z.string().max(2000),
  outlet: z.string().max(2000),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  language: Language,
  publishedOn: z.union([z.literal(''), date]),
})
export type SourceDetails = z.infer<typeof SourceDetails>

export const SourceSummary = SourceDetails.extend({
  id: Id,
  /** The newest revision, which is the one shown. */
  revisionId: Id,
  createdAt: timestamp,
  updatedAt: timestamp,
  claimCount: z.int(),
  /** Claims whose status is checked or published. */
  checkedCount: z.int(),
  /** Sentences by coverage. */
  coverage: z.object({ claimed: z.int(), skipped: z.int(), untouched: z.int() }),
})
export type SourceSummary = z.infer<typeof SourceSummary>

export const StoredSentence = Sentence.extend({ id: Id })
export type StoredSentence = z.infer<typeof StoredSentence>

export const Revision = z.object({
  id: Id,
  sourceId: Id,
  text: z.string(),
  /** Lower-case hex SHA-256 of the text in UTF-8. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: timestamp,
})
export type Revision = z.infer<typeof Revision>

export const SourceDocument = z.object({
  source: SourceSummary,
  revision: Revision,
  blocks: z.array(Block),
  sentences: z.array(StoredSentence),
  /** Not there for pasted text. */
  origin: SourceOrigin.optional(),
  /** By start; not there for a text without pages. */
  pages: z.array(PageStart).optional(),
})
export type SourceDocument = z.infer<typeof SourceDocument>

export const origins = ['extracted', 'analyst', 'model'] as const

/** Somebody or something a claim is about. */
export const ClaimEntity = Entity.pick({ name: true, kind: true })
export type ClaimEntity = z.infer<typeof ClaimEntity>

export const Claim = z.object({
  id: Id,
  sourceId: Id,
  revisionId: Id,
  /** 1, 2, 3 … within its source, in the order the claims were made; never reused. */
  number: z.int().min(1),
  /** The analyst's words. */
  text: z.string(),
  /** Derived from the ranges, joined by " … "; cannot be typed over. */
  quote: z.string(),
  ranges: z.array(Range).min(1),
  health: AnchorHealth,
  /** 0 to 1, where health is fuzzy. */
  healthScore: z.number().optional(),
  type: ClaimType,
  origin: z.enum(origins),
  /** An extracted claim is a proposal until the analyst keeps, edits or discards it. */
  proposed: z.boolean(),
  speaker: z.string(),
  role: z.string(),
  attribution: Attribution.nullable(),
  quantities: z.array(Quantity),
  entities: z.array(ClaimEntity),
  /** How sure the text itself is, and the words by which it shows; in the revision's offsets. */
  modality: Modality,
  hedges: z.array(Passage),
  /** Words of the text that its passage has not; none once the analyst has written it anew. */
  insertions: z.array(Insertion),
  /** 0 to 1; null where nobody and nothing has judged it. */
  checkWorthiness: z.number().min(0).max(1).nullable(),
  checkWorthinessReasons: z.array(Reason),
  /** Can it be checked at all; null where not judged. */
  verifiable: z.boolean().nullable(),
  /** A value of the library's scale; one of another where that claim was left out of a change. */
  verdict: VerdictId.nullable(),
  status: Status,
  /** How sure the analyst is of the verdict, in percent. */
  confidence: z.int().min(0).max(100).nullable(),
  /** What the check came to, in the analyst's own words; beside a verdict or without one. */
  conclusion: z.string(),
  /** The day the verdict is true of; empty where nobody said. */
  asOf: z.string(),
  /** The day on which to look again; empty for never. */
  recheckOn: z.string(),
  /** Why it was withdrawn; kept when it no longer is. */
  voidReason: z.string(),
  notes: z.string(),
  tags: z.array(z.string()),
  assignee: z.string(),
  evidenceCount: z.int(),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type Claim = z.infer<typeof Claim>

const words = z.string().max(100_000)
/** Empty where nobody said. */
const day = z.union([z.literal(''), date])
const tag = z.string().trim().min(1).max(100)

/** What a person may change of a claim. The quote is not here: it follows the ranges. */
export const ClaimPatch = z
  .object({
    text: words.trim().min(1),
    type: ClaimType,
    speaker: words,
    role: words,
    checkWorthiness: z.number().min(0).max(1).nullable(),
    verifiable: z.boolean().nullable(),
    verdict: VerdictId.nullable(),
    status: Status,
    confidence: z.int().min(0).max(100).nullable(),
    conclusion: words,
    asOf: day,
    recheckOn: day,
    voidReason: words,
    notes: words,
    tags: z.array(tag).max(100),
    assignee: z.string().max(2000),
    proposed: z.literal(false),
  })
  .partial()
  .strict()
export type ClaimPatch = z.infer<typeof ClaimPatch>

export const EvidenceDetails = z.object({
  /** The quoted passage. */
  quote: words,
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  title: z.string().max(2000),
  publisher: z.string().max(2000),
  stance: Stance,
  /** The day it was seen. */
  accessedOn: z.union([z.literal(''), date]),
  note: words,
  ...evidenceFields,
})
export type EvidenceDetails = z.infer<typeof EvidenceDetails>

export const Evidence = EvidenceDetails.extend({
  id: Id,
  claimId: Id,
  ...evidenceOrigin(Range),
  /** Of the quoted passage in UTF-8: what was seen. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type Evidence = z.infer<typeof Evidence>

/** One entry of the append-only history: one thing that changed within one command. */
export const Change = z.object({
  seq: z.int(),
  /** Changes made by one command share a step; undo and redo work on steps. */
  step: z.int(),
  at: timestamp,
  by: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  /** Name of the command, as in the contract ("claims.update"). */
  command: z.string(),
  table: z.string(),
  rowId: z.string(),
  sourceId: Id.nullable(),
  claimId: Id.nullable(),
  /** Only the fields that changed; null where the row did not exist before, or does not after. */
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})
export type Change = z.infer<typeof Change>

/** What an undo or redo touched, so that the window can show it. */
export const StepOutcome = z.object({
  step: z.int(),
  command: z.string(),
  sourceIds: z.array(Id),
  claimIds: z.array(Id),
})
export type StepOutcome = z.infer<typeof StepOutcome>

export const SearchHit = z.object({
  kind: z.enum(['source', 'claim']),
  sourceId: Id,
  claimId: Id.nullable(),
  title: z.string(),
  /** The words around the match; matches stand between U+E000 and U+E001. */
  snippet: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>
