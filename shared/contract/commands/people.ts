/** Two people on one library: a copy sent, brought back, and held against one's own. */
import { z } from 'zod'
import { Agreement, MergePreview, MergeReport, Side } from '../../records/merge.ts'
import { Id } from '../../records/library.ts'
import { define, ids, nothing, path } from './define.ts'

const Sent = z.object({ path: z.string(), bytes: z.int(), claims: z.int() })

/** Which claims, and how much of them, somebody else gets. */
const Sending = z.object({
  /** Null for all of the library. */
  claimIds: ids.nullable().default(null),
  /** Without `claimIds`: those of one source only. */
  sourceId: Id.nullable().default(null),
  /** Of these so many, the same ones every time; null for all. */
  sample: z.int().min(1).nullable().default(null),
  /** Without verdicts, notes and all else that would sway a second check. */
  blind: z.boolean().default(false),
})

const Decisions = z.object({
  path,
  /** Where both sides changed the same. */
  prefer: Side.default('mine'),
  /** By key of the item. */
  decisions: z.record(z.string(), Side).default({}),
})

const appCommand = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  define({ host: 'app', callers: 'anyone', kind: 'read', input, output })

export const people = {
  /** A library of its own for somebody else; refused where a file of that name is there. */
  'library.sendCopy': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: Sending.extend({ path }),
    output: Sent,
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
    input: Decisions,
    output: MergeReport,
  }),
  'agreement.read': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: z.object({ path }),
    output: Agreement,
  }),
  /** The name under which the history of this library tells what is done from now on; '' for the usual one. */
  'library.setAnalyst': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ name: z.string().trim().max(200) }),
    output: z.object({ analyst: z.string() }),
  }),
  /** Asks where with the system's dialog and sends a copy there; null when dismissed. */
  'app.people.send': appCommand(Sending, Sent.nullable()),
  /** Asks for the other library; null when dismissed. Only what was chosen so may be named below. */
  'app.people.choose': appCommand(
    nothing,
    z.object({ path: z.string(), name: z.string() }).nullable(),
  ),
  'app.people.preview': appCommand(z.object({ path }), MergePreview),
  'app.people.apply': appCommand(Decisions, MergeReport),
  'app.people.agreement': appCommand(z.object({ path }), Agreement),
} as const
