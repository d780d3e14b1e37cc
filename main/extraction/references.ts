/** Who is meant: names met so far, what they are called by, and the words that stand for them. */
import type { SentenceView } from './document.ts'
import type { LanguageRules, Party } from './languages/rules.ts'
import { nameBefore, type Stretch } from './phrases.ts'
import { isPunctuation, type Token } from './tokens.ts'

/** Words put where others stood, by token index. */
export interface Substitution extends Stretch {
  words: string
}

interface Person {
  name: string
  role?: string
}

/** Sentences after which a name no longer comes to mind. */
const memory = 4

export class References {
  readonly #rules: LanguageRules
  readonly #people = new Map<string, Person>()
  readonly #ties = new Map<string, string>()
  #pair: { words: string; sentence: number } | undefined
  #subject: { party: Party; person: boolean; sentence: number } | undefined
  #person: { name: string; sentence: number } | undefined
  /** The last organisation a sentence was about. */
  #topic: { name: string; sentence: number } | undefined
  /** The first organisation of the title. */
  #title: string | undefined

  constructor(rules: LanguageRules) {
    this.#rules = rules
  }

  isPerson(names: readonly Token[]): boolean {
    const first = names[0]
    if (!first) return false
    const given = names.findIndex((token) => this.#rules.nouns.givenNames.has(token.lower))
    if (given >= 0 && given < names.length - 1) return true
    return this.#people.has(names.at(-1)!.lower) && names.length <= 3
  }

  /** A person with a role, as "Jensen Huang, CEO di Nvidia" makes known. */
  introduce(name: string, role?: string): void {
    const parts = name.split(/\s+/u)
    const key = parts.at(-1)!.toLowerCase()
    const known = this.#people.get(key)
    if (known && known.name.length > name.length && role === undefined) return
    const full =
      known && known.name.length > name.length && known.name.endsWith(name) ? known.name : name
    const told = role ?? known?.role
    this.#people.set(key, told === undefined ? { name: full } : { name: full, role: told })
  }

  /** The full name and role of somebody called by a last name. */
  person(name: string): Person {
    const known = this.#people.get(name.split(/\s+/u).at(-1)!.toLowerCase())
    return known && known.name.endsWith(name) ? known : { name }
  }

  isKnownPerson(name: string): boolean {
    return this.#people.get(name.split(/\s+/u).at(-1)!.toLowerCase())?.name === name
  }

  /** Who alone in the text has the office that this noun names: "l'assessora", "the senator". */
  holder(noun: string): Person | undefined {
    const holders = [...this.#people.values()].filter(({ role }) => {
      const words: string[] = role?.toLowerCase().match(/\p{L}+/gu) ?? []
      return words.includes(noun) && !words.some((word) => this.#rules.nouns.former.has(word))
    })
    return holders.length === 1 ? holders[0] : undefined
  }

  #isPlace(names: readonly Token[]): boolean {
    return names.some((token) => this.#rules.nouns.places.has(token.lower))
  }

  /** What an apposition says of a name: "Anthropic, la startup" ties the two words. */
  tie(noun: string, name: string): void {
    if (this.#rules.nouns.organisations.has(noun)) this.#ties.set(noun, name)
  }

  /** Whether a noun of the text was said of this name: "la startup Anthropic". */
  isTied(name: string): boolean {
    return [...this.#ties.values()].includes(name)
  }

  lastPerson(sentence: number): string | undefined {
    return this.#person && sentence - this.#person.sentence <= memory
      ? this.#person.name
      : undefined
  }

  lastSubject(sentence: number): Party | undefined {
    return this.#subject && sentence - this.#subject.sentence <= 1 ? this.#subject.party : undefined
  }

  lastSubjectIsPerson(): boolean {
    return this.#subject?.person === true
  }

  setSubject(party: Party, person: boolean, sentence: number): void {
    this.#subject = { party, person, sentence }
    if (
      party.isName &&
      !person &&
      !party.plural &&
      !this.#rules.nouns.places.has(party.words.toLowerCase())
    ) {
      this.#topic = { name: party.words, sentence }
    }
    if (person) this.#person = { name: party.words, sentence }
  }

  /** Learns the names of a sentence; call in text order, after the sentence's own references are read. */
  observe(view: SentenceView): void {
    const { tokens } = view
    for (let i = 0; i < tokens.length; i += 1) {
      if (tokens[i]!.tag !== 'name') continue
      let end = i + 1
      while (end < tokens.length && tokens[end]!.tag === 'name') end += 1
      this.#observeName(view, i, end)
      i = end - 1
    }
  }

  #observeName(view: SentenceView, from: number, to: number): void {
    const { tokens } = view
    const run = tokens.slice(from, to)
    const name = run.map((token) => token.text).join(' ')
    const { nouns } = this.#rules
    if (this.isPerson(run)) {
      this.#person = { name: this.person(name).name, sentence: view.index }
    } else if (!this.#isPlace(run)) {
      if (view.block === 0 && view.kind === 'heading') this.#title ??= name
      const noun = this.#tiedNoun(tokens, from)
      if (noun) this.tie(noun, name)
      // "Serum Institute of India" is what "the institute" stands for.
      const whole = this.#wholeName(tokens, name, to)
      for (const { lower } of run) if (run.length > 1) this.tie(lower, whole)
    }
    const between = tokens[from - 1]
    if (tokens[to]?.tag === 'coordinator' && tokens[to + 1]?.tag === 'name') {
      let end = to + 2
      while (tokens[end]?.tag === 'name') end += 1
      const parties = `${name} ${tokens[to]!.text} ${tokens
        .slice(to + 1, end)
        .map((token) => token.text)
        .join(' ')}`
      if (
        between === undefined ||
        nouns.betweenWords.has(between.lower) ||
        between.tag !== 'name'
      ) {
        this.#pair = { words: parties, sentence: view.index }
      }
    }
  }

  /** With the names that "of" joins to it, where the language does that. */
  #wholeName(tokens: readonly Token[], name: string, to: number): string {
    const { linksNames, nouns } = this.#rules
    if (
      !linksNames ||
      !nouns.ofWords.has(tokens[to]?.lower ?? '') ||
      tokens[to + 1]?.tag !== 'name'
    )
      return name
    let end = to + 2
    while (tokens[end]?.tag === 'name') end += 1
    const rest = tokens.slice(to, end).map(({ text }) => text)
    return [name, ...rest].join(' ')
  }

  /** "la startup di intelligenza artificiale Anthropic": the noun a name stands beside. */
  #tiedNoun(tokens: readonly Token[], name: number): string | undefined {
    const before = tokens[name - 1]
    if (!before || before.tag !== 'word') return undefined
    for (let i = name - 1; i >= 0 && i > name - 7; i -= 1) {
      const token = tokens[i]!
      if (isPunctuation(token.tag) || token.tag === 'name') return undefined
      if (this.#rules.nouns.organisations.has(token.lower)) return token.lower
      if (token.tag === 'determiner') return undefined
    }
    return undefined
  }

  /** Stand-ins of a sentence that can be told safely; `subjectTo` is where its first subject ends. */
  substitutions(view: SentenceView): Substitution[] {
    const { tokens } = view
    const found: Substitution[] = []
    for (let i = 0; i < tokens.length; i += 1) {
      if (view.speech[i]) continue
      const substitution =
        this.#pairAt(view, i) ?? this.#organisationAt(view, i) ?? this.#fullNameAt(view, i, found)
      if (!substitution) continue
      found.push(substitution)
      i = substitution.to - 1
    }
    return found
  }

  /** Somebody called by a last name, told in full the first time in a sentence. */
  #fullNameAt(
    view: SentenceView,
    i: number,
    found: readonly Substitution[],
  ): Substitution | undefined {
    const { tokens } = view
    const token = tokens[i]!
    if (token.tag !== 'name' || tokens[i - 1]?.tag === 'name' || tokens[i + 1]?.tag === 'name')
      return undefined
    const before = tokens[i - 1]
    if (before && (before.tag === 'word' || before.tag === 'determiner')) return undefined
    const { name } = this.person(token.text)
    if (name === token.text || found.some(({ words }) => words === name)) return undefined
    if (tokens.some(({ tag, text }, j) => j < i && tag === 'name' && text === token.text))
      return undefined
    return { from: i, to: i + 1, words: name }
  }

