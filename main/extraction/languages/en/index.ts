/** English. */
import type { LanguageRules } from '../rules.ts'
import { italian } from '../it/index.ts'
import { wordSet } from '../words.ts'
import { englishQuantities } from './quantities.ts'

export const english: LanguageRules = { ...italian, code: 'en', iso3: 'eng', quantities: englishQuantities, stopWords: wordSet('the of and to in is was for that on with said has have it by from at as be are were an this which') }
