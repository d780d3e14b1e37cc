/** What two copies of a library differ in, and how far two people agree. */
import { z } from 'zod'
import { Id } from './library.ts'

export const mergedTables = [
  'sources',
  'sentences',
  'claims',
  'evidence',
  'relations',
  'dismissals',
] as const
export const MergedTable = z.enum(mergedTables)
export type MergedTable = z.infer<typeof MergedTable>

/** What was changed there in these is told and not merged. */
export const toldTables = ['revisions', 'scales', 'settings'] as const

export const Side = z.enum(['mine', 'theirs'])
export type Side = z.infer<typeof Side>

/** One thing that the other side changed. What only this side changed is not listed. */
export const MergeItem = z.object({
  /** `table:row id:field`: by this a decision is told. */
  key: z.string(),
  table: MergedTable,
  rowId: z.string(),
  sourceId: Id.nullable(),
  claimId: Id.nullable(),
  /** A few words of the row, to know it by. */
  label: z.string(),
  /** `row`: the row itself, there (true) or not (false). */
  field: z.string(),
  base: z.unknown(),
  mine: z.unknown(),
  theirs: z.unknown(),
  /** `conflict`: both sides changed it, or one deleted what the other changed. */
  kind: z.enum(['theirs-only', 'conflict']),
})
export type MergeItem = z.infer<typeof MergeItem>

export const leftReasons = [
  /** Not chosen. */
  'not-taken',
  /** The text is here already, as another source. */
  'same-text',
  /** What it belongs to is not here. */
  'no-owner',
  /** A new text of a source or another verdict scale: to be brought in by hand. */
  'not-merged',
  /** A claim would rest on itself. */
  'circle',
  /** The passage stands in a revision of the text that is not here. */
  'other-revision',
] as const

export const LeftItem = MergeItem.extend({
  table: z.enum([...mergedTables, ...toldTables]),
  reason: z.enum(leftReasons),
})
export type LeftItem = z.infer<typeof LeftItem>

export const MergePreview = z.object({
  path: z.string(),
  /** How many entries of the history both have; 0 where they never were one library. */
  common: z.int().min(0),
  /** The copy was sent with verdicts taken out. */
  blind: z.boolean(),
  items: z.array(MergeItem),
  /** What cannot be brought in, and why. */
  impossible: z.array(LeftItem),
})
export type MergePreview = z.infer<typeof MergePreview>

export const MergeReport = z.object({
  taken: z.array(MergeItem),
  /** The other side's changes that were not brought in: nothing of them is lost to the reader. */
  left: z.array(LeftItem),
})
export type MergeReport = z.infer<typeof MergeReport>

const Figure = z.union([
  z.object({ value: z.number(), n: z.int() }),
  z.object({ undefined: z.enum(['no-pairs', 'no-variation']) }),
])

export const agreementColumns = [
  'verdict',
  'verifiable',
  'type',
  'checkWorthiness',
  'confidence',
] as const

export const ColumnAgreement = z.object({
  column: z.enum(agreementColumns),
  /** Claims of which both said something. */
  n: z.int().min(0),
  percent: Figure,
  /** Null for numbers, where how far apart two are counts. */
  kappa: Figure.nullable(),
  alpha: Figure,
})
export type ColumnAgreement = z.infer<typeof ColumnAgreement>

export const Agreement = z.object({
  path: z.string(),
  blind: z.boolean(),
  /** Claims that both libraries have. */
  shared: z.int().min(0),
  /** Of those, the ones the other side worked on since the two parted. */
  judged: z.int().min(0),
  columns: z.array(ColumnAgreement),
})
export type Agreement = z.infer<typeof Agreement>
