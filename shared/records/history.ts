/** The history as it is looked through, verified and taken back in part. */
import { z } from 'zod'
import { Change, Id } from './library.ts'

/** Which changes are wanted; null and '' ask for nothing. */
export const HistoryFilter = z.object({
  claimId: Id.nullable().default(null),
  sourceId: Id.nullable().default(null),
  by: z.string().max(1000).nullable().default(null),
  /** Moments in UTC; `to` itself is no longer in it. */
  from: z.iso.datetime().nullable().default(null),
  to: z.iso.datetime().nullable().default(null),
  /** Name of the command ("claims.update"). */
  command: z.string().max(100).nullable().default(null),
  /** A field that changed ("verdict"); rows that came or went as a whole are not among it. */
  field: z
    .string()
    .regex(/^\w{1,60}$/)
    .nullable()
    .default(null),
  /** Words as they stand in what was before or after; letters without accents in either case. */
  words: z.string().max(1000).default(''),
})
export type HistoryFilter = z.infer<typeof HistoryFilter>

/** A change with what it is about, in words. */
export const ToldChange = Change.extend({
  sourceTitle: z.string().nullable(),
  claimNumber: z.int().nullable(),
  claimText: z.string().nullable(),
})
export type ToldChange = z.infer<typeof ToldChange>

/** What one command, one undo or one redo did at once. */
export const Stroke = z.object({
  /** Of its first and its newest change. */
  firstSeq: z.int(),
  lastSeq: z.int(),
  step: z.int(),
  kind: Change.shape.kind,
  at: Change.shape.at,
  by: z.string(),
  command: z.string(),
  /** Its changes that are wanted. */
  count: z.int(),
  /** The newest of them. */
  changes: z.array(ToldChange),
})
export type Stroke = z.infer<typeof Stroke>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Where the chain of hashes ends: who notes it down can tell later whether it was tampered with. */
export const HistoryHead = z.object({ seq: z.int(), count: z.int(), hash: z.string() })
export type HistoryHead = z.infer<typeof HistoryHead>

/** A head that was noted down earlier. */
export const NotedHead = z.object({ seq: z.int().min(1), hash: sha256 })
export type NotedHead = z.infer<typeof NotedHead>

export const problemKinds = [
  /** Of the chain: a row whose hash does not fit its content, */
  'changed',
  /** rows that are not there, */
  'missing',
  /** rows that no command wrote, */
  'added',
  /** rows that stand in another order, */
  'out-of-order',
  /** rows gone at the end, */
  'tail-cut',
  /** the head itself, */
  'head',
  /** a head that was noted down and is not in the chain, */
  'noted',
  /** triggers that keep the history as it is and are gone. */
  'unguarded',
  /** Of what the history tells: a change whose "before" is not what came before it, */
  'contradiction',
  /** a field that the library has otherwise, */
  'row-changed',
  /** a row that is told and not there, */
  'row-missing',
  /** that is there and not told, */
  'row-added',
  /** that cannot be read; */
  'row-unreadable',
  /** a text that is not the one its SHA-256 was taken of, */
  'text-changed',
  /** and a step that is done in one place and undone in the other. */
  'step',
] as const
export const ProblemKind = z.enum(problemKinds)
export type ProblemKind = z.infer<typeof ProblemKind>

export const HistoryProblem = z.object({
  kind: ProblemKind,
  /** The (first) change it is about. */
  seq: z.int().nullable(),
  /** Of rows that are missing or too many. */
  count: z.int(),
  table: z.string().nullable(),
  rowId: z.string().nullable(),
  /** What it is called: "3", the number of a claim in its source; the title of a source. */
  claimNumber: z.int().nullable(),
  sourceTitle: z.string().nullable(),
  field: z.string().nullable(),
  /** As the history has it and as it was found, as JSON, shortened. */
  told: z.string().nullable(),
  found: z.string().nullable(),
})
export type HistoryProblem = z.infer<typeof HistoryProblem>

export const VerifyReport = z.object({
  ok: z.boolean(),
  /** Rows of the history that were checked, and rows of the library held against them. */
  changes: z.int(),
  rows: z.int(),
  head: HistoryHead,
  /** The first ones; `more` says that there are others. */
  problems: z.array(HistoryProblem),
  more: z.boolean(),
})
export type VerifyReport = z.infer<typeof VerifyReport>

export const restorableTables = ['sources', 'claims', 'evidence'] as const
export const RestorableTable = z.enum(restorableTables)
export type RestorableTable = z.infer<typeof RestorableTable>

/** Something that was deleted and can come back. */
export const DeletedItem = z.object({
  table: RestorableTable,
  id: Id,
  sourceId: Id,
  sourceTitle: z.string(),
  claimNumber: z.int().nullable(),
  /** A claim's text, a source's title, how a piece of evidence is called. */
  name: z.string(),
  at: Change.shape.at,
  by: z.string(),
  seq: z.int(),
  /** Its making was undone, rather than it deleted. */
  undone: z.boolean(),
})
export type DeletedItem = z.infer<typeof DeletedItem>

/** A row that going back would change: null where it would not be there. */
export const RevertEntry = z.object({
  table: z.string(),
  rowId: z.string(),
  before: Change.shape.before,
  after: Change.shape.after,
})
export type RevertEntry = z.infer<typeof RevertEntry>
