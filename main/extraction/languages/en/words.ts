/** One English sentence while it is being tagged: its words, what each can be as a verb, neighbours. */
import { isFinite, isPunctuation, type Tag, type Token } from '../../tokens.ts'
import type { EnglishForm } from './conjugation.ts'

const adverbsBetween: ReadonlySet<Tag> = new Set<Tag>(['adverb', 'negation'])

export class Words {
  readonly tokens: Token[]
  readonly forms: (EnglishForm | undefined)[] = []

  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  at(i: number): Token | undefined {
    return this.tokens[i]
  }

  /** The word before, over adverbs and "not". */
  before(i: number): Token | undefined {
    let j = i - 1
    while (j >= 0 && adverbsBetween.has(this.tokens[j]!.tag)) j -= 1
    return this.at(j)
  }

  /** The helping verb that governs the word at `i`: "has also been signed". */
  helper(i: number): Token | undefined {
    for (let j = i - 1; j >= 0 && j > i - 6; j -= 1) {
      const token = this.tokens[j]!
      if (token.tag === 'auxiliary' || token.tag === 'modal') return token
      if (!adverbsBetween.has(token.tag) && token.tag !== 'participle') return undefined
    }
    return undefined
  }

  /** Makes the word at `i` a form of the verb it can be. */
  set(i: number, tag: Tag): void {
    const token = this.tokens[i]!
    token.tag = tag
    token.lemma = this.forms[i]!.lemma
  }

  /** First token of the stretch a word is in, and the one after its last: between marks and openers. */
  stretch(i: number): { from: number; to: number } {
    const ends = (token: Token): boolean =>
      (isPunctuation(token.tag) && token.tag !== 'mark' && token.tag !== 'quote') ||
      token.tag === 'relative' ||
      token.tag === 'subordinator' ||
      token.tag === 'complementizer'
    let from = i
    while (from > 0 && !ends(this.tokens[from - 1]!)) from -= 1
    let to = i + 1
    while (to < this.tokens.length && !ends(this.tokens[to]!)) to += 1
    return { from, to }
  }

  /** Index of the first finite verb, or -1. */
  finiteIn(from: number, to: number): number {
    for (let j = from; j < to; j += 1) if (isFinite(this.tokens[j]!.tag)) return j
    return -1
  }

  /** Whether a clause may follow the verb at `i` with no "that" between. */
  isSaying(i: number): boolean {
    return /^(?:say|add|tell|believe|think|claim|warn|note|announce|argue|report|estimate)$/u.test(
      this.tokens[i]!.lemma,
    )
  }

  /** After a relative between commas that follows a subject with no verb yet. */
  afterRelative(i: number): boolean {
    const first = this.tokens.findIndex(({ tag }) => tag === 'comma')
    if (first < 0 || first >= i - 1 || this.finiteIn(0, first) >= 0) return false
    const opener = this.tokens.slice(first + 1, first + 4).some(({ tag }) => tag === 'relative')
    return opener && !this.tokens.slice(first + 1, i - 1).some(({ tag }) => tag === 'comma')
  }
}

/** Whether a word that may be a verb has something after it that a verb takes. */
export function takesObject(after: Token | undefined): boolean {
  if (!after) return false
  const { tag } = after
  return (
    tag === 'determiner' ||
    tag === 'number' ||
    tag === 'name' ||
    tag === 'mark' ||
    tag === 'preposition' ||
    tag === 'adverb' ||
    tag === 'pronoun' ||
    tag === 'infinitive' ||
    tag === 'complementizer'
  )
}
