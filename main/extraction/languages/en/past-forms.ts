/** "-ed" forms and their like: the past of a clause's verb, or a participle about the noun before. */
import { isFinite, type Token } from '../../tokens.ts'
import type { EnglishForm } from './conjugation.ts'
import { be, beforeClauses, have } from './function-words.ts'
import { takesObject, type Words } from './words.ts'

export class PastForms {
  readonly words: Words

  constructor(words: Words) {
    this.words = words
  }

  decide(
    i: number,
    form: EnglishForm,
    noun: boolean,
    before: Token | undefined,
    after: Token | undefined,
  ): void {
    if (noun && before?.tag !== 'number') {
      if (form.homograph || after?.tag !== 'preposition') return
    }
    if (noun) {
      if (before?.tag === 'number' && form.participle && after?.tag === 'preposition')
        this.words.set(i, 'participle')
      return
    }
    if (!form.participle) {
      if (!form.homograph || takesObject(after)) this.words.set(i, 'verb')
      return
    }
    if (!form.past) return this.words.set(i, 'participle')
    const previous = this.words.at(i - 1)
    if (
      !previous ||
      (previous.tag === 'comma' && this.#isAfterNoun(i - 1) && this.#isAside(i, after))
    ) {
      return this.words.set(i, 'participle')
    }
    const { from, to } = this.words.stretch(i)
    const earlier = this.words.finiteIn(from, i)
    if (before?.tag === 'coordinator') return this.#coordinated(i, earlier, after)
    // "27% of OpenAI, a stake valued at $135 billion"
    const article = this.words.at(from)?.lower
    const trailing =
      this.words.at(from - 1)?.tag === 'comma' && (article === 'a' || article === 'an')
    if (trailing && after?.tag === 'preposition' && this.words.finiteIn(0, from) >= 0)
      return this.words.set(i, 'participle')
    if (earlier >= 0) {
      const opens =
        (this.words.isSaying(earlier) && this.#hasSubject(earlier + 1, i)) ||
        this.#beginsClause(earlier, i, form, after) ||
        this.#endsRelative(from, earlier, i, after)
      return this.words.set(i, opens && after?.lower !== 'by' ? 'verb' : 'participle')
    }
    if (after?.lower === 'by' && this.#isNounLike(before)) {
      // "Shares climbed by 5%" has a figure after "by".
      const figure = this.words.at(i + 2)
      if (
        figure?.tag !== 'number' &&
        figure?.tag !== 'mark' &&
        figure?.tag !== 'adverb' &&
        figure?.lower !== 'a'
      )
        return this.words.set(i, 'participle')
    }
    const later = this.words.finiteIn(i + 1, to)
    if (later >= 0 && this.#reaches(i, later) && after?.tag === 'preposition')
      return this.words.set(i, 'participle')
    this.words.set(i, 'verb')
  }

  /** "The Italian, ranked second, has": after a comma, with no verb before it or a preposition after. */
  #isAside(i: number, after: Token | undefined): boolean {
    if (this.words.afterRelative(i)) return false
    if (this.words.finiteIn(0, i) >= 0 && after?.tag === 'preposition') return true
    const { to } = this.words.stretch(i)
    if (this.words.at(to)?.tag !== 'comma') return false
    let next = to + 1
    while (this.words.at(next)?.tag === 'adverb') next += 1
    const resumed = this.words.at(next)
    return (
      resumed !== undefined &&
      (isFinite(resumed.tag) || (resumed.tag === 'word' && this.words.forms[next]?.finite === true))
    )
  }

  /** "… were hospitalised and 38 people died": a subject of its own after "and". */
  #beginsClause(earlier: number, i: number, form: EnglishForm, after: Token | undefined): boolean {
    const alone = /^(?:die|rise|fall|grow|occur|happen|arrive|emerge|come|go|live)$/u
    if (!alone.test(form.lemma) && after !== undefined && after.tag !== 'determiner') return false
    for (let j = i - 1; j > earlier; j -= 1) {
      const { tag } = this.words.tokens[j]!
      if (tag === 'coordinator') return j < i - 1
      if (!/^(?:word|name|number|determiner|adverb|mark)$/u.test(tag)) return false
    }
    return false
  }

  /** "Patients who took the drug lived 5.2 months longer": the verb after a relative without commas. */
  #endsRelative(from: number, earlier: number, i: number, after: Token | undefined): boolean {
    const opens = this.words.at(from - 1)?.tag === 'relative' && earlier === from
    const objectNext = /^(?:number|determiner|name|pronoun|mark)$/u.test(after?.tag ?? '')
    return opens && objectNext && this.words.at(from - 2)?.tag === 'word' && i > earlier + 1
  }

  #isNounLike(token: Token | undefined): boolean {
    return token?.tag === 'word' || token?.tag === 'name'
  }

  #isAfterNoun(comma: number): boolean {
    const token = this.words.at(comma - 1)
    return (
      token !== undefined &&
      (token.tag === 'name' ||
        token.tag === 'word' ||
        token.tag === 'close' ||
        token.tag === 'number')
    )
  }

  #hasSubject(from: number, to: number): boolean {
    return this.words.tokens
      .slice(from, to)
      .some(({ tag }) => tag === 'name' || tag === 'word' || tag === 'pronoun')
  }

  #coordinated(i: number, earlier: number, after: Token | undefined): void {
    // ", developed by X and produced by Y,": two of one kind.
    if (after?.lower === 'by' && this.#followsParticiple(i)) return this.words.set(i, 'participle')
    if (earlier < 0) return this.words.set(i, 'verb')
    // "a surprising but deserved win"
    const article = this.words.at(i - 3)?.tag
    if (
      after?.tag === 'word' &&
      this.words.at(i - 2)?.tag === 'word' &&
      (article === 'determiner' || article === 'adverb')
    )
      return
    const helper = this.words.tokens[earlier]!
    // "was built by X and entered service": what takes an object is no passive.
    const objectNext =
      after?.tag === 'determiner' ||
      after?.tag === 'name' ||
      after?.tag === 'pronoun' ||
      after?.tag === 'word' ||
      after?.tag === 'number'
    if (helper.lemma === 'be' && objectNext) return this.words.set(i, 'verb')
    const shared =
      helper.tag === 'auxiliary' &&
      (have.has(helper.lower) || be.has(helper.lower)) &&
      this.words.tokens[earlier + 1]?.tag !== 'determiner'
    this.words.set(i, shared ? 'participle' : 'verb')
  }

  /** A participle with its own "by" before, and no finite verb since. */
  #followsParticiple(i: number): boolean {
    for (let j = i - 1; j >= 0; j -= 1) {
      const { tag } = this.words.tokens[j]!
      if (tag === 'participle') return this.words.at(j + 1)?.lower === 'by'
      if (isFinite(tag) || tag === 'comma') return false
    }
    return false
  }

  /** Nothing between the two begins a clause of its own. */
  #reaches(from: number, to: number): boolean {
    for (let j = from + 1; j < to; j += 1) {
      const { tag, lower } = this.words.tokens[j]!
      if (
        tag === 'coordinator' ||
        tag === 'pronoun' ||
        lower === 'that' ||
        beforeClauses.has(lower)
      )
        return false
    }
    return true
  }
}
