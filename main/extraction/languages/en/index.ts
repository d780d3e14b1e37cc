/** English. */
import { tokenPattern, type Token } from '../../tokens.ts'
import type { LanguageRules, Party } from '../rules.ts'
import { wordSet } from '../words.ts'
import { englishAbbreviations } from './abbreviations.ts'
import { verbForm } from './conjugation.ts'
import { capitalWords, closedClass, stopWords } from './function-words.ts'
import { englishQuantities } from './quantities.ts'
import { realise } from './realise.ts'
import { tagEnglish } from './tagger.ts'
import {
  connectives,
  copulas,
  cues,
  freeSubordinators,
  impersonal,
  nouns,
  speech,
} from './vocabulary.ts'

const pluralWords = wordSet(
  'these those two three four five six seven eight nine ten several many few both some',
)
const irregularPlurals = wordSet(
  'people police men women children media data criteria teeth feet mice staff',
)

/** Number of a noun phrase: by its first word, or by the last word before "of". */
function party(tokens: readonly Token[]): Omit<Party, 'words'> {
  const first = tokens[0]
  const isName = first?.tag === 'name'
  const and = tokens.findIndex((token) => token.tag === 'coordinator')
  if (isName) return { plural: and > 0 && tokens[and + 1]?.tag === 'name', feminine: false, isName }
  const link = tokens.findIndex((token, i) => i > 0 && token.tag === 'preposition')
  const phrase = link > 0 ? tokens.slice(0, link) : tokens
  const head = phrase.findLast((token) => token.tag === 'word')?.lower ?? ''
  const opening = first?.lower ?? ''
  const singular =
    opening === 'a' ||
    opening === 'an' ||
    opening === 'this' ||
    opening === 'that' ||
    opening === 'each' ||
    opening === 'every'
  const counted = first?.tag === 'number' && opening !== '1'
  const plural =
    !singular &&
    (counted ||
      pluralWords.has(opening) ||
      irregularPlurals.has(head) ||
      (/[^su]s$/u.test(head) && head !== 'news') ||
      and > 0)
  return { plural, feminine: false, isName: false }
}

export const english: LanguageRules = {
  code: 'en',
  iso3: 'eng',
  // "didn't" is one word; "Nvidia's" is two.
  tokens: tokenPattern(
    [
      String.raw`\p{L}+n['’]t(?!\p{L})`,
      String.raw`\p{Lu}['’]\p{Lu}\p{L}+`,
      String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑&][\p{L}\p{N}]+)*`,
      String.raw`['’](?:s|re|ve|m|ll|d)(?!\p{L})`,
    ].join('|'),
  ),
  capitalisesNouns: false,
  linksNames: true,
  dropsSubjects: false,
  stopWords,
  abbreviations: englishAbbreviations,
  quantities: englishQuantities,
  tag: tagEnglish,
  capitalWords,
  isKnownWord: (word) =>
    closedClass.has(word) || capitalWords.has(word) || verbForm(word) !== undefined,
  isPluralVerb: ({ lower }) =>
    /^(?:are|were|have|do)$/u.test(lower)
      ? true
      : /^(?:is|was|has|does)$/u.test(lower)
        ? false
        : undefined,
  party,
  agreement: () => undefined,
  lemmaOf: (word) => verbForm(word)?.lemma,
  articleIn: () => undefined,
  plainPreposition: (word) => word,
  connectiveSet: connectives,
  arrivalVerbs: new Set(),
  copulas,
  impersonal,
  timeSubordinators: wordSet('when'),
  clauseOpeners: wordSet('after before since until as when while'),
  likeWords: wordSet('as like'),
  thingRelatives: new Set(['which']),
  plainRelatives: wordSet('which who whom that'),
  freeSubordinators,
  cues,
  speech,
  nouns,
  realise,
}
