/** Two people on one library: a copy sent, brought back, and held against one's own. */
import { z } from 'zod'
import { Agreement, MergePreview, MergeReport, Side } from '../../records/merge.ts'
import { define, ids, path } from './define.ts'

export const people = {
  /** A library of its own for somebody else; refused where a file of that name is there. */
  'library.sendCopy': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({
      path,
      /** Null for all of the library. */
      claimIds: ids.nullable().default(null),
      /** Without verdicts, notes and all else that would sway a second check. */
      blind: z.boolean().default(false),
    }),
    output: z.object({ path: z.string(), bytes: z.int(), claims: z.int() }),
  }),
  /** What the library at `path` has that this one has not. Neither is changed. */
  'merge.preview': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({ path }),
    output: MergePreview,
  }),
  /** Brings it in, as one step. */
  'merge.apply': define({
    host: 'engine',
    callers: 'inside',
    kind: 'write',
    input: z.object({
      path,
      /** Where both sides changed the same. */
      prefer: Side.default('mine'),
      /** By key of the item. */
      decisions: z.record(z.string(), Side).default({}),
    }),
    output: MergeReport,
  }),
  'agreement.read': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({ path }),
    output: Agreement,
  }),
} as const
