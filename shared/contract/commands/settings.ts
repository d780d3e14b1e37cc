/** Settings of this library: columns, panels, theme. Not part of the history. */
import { z } from 'zod'
import { define, Json } from './define.ts'

export const settings = {
  'settings.get': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ key: z.string().min(1).max(200) }),
    output: z.object({ value: Json.nullable() }),
  }),
  'settings.set': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ key: z.string().min(1).max(200), value: Json }),
    output: z.object({ key: z.string() }),
  }),
} as const
