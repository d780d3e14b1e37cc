/** Words that may be verbs or something else, decided by what stands around them. */
import { isPunctuation, type Token } from '../../tokens.ts'
import { be, doing, have } from './function-words.ts'
import { PastForms } from './past-forms.ts'
import { takesObject, type Words } from './words.ts'

/** "sets aside", "hands over" */
const isParticle = (token: Token | undefined): boolean =>
  /^(?:aside|away|back|down|off|out|over|up)$/u.test(token?.lower ?? '')

export class VerbPlaces {
  readonly words: Words
  readonly #past: PastForms

  constructor(words: Words) {
    this.words = words
    this.#past = new PastForms(words)
  }

  /** Verbs their neighbours make certain. */
  sure(i: number): void {
    const token = this.words.at(i)!
    if (token.tag === 'auxiliary' && /^(?:be|been|being)$/u.test(token.lower)) {
      token.tag =
        token.lower === 'being' ? 'gerund' : token.lower === 'be' ? 'infinitive' : 'participle'
      return
    }
    const form = this.words.forms[i]
    if (!form || token.tag !== 'word') return
    const helper = this.words.helper(i)
    const before = this.words.before(i)
    if (helper) {
      const { lower } = helper
      const perfect = have.has(lower) || be.has(lower)
      if (form.participle && perfect) return this.words.set(i, 'participle')
      if (form.gerund && be.has(lower)) return this.words.set(i, 'gerund')
      if (form.base && (helper.tag === 'modal' || doing.has(lower)))
        return this.words.set(i, 'infinitive')
    }
    if (
      form.participle &&
      ((before?.tag === 'participle' && /^been$/u.test(before.lower)) ||
        before?.lower === 'be' ||
        before?.lower === 'being')
    )
      return this.words.set(i, 'participle')
    if (form.gerund && (before?.lower === 'been' || before?.lower === 'be'))
      return this.words.set(i, 'gerund')
    if (form.base && before?.lower === 'to' && this.words.at(i - 1)?.tag !== 'name')
      return this.words.set(i, 'infinitive')
    if (form.gerund) return this.#gerund(i, before)
    const pronoun =
      before?.tag === 'pronoun' || (before?.tag === 'relative' && before.lower !== 'whose')
    if (form.finite && pronoun && !/^(?:him|them|us|me)$/u.test(before.lower))
      return this.words.set(i, 'verb')
    if (form.past && form.lemma === 'say') return this.words.set(i, 'verb')
    // "wrote", "fell": past forms that are no participles and no nouns.
    if (form.past && !form.participle && !form.homograph && before?.tag !== 'determiner')
      this.words.set(i, 'verb')
  }

