/** What a server says a page is, as the kind of file that it is read as. */
import { Refusal } from '../failures.ts'
import type { FileKind } from '../kind.ts'

/** `kind` null: the server does not say, the bytes have to. */
export interface ContentType {
  kind: FileKind | null
  /** Name of the encoding as the server writes it; null where it names none. */
  charset: string | null
}

const kinds: Readonly<Record<string, FileKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/x-markdown': 'text',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/epub+zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'zip',
}
const unsaid = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/download',
  'application/force-download',
  'application/x-download',
  'application/msword',
  'application/zip',
])

/**
 * Of the header `Content-Type` (RFC 9110, section 8.3). Throws Refusal for a type that is known not
 * to be an article: pictures, films, data.
 */
export function readContentType(header: string | undefined): ContentType {
  const [type = '', ...parameters] = (header ?? '').split(';')
  const name = type.trim().toLowerCase()
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w:.+-]+)"?\s*$/i.exec(parameter)?.[1])
    .find((value) => value !== undefined)
  if (unsaid.has(name)) return { kind: null, charset: charset ?? null }
  const kind = Object.hasOwn(kinds, name) ? kinds[name]! : null
  if (kind === null)
    throw new Refusal(
      `the address gives ${name.slice(0, 60)}, which is no article`,
      'Give the address of a page, a PDF, a Word document, an EPUB, an RTF or a text.',
    )
  return { kind, charset: charset ?? null }
}
