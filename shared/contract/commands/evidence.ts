/** Evidence for and against a claim. */
import { z } from 'zod'
import { Evidence, EvidenceDetails, Id } from '../../records/library.ts'
import { define } from './define.ts'

export const evidence = {
  'evidence.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ claimId: Id }),
    output: z.array(Evidence),
  }),
  'evidence.add': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ claimId: Id, details: EvidenceDetails }),
    output: Evidence,
  }),
  'evidence.update': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id, patch: EvidenceDetails.partial().strict() }),
    output: Evidence,
  }),
  'evidence.remove': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
  }),
} as const
