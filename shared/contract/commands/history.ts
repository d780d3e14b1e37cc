/** What changed, and going back and forth in it. */
import { z } from 'zod'
import { Change, Id, StepOutcome } from '../../records/library.ts'
import { define, nothing } from './define.ts'

export const history = {
  'history.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({
      claimId: Id.nullable().default(null),
      /** Only changes before this one, for paging; newest first. */
      beforeSeq: z.int().nullable().default(null),
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: z.array(Change),
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
} as const
