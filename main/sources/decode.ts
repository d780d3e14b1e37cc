/** Bytes of a text file to text. */
import { unreadable } from './failures.ts'

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
 * text at all. `file` is the name for the error, `charset` what a server names the encoding, which
 * counts before the last guess. Throws Failure `unreadable-file`.
 */
export function decodeText(file: string, bytes: Uint8Array, charset?: string): string {
  if (bytes.length === 0) throw unreadable(file, 'the file is empty', 'Choose one with text in it.')
  const marked = markedEncoding(bytes)
  const text =
    marked === null ? decodeUnmarked(file, bytes, charset) : (decodeStrictly(bytes, marked) ?? null)
  if (text === null)
    throw unreadable(file, `it is not the ${marked} it says it is`, 'Save it as UTF-8.')
  if (text.includes('\0')) throw unreadable(file, 'it is a binary file', 'Save it as plain text.')
  if (text.trim() === '')
    throw unreadable(file, 'the file holds only blanks', 'Choose one with text in it.')
  return text
}

function decodeUnmarked(file: string, bytes: Uint8Array, charset = 'windows-1252'): string {
  if (looksBinary(bytes)) throw unreadable(file, 'it is a binary file', 'Save it as plain text.')
  return (
    decodeStrictly(bytes, 'utf-8') ??
    decodeStrictly(bytes, charset) ??
    new TextDecoder('windows-1252').decode(bytes)
  )
}

/** The encoding a page names for itself, in the bytes where the HTML Standard lets it. */
const named =
  /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i

/** Wider than the standard's 1024: pages put comments before it. */
const nameReach = 4096

function decodeAsNamed(bytes: Uint8Array, charset: string | undefined): string | null {
  const found = named.exec(Buffer.from(bytes.subarray(0, nameReach)).toString('latin1'))
  try {
    const text = new TextDecoder(charset ?? found?.[1] ?? found?.[2] ?? 'utf-8').decode(bytes)
    // A stray byte is shown as such; where many are, the encoding is another.
    const strays = text.split('\ufffd').length - 1
    return strays * 1000 > text.length || text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/**
 * The markup of a page: by its byte order mark, else as UTF-8, which nothing else is by chance,
 * else by the encoding its server names (`charset`), or that it names itself, else as
 * windows-1252. Throws Failure `unreadable-file`.
 */
export function decodeMarkup(file: string, bytes: Uint8Array, charset?: string): string {
  if (markedEncoding(bytes) !== null || looksBinary(bytes)) return decodeText(file, bytes)
  const text = decodeStrictly(bytes, 'utf-8') ?? decodeAsNamed(bytes, charset)
  return text === null || text.trim() === '' ? decodeText(file, bytes) : text
}
