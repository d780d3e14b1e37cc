/**
 * The words of an answer, whether it comes in one piece or as a stream of server-sent events
 * (https://platform.openai.com/docs/api-reference/chat, which Ollama, llama.cpp and vLLM follow).
 */
import { z } from 'zod'

const count = z.int().min(0).nullish().catch(null).optional()
const Usage = z
  .object({ prompt_tokens: count, completion_tokens: count })
  .nullish()
  .catch(null)
  .optional()
const Content = z
  .union([z.string(), z.array(z.object({ text: z.string().optional() }))])
  .nullish()
  .catch(null)
  .optional()
const Message = z
  .object({ content: Content, refusal: z.string().nullish().catch(null).optional() })
  .nullish()
  .catch(null)
  .optional()
const Piece = z.object({
  model: z.string().nullish().catch(null).optional(),
  choices: z
    .array(
      z.object({
        message: Message,
        delta: Message,
        finish_reason: z.string().nullish().catch(null).optional(),
      }),
    )
    .nullish()
    .catch(null)
    .optional(),
  usage: Usage,
  error: z.unknown().optional(),
})

export interface Words {
  content: string
  /** What the model calls itself; empty where it does not say. */
  model: string
  finish: string
  declined: boolean
  inputTokens: number | null
  outputTokens: number | null
  /** A message of failure in the place of an answer, or in the middle of one. */
  error: string | null
}

/** The message of an error in whatever shape it comes: {message}, {error: {message}}, "…". */
export function errorIn(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  const { message, error, detail } = value as Record<string, unknown>
  for (const part of [message, error, detail]) {
    const found = errorIn(part)
    if (found !== null) return found
  }
  return null
}

export interface AnswerReader {
  /** True when a stream said that it is done. */
  push(bytes: Uint8Array): boolean
  /** Undefined where it is no answer of this protocol. */
  end(): Words | undefined
  /** What came, as far as it is no stream: for a message of failure. */
  raw(): string
}

const wordsOf = (content: z.infer<typeof Content>): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('')

/** @param onWords told how many characters have come so far */
export function readAnswer(contentType: string, onWords: (count: number) => void): AnswerReader {
  const decoder = new TextDecoder()
  const words: Words = {
    content: '',
    model: '',
    finish: '',
    declined: false,
    inputTokens: null,
    outputTokens: null,
    error: null,
  }
  let isStream: boolean | undefined = contentType.includes('event-stream') ? true : undefined
  /** The whole of a plain answer, or the line of a stream that is not complete. */
  let waiting: string[] = []
  let seen = false

  function take(json: string): void {
    let value: unknown
    try {
      value = JSON.parse(json)
    } catch {
      return
    }
    const piece = Piece.safeParse(value)
    if (!piece.success) return
    const { model, choices, usage, error } = piece.data
    if (error !== undefined && error !== null) words.error = errorIn(error) ?? 'error'
    if (model) words.model = model
    if (usage) {
      words.inputTokens = usage.prompt_tokens ?? words.inputTokens
      words.outputTokens = usage.completion_tokens ?? words.outputTokens
    }
    const [choice] = choices ?? []
    if (!choice) return
    seen = true
    const message = choice.message ?? choice.delta
    words.content += wordsOf(message?.content)
    if (message?.refusal) words.declined = true
    if (choice.finish_reason) words.finish = choice.finish_reason
    onWords(words.content.length)
  }

  function takeLine(line: string): boolean {
    if (!line.startsWith('data:')) return false
    const data = line.slice('data:'.length).trim()
    if (data === '[DONE]') return true
    take(data)
    return false
  }

  function pushText(text: string): boolean {
    if (text === '') return false
    if (isStream === undefined) {
      const begun = (waiting.join('') + text).trimStart()
      if (begun !== '') isStream = /^(?:data|event|id|retry)?:/.test(begun)
    }
    waiting.push(text)
    if (isStream !== true || !/[\r\n]/.test(text)) return false
    const lines = waiting.join('').split(/\r\n|[\r\n]/)
    waiting = [lines.pop() ?? '']
    return lines.some(takeLine)
  }

  return {
    push: (bytes) => pushText(decoder.decode(bytes, { stream: true })),
    end: () => {
      waiting.push(decoder.decode())
      const rest = waiting.join('')
      if (isStream) takeLine(rest)
      else take(rest)
      waiting = [rest]
      return seen || words.error !== null ? words : undefined
    },
    raw: () => waiting.join(''),
  }
}
