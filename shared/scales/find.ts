/** Finding scales, and the values that verdicts are. */
import type { Language } from '../records/extraction.ts'
import { builtInScales } from './built-in.ts'
import type { Scale, ScaleColour, ScaleValue, Sense, VerdictId } from './scale.ts'

/** Made once: a grid asks for thousands of values. */
const builtInValues: ReadonlyMap<VerdictId, ScaleValue> = new Map(
  builtInScales.flatMap(({ values }) => values.map((value) => [value.id, value] as const)),
)

/**
 * The value with this id, in one of the given scales or in a built-in one; undefined where its scale
 * was taken away.
 */
export function findValue(
  id: VerdictId | null,
  scales: readonly Scale[] = [],
): ScaleValue | undefined {
  if (id === null) return undefined
  for (const { values } of scales) {
    const found = values.find((value) => value.id === id)
    if (found) return found
  }
  return builtInValues.get(id)
}

/** What a verdict is called; its id where nobody knows any more. Empty for none. */
export const verdictLabel = (
  id: VerdictId | null,
  language: Language,
  scales: readonly Scale[] = [],
): string => findValue(id, scales)?.label[language] ?? id ?? ''

/** Grey where nobody knows any more what it was. */
export const verdictColour = (id: VerdictId, scales: readonly Scale[] = []): ScaleColour =>
  findValue(id, scales)?.colour ?? 'grey'

export const senseOf = (id: VerdictId | null, scales: readonly Scale[] = []): Sense | undefined =>
  findValue(id, scales)?.sense