  #pointsBack(token: Token | undefined): boolean {
    if (!token) return false
    const { nouns } = this.#rules
    if (token.tag === 'determiner')
      return nouns.definite.has(token.lower) || nouns.demonstratives.has(token.lower)
    return token.tag === 'preposition' && this.#rules.realise.named(token, '') !== ''
  }

  #pairAt(view: SentenceView, i: number): Substitution | undefined {
    const { tokens } = view
    const { nouns, realise } = this.#rules
    const words = tokens.slice(i, i + 3)
    if (words.length < 3 || !this.#pointsBack(words[0])) return undefined
    if (!nouns.pairWords.has(words[1]!.lower)) return undefined
    const noun = words[2]!
    if (!nouns.organisations.has(noun.lower) && !nouns.parties.has(noun.lower)) return undefined
    if (this.#continues(tokens, i + 3)) return undefined
    const pair =
      this.#pairIn(view, i) ??
      (this.#pair && view.index - this.#pair.sentence <= 3 ? this.#pair.words : undefined)
    return pair === undefined
      ? undefined
      : { from: i, to: i + 3, words: realise.named(words[0], pair) }
  }

  #pairIn(view: SentenceView, before: number): string | undefined {
    const { tokens } = view
    for (let i = before - 1; i > 1; i -= 1) {
      if (
        tokens[i]!.tag === 'coordinator' &&
        tokens[i + 1]?.tag === 'name' &&
        tokens[i - 1]!.tag === 'name'
      ) {
        const first = nameBefore(tokens, 0, i)!
        let end = i + 2
        while (end < before && tokens[end]!.tag === 'name') end += 1
        return tokens
          .slice(first.from, end)
          .map((token) => token.text)
          .join(' ')
      }
    }
    return undefined
  }

  /** Words after a noun that say which one is meant. */
  #continues(tokens: readonly Token[], i: number): boolean {
    const next = tokens[i]
    if (!next) return false
    if (this.#rules.nouns.ofWords.has(next.lower)) return true
    return (
      next.tag === 'name' ||
      next.tag === 'word' ||
      next.tag === 'participle' ||
      next.tag === 'relative'
    )
  }

  #organisationAt(view: SentenceView, i: number): Substitution | undefined {
    const { tokens } = view
    const { nouns, realise } = this.#rules
    const noun = tokens[i + 1]
    if (!noun || noun.tag !== 'word' || !this.#pointsBack(tokens[i])) return undefined
    if (!nouns.organisations.has(noun.lower) || this.#continues(tokens, i + 2)) return undefined
    if (this.#rules.party(tokens.slice(i, i + 2)).plural) return undefined
    const name = this.#meant(view, i, noun.lower)
    return name === undefined
      ? undefined
      : { from: i, to: i + 2, words: realise.named(tokens[i], name) }
  }

  #meant(view: SentenceView, i: number, noun: string): string | undefined {
    const { tokens } = view
    const near: string[] = []
    const { ofWords } = this.#rules.nouns
    const link = tokens[i]!.tag === 'preposition' ? tokens[i]! : tokens[i - 1]
    // "Novavax signed a deal with the institute": somebody else.
    const isOther = link?.tag === 'preposition' && !ofWords.has(link.lower)
    for (let j = i - 1; j >= 0; j -= 1) {
      if (tokens[j]!.tag !== 'name') continue
      const run = nameBefore(tokens, 0, j + 1)!
      const names = tokens.slice(run.from, run.to)
      if (!this.isPerson(names) && !this.#isPlace(names))
        near.push(names.map((token) => token.text).join(' '))
      j = run.from
    }
    const tied = this.#ties.get(noun)
    // In one sentence a subject is not told of itself by a noun: the other name is meant.
    const subject = near.at(-1)
    const others = near.filter((name) => name !== subject)
    if (near.length > 0) {
      if (others.length > 0) return others[0]
      if (tied !== undefined && tied !== subject) return tied
      return isOther ? undefined : subject
    }
    if (tied !== undefined) return tied
    const topic =
      this.#topic && view.index - this.#topic.sentence <= memory ? this.#topic.name : undefined
    // Where the title is about another, either may be meant.
    const title = this.#title
    return topic !== undefined && title !== undefined && topic !== title ? undefined : topic
  }
}
