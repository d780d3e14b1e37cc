/** What goes out to a language model and what is kept of its answers. */
import { createHash, randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { numbersNotIn } from '#main/checks/index.ts'
import {
  addressOf,
  complete,
  costOf,
  partsOf,
  readSuggestions,
  readVerdict,
  suggestQuestion,
  testQuestion,
  trouble,
  verdictQuestion,
  verify,
  type Completion,
  type Endpoint,
  type Question,
  type Verified,
} from '#main/models/index.ts'
import type { Store, StoredSuggestion } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import {
  ModelSettings,
  noModel,
  type ModelRun,
  type ModelVerdict,
  type SuggestReport,
} from '#shared/records/models.ts'
import { presentOne } from './claim-changes.ts'
import { found, type Context, type HandlersOf } from './context.ts'

interface Way {
  readonly key?: string | undefined
  readonly settings?: ModelSettings | undefined
}

/** Throws Failure where no model is switched on; settings that came with the call are meant. */
function endpointOf(store: Store, { key, settings }: Way): Endpoint {
  const own = ModelSettings.catch(noModel).parse(store.models.settings() ?? noModel)
  const chosen = settings ?? own
  if (!settings && !own.enabled) throw trouble('off')
  addressOf(chosen)
  return { settings: chosen, key }
}

const sum = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b

/** Counts what the answers took, and makes a run of it. */
function meter(endpoint: Endpoint, questions: readonly Question[], by: string) {
  const { settings } = endpoint
  const began = performance.now()
  const at = new Date().toISOString()
  let partsDone = 0
  let inputTokens: number | null = 0
  let outputTokens: number | null = 0
  const words = JSON.stringify(questions.map(({ messages }) => messages))
  return {
    count(answer: Completion): void {
      partsDone += 1
      inputTokens = sum(inputTokens, answer.inputTokens)
      outputTokens = sum(outputTokens, answer.outputTokens)
    },
    run: (): ModelRun => ({
      id: randomUUID(),
      model: settings.model,
      host: addressOf(settings).host,
      promptSha256: createHash('sha256').update(words, 'utf8').digest('hex'),
      at,
      by,
      milliseconds: Math.round(performance.now() - began),
      parts: questions.length,
      partsDone,
      inputTokens,
      outputTokens,
      cost: costOf(settings, inputTokens, outputTokens),
      currency: settings.currency,
    }),
  }
}

const wordsOf = ({ text, quotes }: Pick<StoredSuggestion, 'text' | 'quotes'>): string =>
  JSON.stringify([text, quotes])

/** Keeps what is new. Suggestions are no work of the analyst, so they are no step of the history. */
function keep(
  store: Store,
  place: { sourceId: string; revisionId: string },
  run: ModelRun,
  verified: readonly Verified[],
): SuggestReport {
  const known = new Set(
    store.models
      .suggestions(place.sourceId)
      .filter(({ revisionId }) => revisionId === place.revisionId)
      .map(wordsOf),
  )
  const report = { run, proposed: 0, rejected: 0, repeated: 0 }
  store.models.insertRun(run, place.sourceId, null)
  for (const one of verified) {
    const words = wordsOf(one)
    if (known.has(words)) {
      report.repeated += 1
      continue
    }
    known.add(words)
    const status = one.refusal === null ? 'proposed' : 'rejected'
    report[status] += 1
    store.models.insertSuggestion({
      ...one,
      ...place,
      id: randomUUID(),
      runId: run.id,
      status,
      claimId: null,
    })
  }
  return report
}

async function suggest(
  { sourceId, ...way }: Way & { sourceId: string },
  { store, signal, progress, analyst, step }: Context,
): Promise<SuggestReport> {
  const source = found(store.sources.find(sourceId), 'source', sourceId)
  const endpoint = endpointOf(store, way)
  const { revisionId, language } = source
  const { text } = found(store.revisions.find(revisionId), 'revision', revisionId)
  const sentences = store.revisions.sentences(revisionId)
  const parts = partsOf(sentences)
  const questions = parts.map((part) => suggestQuestion(text, part, language))
  const taken = meter(endpoint, questions, analyst)
  const verified: Verified[] = []
  // What was paid for is kept, also where a later part fails or is cancelled.
  const save = (): SuggestReport =>
    step(() => keep(store, { sourceId, revisionId }, taken.run(), verified))
  try {
    for (const [index, question] of questions.entries()) {
      progress(index, questions.length, '')
      const answer = await complete(endpoint, question, {
        signal,
        onWords: (count) => progress(index, questions.length, String(count)),
      })
      taken.count(answer)
      const suggested = readSuggestions(answer)
      verified.push(
        ...verify(suggested, {
          text,
          sentences,
          numbersNotIn: (words, quote) => numbersNotIn(words, quote, language),
        }),
      )
    }
  } catch (thrown) {
    if (verified.length > 0) save()
    throw thrown
  }
  progress(questions.length, questions.length, '')
  return save()
}

/** The newest verdict of a claim that is there. */
function verdictOf(store: Store, claimId: string) {
  presentOne(store, claimId)
  return store.models.verdict(claimId)
}

export const askingCommands: HandlersOf<
  'models.test' | 'models.suggest' | 'models.verdict' | 'models.verdictOf' | 'models.reveal'
> = {
  'models.test': async (way, { store, signal }) => {
    const endpoint = endpointOf(store, way)
    const { model, milliseconds } = await complete(endpoint, testQuestion, { signal })
    return { model: model === '' ? endpoint.settings.model : model, milliseconds }
  },

  'models.suggest': suggest,

  'models.verdict': async ({ claimId, ...way }, { store, signal, analyst, step }) => {
    const claim = presentOne(store, claimId)
    const endpoint = endpointOf(store, way)
    const { language } = found(store.sources.find(claim.sourceId), 'source', claim.sourceId)
    const evidence = store.evidence.ofClaims([claimId])
    const question = verdictQuestion({ ...claim, language, evidence })
    const taken = meter(endpoint, [question], analyst)
    const answer = await complete(endpoint, question, { signal })
    taken.count(answer)
    const verdict = readVerdict(answer.content, evidence)
    const run = taken.run()
    step(() => {
      store.models.insertRun(run, claim.sourceId, claimId)
      store.models.insertVerdict(run.id, claimId, verdict)
    })
    return { claimId, run }
  },

  'models.verdictOf': ({ claimId }, { store }) => {
    const stored = verdictOf(store, claimId)
    if (stored === null) return { state: 'none' }
    const { run, answer, blind } = stored
    if (blind === null) return { state: 'hidden', run }
    return { state: 'revealed', run, answer: { ...answer, blind } }
  },

  'models.reveal': ({ claimId }, { store, step }): ModelVerdict => {
    const stored = verdictOf(store, claimId)
    if (stored === null)
      throw new Failure('not-found', 'The model was not asked about this claim.', {
        detail: { what: 'verdict', id: claimId },
      })
    const { run, answer } = stored
    const blind = stored.blind ?? presentOne(store, claimId).verdict
    if (blind === null)
      throw new Failure('forbidden', 'The model’s verdict is shown once you have given yours.', {
        field: 'claimId',
      })
    if (stored.blind === null) step(() => store.models.reveal(run.id, blind))
    return { ...answer, blind }
  },
}
