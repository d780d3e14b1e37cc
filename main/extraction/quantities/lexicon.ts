/** Phrases of a language, looked up token by token in a trie: one walk, however many phrases. */
import { tokenise, type Token } from './tokens.ts'

interface Node<Senses> {
  next: Map<string, Node<Senses>>
  senses?: Partial<Senses>
}

export interface Found<Payload> {
  payload: Payload
  /** Index of the first token after the phrase. */
  next: number
}

interface Phrase<Senses> {
  readonly senses: Partial<Senses>
  readonly next: number
}

/** The longest phrase counted in tokens; a walk never goes further. */
const longest = 8

export class Lexicon<Senses extends object> {
  readonly #words: Node<Senses> = { next: new Map() }
  readonly #symbols: Node<Senses> = { next: new Map() }
  readonly #openers = { words: new Map<string, number>(), symbols: new Map<string, number>() }
  /** What was walked of the tokens of a sentence, which do not change. */
  readonly #phrases = new WeakMap<Token[], (readonly Phrase<Senses>[])[]>()
  readonly #groupOf: (tag: keyof Senses) => number

  /** @param groupOf the bits a phrase of that sense gives to its first token, for `opens` */
  constructor(groupOf: (tag: keyof Senses) => number) {
    this.#groupOf = groupOf
  }

  /** Case does not matter, unless `exactCase`: then capitals must stand as written ("MW", "mW"). */
  add<Tag extends keyof Senses>(
    tag: Tag,
    phrase: string,
    payload: Senses[Tag],
    exactCase = false,
  ): void {
    let node = exactCase ? this.#symbols : this.#words
    const openers = exactCase ? this.#openers.symbols : this.#openers.words
    for (const [at, token] of tokenise(phrase, 0, phrase.length).entries()) {
      const key = exactCase ? token.text : token.key
      if (at === 0) openers.set(key, (openers.get(key) ?? 0) | this.#groupOf(tag))
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = { next: new Map() }))
      node = next
    }
    node.senses = { ...node.senses, [tag]: payload } as Partial<Senses>
  }

  /** The groups of the phrases that begin with this token. */
  opens(token: Token): number {
    return (this.#openers.words.get(token.key) ?? 0) | (this.#openers.symbols.get(token.text) ?? 0)
  }

  /** The longest phrase of that sense beginning at token `i`; of equal ones that with its capitals. */
  at<Tag extends keyof Senses>(
    tokens: Token[],
    i: number,
    tag: Tag,
  ): Found<NonNullable<Senses[Tag]>> | undefined {
    let found: Found<NonNullable<Senses[Tag]>> | undefined
    for (const { senses, next } of this.#phrasesAt(tokens, i)) {
      const payload = senses[tag]
      if (payload !== undefined && next > (found?.next ?? 0))
        found = { payload: payload as NonNullable<Senses[Tag]>, next }
    }
    return found
  }

  /** All phrases beginning at token `i`: it is asked for each sense, and walked once. */
  #phrasesAt(tokens: Token[], i: number): readonly Phrase<Senses>[] {
    let known = this.#phrases.get(tokens)
    if (!known) this.#phrases.set(tokens, (known = []))
    return (known[i] ??= [
      // Of equally long ones the first counts.
      ...walk(this.#symbols, tokens, i, 'text'),
      ...walk(this.#words, tokens, i, 'key'),
    ])
  }

  /** The longest phrase of that sense ending just before token `i`, with where it begins. */
  before<Tag extends keyof Senses>(
    tokens: Token[],
    i: number,
    tag: Tag,
  ): { payload: NonNullable<Senses[Tag]>; from: number } | undefined {
    for (let from = Math.max(0, i - longest); from < i; from += 1) {
      const payload =
        walkTo(this.#symbols, tokens, from, i, tag, 'text') ??
        walkTo(this.#words, tokens, from, i, tag, 'key')
      if (payload !== undefined) return { payload, from }
    }
    return undefined
  }
}

/** What the phrase that is all the tokens between two means in that sense. */
function walkTo<Senses extends object, Tag extends keyof Senses>(
  root: Node<Senses>,
  tokens: Token[],
  from: number,
  to: number,
  tag: Tag,
  by: 'text' | 'key',
): NonNullable<Senses[Tag]> | undefined {
  let node: Node<Senses> | undefined = root
  for (let j = from; j < to; j += 1) {
    node = node.next.get(tokens[j]![by])
    if (!node) return undefined
  }
  return (node.senses?.[tag] as NonNullable<Senses[Tag]> | undefined) ?? undefined
}

function walk<Senses extends object>(
  root: Node<Senses>,
  tokens: Token[],
  i: number,
  by: 'text' | 'key',
): Phrase<Senses>[] {
  const phrases: Phrase<Senses>[] = []
  let node: Node<Senses> | undefined = root
  for (let j = i; j < tokens.length && j < i + longest; j += 1) {
    node = node.next.get(tokens[j]![by])
    if (!node) break
    if (node.senses) phrases.push({ senses: node.senses, next: j + 1 })
  }
  return phrases
}
