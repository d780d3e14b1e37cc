/** One text: its claims for a person to read, or all that was read as JSON. */
import { readText } from '#main/workbench/extraction.ts'
import type { Extraction } from '#shared/records/extraction.ts'
import { normaliseText } from '#shared/text.ts'
import type { ExtractCommand, Reading } from './arguments.ts'
import { readInput } from './input.ts'
import { print } from './output.ts'

/** The reading's known parts only, as `readText` wants them. */
export const readingOptions = ({ language, referenceDate }: Reading): Reading => ({
  ...(language === undefined ? {} : { language }),
  ...(referenceDate === undefined ? {} : { referenceDate }),
})

function summary({ language, sentences, claims, quantities, attributions }: Extraction): string {
  const covered = (coverage: string) =>
    sentences.filter((sentence) => sentence.coverage === coverage).length
  const lines = claims.flatMap(({ text, type, checkWorthiness, ranges }, index) => [
    `${index + 1}. ${text}`,
    `   ${type}, check-worthiness ${checkWorthiness.score.toFixed(2)}, at ` +
      ranges.map(({ start, end }) => `${start}–${end}`).join(', '),
  ])
  return [
    `Language ${language}; claims ${claims.length}, quantities ${quantities.length}, ` +
      `attributions ${attributions.length}.`,
    `Sentences ${sentences.length}: claimed ${covered('claimed')}, skipped ${covered('skipped')}, ` +
      `untouched ${covered('untouched')}.`,
    ...lines,
    '',
  ].join('\n')
}

export async function extract(command: ExtractCommand): Promise<number> {
  const text = normaliseText(await readInput(command.file))
  const extraction = readText(text, readingOptions(command))
  await print(command.json ? `${JSON.stringify(extraction)}\n` : summary(extraction))
  return 0
}
