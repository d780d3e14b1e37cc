/** Bytes of a text file to text. */
import { Failure } from '#shared/contract/errors.ts'

/** Bytes; above it a file is refused before it is decoded. */
export const largestFile = 200 * 1024 * 1024

const unreadable = (file: string, why: string, wayOut: string): Failure =>
  new Failure('unreadable-file', `${file}: ${why}. ${wayOut}`, { detail: { file, why, wayOut } })

export function refuseTooLarge(file: string, size: number): void {
  if (size <= largestFile) return
  const limit = `${largestFile / 1024 / 1024} MB`
  throw new Failure('file-too-large', `${file} is larger than ${limit}: split it first.`, {
    detail: { file, limit },
  })
}

/** Encoding Standard, section 6: the byte order marks. */
function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** C0 controls but TAB, LF, FF, CR, and DEL: text has next to none. */
const isControl = (byte: number): boolean =>
  (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 127

/** More than one such byte in a hundred is no text of any one-byte encoding. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (isControl(byte)) controls += 1
  }
  return controls * 100 > bytes.length
}

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as windows-1252 where it can be
 * text at all. `file` is the name for the error. Throws Failure `unreadable-file` or
 * `file-too-large`.
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  refuseTooLarge(file, bytes.length)
  if (bytes.length === 0) throw unreadable(file, 'the file is empty', 'Choose one with text in it.')
  const marked = markedEncoding(bytes)
  const text =
    marked === null ? decodeUnmarked(file, bytes) : (decodeStrictly(bytes, marked) ?? null)
  if (text === null)
    throw unreadable(file, `it is not the ${marked} it says it is`, 'Save it as UTF-8.')
  if (text.includes('\0')) throw unreadable(file, 'it is a binary file', 'Save it as plain text.')
  if (text.trim() === '')
    throw unreadable(file, 'the file holds only blanks', 'Choose one with text in it.')
  return text
}

function decodeUnmarked(file: string, bytes: Uint8Array): string {
  if (looksBinary(bytes)) throw unreadable(file, 'it is a binary file', 'Save it as plain text.')
  return decodeStrictly(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes)
}

const readExtensions = ['.txt', '.md'] as const

/** Throws Failure `unreadable-file` for a name that does not end as a text file's does. */
export function refuseOtherFormats(file: string): void {
  const name = file.toLowerCase()
  if (readExtensions.some((extension) => name.endsWith(extension))) return
  const list = readExtensions.join(' and ')
  throw unreadable(
    file,
    `only ${list} files are read`,
    'Save it as plain text, or paste its words.',
  )
}
