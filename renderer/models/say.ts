/** Time, tokens and money in the person's words. */
import type { TFunction } from 'i18next'
import type { ModelRun } from '#shared/records/models.ts'

export const sayTime = (milliseconds: number, language: string): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    Math.max(0.1, milliseconds / 1000),
  )} s`

/** Small sums keep their digits: 0.0042 is not nothing. */
export function sayCost({ cost, currency }: ModelRun, language: string, t: TFunction): string {
  if (cost === null) return t('models.costUnknown')
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    ...(cost > 0 && cost < 0.1
      ? { minimumFractionDigits: 2, maximumSignificantDigits: 2 }
      : { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  }).format(cost)
}

/** "prova su localhost:11434 · 1.000 + 200 token · 0,0040 € · 2,3 s". */
export function sayRun(run: ModelRun, language: string, t: TFunction): string {
  const { model, host, inputTokens, outputTokens, parts, partsDone, milliseconds } = run
  const number = new Intl.NumberFormat(language)
  return [
    t('models.run', { model, host }),
    ...(partsDone < parts ? [t('models.partly', { done: partsDone, parts })] : []),
    ...(inputTokens === null || outputTokens === null
      ? []
      : [
          t('models.tokens', {
            input: number.format(inputTokens),
            output: number.format(outputTokens),
          }),
        ]),
    sayCost(run, language, t),
    sayTime(milliseconds, language),
  ].join(' · ')
}
