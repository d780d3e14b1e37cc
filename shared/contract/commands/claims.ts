/** Claims and where they stand. */
import { z } from 'zod'
import { Span } from '../../records/extraction.ts'
import { Claim, ClaimPatch, Id } from '../../records/library.ts'
import { define, ids } from './define.ts'

export const claims = {
  /** Claims of one source, or (null) of the library, in text order within a source. */
  'claims.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ sourceId: Id.nullable() }),
    output: z.array(Claim),
  }),
  /** Ids in the order of `claims.list`: a large library is read piece by piece, by `claims.get`. */
  'claims.ids': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ sourceId: Id.nullable() }),
    output: z.array(Id),
  }),
  /** Those of the named claims that are there, so that a listener can follow changes piece by piece. */
  'claims.get': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ ids }),
    output: z.array(Claim),
  }),
  'claims.create': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({
      revisionId: Id,
      ranges: z.array(Span).min(1).max(100),
      /** The quote where not given. */
      text: z.string().trim().min(1).optional(),
    }),
    output: Claim,
  }),
  /** One patch for one claim or many: one step of the history either way. */
  'claims.update': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ ids, patch: ClaimPatch }),
    output: z.array(Claim),
  }),
  'claims.addRange': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id, range: Span }),
    output: Claim,
  }),
  /** The last range of a claim cannot be removed: discard the claim instead. */
  'claims.removeRange': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id, index: z.int().min(0) }),
    output: Claim,
  }),
  'claims.discard': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ ids }),
    output: z.object({ ids }),
  }),
} as const
