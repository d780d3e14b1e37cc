/** The first look at a sentence: names, words of the closed classes, and what may be a verb. */
import { isCapitalised, type Token } from '../../tokens.ts'
import { englishAbbreviations } from './abbreviations.ts'
import { verbForm } from './conjugation.ts'
import { be, capitalWords, closedClass, doing, have } from './function-words.ts'
import { nouns } from './vocabulary.ts'
import type { Words } from './words.ts'

const notAdverbs = new Set(
  `family only early supply rally reply apply ally italy assembly july daily weekly monthly friendly likely elderly costly
  deadly anomaly monopoly`.split(/\s+/u),
)
const smallNumbers = new Set(
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(' '),
)
const contracted = new Set(['it', 'he', 'she', 'that', 'there', 'what', 'here', 'who', 'where'])

const lemmaOfHelper = (word: string): string =>
  be.has(word) ? 'be' : have.has(word) ? 'have' : doing.has(word) ? 'do' : ''

export class FirstLook {
  readonly words: Words

  constructor(words: Words) {
    this.words = words
  }

  /** Tags the word at `i` as far as it can be told alone. */
  tag(token: Token, i: number, isName: (token: Token) => boolean): void {
    if (token.lower === "'s" || token.lower === "s'") {
      const before = this.words.at(i - 1)
      // "The WHO's director" has an owner, "who's" a verb.
      const verb =
        before !== undefined && contracted.has(before.lower) && !/^\p{Lu}{2}/u.test(before.text)
      token.tag = verb ? 'auxiliary' : 'mark'
      if (verb) token.lemma = 'be'
      return
    }
    if (/^['’]$/u.test(token.text)) {
      // "companies' profits"
      const owner = this.words.at(i - 1)
      if (
        owner?.end === token.start &&
        owner.lower.endsWith('s') &&
        this.words.at(i + 1)?.tag === 'word'
      )
        token.tag = 'mark'
      return
    }
    if (token.tag !== 'word' && !/^['’]\p{L}/u.test(token.text)) return
    const before = this.words.at(i - 1)
    const opens =
      before === undefined ||
      before.tag === 'quote' ||
      before.tag === 'open' ||
      before.tag === 'colon'
    const capital = isCapitalised(token)
    // The month, and no "may".
    if (token.text === 'May' && !opens) return
    const closed = closedClass.get(token.lower)
    const next = this.words.at(i + 1)
    const title = englishAbbreviations.titles.has(token.lower)
    const office =
      (title || nouns.roles.has(token.lower)) && next !== undefined && isCapitalised(next)
    const wordAnyway = office || capitalWords.has(token.lower)
    if (
      capital &&
      !opens &&
      !wordAnyway &&
      (closed === undefined || token.text.length > 3 || /^\p{Lu}{2,}$/u.test(token.text))
    ) {
      if (closed === undefined || before?.tag === 'name' || /^\p{Lu}{2,}$/u.test(token.text)) {
        token.tag = 'name'
        return
      }
    }
    if (closed !== undefined && before?.tag === 'open' && /^\p{Lu}{2,}$/u.test(token.text)) {
      // "(WHO)"
      token.tag = 'name'
      return
    }
    if (closed !== undefined) {
      // "because of higher costs"
      token.tag = token.lower === 'because' && next?.lower === 'of' ? 'preposition' : closed
      if (closed === 'auxiliary') token.lemma = lemmaOfHelper(token.lower)
      if (closed === 'modal') token.lemma = 'may'
      return
    }
    if (capital && !wordAnyway && isName(token)) {
      token.tag = 'name'
      return
    }
    if (token.lower === 'compared' && /^(?:with|to)$/u.test(next?.lower ?? '')) {
      token.tag = 'preposition'
      return
    }
    if (capital && opens && !wordAnyway && this.#startsAsName(i)) {
      token.tag = 'name'
      return
    }
    if (token.lower.endsWith('ly') && token.lower.length > 4 && !notAdverbs.has(token.lower)) {
      token.tag = 'adverb'
      return
    }
    if (!wordAnyway) this.words.forms[i] = verbForm(token.lower)
  }

  /** "Jensen Huang said": a capital after a first word no list knows. */
  #startsAsName(i: number): boolean {
    const token = this.words.at(i)!
    const next = this.words.at(i + 1)
    if (!next || verbForm(token.lower) || nouns.roles.has(token.lower)) return false
    if (smallNumbers.has(token.lower)) return false
    if (isCapitalised(next) && next.tag === 'word' && !closedClass.has(next.lower)) return true
    if (
      next.tag === 'comma' &&
      /^(?:a|an|the|its|who|which)$/u.test(this.words.at(i + 2)?.lower ?? '')
    )
      return !/(?:[^us]s|ly|ing|ed)$/u.test(token.lower)
    if (next.lower === "'s") return !token.lower.endsWith('s')
    const singular =
      /^(?:is|was|has|will|would)$/u.test(next.lower) || verbForm(next.lower)?.past === true
    return singular && !/(?:s|ing|ion|ment|ness|ity|people|police)$/u.test(token.lower)
  }
}
