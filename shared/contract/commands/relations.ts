/** What claims are to each other. */
import { z } from 'zod'
import { Id } from '../../records/library.ts'
import { ClaimRelation, ClaimRelationKind, Dependent } from '../../records/relations.ts'
import { define } from './define.ts'

export const relations = {
  /** Of a claim, either way round, or of all claims of a source. */
  'relations.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.union([z.object({ claimId: Id }), z.object({ sourceId: Id })]),
    output: z.array(ClaimRelation),
  }),
  /** Refuses a part or a dependence that would go round in a circle, naming its claims. */
  'relations.add': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({
      claimId: Id,
      otherId: Id,
      kind: ClaimRelationKind,
      note: z.string().max(2000).default(''),
    }),
    output: ClaimRelation,
  }),
  'relations.remove': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
  }),
  /** The claims whose verdicts should be looked at again when those of these claims change. */
  'relations.dependents': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ claimIds: z.array(Id).min(1).max(10_000) }),
    output: z.array(Dependent),
  }),
} as const
