/**
 * What the reading of a text yields. These are the shapes `riscontro extract` prints, so they are
 * public: a field added here is documented in docs/extraction.md.
 *
 * Every offset is in UTF-16 code units of the normalised text (BOM dropped, LF line ends, NFC), and
 * `exact` is always `text.slice(start, end)`.
 */
import { z } from 'zod'

export const languages = ['it', 'en'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

const offset = z.int().min(0)

/** A stretch of a text, by offsets. `end` is exclusive. */
export const Span = z.object({ start: offset, end: offset })
export type Span = z.infer<typeof Span>

/** A span with the words found there. */
export const Passage = Span.extend({ exact: z.string() })
export type Passage = z.infer<typeof Passage>

export const blockKinds = ['heading', 'paragraph', 'listItem', 'tableRow'] as const
export const Block = Span.extend({
  kind: z.enum(blockKinds),
  /** 1 to 6, headings only. */
  level: z.int().min(1).max(6).optional(),
})
export type Block = z.infer<typeof Block>

export const quantityKinds = [
  'money',
  'percentage',
  'date',
  'duration',
  'measure',
  'count',
  'ordinal',
] as const
export const QuantityKind = z.enum(quantityKinds)
export type QuantityKind = z.infer<typeof QuantityKind>

/**
 * A number read out of the text with its meaning.
 * Numbers are plain JSON numbers ("15 miliardi" is 15000000000). Dates are ISO 8601 strings of the
 * precision the text has ("2019", "2019-11", "2019-11-18"; durations "P3D" with value in the unit).
 * A bound ("fino a", "at least") is a `high` without `low`, or the other way round, beside `value`.
 */
export const Quantity = Passage.extend({
  kind: QuantityKind,
  value: z.union([z.number(), z.string()]).nullable(),
  low: z.union([z.number(), z.string()]).optional(),
  high: z.union([z.number(), z.string()]).optional(),
  /** ISO 4217 code for money, "%" for percentages, the unit's usual symbol for measures ("GW"). */
  unit: z.string().nullable(),
  approximate: z.boolean().optional(),
  /** True where the unit is not among these words but stated once nearby and shared. */
  inherited: z.boolean().optional(),
  /** True for a date relative to a publication date that is not known ("martedì"): value is null. */
  unresolved: z.boolean().optional(),
})
export type Quantity = z.infer<typeof Quantity>

/** Who asserts a passage. The passage is what is said, quotation marks included. */
export const Attribution = Passage.extend({
  speaker: z.string(),
  role: z.string().optional(),
  speech: z.enum(['direct', 'reported']),
  /** The verb of saying as it stands in the text ("ha dichiarato"). */
  verb: z.string().optional(),
  /** True where the speaker is a pronoun and the text does not tell for whom it stands. */
  unresolved: z.boolean().optional(),
})
export type Attribution = z.infer<typeof Attribution>

export const skipReasons = [
  'opinion',
  'forecast',
  'interpretation',
  'question',
  'boilerplate',
  'heading',
] as const
export const SkipReason = z.enum(skipReasons)
export type SkipReason = z.infer<typeof SkipReason>

export const coverages = ['claimed', 'skipped', 'untouched'] as const
export const Sentence = Span.extend({
  coverage: z.enum(coverages),
  reason: SkipReason.optional(),
})
export type Sentence = z.infer<typeof Sentence>

export const claimTypes = ['event', 'money', 'percentage', 'quantity', 'quote'] as const
export const ClaimType = z.enum(claimTypes)
export type ClaimType = z.infer<typeof ClaimType>

/** A named reason of a score; `name` is a key of the interface's catalogue (checkWorthiness.*). */
export const Reason = z.object({ name: z.string(), weight: z.number() })
export type Reason = z.infer<typeof Reason>

/** Is it worth checking: 0 to 1, and never without its reasons. */
export const CheckWorthiness = z.object({
  score: z.number().min(0).max(1),
  reasons: z.array(Reason),
})
export type CheckWorthiness = z.infer<typeof CheckWorthiness>

export const entityKinds = ['person', 'organisation', 'place', 'product', 'other'] as const
export const EntityKind = z.enum(entityKinds)
export type EntityKind = z.infer<typeof EntityKind>

/** Somebody or something with a name: one through the whole text, however it is called. */
export const Entity = z.object({
  kind: EntityKind,
  /** In full, as the text has it at its longest. */
  name: z.string().min(1),
  /** What else it is called ("Huang", "BCE"), in the order met. */
  aliases: z.array(z.string()),
  /** What a person is: "CEO di Nvidia". */
  role: z.string().optional(),
  /** In text order, at least one. */
  mentions: z.array(Passage).min(1),
})
export type Entity = z.infer<typeof Entity>

/** How sure the text itself is of what it says. */
export const modalities = ['asserted', 'reported', 'conditional', 'possible'] as const
export const Modality = z.enum(modalities)
export type Modality = z.infer<typeof Modality>

/** Words of a claim's text that are not in its passage; offsets are those of the claim's text. */
export const Insertion = Span.extend({
  /** A name for a stand-in or a subject left out, words shared with another clause, or grammar. */
  from: z.enum(['name', 'shared', 'wording']),
})
export type Insertion = z.infer<typeof Insertion>

/** What a claim is to another of its text, by the other's place among the claims. */
export const relationKinds = ['part-of', 'same-event', 'depends-on'] as const
export const ExtractedRelation = z.object({ kind: z.enum(relationKinds), to: z.int().min(0) })
export type ExtractedRelation = z.infer<typeof ExtractedRelation>

export const ExtractedClaim = z.object({
  /** Words that stand alone: subject, dates and shared words filled in. */
  text: z.string().min(1),
  type: ClaimType,
  /** In text order, at least one; not overlapping within one claim. */
  ranges: z.array(Passage).min(1),
  quantities: z.array(Quantity),
  attribution: Attribution.optional(),
  checkWorthiness: CheckWorthiness,
  modality: Modality,
  /** The words that make it less than certain ("forse", "secondo alcune fonti"), in text order. */
  hedges: z.array(Passage),
  insertions: z.array(Insertion),
  /** Places among the text's entities, ascending. */
  entities: z.array(z.int().min(0)),
  relations: z.array(ExtractedRelation),
})
export type ExtractedClaim = z.infer<typeof ExtractedClaim>

export const Extraction = z.object({
  language: Language,
  sentences: z.array(Sentence),
  claims: z.array(ExtractedClaim),
  quantities: z.array(Quantity),
  attributions: z.array(Attribution),
  /** In the order of their first mentions. */
  entities: z.array(Entity),
})
export type Extraction = z.infer<typeof Extraction>
