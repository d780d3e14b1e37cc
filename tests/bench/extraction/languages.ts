/** The two languages as the benches need them: how sentences end and how quantities are said. */
import { englishAbbreviations } from '#main/extraction/languages/en/abbreviations.ts'
import { englishQuantities } from '#main/extraction/languages/en/quantities.ts'
import { italianAbbreviations } from '#main/extraction/languages/it/abbreviations.ts'
import { italianQuantities } from '#main/extraction/languages/it/quantities.ts'

export const extractionLanguages = {
  it: { name: 'italian', abbreviations: italianAbbreviations, quantities: italianQuantities },
  en: { name: 'english', abbreviations: englishAbbreviations, quantities: englishQuantities },
} as const
