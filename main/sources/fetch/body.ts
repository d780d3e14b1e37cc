/** The body of an answer, unpacked and counted. */
import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Excess, Refusal } from '../failures.ts'

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}

/** Codings in the order they were applied; taken off from the last (RFC 9110, section 8.4). */
function unpacked(response: IncomingMessage): Readable {
  const codings = (response.headers['content-encoding'] ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
  let stream: Readable = response
  // Each may multiply what the one below gives: nobody needs more than two.
  if (codings.length > 2 || codings.some((coding) => !Object.hasOwn(unpackers, coding)))
    throw new Refusal(
      'the server packs the page in a way that is not known',
      'Save the page in a browser and import that.',
    )
  for (const coding of codings.toReversed()) {
    const unpacker = unpackers[coding]!()
    // The error comes out at the end of the pipe, where it is waited for.
    stream = pipeline(stream, unpacker, () => undefined)
  }
  return stream
}

const said = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

export interface BodyOptions {
  /** Bytes, packed or unpacked. */
  most: number
  /** `total` is what the server announces; null where it announces nothing that can be compared. */
  onProgress: (done: number, total: number | null) => void
}

/** All bytes. Throws Excess above `most`, Refusal, or the connection's error. */
export async function readBody(
  response: IncomingMessage,
  { most, onProgress }: BodyOptions,
): Promise<Buffer> {
  const length = response.headers['content-length']
  const announced = length === undefined ? null : Number(length)
  if (announced !== null && announced > most) throw new Excess(said(most))
  const stream = unpacked(response)
  const total = stream === response ? announced : null
  const chunks: Buffer[] = []
  let done = 0
  for await (const chunk of stream) {
    done += (chunk as Buffer).length
    if (done > most) throw new Excess(said(most))
    chunks.push(chunk as Buffer)
    onProgress(done, total)
  }
  // Closed before its end without an error of its own.
  if (!response.complete) throw new Refusal('the connection ended too early', 'Try again.')
  return Buffer.concat(chunks)
}
