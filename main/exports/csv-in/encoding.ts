/**
 * In what encoding a CSV is, and its text piece by piece. A byte order mark decides (Encoding
 * Standard, section 6); else zeros at every second byte tell UTF-16, what is valid UTF-8 throughout
 * is UTF-8, and all else is windows-1252, which is what Excel writes as plain "CSV" in Italy.
 */
import type { CsvShape } from '#shared/records/csv-import.ts'
import { refuseTooLarge, trouble } from './troubles.ts'

/** A file that can be read from its start more than once. */
export interface CsvInput {
  name: string
  size: number
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export type Encoding = Pick<CsvShape, 'encoding' | 'bom'>

const pieceSize = 256 * 1024

/** Bytes in memory, read in pieces so that other work gets its turn. */
export const inputOf = (name: string, bytes: Uint8Array): CsvInput => ({
  name,
  size: bytes.length,
  *chunks() {
    for (let from = 0; from < bytes.length; from += pieceSize)
      yield bytes.subarray(from, from + pieceSize)
  },
})

function markOf([first, second, third]: Uint8Array): Encoding['encoding'] | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** Zeros beside nearly every Latin letter, on one side only. */
function unmarkedUtf16(head: Uint8Array): Encoding['encoding'] | null {
  const zeros = [0, 0]
  for (const [at, byte] of head.subarray(0, 4096).entries()) if (byte === 0) zeros[at % 2]! += 1
  const [even = 0, odd = 0] = zeros
  const half = Math.min(head.length, 4096) / 2
  if (odd > half * 0.4 && even < odd * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < even * 0.05) return 'utf-16be'
  return null
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** What people take for a CSV because it opens in the same program. */
function refuseKnown(name: string, head: Uint8Array): void {
  const isZip = startsWith(head, 0x50, 0x4b, 3, 4)
  const isOle = startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)
  if (isZip || isOle)
    throw trouble(name, {
      kind: 'workbook',
      why: 'it is a workbook, not a CSV',
      wayOut: 'Open it and save it as "CSV UTF-8".',
    })
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) throw binary(name)
}

const binary = (name: string) =>
  trouble(name, {
    kind: 'binary',
    why: 'it is a binary file, not a CSV',
    wayOut: 'Choose a file that was saved as CSV.',
  })

const firstOf = async (input: CsvInput): Promise<Uint8Array> => {
  for await (const chunk of input.chunks()) if (chunk.length > 0) return chunk
  return new Uint8Array()
}

async function isUtf8(input: CsvInput, signal?: AbortSignal): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of input.chunks()) {
      signal?.throwIfAborted()
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return true
  } catch (thrown) {
    if (thrown instanceof TypeError) return false
    throw thrown
  }
}

/** Reads the file once to its end where no mark says what it is. Throws Failure. */
export async function encodingOf(input: CsvInput, signal?: AbortSignal): Promise<Encoding> {
  const { name, size } = input
  refuseTooLarge(name, size)
  const head = await firstOf(input)
  if (head.length === 0)
    throw trouble(name, {
      kind: 'empty',
      why: 'the file is empty',
      wayOut: 'Choose one with rows in it.',
    })
  const marked = markOf(head)
  if (marked !== null) return { encoding: marked, bom: true }
  refuseKnown(name, head)
  const wide = unmarkedUtf16(head)
  if (wide !== null) return { encoding: wide, bom: false }
  return {
    encoding: (await isUtf8(input, signal)) ? 'utf-8' : 'windows-1252',
    bom: false,
  }
}

/** The text of the file in pieces, without its byte order mark. Throws Failure. */
export async function* textOf(
  input: CsvInput,
  { encoding }: Encoding,
  signal?: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch (thrown) {
      throw trouble(
        input.name,
        {
          kind: 'encoding',
          why: `it is not the ${encoding} it says it is`,
          wayOut: 'Save it anew as "CSV UTF-8".',
          where: { encoding },
        },
        thrown,
      )
    }
  }
  for await (const chunk of input.chunks()) {
    signal?.throwIfAborted()
    const text = decode(chunk)
    if (text.includes('\0')) throw binary(input.name)
    if (text !== '') yield text
  }
  const rest = decode()
  if (rest !== '') yield rest
}
