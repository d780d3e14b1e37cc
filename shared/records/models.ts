/**
 * What a language model was asked and what it answered. It is an option that is off by default; it
 * proposes and never decides.
 */
import { z } from 'zod'
import { Passage } from './extraction.ts'
import { VerdictId } from '../scales/scale.ts'
import { Id, Verdict } from './library.ts'

const timestamp = z.iso.datetime()
/** Per million tokens; null where not known. */
const price = z.number().min(0).max(1_000_000).nullable()

/** The library goes from hand to hand: nothing that lets somebody in may stand in an address. */
const hasNoSecret = (address: string): boolean => {
  if (!URL.canParse(address)) return address === ''
  const { username, password, search, hash } = new URL(address)
  return username === '' && password === '' && search === '' && hash === ''
}

/** Where the model is and what it costs. The key is never among this. */
export const ModelSettings = z
  .object({
    enabled: z.boolean(),
    /** The part before /chat/completions, such as "http://localhost:11434/v1". */
    baseUrl: z
      .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)])
      .refine(hasNoSecret, 'an address without user, password, question mark and hash'),
    model: z.string().trim().max(200),
    inputPrice: price,
    outputPrice: price,
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** Whether the address may be this machine or one of the local network. */
    allowLocal: z.boolean(),
    /** For how long one answer is waited for. */
    timeoutSeconds: z.int().min(5).max(3600),
  })
  .strict()
export type ModelSettings = z.infer<typeof ModelSettings>

export const noModel: ModelSettings = {
  enabled: false,
  baseUrl: '',
  model: '',
  inputPrice: null,
  outputPrice: null,
  currency: 'USD',
  allowLocal: false,
  timeoutSeconds: 300,
}

/** As it goes into a header: visible ASCII. */
export const ModelKey = z
  .string()
  .max(4000)
  .regex(/^[\x21-\x7e]*$/, 'a key without spaces')

/** What one asking took. */
export const ModelRun = z.object({
  id: Id,
  model: z.string(),
  /** With the port where it is not the usual one. */
  host: z.string(),
  /** Lower-case hex SHA-256 of everything that was sent as words. */
  promptSha256: z.string().regex(/^[0-9a-f]{64}$/),
  at: timestamp,
  by: z.string(),
  milliseconds: z.int().min(0),
  /** A long text is sent in parts; fewer are done where it was cancelled or failed. */
  parts: z.int().min(1),
  partsDone: z.int().min(0),
  /** Null where the model did not say. */
  inputTokens: z.int().min(0).nullable(),
  outputTokens: z.int().min(0).nullable(),
  /** By the prices of that time; null where tokens or prices are not known. */
  cost: z.number().min(0).nullable(),
  currency: z.string(),
})
export type ModelRun = z.infer<typeof ModelRun>

export const suggestionStatuses = ['proposed', 'accepted', 'rejected', 'dismissed'] as const
export const SuggestionStatus = z.enum(suggestionStatuses)
export type SuggestionStatus = z.infer<typeof SuggestionStatus>

/**
 * Why a suggestion was rejected: its quote is nowhere in the text, or at several places; it says a
 * number that its quote does not; it quotes no words; or it has not the shape that was asked for.
 */
export const refusalKinds = ['not-in-text', 'ambiguous', 'numbers', 'no-words', 'shape'] as const
export const Refusal = z.object({
  kind: z.enum(refusalKinds),
  /** The quote, the numbers or the field that it is about. */
  about: z.string(),
  /** The sentence most like the quote, where one is like it. */
  closest: Passage.nullable(),
})
export type Refusal = z.infer<typeof Refusal>

export const Suggestion = z.object({
  id: Id,
  sourceId: Id,
  revisionId: Id,
  runId: Id,
  /** The model's words for the claim. */
  text: z.string(),
  /** What it said to have quoted. */
  quotes: z.array(z.string()),
  /** Where these words stand in the revision; empty where it was rejected for its quote. */
  ranges: z.array(Passage),
  /** Why the model thinks that it is worth checking. */
  why: z.string(),
  status: SuggestionStatus,
  refusal: Refusal.nullable(),
  /** The claim that was made of it. */
  claimId: Id.nullable(),
  /** A living claim that stands on the same words, or says the same in the same words. */
  duplicateOf: z.object({ claimId: Id, number: z.int() }).nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const SuggestionList = z.object({
  /** Newest first. */
  runs: z.array(ModelRun),
  /** Newest run first, in text order within it; rejected ones last. */
  suggestions: z.array(Suggestion),
})
export type SuggestionList = z.infer<typeof SuggestionList>

export const SuggestReport = z.object({
  run: ModelRun,
  proposed: z.int(),
  rejected: z.int(),
  /** Suggested before, word for word: not kept twice. */
  repeated: z.int(),
})
export type SuggestReport = z.infer<typeof SuggestReport>

/** What the model found about a claim. Only shown once the analyst has a verdict. */
export const ModelVerdict = z.object({
  verdict: Verdict,
  reasoning: z.string(),
  quotes: z.array(
    z.object({
      text: z.string(),
      /** The piece of evidence whose words these are, to the letter; null where there is none. */
      evidenceId: Id.nullable(),
    }),
  ),
  /** The analyst's own when this was shown. */
  blind: VerdictId,
})
export type ModelVerdict = z.infer<typeof ModelVerdict>

export const ModelVerdictState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('hidden'), run: ModelRun }),
  z.object({ state: z.literal('revealed'), run: ModelRun, answer: ModelVerdict }),
])
export type ModelVerdictState = z.infer<typeof ModelVerdictState>
