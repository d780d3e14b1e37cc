/** The words of files that people read, by language. */
import type { Language } from '#shared/records/extraction.ts'
import { englishWords } from './english.ts'
import { italianWords, type Labels } from './italian.ts'

export type { Labels }
export const labels: Readonly<Record<Language, Labels>> = { it: italianWords, en: englishWords }