  #gerund(i: number, before: Token | undefined): void {
    const plainNoun = before !== undefined && (before.tag === 'determiner' || before.lower === "'s")
    const next = this.words.at(i + 1)
    const adjective =
      before?.tag === 'preposition' && next?.tag === 'word' && !this.words.forms[i + 1] && false
    if (!plainNoun && !adjective) this.words.set(i, 'gerund')
  }

  /** Words that may be a verb or something else. */
  open(i: number): void {
    const token = this.words.at(i)!
    const form = this.words.forms[i]
    if (!form || token.tag !== 'word') return
    const before = this.words.before(i)
    const after = this.words.at(i + 1)
    const isThat = after?.lower === 'that'
    const noun =
      before !== undefined &&
      (before.tag === 'determiner' ||
        before.tag === 'preposition' ||
        before.tag === 'number' ||
        before.lower === "'s")
    if (form.base && before?.tag === 'comma' && this.#resumesPlural(i, after)) {
      this.words.set(i, 'verb')
      return
    }
    if (form.past || form.participle) return this.#past.decide(i, form, noun, before, after)
    if (!form.finite || noun) return
    const { from, to } = this.words.stretch(i)
    const finite = this.words.finiteIn(from, to)
    const coordinated = before?.tag === 'coordinator'
    if (coordinated) {
      if (
        finite >= 0 &&
        finite < i &&
        form.present === (this.#isPresent(finite) || undefined) &&
        takesObject(after)
      )
        this.words.set(i, 'verb')
      return
    }
    if (!before || before.tag === 'comma') {
      const goesOn =
        takesObject(after) ||
        ((after?.tag === 'preposition' || isParticle(after)) && this.#closesAside(i))
      if (before && goesOn && this.#resumes(i) && form.present) this.words.set(i, 'verb')
      return
    }
    // "Experts fear that outbreaks will continue": the later verb is in what they fear.
    const tellsThat = isThat && finite > i
    if (finite >= 0 && !tellsThat) {
      // "said the firm plans to": a clause begins after a verb of saying.
      const inner =
        finite < i &&
        this.words.isSaying(finite) &&
        takesObject(after) &&
        before.tag !== 'preposition'
      if (inner && this.words.finiteIn(finite + 1, to) < 0) this.words.set(i, 'verb')
      return
    }
    if (
      before.tag !== 'name' &&
      before.tag !== 'word' &&
      before.tag !== 'close' &&
      before.tag !== 'mark'
    )
      return
    if (form.base && !this.#isPluralSubject(i)) return
    if (form.homograph && !takesObject(after) && !isThat) {
      if (this.#laterCandidate(i, to)) return
    }
    this.words.set(i, 'verb')
  }

  /** After an aside that follows a subject: "Belgium, where the funds are held, opposes". */
  #resumes(i: number): boolean {
    return this.words.finiteIn(0, i) < 0 || this.words.afterRelative(i)
  }

  /** "The findings, published on Monday, come from": a plural subject waits for its verb. */
  #resumesPlural(i: number, after: Token | undefined): boolean {
    if (!takesObject(after) && after?.tag !== 'preposition') return false
    const { tokens } = this.words
    if (
      this.words.finiteIn(0, i) >= 0 ||
      !tokens.slice(0, i - 1).some(({ tag }) => tag === 'comma')
    )
      return false
    const head = tokens.findIndex(({ tag }) => tag === 'preposition' || tag === 'comma') - 1
    return head >= 0 && tokens[head]!.tag === 'word' && /[^s]s$/u.test(tokens[head]!.lower)
  }

  /** The comma before ends an aside that a participle began: ", built in 1932, runs from". */
  #closesAside(i: number): boolean {
    for (let j = i - 2; j > 0; j -= 1) {
      const { tag } = this.words.tokens[j]!
      if (tag === 'participle') return this.words.tokens[j - 1]!.tag === 'comma'
      if (tag === 'comma') return false
    }
    return false
  }

  #isPresent(i: number): boolean {
    return this.words.tokens[i]!.lower.endsWith('s') && !this.words.tokens[i]!.lower.endsWith('ss')
  }

  #isPluralSubject(i: number): boolean {
    for (let j = i - 1; j >= 0; j -= 1) {
      const { tag, lower } = this.words.tokens[j]!
      if (tag === 'coordinator') return true
      if (tag === 'adverb') continue
      if (/^(?:people|police|men|women|children|media|data)$/u.test(lower)) return true
      if ((tag === 'word' || tag === 'name') && this.#isNextTo(j, i)) {
        if (/[^s]s$/u.test(lower)) return true
      }
      if (isPunctuation(tag) && tag !== 'mark') return false
    }
    return false
  }

  /** With nothing but adverbs between. */
  #isNextTo(j: number, i: number): boolean {
    return this.words.tokens.slice(j + 1, i).every(({ tag }) => tag === 'adverb')
  }

  /** Another word of the stretch could be its verb. */
  #laterCandidate(i: number, to: number): boolean {
    for (let j = i + 1; j < to; j += 1) {
      const form = this.words.forms[j]
      if (
        form?.finite &&
        this.words.tokens[j]!.tag === 'word' &&
        this.words.tokens[j - 1]!.tag !== 'determiner' &&
        this.words.tokens[j - 1]!.tag !== 'preposition'
      )
        return true
    }
    return false
  }
}
