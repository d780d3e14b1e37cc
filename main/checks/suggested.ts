/** Numbers of a suggested claim that the words it quotes do not hold. */
import type { Language } from '#shared/records/extraction.ts'
import { isSame } from './figures.ts'
import { checkWords } from './languages/index.ts'
import { numbersIn } from './numbers.ts'

/** As they are written. "15 miliardi" is held by "15.000.000.000", and "1 GW" by "un gigawatt". */
export function numbersNotIn(words: string, quote: string, language: Language): string[] {
  const held = numbersIn(quote, checkWords[language])
  return numbersIn(words, checkWords[language])
    .filter(({ digits, value }) => digits && !held.some((other) => isSame(other.value, value)))
    .map(({ exact }) => exact)
}
