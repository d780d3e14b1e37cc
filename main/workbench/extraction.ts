/** Reading a text on the caller's own thread: for the command line, which does nothing else. */
import { extract } from '#main/extraction/index.ts'
import type { Extraction, Language } from '#shared/records/extraction.ts'

/** `text` is normalised; `referenceDate` is the ISO 8601 day that relative dates count from. */
export const readText = (
  text: string,
  options: { language?: Language; referenceDate?: string } = {},
): Extraction => extract(text, options)
