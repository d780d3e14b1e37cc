/**
 * One POST to one host. Not `fetch`: it can neither be told which address to connect to nor be kept
 * from unpacking without a limit. No redirect is followed, no connection is reused.
 */
import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Failure } from '#shared/contract/errors.ts'
import { bareHost, checkAddress, checkedLookup } from './addresses.ts'
import { excerpt, trouble } from './troubles.ts'

export interface Limits {
  /** Of the answer, unpacked. */
  readonly bytes: number
  /** Milliseconds from the asking to the last word. */
  readonly total: number
  /** Milliseconds without a byte, once the answer has begun. */
  readonly idle: number
}

export interface PostOptions {
  readonly url: URL
  readonly key?: string | undefined
  readonly allowLocal: boolean
  readonly limits: Limits
  readonly signal: AbortSignal
}

export interface Answer {
  readonly status: number
  header(name: string): string
}

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** What Node says of a certificate that does not hold ("CERT_HAS_EXPIRED", "ERR_TLS_…"). */
const isTls = (code: string): boolean =>
  /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA)/.test(
    code,
  )

function explain(thrown: unknown, { url, key }: PostOptions): Failure {
  if (thrown instanceof Failure) return thrown
  const { host } = url
  const code = (thrown as { code?: unknown }).code
  const name = typeof code === 'string' ? code : ''
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  if (name === 'ENOTFOUND' || name === 'EAI_AGAIN') return trouble('unknown-host', { host })
  if (name === 'ECONNREFUSED') return trouble('refused', { host })
  if (isTls(name)) return trouble('tls', { host, why: name })
  return trouble('connection', { host, why: excerpt(name === '' ? message : name, key) })
}

/** The answer's bytes, unpacked where they are packed. */
function bodyOf(message: IncomingMessage, options: PostOptions): Readable {
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return message
  const unpacker = Object.hasOwn(unpackers, encoding) ? unpackers[encoding]!() : undefined
  if (!unpacker)
    throw trouble('encoding', { host: options.url.host, why: excerpt(encoding, options.key) })
  message.on('error', (error) => unpacker.destroy(error))
  return message.pipe(unpacker)
}

function open(body: string, options: PostOptions): ClientRequest {
  const { url, key, allowLocal } = options
  const literal = bareHost(url)
  if (isIP(literal) !== 0) checkAddress(url, literal, allowLocal)
  const send = url.protocol === 'https:' ? requestSecure : requestPlain
  const request = send(url, {
    method: 'POST',
    agent: false,
    lookup: checkedLookup(url, allowLocal),
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      accept: 'text/event-stream, application/json',
      'accept-encoding': 'identity',
      'user-agent': 'Riscontro',
      ...(key === undefined || key === '' ? {} : { authorization: `Bearer ${key}` }),
    },
  })
  request.end(body)
  return request
}

/**
 * Sends `body` and hands over the answer piece by piece; `onBytes` answers true when it has all that
 * it wanted. Rejects with Failure `model-failed`, or with the signal's reason as soon as that aborts.
 */
export async function post(
  body: string,
  options: PostOptions,
  onAnswer: (answer: Answer) => void,
  onBytes: (bytes: Uint8Array) => boolean,
): Promise<void> {
  const { url, limits, signal } = options
  const { host } = url
  signal.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const request = open(body, options)
  const seconds = (milliseconds: number): string => String(Math.round(milliseconds / 1000))
  const overall = setTimeout(
    () => fail(trouble('timeout', { host, seconds: seconds(limits.total) })),
    limits.total,
  )
  let silence: NodeJS.Timeout | undefined
  let isOver = false
  let received = 0

  function end(): void {
    isOver = true
    clearTimeout(overall)
    clearTimeout(silence)
    signal.removeEventListener('abort', cancel)
    request.destroy()
  }
  function fail(thrown: unknown): void {
    if (isOver) return
    end()
    reject(signal.aborted ? (signal.reason as Error) : explain(thrown, options))
  }
  function finish(): void {
    if (isOver) return
    end()
    resolve()
  }
  function cancel(): void {
    fail(signal.reason)
  }
  function heard(): void {
    clearTimeout(silence)
    silence = setTimeout(
      () => fail(trouble('idle', { host, seconds: seconds(limits.idle) })),
      limits.idle,
    )
  }

  signal.addEventListener('abort', cancel, { once: true })
  request.on('error', fail)
  request.on('response', (message) => {
    try {
      const header = (name: string): string => String(message.headers[name] ?? '')
      onAnswer({ status: message.statusCode ?? 0, header })
      const stream = bodyOf(message, options)
      message.on('data', heard)
      stream.on('error', fail)
      stream.on('data', (bytes: Buffer) => {
        if (isOver) return
        received += bytes.length
        if (received > limits.bytes)
          return fail(
            trouble('too-large', { host, limit: String(Math.round(limits.bytes / 1_000_000)) }),
          )
        try {
          if (onBytes(bytes)) finish()
        } catch (thrown) {
          fail(thrown)
        }
      })
      stream.on('end', () =>
        message.complete ? finish() : fail(trouble('connection', { host, why: 'ECONNRESET' })),
      )
      message.on('close', () => {
        if (!message.complete) fail(trouble('connection', { host, why: 'ECONNRESET' }))
      })
    } catch (thrown) {
      fail(thrown)
    }
  })
  return promise
}
