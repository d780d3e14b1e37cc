/** The interface's languages. Words shared with the menu and the errors come from shared/i18n. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { actionLabels } from '#shared/i18n/actions.ts'
import { errorWords } from '#shared/i18n/errors.ts'
import type { Language } from '#shared/records/extraction.ts'
import { claimsWords } from '../claims/words.ts'
import { client } from '../client.ts'
import { evidenceWords } from '../evidence/words.ts'
import { exportsWords } from '../exports/words.ts'
import { findingsWords } from '../findings/words.ts'
import { historyWords } from '../history/words.ts'
import { importsWords } from '../imports/words.ts'
import { inspectorWords } from '../inspector/words.ts'
import { librariesWords } from '../libraries/words.ts'
import { libraryWords } from '../library/words.ts'
import { modelsWords } from '../models/words.ts'
import { overviewWords } from '../overview/words.ts'
import { peopleWords } from '../people/words.ts'
import { paletteWords } from '../palette/words.ts'
import { relationsWords } from '../relations/words.ts'
import { revisionsWords } from '../revisions/words.ts'
import { scalesWords } from '../scales/words.ts'
import { sourceWords } from '../source/words.ts'
import { en } from './en.ts'
import { it } from './it.ts'
import { stepWords } from './steps.ts'

const common = { it, en }

/** Each room brings its own words; the rest is common to all. */
const catalogue = (language: Language) => ({
  translation: {
    ...common[language],
    ...actionLabels[language],
    error: errorWords[language],
    step: stepWords[language],
    library: libraryWords[language],
    libraries: librariesWords[language],
    source: sourceWords[language],
    claims: claimsWords[language],
    inspector: inspectorWords[language],
    findings: findingsWords[language],
    history: historyWords[language],
    exports: exportsWords[language],
    imports: importsWords[language],
    palette: paletteWords[language],
    models: modelsWords[language],
    overview: overviewWords[language],
    people: peopleWords[language],
    relations: relationsWords[language],
    revisions: revisionsWords[language],
    evidence: evidenceWords[language],
    scales: scalesWords[language],
  },
})

export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { it: catalogue('it'), en: catalogue('en') },
    lng: language,
    fallbackLng: 'en',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

export const currentLanguage = (): Language => (i18next.language === 'it' ? 'it' : 'en')

export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  await client.call('app.setInterfaceLanguage', { language })
}
