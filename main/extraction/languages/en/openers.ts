/** "that", "where", "after": what such a word opens is told by what follows it. */
import { isFinite, isPunctuation } from '../../tokens.ts'
import { beforeClauses } from './function-words.ts'
import type { Words } from './words.ts'

export class Openers {
  readonly words: Words

  constructor(words: Words) {
    this.words = words
  }

  /** "that" after a verb opens what is said; after a noun it opens a clause about it. */
  that(i: number): void {
    const token = this.words.at(i)!
    if (token.lower !== 'that' && token.lower !== 'where') return
    const before = this.words.at(i - 1)
    const after = this.words.at(i + 1)
    if (token.lower === 'where') {
      token.tag = before ? 'relative' : 'subordinator'
      return
    }
    const next = this.words.at(i + 2)
    const verbNext =
      after !== undefined &&
      (isFinite(after.tag) || (after.tag === 'adverb' && next !== undefined && isFinite(next.tag)))
    if (!before || before.tag === 'preposition') {
      token.tag = verbNext ? 'pronoun' : 'determiner'
      return
    }
    const saying =
      isFinite(before.tag) ||
      before.tag === 'participle' ||
      before.tag === 'infinitive' ||
      before.tag === 'gerund' ||
      before.tag === 'adverb' ||
      before.tag === 'pronoun'
    const afterNoun =
      /^(?:fact|claim|claims|idea|view|evidence|hope|belief|warning|report|reports|news|concern|concerns|fears|signs|reporters|journalists|parliament|clear|likely|confident|sure|day|week|month|year)$/u.test(
        before.lower,
      )
    if ((saying || afterNoun) && !(verbNext && !saying)) token.tag = 'complementizer'
    else if (before.tag === 'comma' || before.tag === 'coordinator')
      token.tag = verbNext ? 'relative' : 'complementizer'
    else if (before.tag === 'word' || before.tag === 'name' || before.tag === 'close')
      token.tag = verbNext || this.#hasLaterVerb(i) ? 'relative' : 'determiner'
    else token.tag = 'determiner'
    if (token.tag === 'complementizer' && before.tag === 'name' && verbNext) token.tag = 'relative'
  }

  #hasLaterVerb(i: number): boolean {
    const { to } = this.words.stretch(i + 1 < this.words.tokens.length ? i + 1 : i)
    return this.words.finiteIn(i + 1, to) >= 0
  }

  /** "after", "since" and "as" before a clause. */
  clause(i: number): void {
    const token = this.words.at(i)!
    if (token.tag !== 'preposition' || !beforeClauses.has(token.lower)) return
    const after = this.words.at(i + 1)
    if (!after || after.tag === 'gerund' || after.tag === 'number' || after.tag === 'participle')
      return
    let to = i + 1
    for (; to < this.words.tokens.length; to += 1) {
      const { tag } = this.words.tokens[to]!
      if (
        (isPunctuation(tag) && tag !== 'mark' && tag !== 'quote') ||
        tag === 'relative' ||
        tag === 'subordinator'
      )
        break
    }
    const verb = this.words.finiteIn(i + 1, to)
    if (verb < 0) return
    const earlier = this.words.finiteIn(this.words.stretch(i).from, i)
    // "After the merger shares rose" cannot be told apart; a verb must have come before, or a comma follow.
    if (earlier >= 0 || i === 0 || this.words.at(i - 1)?.tag === 'comma') {
      if (i === 0 && this.words.at(to)?.tag !== 'comma') return
      token.tag = 'subordinator'
    }
  }
}
