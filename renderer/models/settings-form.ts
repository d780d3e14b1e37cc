/** What is typed in the settings of the model, and what is wrong with it. */
import { ModelKey, ModelSettings } from '#shared/records/models.ts'

export interface TypedModel {
  readonly enabled: boolean
  readonly allowLocal: boolean
  readonly baseUrl: string
  readonly model: string
  readonly inputPrice: string
  readonly outputPrice: string
  readonly currency: string
  readonly timeoutSeconds: string
}

/** Prices with the decimal sign of the language. */
export const typedOf = (settings: ModelSettings, language: string): TypedModel => {
  const price = (value: number | null): string =>
    value === null
      ? ''
      : new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false }).format(
          value,
        )
  return {
    ...settings,
    inputPrice: price(settings.inputPrice),
    outputPrice: price(settings.outputPrice),
    timeoutSeconds: String(settings.timeoutSeconds),
  }
}

/** Either sign; null for nothing, NaN for what is no number. */
export function numberOf(typed: string): number | null {
  const words = typed.trim()
  if (words === '') return null
  return /^\d{1,9}(?:[.,]\d{1,9})?$/.test(words) ? Number(words.replace(',', '.')) : Number.NaN
}

export type ModelTroubles = Partial<Record<keyof TypedModel | 'key', string>>

const reasons: Partial<Record<string, string>> = {
  baseUrl: 'badUrl',
  inputPrice: 'badNumber',
  outputPrice: 'badNumber',
  currency: 'badCurrency',
  timeoutSeconds: 'badTimeout',
}

/**
 * The settings, or by field the word of the catalogue (under `models.settings`) for what is wrong.
 * An address and a name are needed to switch it on, and to test it.
 */
export function settingsFrom(
  typed: TypedModel,
  key: string,
  isNeeded = typed.enabled,
): { settings: ModelSettings | null; troubles: ModelTroubles } {
  const read = ModelSettings.safeParse({
    enabled: typed.enabled,
    allowLocal: typed.allowLocal,
    baseUrl: typed.baseUrl.trim(),
    model: typed.model.trim(),
    inputPrice: numberOf(typed.inputPrice),
    outputPrice: numberOf(typed.outputPrice),
    currency: typed.currency.trim().toUpperCase(),
    timeoutSeconds: Number(typed.timeoutSeconds.trim() || Number.NaN),
  })
  const troubles: Record<string, string> = {}
  for (const { path } of read.error?.issues ?? []) {
    const field = String(path[0])
    troubles[field] = reasons[field] ?? 'badUrl'
  }
  for (const field of ['baseUrl', 'model'] as const)
    if (isNeeded && typed[field].trim() === '') troubles[field] = 'needed'
  if (!ModelKey.safeParse(key).success) troubles['key'] = 'badKey'
  const isFine = Object.keys(troubles).length === 0
  return { settings: isFine && read.success ? read.data : null, troubles }
}
