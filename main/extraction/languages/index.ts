/** The languages we read. A language is added here and in shared/records/extraction.ts. */
import type { Language } from '#shared/records/extraction.ts'
import { english } from './en/index.ts'
import { italian } from './it/index.ts'
import type { LanguageRules } from './rules.ts'

export const languageRules: Readonly<Record<Language, LanguageRules>> = {
  it: italian,
  en: english,
}
