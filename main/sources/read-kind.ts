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
}

export type OnProgress = (done: number, total: number) => void

async function read(order: Order, onProgress: OnProgress): Promise<SourceText> {
  const { kind, file, bytes, limits } = order
  const { characters, pages } = limits
  switch (kind) {
    case 'text':
      return { text: decodeText(file, bytes), details: {} }
    case 'html':
      return (await import('./html/index.ts')).readHtml(decodeMarkup(file, bytes), characters)
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(bytes, {
        pages,
        characters,
        onPage: onProgress,
      })
    case 'zip':
      return (await import('./archives/index.ts')).readArchive(bytes, { ...limits, onProgress })
    case 'rtf':
      return (await import('./rtf.ts')).readRtf(bytes)
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
