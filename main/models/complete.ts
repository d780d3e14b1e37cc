/** Asks a model of the OpenAI-compatible kind for one answer: POST {base}/chat/completions. */
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import type { ModelSettings } from '#shared/records/models.ts'
import { post, type Limits } from './post.ts'
import { errorIn, readAnswer, type Words } from './read-answer.ts'
import { excerpt, isTrouble, scrub, trouble } from './troubles.ts'

export interface Endpoint {
  readonly settings: ModelSettings
  readonly key?: string | undefined
  /** Other than the usual ones. */
  readonly limits?: Partial<Limits>
}

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

export interface Question {
  readonly messages: readonly Message[]
  /** The shape of the answer, and what it is called. */
  readonly schema: z.ZodType
  readonly name: string
}

export interface AskOptions {
  readonly signal: AbortSignal
  /** Told how many characters of the answer have come so far. */
  onWords?(count: number): void
}

export interface Completion {
  readonly content: string
  readonly model: string
  /** True where the model had to stop before it was done. */
  readonly cut: boolean
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly milliseconds: number
}

const mostBytes = 16_000_000
const longestSilence = 120_000

/** The address that is asked. Throws Failure where the settings name none. */
export function addressOf({ baseUrl, model }: ModelSettings): URL {
  if (baseUrl === '') throw trouble('off')
  if (!/^https?:\/\//i.test(baseUrl) || !URL.canParse(baseUrl))
    throw trouble('bad-address', { address: excerpt(baseUrl) })
  if (model.trim() === '') throw trouble('no-model')
  const base = baseUrl.replace(/\/+$/, '')
  return new URL(base.endsWith('/chat/completions') ? base : `${base}/chat/completions`)
}

const messageIn = (raw: string): string => {
  try {
    return errorIn(JSON.parse(raw)) ?? raw
  } catch {
    return raw
  }
}

const waitOf = (header: string): string =>
  /^\d{1,6}$/.test(header.trim()) ? `${Number(header)} s` : '60 s'

interface Once {
  readonly url: URL
  readonly body: object
  readonly endpoint: Endpoint
  readonly options: AskOptions
}

async function askOnce({ url, body, endpoint, options }: Once): Promise<Words> {
  const { settings, key, limits } = endpoint
  const { host } = url
  let status = 0
  let wait = ''
  let reader = readAnswer('', () => undefined)
  await post(
    JSON.stringify(body),
    {
      url,
      key,
      allowLocal: settings.allowLocal,
      limits: {
        bytes: mostBytes,
        total: settings.timeoutSeconds * 1000,
        idle: longestSilence,
        ...limits,
      },
      signal: options.signal,
    },
    (answer) => {
      status = answer.status
      wait = answer.header('retry-after')
      if (status >= 300 && status < 400) {
        const to = answer.header('location')
        const place = URL.canParse(to, url.href) ? new URL(to, url.href).host : ''
        throw trouble('redirect', { host, to: excerpt(place, key) })
      }
      reader = readAnswer(answer.header('content-type'), (count) => options.onWords?.(count))
    },
    (bytes) => reader.push(bytes),
  )
  const words = reader.end()
  if (status >= 200 && status < 300) {
    if (words?.error)
      throw trouble('server', { host, status: '200', why: excerpt(words.error, key) })
    if (!words) throw trouble('shape', { why: 'choices' })
    return words
  }
  const detail = { host, status: String(status), why: excerpt(messageIn(reader.raw()), key) }
  if (status === 401 || status === 403) throw trouble('unauthorised', detail)
  if (status === 404) throw trouble('missing', detail)
  if (status === 429) throw trouble('rate-limit', { ...detail, wait: waitOf(wait) })
  throw trouble(status >= 500 ? 'server' : 'status', detail)
}

/**
 * Two ways to ask: with all that the protocol has, and, where a server knows less of it, with no more
 * than a model and messages, which every server understands.
 */
function bodies({ model }: ModelSettings, { messages, schema, name }: Question): object[] {
  const json_schema = { name, strict: true, schema: z.toJSONSchema(schema) }
  return [
    {
      model,
      messages,
      temperature: 0,
      stream: true,
      stream_options: { include_usage: true },
      response_format: { type: 'json_schema', json_schema },
    },
    { model, messages },
  ]
}

/**
 * The model's answer. Rejects with Failure `model-failed` (`detail.kind` says how; the key is in none
 * of its words), or with the signal's reason.
 */
export async function complete(
  endpoint: Endpoint,
  question: Question,
  options: AskOptions,
): Promise<Completion> {
  const url = addressOf(endpoint.settings)
  const began = performance.now()
  const [full, bare] = bodies(endpoint.settings, question) as [object, object]
  const words = await askOnce({ url, body: full, endpoint, options }).catch((thrown: unknown) => {
    // 400 and 422 are what servers answer to a field that they do not know.
    if (!isTrouble(thrown, 'status')) throw thrown
    return askOnce({ url, body: bare, endpoint, options })
  })
  if (words.declined || words.finish === 'content_filter') throw trouble('declined')
  if (words.content.trim() === '') throw trouble(words.finish === 'length' ? 'cut' : 'empty')
  return {
    // A server that sends the key back gains nothing by it.
    content: scrub(words.content, endpoint.key),
    model: excerpt(words.model, endpoint.key),
    cut: words.finish === 'length',
    inputTokens: words.inputTokens,
    outputTokens: words.outputTokens,
    milliseconds: Math.round(performance.now() - began),
  }
}

/** By prices per million tokens; null where tokens or prices are not known. */
export function costOf(
  { inputPrice, outputPrice }: ModelSettings,
  inputTokens: number | null,
  outputTokens: number | null,
): number | null {
  if (inputPrice === null || outputPrice === null) return null
  if (inputTokens === null || outputTokens === null) return null
  return (inputTokens * inputPrice + outputTokens * outputPrice) / 1_000_000
}
