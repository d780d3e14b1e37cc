/** Reading a text without keeping it. */
import { z } from 'zod'
import { Extraction, Language } from '../../records/extraction.ts'
import { define } from './define.ts'

export const reading = {
  'extraction.read': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({
      text: z.string(),
      language: Language.optional(),
      referenceDate: z.iso.date().optional(),
    }),
    output: Extraction,
  }),
} as const
