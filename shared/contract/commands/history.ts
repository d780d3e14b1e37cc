/** What changed, going back and forth in it, and proving that it is whole. */
import { z } from 'zod'
import {
  DeletedItem,
  HistoryFilter,
  HistoryHead,
  NotedHead,
  RestorableTable,
  RevertEntry,
  Stroke,
  ToldChange,
  VerifyReport,
} from '../../records/history.ts'
import { Claim, Id, StepOutcome } from '../../records/library.ts'
import { define, nothing } from './define.ts'

/** Only changes before and after these, for paging. */
const page = {
  beforeSeq: z.int().nullable().default(null),
  afterSeq: z.int().nullable().default(null),
}

/** The state of a claim right after that change. */
const then = { claimId: Id, toSeq: z.int().min(1) }
const field = z.string().min(1).max(60)

export const history = {
  /** Newest first. */
  'history.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: HistoryFilter.extend({
      ...page,
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: z.array(ToldChange),
  }),
  /** The same by strokes, newest first: a bulk action is one. */
  'history.strokes': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: HistoryFilter.extend({
      beforeSeq: page.beforeSeq,
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.array(Stroke),
  }),
  /** Who and what there is to filter by. */
  'history.facets': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({ by: z.array(z.string()), commands: z.array(z.string()) }),
  }),
  'history.head': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: HistoryHead,
  }),
  /** Follows the chain from its beginning, then holds what it tells against the library. */
  'history.verify': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ noted: NotedHead.nullable().default(null) }),
    output: VerifyReport,
  }),
  /** The commands that undo and redo would act on; null where there is none. */
  'history.state': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
  }),
  'history.undo': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: nothing,
    output: StepOutcome,
  }),
  'history.redo': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: nothing,
    output: StepOutcome,
  }),
  /** What going back would change; empty where nothing would. Without a field: the whole claim. */
  'history.previewRevert': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ ...then, field: field.nullable().default(null) }),
    output: z.array(RevertEntry),
  }),
  /** The claim with its passages and evidence as it was; everything else stays. */
  'history.revertClaim': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object(then),
    output: Claim,
  }),
  /** One field of a claim as it was. */
  'history.revertField': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ ...then, field }),
    output: Claim,
  }),
  /** What can be restored, last deleted first. */
  'history.deleted': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({
      words: z.string().max(1000).default(''),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.array(DeletedItem),
  }),
  /** With a source or a claim comes what was deleted in one stroke with it. */
  'history.restore': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ table: RestorableTable, id: Id }),
    output: z.object({ table: RestorableTable, id: Id, restored: z.int() }),
  }),
} as const
