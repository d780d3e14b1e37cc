/** Italian. */
import { tokenPattern, type Token } from '../../tokens.ts'
import type { LanguageRules, Party } from '../rules.ts'
import { wordSet } from '../words.ts'
import { italianAbbreviations } from './abbreviations.ts'
import { verbForm } from './conjugation.ts'
import { articled, articleIn, closedClass, stopWords } from './function-words.ts'
import { italianCardinal } from './numbers.ts'
import { italianQuantities } from './quantities.ts'
import { realise, withEssere, withoutSi } from './realise.ts'
import { tagItalian } from './tagger.ts'
import {
  connectives,
  copulas,
  cues,
  freeSubordinators,
  impersonal,
  nouns,
  speech,
} from './vocabulary.ts'

const pluralArticles = wordSet(
  'ai agli alle dai dagli dalle nei negli nelle sui sugli sulle i gli le dei degli delle questi queste quei quegli quelle alcuni alcune molti molte',
)
const feminineArticles = wordSet(
  'la una le delle della questa queste quella quelle alla dalla nella sulla alle dalle nelle sulle',
)
const personNames = nouns.givenNames
const masculineInA = wordSet('luca andrea nicola mattia elia joshua')

/** Gender and number of a noun phrase, as its article and last letters tell; companies are feminine. */
function party(tokens: readonly Token[]): Omit<Party, 'words'> {
  const names = tokens.filter((token) => token.tag === 'name')
  const head = tokens[0]
  const isName = head?.tag === 'name'
  if (isName) {
    const first = names[0]!.lower
    const person = personNames.has(first)
    const feminine = person ? first.endsWith('a') && !masculineInA.has(first) : true
    const and = tokens.findIndex((token) => token.tag === 'coordinator')
    const plural = and > 0 && tokens[and + 1]?.tag === 'name'
    return { plural, feminine: plural ? false : feminine, isName }
  }
  const article = head?.lower ?? ''
  const noun = tokens.find((token) => token.tag === 'word')?.lower ?? ''
  const plural =
    pluralArticles.has(article) ||
    (head?.tag === 'number' && head.lower !== '1') ||
    (italianCardinal(article) ?? 0) > 1
  const feminine =
    feminineArticles.has(article) ||
    (/^(?:l'|un'|dell'|all')$/u.test(article) && /(?:a|zione|sione|tà)$/u.test(noun)) ||
    (plural && /(?:e|zioni|sioni)$/u.test(noun) && article !== 'gli' && article !== 'i')
  return { plural, feminine, isName: false }
}

export const italian: LanguageRules = {
  code: 'it',
  iso3: 'ita',
  // A word keeps the apostrophe that joins it to the next: "L’accordo" is two words.
  tokens: tokenPattern(
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑&][\p{L}\p{N}]+)*(?:['’](?=[\p{L}\p{N}]))?`,
  ),
  capitalisesNouns: false,
  linksNames: false,
  dropsSubjects: true,
  stopWords,
  abbreviations: italianAbbreviations,
  quantities: italianQuantities,
  tag: tagItalian,
  capitalWords: wordSet(''),
  isKnownWord: (word) => closedClass.has(word) || verbForm(word) !== undefined,
  isPluralVerb: (verb) => /(?:no|nno|mo)$/u.test(verb.lower),
  party,
  agreement: ({ lower }) => {
    const ending = withoutSi(lower).at(-1)!
    if (!'oaie'.includes(ending)) return undefined
    return { feminine: ending === 'a' || ending === 'e', plural: ending === 'e' || ending === 'i' }
  },
  lemmaOf: (word) => verbForm(word)?.lemma,
  articleIn,
  plainPreposition: (word) => articled.get(word) ?? word,
  connectiveSet: connectives,
  copulas,
  arrivalVerbs: withEssere,
  impersonal,
  timeSubordinators: wordSet('quando'),
  clauseOpeners: wordSet(''),
  likeWords: wordSet('come'),
  thingRelatives: wordSet(''),
  plainRelatives: wordSet('che'),
  freeSubordinators,
  cues,
  speech,
  nouns,
  realise,
}
