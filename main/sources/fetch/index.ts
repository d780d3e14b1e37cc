/**
 * The bytes at an address of the web, when a person asks for them: http and https only, no private
 * addresses unless allowed, limits on size, time and redirects.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { IncomingMessage } from 'node:http'
import { Failure } from '#shared/contract/errors.ts'
import { Excess, Refusal } from '../failures.ts'
import { readBody } from './body.ts'
import { connect, PrivateAddress } from './connect.ts'
import { readContentType, type ContentType } from './content-type.ts'
import { whyNot } from './why-not.ts'

export interface FetchLimits {
  bytes: number
  redirects: number
  /** Milliseconds until the first byte and between two, and in all. */
  silence: number
  time: number
}

export const fetchLimits: FetchLimits = {
  bytes: 100 * 1024 * 1024,
  redirects: 8,
  silence: 20_000,
  time: 120_000,
}

export interface FetchOptions {
  /** Addresses of this computer and of local networks too. */
  allowPrivate?: boolean
  signal?: AbortSignal | undefined
  /** Bytes that came, and how many there are to be, where that is known. */
  onProgress?: ((done: number, total: number | null) => void) | undefined
  limits?: FetchLimits
}

export interface Fetched extends ContentType {
  bytes: Buffer
  /** Where it came from in the end, after redirects. */
  url: string
}

/** Statuses that send elsewhere (RFC 9110, section 15.4). */
const elsewhere = new Set([301, 302, 303, 307, 308])

function addressOf(written: string, base?: URL): URL {
  if (!URL.canParse(written, base))
    throw new Refusal('it is no address', 'Write it in full, such as https://example.org/article.')
  const url = new URL(written, base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Refusal(
      'only http and https addresses are read',
      'Give one that begins with https:// or http://.',
    )
  // A name and password would be sent along, and kept with the source.
  if (url.username !== '' || url.password !== '')
    throw new Refusal('it holds a name or a password', 'Give the address without them.')
  url.hash = ''
  return url
}

/** Aborts after `silence` without a call of the function it gives. */
function watchSilence(silence: number): { signal: AbortSignal; heard(): void; end(): void } {
  const abort = new AbortController()
  const timer = setTimeout(
    () => abort.abort(new Refusal('the server does not answer', 'Try again later.')),
    silence,
  )
  return { signal: abort.signal, heard: () => timer.refresh(), end: () => clearTimeout(timer) }
}

async function follow(
  start: URL,
  allowPrivate: boolean,
  redirects: number,
  signal: AbortSignal,
): Promise<{ response: IncomingMessage; url: URL }> {
  let url = start
  for (let left = redirects; ; left -= 1) {
    const response = await connect(url, { allowPrivate, signal })
    const { location } = response.headers
    if (!elsewhere.has(response.statusCode ?? 0) || location === undefined) return { response, url }
    response.destroy()
    if (left === 0)
      throw new Refusal(
        'the address sends round in a circle',
        'Give the address of the page itself.',
      )
    const next = addressOf(location, url)
    if (url.protocol === 'https:' && next.protocol === 'http:')
      throw new Refusal(
        'the address sends from https to http, which anyone on the way can change',
        'If that is all right, give the http address itself.',
      )
    url = next
  }
}

function refuseStatus({ statusCode = 0, statusMessage }: IncomingMessage): void {
  if (statusCode >= 200 && statusCode < 300 && statusCode !== 204 && statusCode !== 206) return
  const said = `${statusCode} ${statusMessage ?? ''}`.trim().slice(0, 80)
  throw new Refusal(`the server answers ${said}`, 'Check the address in a browser.')
}

/**
 * Rejects with Failure `cannot-fetch` (`detail` holds `file`, the address, `why`, `wayOut`, and
 * `local: 'yes'` where `allowPrivate` would let it through),
 * `file-too-large`, or with the signal's reason.
 */
export async function fetchAddress(written: string, options: FetchOptions = {}): Promise<Fetched> {
  const { allowPrivate = false, onProgress, limits = fetchLimits } = options
  const silence = watchSilence(limits.silence)
  const deadline = new AbortController()
  const inTime = pause(limits.time, undefined, { ref: false, signal: deadline.signal })
  const late = new AbortController()
  inTime.then(
    () => late.abort(new Refusal('it takes too long to come', 'Save the page in a browser.')),
    () => undefined,
  )
  const signal = AbortSignal.any([
    silence.signal,
    late.signal,
    ...(options.signal ? [options.signal] : []),
  ])
  let response: IncomingMessage | undefined
  try {
    options.signal?.throwIfAborted()
    const found = await follow(addressOf(written), allowPrivate, limits.redirects, signal)
    response = found.response
    silence.heard()
    refuseStatus(response)
    const type = readContentType(response.headers['content-type'])
    const bytes = await readBody(response, {
      most: limits.bytes,
      onProgress: (done, total) => {
        silence.heard()
        onProgress?.(done, total)
      },
    })
    return { ...type, bytes, url: found.url.href }
  } catch (thrown) {
    options.signal?.throwIfAborted()
    throw failureFor(written, signal.aborted ? signal.reason : thrown)
  } finally {
    silence.end()
    deadline.abort()
    response?.destroy()
  }
}

function failureFor(address: string, thrown: unknown): Failure {
  const file = address.slice(0, 200)
  if (thrown instanceof Excess)
    return new Failure('file-too-large', `${file} is larger than ${thrown.limit}.`, {
      detail: { file, limit: thrown.limit },
      cause: thrown,
    })
  const { why, wayOut } = thrown instanceof Refusal ? thrown : whyNot(thrown)
  return new Failure('cannot-fetch', `${file}: ${why}. ${wayOut}`, {
    detail: { file, why, wayOut, ...(thrown instanceof PrivateAddress ? { local: 'yes' } : {}) },
    cause: thrown,
  })
}
