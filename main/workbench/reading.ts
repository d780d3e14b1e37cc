/** Reading a text without keeping it. */
import { normaliseText } from '#shared/text.ts'
import type { HandlersOf } from './context.ts'

export const readingCommands: HandlersOf<'extraction.read'> = {
  'extraction.read': ({ text, language, referenceDate }, { reader, signal, progress }) =>
    reader.extract(normaliseText(text), {
      signal,
      onProgress: (done, total) => progress(done, total, ''),
      ...(language === undefined ? {} : { language }),
      ...(referenceDate === undefined ? {} : { referenceDate }),
    }),
}
