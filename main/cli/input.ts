/** Text from a file or from standard input, strictly in UTF-8. */
import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { Failure } from '#shared/contract/errors.ts'

/** `-` is standard input. */
export const openInput = (file: string): Readable =>
  file === '-' ? process.stdin : createReadStream(file)

const nameOf = (file: string): string => (file === '-' ? 'standard input' : file)

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not permitted',
}

export function unreadable(file: string, thrown: unknown): Failure {
  const { code = '', message = String(thrown) } = thrown as Partial<NodeJS.ErrnoException>
  const why = reasons[code] ?? message
  return new Failure('unreadable-file', `cannot read ${nameOf(file)}: ${why}`, { cause: thrown })
}

/** Throws TypeError where the bytes are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes)

export async function readInput(file: string): Promise<string> {
  try {
    return decodeUtf8(await buffer(openInput(file)))
  } catch (thrown) {
    if (thrown instanceof TypeError) throw unreadable(file, new Error('it is not UTF-8 text'))
    throw unreadable(file, thrown)
  }
}

/**
 * The lines of a stream as bytes, without their ends. Cut at LF only: JSON may hold U+2028 and
 * U+2029 as they are, where readline would cut too.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, at))
      yield pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
      pieces = []
      from = at + 1
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from))
  }
  if (pieces.length > 0) yield Buffer.concat(pieces)
}
