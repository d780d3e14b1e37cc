/** What a file may cost, so that a hostile one costs an error and nothing more. */

import type { FileKind } from '#shared/records/origin.ts'

const mega = 1024 * 1024

export interface Limits {
  /** Bytes of the file, by what it is. */
  bytes: Readonly<Record<Kind, number>>
  /** Bytes that the parts read out of a zip archive come to, all together. */
  inflated: number
  /** Files named in a zip archive. */
  entries: number
  pages: number
  /** UTF-16 code units of text that come out of a file that is no plain text. */
  characters: number
  /** Milliseconds without a sign of progress, and in all. */
  silence: number
  time: number
  /** Megabytes: the worker's own heap, and what the process may grow by while it reads. */
  heap: number
  growth: number
}

export type Kind = FileKind

export const limits: Limits = {
  bytes: {
    text: 200 * mega,
    // A page's tree takes some forty times its bytes.
    html: 30 * mega,
    pdf: 100 * mega,
    docx: 100 * mega,
    epub: 100 * mega,
    rtf: 100 * mega,
  },
  inflated: 60 * mega,
  entries: 20_000,
  pages: 10_000,
  characters: 20_000_000,
  silence: 60_000,
  time: 600_000,
  heap: 2048,
  growth: 3072,
}
