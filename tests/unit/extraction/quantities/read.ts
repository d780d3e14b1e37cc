/** Reading one sentence in a test. */
import { englishQuantities } from '#main/extraction/languages/en/quantities.ts'
import { italianQuantities } from '#main/extraction/languages/it/quantities.ts'
import { readQuantities } from '#main/extraction/quantities/index.ts'
import type { Quantity } from '#shared/records/extraction.ts'

/** A Thursday. */
export const published = '2025-11-20'

/** The quantities of a text taken as one sentence; offsets left out, for they are `exact`'s. */
export function read(
  language: 'it' | 'en',
  text: string,
  referenceDate?: string,
): Omit<Quantity, 'start' | 'end'>[] {
  const rules = language === 'it' ? italianQuantities : englishQuantities
  const sentence = { start: 0, end: text.length }
  return readQuantities(text, [sentence], rules, referenceDate).map(
    ({ start: _start, end: _end, ...rest }) => rest,
  )
}

/** The one quantity of a text. */
export function readOne(
  language: 'it' | 'en',
  text: string,
  referenceDate?: string,
): Omit<Quantity, 'start' | 'end'> | undefined {
  const found = read(language, text, referenceDate)
  if (found.length > 1)
    throw new Error(`More than one: ${found.map(({ exact }) => exact).join(' | ')}`)
  return found[0]
}
