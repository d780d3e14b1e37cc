/** What a file is, by its first bytes, and only then by its name. */
import { otherExtensions, readExtensions } from '#shared/records/origin.ts'
import { unreadable } from './failures.ts'
import type { Kind } from './limits.ts'

/** What the first bytes of a file tell: which kind of archive one is, they do not. */
export type FileKind = Exclude<Kind, 'docx' | 'epub'> | 'zip'

/** Bytes looked at. A PDF's mark may stand anywhere in its first 1024 (ISO 32000-1, annex H). */
const headLength = 4096
const pdfReach = 1024

const extensionOf = (file: string): string =>
  /[^/\\]\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The first characters, whatever of Unicode's encodings they are in, as far as they are ASCII. */
function headOf(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, headLength))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
}

/** A page says so in its first tag, after an XML declaration and comments at most. */
const pageStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i

/** Of an archive only the mark is looked at here; what is in it says which kind it is. */
type Content = 'pdf' | 'zip' | 'rtf' | 'html' | 'ole' | 'other'

function contentOf(bytes: Uint8Array): Content {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole'
  if (latin1(bytes.subarray(0, 5)) === '{\\rtf') return 'rtf'
  const head = headOf(bytes)
  if (pageStart.test(head)) return 'html'
  return /^\s*%PDF-\d/.test(head) ? 'pdf' : 'other'
}

/** Zeros, where no byte order mark says that it is UTF-16. */
const isBinary = (bytes: Uint8Array): boolean =>
  !startsWith(bytes, 0xff, 0xfe) &&
  !startsWith(bytes, 0xfe, 0xff) &&
  bytes.subarray(0, headLength).includes(0)

/**
 * The old Word format, and what Word makes of a document with a password: both are compound files
 * (MS-CFB), the latter with a stream named so (MS-OFFCRYPTO, 2.3.4.4).
 */
function refuseCompound(file: string, bytes: Uint8Array): never {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name))
    throw unreadable(file, 'it is locked with a password', 'Save it without one, then import that.')
  throw unreadable(
    file,
    'it is in an old Office format',
    'Open it and save it as .docx, then import that.',
  )
}

/**
 * The kind of a file. `zip` is an archive, whose content is still to be looked at. Throws Failure
 * `unreadable-file` for what is known not to be read, and for plain text under the name of
 * something else that is not read (`.csv`, `.js`).
 */
export function kindOf(file: string, bytes: Uint8Array): FileKind {
  const content = contentOf(bytes)
  if (content === 'ole') refuseCompound(file, bytes)
  if (content !== 'other') return content
  const extension = extensionOf(file)
  if (/^x?html?$/.test(extension) && /<[a-z!/]/i.test(headOf(bytes))) return 'html'
  if (extension === 'pdf' && latin1(bytes.subarray(0, pdfReach)).includes('%PDF-')) return 'pdf'
  if (otherExtensions.some((known) => known === extension) && isBinary(bytes))
    throw unreadable(file, `what is in it is no .${extension} file`, 'Get the file again.')
  if (extension === '' || readExtensions.some((known) => known === extension)) return 'text'
  throw unreadable(
    file,
    `.${extension} files are not read`,
    `Choose a file of these: ${readExtensions.map((name) => `.${name}`).join(' ')}.`,
  )
}

/**
 * The kind of what a server sent. A file that is unmistakable by its first bytes is that; else it is
 * what the server says (`said`, null where it says nothing). Throws as `kindOf` does.
 */
export function kindOfSent(address: string, bytes: Uint8Array, said: FileKind | null): FileKind {
  const content = contentOf(bytes)
  if (content === 'ole') refuseCompound(address, bytes)
  if (content === 'pdf' || content === 'zip' || content === 'rtf') return content
  if (said === 'html' || said === 'text') return said
  if (said !== null)
    throw unreadable(
      address,
      'the server says that it is a document, and it is none',
      'Open the address in a browser.',
    )
  return content === 'html' ? 'html' : 'text'
}
