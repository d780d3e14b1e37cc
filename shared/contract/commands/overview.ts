/** A library or a source at a glance. */
import { z } from 'zod'
import { Id } from '../../records/library.ts'
import { Overview } from '../../records/overview.ts'
import { define } from './define.ts'

export const overview = {
  /** Of a source, or (null) of the whole library. */
  'overview.read': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ sourceId: Id.nullable() }),
    output: Overview,
  }),
} as const
