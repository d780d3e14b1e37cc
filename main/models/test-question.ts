import { z } from 'zod'
import type { Question } from './complete.ts'

/** The shortest question to which a working model has an answer. No text of the library is in it. */
export const testQuestion: Question = {
  name: 'test',
  schema: z.object({ ok: z.boolean() }).strict(),
  messages: [{ role: 'user', content: 'Answer with this JSON and nothing else: {"ok": true}' }],
}
