/** The bytes of one file to its text, by kind. Each reader is loaded when the first such file comes. */
import type { SourceText } from './details.ts'
import { decodeMarkup, decodeText } from './decode.ts'
import { failureFrom } from './failures.ts'
import type { FileKind } from './kind.ts'
import type { Limits } from './limits.ts'

export interface Order {
  kind: FileKind
  /** Name for the errors. */
  file: string
  bytes: Uint8Array
  limits: Limits
  /** Of what came from the web: the encoding that the server names, and the address. */
  charset?: string
  address?: string
}

export type OnProgress = (done: number, total: number) => void

async function read(order: Order, onProgress: OnProgress): Promise<SourceText> {
  const { kind, file, bytes, limits } = order
  const { characters, pages } = limits
  switch (kind) {
    case 'text':
      return { kind, text: decodeText(file, bytes, order.charset), details: {} }
    case 'html':
      return {
        kind,
        ...(await import('./html/index.ts')).readHtml(
          decodeMarkup(file, bytes, order.charset),
          characters,
          order.address,
        ),
      }
    case 'pdf':
      return {
        kind,
        ...(await (
          await import('./pdf/index.ts')
        ).readPdf(bytes, { pages, characters, onPage: onProgress })),
      }
    case 'zip':
      return (await import('./archives/index.ts')).readArchive(bytes, { ...limits, onProgress })
    case 'rtf':
      return { kind, ...(await import('./rtf.ts')).readRtf(bytes) }
  }
}

/** Takes the bytes: a reader may empty them. Throws Failure, whatever is in them. */
export async function readKind(order: Order, onProgress: OnProgress): Promise<SourceText> {
  try {
    return await read(order, onProgress)
  } catch (thrown) {
    throw failureFrom(order.file, thrown)
  }
}
