/** What the workbench noticed by itself. */
import { z } from 'zod'
import { Finding, FindingId } from '../../records/findings.ts'
import { Id } from '../../records/library.ts'
import { define } from './define.ts'

export const findings = {
  /**
   * What the workbench noticed by itself in a source, or (null) in the library; dismissed ones are
   * among them, with the reason. Worked out anew where something changed.
   */
  'findings.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ sourceId: Id.nullable() }),
    output: z.array(Finding),
  }),
  /** Says why a finding does not matter. It stays dismissed as long as it says the same. */
  'findings.dismiss': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: FindingId, reason: z.string().trim().min(1).max(2000) }),
    output: z.object({ id: FindingId }),
  }),
  'findings.restore': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: FindingId }),
    output: z.object({ id: FindingId }),
  }),
} as const
