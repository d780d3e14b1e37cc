/** The library as a whole. */
import { z } from 'zod'
import { OpenedPack } from '../../records/library-file.ts'
import { SearchHit } from '../../records/library.ts'
import { define, nothing } from './define.ts'

export const library = {
  'library.describe': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({
      path: z.string(),
      name: z.string(),
      schemaVersion: z.int(),
      sources: z.int(),
      claims: z.int(),
      analyst: z.string(),
      /** Opened to be read: every command that writes is refused. */
      readOnly: z.boolean(),
      /** The audit package it was read out of. */
      pack: OpenedPack.nullable(),
    }),
  }),
  'library.search': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ words: z.string().max(1000), limit: z.int().min(1).max(500).default(50) }),
    output: z.array(SearchHit),
  }),
} as const
