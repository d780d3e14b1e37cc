/** The model as the window asks for it: the app keeps the key and asks before a new host is used. */
import { z } from 'zod'
import { Id } from '../../records/library.ts'
import { ModelKey, ModelRun, ModelSettings, SuggestReport } from '../../records/models.ts'
import { define } from './define.ts'
import { ModelTest } from './models.ts'

const app = { host: 'app', callers: 'anyone', kind: 'write' } as const

export const appModels = {
  /** All of it but the key. */
  'app.describeModel': define({
    ...app,
    kind: 'read',
    input: z.object({
      /** An address other than the library's own. */
      baseUrl: z.string().max(2000).optional(),
    }),
    output: z.object({
      settings: ModelSettings,
      /** Whether a key is known for the address. */
      hasKey: z.boolean(),
      /** Where keys are kept: in the system's keychain, or in memory until the program ends. */
      keptIn: z.enum(['keychain', 'memory']),
    }),
  }),
  /** Null where the person did not want a text to go to that host. */
  'app.setModel': define({ ...app, input: ModelSettings, output: ModelSettings.nullable() }),
  /** For one address only. Empty forgets it. */
  'app.setModelKey': define({
    ...app,
    input: z.object({ baseUrl: z.url({ protocol: /^https?$/ }).max(2000), key: ModelKey }),
    output: z.object({ keptIn: z.enum(['keychain', 'memory']) }),
  }),
  /** With settings and a key that are not kept yet. Null where the person did not want it. */
  'app.testModel': define({
    ...app,
    input: z.object({ settings: ModelSettings, key: ModelKey.optional() }),
    output: ModelTest.nullable(),
  }),
  'app.suggestClaims': define({
    ...app,
    input: z.object({ sourceId: Id }),
    output: SuggestReport.nullable(),
  }),
  'app.askVerdict': define({
    ...app,
    input: z.object({ claimId: Id }),
    output: z.object({ claimId: Id, run: ModelRun }).nullable(),
  }),
} as const
