/** Many texts, a JSON line each, answered in order as they come. */
import { z } from 'zod'
import { readText } from '#main/workbench/extraction.ts'
import { Language } from '#shared/records/extraction.ts'
import { normaliseText } from '#shared/text.ts'
import { answerLines, LineId } from './answer-lines.ts'
import type { ExtractLinesCommand } from './arguments.ts'
import { readingOptions } from './extract.ts'

const Line = z.object({
  id: LineId,
  text: z.string(),
  lang: Language.nullish(),
  /** A day, or a moment of which the day counts as it is written. */
  referenceDate: z
    .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
    .transform((moment) => moment.slice(0, 10))
    .nullish(),
})

export const extractLines = (command: ExtractLinesCommand): Promise<number> =>
  answerLines(command.file, Line, ({ text, lang, referenceDate }) =>
    readText(
      normaliseText(text),
      readingOptions({
        ...command,
        ...(lang ? { language: lang } : {}),
        ...(referenceDate ? { referenceDate } : {}),
      }),
    ),
  )
