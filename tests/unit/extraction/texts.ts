/** Short news in both languages, made up for the tests, and ways to read claims off them. */
import { extract } from '#main/extraction/index.ts'
import type { Extraction, Language } from '#shared/records/extraction.ts'

export const shortText = `Alfa compra Beta per 3,2 miliardi di euro

Il gruppo Alfa ha acquistato martedì la società Beta per 3,2 miliardi di euro. Beta, fondata nel 1998 da Anna Verdi, impiega 4.300 persone. «Siamo soddisfatti», ha detto Verdi in una nota.
`

/** A text of exactly that many characters. */
export function bigText(length: number): string {
  return shortText.repeat(Math.ceil(length / shortText.length)).slice(0, length)
}

export function read(text: string, language: Language = 'it'): Extraction {
  return extract(text, { language })
}

/** The words of the claims, in order. */
export function claimsOf(text: string, language: Language = 'it'): string[] {
  return read(text, language).claims.map((claim) => claim.text)
}
