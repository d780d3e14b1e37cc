/** Asking a language model. What goes out to it is asked for inside: the window asks the app. */
import { z } from 'zod'
import { Claim, Id } from '../../records/library.ts'
import {
  ModelKey,
  ModelRun,
  ModelSettings,
  ModelVerdict,
  ModelVerdictState,
  SuggestionList,
  SuggestReport,
} from '../../records/models.ts'
import { define, nothing } from './define.ts'

/** The key of the endpoint, kept by whoever calls; and settings other than the library's own. */
const way = { key: ModelKey.optional(), settings: ModelSettings.optional() }

export const ModelTest = z.object({ model: z.string(), milliseconds: z.int() })

export const models = {
  'models.settings.get': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: ModelSettings,
  }),
  /** Not for the window: the app asks the person before a text may go to another host. */
  'models.settings.set': define({
    host: 'engine',
    callers: 'inside',
    kind: 'write',
    input: ModelSettings,
    output: ModelSettings,
  }),
  /** Asks the model for one word. Answers what it calls itself and how long it took. */
  'models.test': define({
    host: 'engine',
    callers: 'inside',
    kind: 'write',
    input: z.object(way),
    output: ModelTest,
  }),
  /** Sends a source's newest text, in parts, and keeps what comes back and stands in the text. */
  'models.suggest': define({
    host: 'engine',
    callers: 'inside',
    kind: 'write',
    input: z.object({ sourceId: Id, ...way }),
    output: SuggestReport,
  }),
  'models.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ sourceId: Id }),
    output: SuggestionList,
  }),
  /** Makes a claim of a suggestion. A rejected one cannot be accepted. */
  'models.accept': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id }),
    output: Claim,
  }),
  'models.dismiss': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
  }),
  /** Asks what the claim's evidence says of it. The answer is kept and not told. */
  'models.verdict': define({
    host: 'engine',
    callers: 'inside',
    kind: 'write',
    input: z.object({ claimId: Id, ...way }),
    output: z.object({ claimId: Id, run: ModelRun }),
  }),
  /** The newest verdict of the model; its content only where it was revealed. */
  'models.verdictOf': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ claimId: Id }),
    output: ModelVerdictState,
  }),
  /** `forbidden` until the analyst has given a verdict. */
  'models.reveal': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ claimId: Id }),
    output: ModelVerdict,
  }),
} as const
