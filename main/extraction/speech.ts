/** Who said each quotation: the verb of saying after it, before it, inside it, or of the one before. */
import type { Attribution } from '#shared/records/extraction.ts'
import type { Document, SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import {
  groupEnd,
  groupStart,
  mainVerb,
  openerLength,
  subjectBefore,
  trimStretch,
  type Stretch,
} from './phrases.ts'
import { personMeant, type Reached } from './people-near.ts'
import type { Quote } from './quotes.ts'
import type { References } from './references.ts'
import {
  afterAddressee,
  clauseStart,
  hasVerb,
  isUtterance,
  personIn,
  placesOf,
  type Place,
} from './speech-signs.ts'
import { lemmaOfGroup, readSpeaker, type Speaker } from './speakers.ts'

/** A verb of saying with its speaker, in the words outside the quotations of a sentence. */
export interface Saying {
  speaker: Speaker
  verb: Stretch
  /** The words outside quotations that tell who speaks. */
  gap: Stretch
  sentence: number
}

export interface Said {
  quote: Quote
  saying: Saying | undefined
  speaker: Speaker
  verb: string | undefined
}

interface Placed {
  said: Said
  place: Place
}

export class Quotations {
  readonly #document: Document
  readonly #rules: LanguageRules
  readonly #references: References
  readonly said = new Map<Quote, Said>()
  #lastSaying: Saying | undefined
  #previous: Placed | undefined

  constructor(document: Document, references: References) {
    this.#document = document
    this.#rules = document.rules
    this.#references = references
    this.#read()
  }

  attributions(): Attribution[] {
    return [...this.said.values()].map(({ quote, speaker, verb }) => ({
      start: quote.start,
      end: quote.end,
      exact: this.#document.text.slice(quote.start, quote.end),
      speaker: speaker.name,
      ...(speaker.role === undefined ? {} : { role: speaker.role }),
      speech: 'direct' as const,
      ...(verb === undefined ? {} : { verb }),
      ...(speaker.isUnresolved ? { unresolved: true } : {}),
    }))
  }

  #read(): void {
    const places = [...placesOf(this.#document)]
    for (const [i, { quote, place }] of places.entries()) {
      const saying = this.#after(quote, place.last) ?? this.#before(quote, place.first)
      const said =
        saying === undefined
          ? (this.#continued(quote, places[i + 1]) ?? this.#carried(quote, place))
          : { quote, saying, speaker: saying.speaker, verb: this.#words(place, saying) }
      if (!said) {
        // Nobody says it. In passing it is a title or a way of speaking, read as any other words.
        if (!isUtterance(this.#document.text, quote, place)) this.#release(quote, place)
        continue
      }
      this.said.set(quote, said)
      this.#previous = { said, place }
    }
  }

  /** A quotation left open goes on in the next paragraph, and there it is told who speaks. */
  #continued(quote: Quote, next: { quote: Quote; place: Place } | undefined): Said | undefined {
    if (!quote.isOpen || !next || !/^\s*$/u.test(this.#between(quote, next.quote))) return undefined
    const { first, last } = next.place
    const saying = this.#after(next.quote, last) ?? this.#before(next.quote, first)
    return saying && { quote, saying: undefined, speaker: saying.speaker, verb: undefined }
  }

  #between(one: Quote, other: Quote): string {
    return this.#document.text.slice(one.end, other.start)
  }

  #words({ first, last }: Place, { verb, sentence }: Saying): string | undefined {
    const view =
      sentence === last.index
        ? last
        : sentence === first.index
          ? first
          : this.#document.sentences[sentence]!
    if (verb.to <= verb.from) return undefined
    return this.#document.text.slice(view.tokens[verb.from]!.start, view.tokens[verb.to - 1]!.end)
  }

  #release(quote: Quote, { first, last }: Place): void {
    quote.isSpeech = false
    for (let s = first.index; s <= last.index; s += 1) {
      const { speech, quoted } = this.#document.sentences[s]!
      for (let i = 0; i < speech.length; i += 1) {
        if (speech[i] !== quote) continue
        speech[i] = undefined
        quoted.add(i)
      }
    }
  }

  /** “…”, ha detto X */
  #after(quote: Quote, view: SentenceView): Saying | undefined {
    const { tokens, speech } = view
    let from = tokens.findIndex((token) => token.start >= quote.end)
    if (from < 0) return undefined
    let to = from
    while (to < tokens.length && !speech[to]) to += 1
    const gap = { from, to }
    while (from < to && /^[,–—-]$/u.test(tokens[from]!.text)) from += 1
    const verb = mainVerb(view, from, to)
    if (verb < 0) return this.#named(view, from, gap)
    if (!this.#says(view, verb, to)) return this.#writtenIn(view, verb, gap)
    const start = groupStart(tokens, verb, from)
    const end = groupEnd(tokens, verb, to)
    if (start > from) {
      // "…", Huang said
      if (
        tokens
          .slice(from, start)
          .some(({ tag }) => tag === 'coordinator' || tag === 'complementizer')
      )
        return undefined
      const subject = subjectBefore(view, this.#rules, from, start)
      const speaker = subject && this.#speaker(view, subject.from, start)
      return speaker && this.#saying(view, speaker, { from: start, to: end }, gap)
    }
    return this.#inverted(view, { from: start, to: end }, gap)
  }

  /** “…”, si legge in una nota della società: the paper speaks. */
  #writtenIn(view: SentenceView, verb: number, gap: Stretch): Saying | undefined {
    const { tokens } = view
    if (!this.#rules.speech.reading.has(tokens[verb]!.lemma)) return undefined
    if (tokens[verb - 1]?.tag !== 'clitic' || tokens[verb + 1]?.tag !== 'preposition')
      return undefined
    const speaker = this.#speaker(view, verb + 2, gap.to)
    return speaker && this.#saying(view, speaker, { from: verb - 1, to: verb + 2 }, gap)
  }

  /** “…”, le parole di X */
  #named(view: SentenceView, from: number, gap: Stretch): Saying | undefined {
    const { tokens } = view
    const noun = tokens[from]?.tag === 'determiner' ? from + 1 : from
    const { speech, nouns } = this.#rules
    if (!speech.nouns.has(tokens[noun]?.lower ?? '')) return undefined
    if (!nouns.ofWords.has(tokens[noun + 1]?.lower ?? '')) return undefined
    const speaker = this.#speaker(view, noun + 2, gap.to)
    return speaker && this.#saying(view, speaker, { from: gap.to, to: gap.to }, gap)
  }

  /** The speaker after the verb, or, where none stands there, the last person told of. */
  #inverted(view: SentenceView, verb: Stretch, gap: Stretch): Saying | undefined {
    const { tokens } = view
    const at = afterAddressee(view, this.#rules, this.#references, verb.to, gap.to)
    const next = tokens[at]
    const names =
      next !== undefined &&
      at < gap.to &&
      (next.tag === 'name' ||
        next.tag === 'determiner' ||
        next.tag === 'word' ||
        next.tag === 'pronoun')
    const speaker = names ? this.#speaker(view, at, gap.to) : undefined
    const told =
      (speaker && this.#goesOn(view, speaker, verb)) ?? speaker ?? this.#meant(view, gap.from)
    return told && this.#saying(view, told, verb, gap)
  }

  /** "ha aggiunto il manager": who spoke just before, where only his office is told. */
  #goesOn(view: SentenceView, speaker: Speaker, verb: Stretch): Speaker | undefined {
    const goesOn = this.#rules.speech.continuing.has(lemmaOfGroup(view.tokens, verb.from, verb.to))
    return goesOn ? this.#same(view, speaker) : undefined
  }

  /** Who spoke just before, where a speaker is told by no more than an office. */
  #same(view: SentenceView, speaker: Speaker): Speaker | undefined {
    const { nouns } = this.#rules
    const previous = this.#previous
    if (speaker.role !== undefined || !nouns.roles.has(speaker.name.toLowerCase())) return undefined
    if (!previous || view.index - previous.place.last.index > 1) return undefined
    const { name, role } = previous.said.speaker
    if (!this.#references.isKnownPerson(name)) return undefined
    return { name, ...(role === undefined ? {} : { role }), words: name, to: speaker.to }
  }

  /** X ha detto: “…” */
  #before(quote: Quote, view: SentenceView): Saying | undefined {
    const { tokens, speech } = view
    let to = tokens.findIndex((token) => token.end > quote.start)
    if (to < 0) to = tokens.length
    let from = to
    while (from > 0 && !speech[from - 1]) from -= 1
    if (from === to) return this.#sentenceBefore(view)
    const gap = { from, to }
    const mark = tokens[to - 1]!
    const parted =
      mark.tag === 'colon' ||
      mark.tag === 'comma' ||
      mark.tag === 'complementizer' ||
      mark.tag === 'dash'
    // The last clause before the quotation says it.
    let start = from
    for (let i = from; i < to - 1; i += 1) {
      if (tokens[i]!.tag === 'semicolon') start = i + 1
    }
    for (let verb = to - 1; verb >= start; verb -= 1) {
      const { tag } = tokens[verb]!
      if (tag !== 'verb' && tag !== 'auxiliary' && tag !== 'modal') continue
      if (!this.#says(view, verb, to)) {
        if (parted && tag !== 'auxiliary') continue
        continue
      }
      const end = groupEnd(tokens, verb, to)
      // "ha replicato che i fondi ci sono e che «…»": part of what is reported.
      if (mark.tag === 'complementizer' && hasVerb(view, end, to)) return undefined
      const direct = parted || end === to
      if (!direct) return undefined
      const first = groupStart(tokens, verb, start)
      const subject = subjectBefore(view, this.#rules, clauseStart(view, start, first), first)
      const group = { from: first, to: end }
      const trimmed = subject && trimStretch(tokens, subject)
      const speaker = trimmed ? this.#speaker(view, trimmed.from, trimmed.to) : undefined
      if (speaker) return this.#saying(view, speaker, group, gap)
      return this.#inverted(view, group, gap)
    }
    if (mark.tag !== 'colon') return this.#accordingTo(view, gap)
    const doer = this.#doer(view, gap)
    // The clause says something of its own, so it is no part of what tells who speaks.
    if (doer) {
      const who = this.#same(view, doer) ?? doer
      return this.#saying(view, who, { from: to, to }, { from: to, to })
    }
    // Headlines: "Huang: “…”"
    const speaker =
      tokens.slice(from, to).some(({ tag }) => tag === 'name') && !hasVerb(view, from, to)
        ? this.#speaker(view, from, to - 1)
        : undefined
    if (speaker?.to === to - 1) return this.#saying(view, speaker, { from: to, to }, gap)
    const at = hasVerb(view, from, to) ? -1 : personIn(view, this.#rules, this.#references, gap)
    const person = at < 0 ? undefined : this.#speaker(view, at, to)
    return person && this.#saying(view, person, { from: to, to }, gap)
  }

  /** "Il ministro ha difeso la manovra: “…”": a person who does something and then speaks. */
  #doer(view: SentenceView, { from, to }: Stretch): Speaker | undefined {
    const verb = mainVerb(view, from, to)
    if (verb < 0) return undefined
    const subject = subjectBefore(view, this.#rules, from, groupStart(view.tokens, verb, from))
    if (!subject) return undefined
    const words = view.tokens.slice(subject.from, subject.to)
    const names = words.filter(({ tag }) => tag === 'name')
    const person =
      words.some((token) => this.#rules.nouns.roles.has(token.lower)) ||
      this.#references.isPerson(names)
    return person ? this.#speaker(view, subject.from, verb) : undefined
  }

  #accordingTo(view: SentenceView, gap: Stretch): Saying | undefined {
    const viewed = this.#inTheView(view, gap)
    if (viewed) return viewed
    const after = openerLength(view, this.#rules, gap.from)
    if (after === 0) return undefined
    const speaker = this.#speaker(view, gap.from + after, gap.to)
    return speaker && this.#saying(view, speaker, { from: gap.to, to: gap.to }, gap)
  }

  /** "per Andrea Tronzano, consigliere regionale, “…”" */
  #inTheView(view: SentenceView, { from, to }: Stretch): Saying | undefined {
    const { tokens } = view
    let start = from
    for (let i = from; i < to; i += 1) if (tokens[i]!.tag === 'colon') start = i + 1
    if (!this.#rules.speech.inTheViewOf.has(tokens[start]?.lower ?? '')) return undefined
    if (hasVerb(view, start, to)) return undefined
    const speaker = this.#speaker(view, start + 1, to)
    if (!speaker || !this.#references.isKnownPerson(speaker.name)) return undefined
    return this.#saying(view, speaker, { from: to, to }, { from: start, to })
  }

  /** A sentence that ends in a colon and says who speaks next. */
  #sentenceBefore(view: SentenceView): Saying | undefined {
    const before = this.#document.sentences[view.index - 1]
    const last = before?.tokens.at(-1)
    if (!before || last?.tag !== 'colon') return undefined
    const to = before.tokens.length
    const verb = mainVerb(before, 0, to)
    if (verb < 0 || !this.#says(before, verb, to)) return undefined
    const start = groupStart(before.tokens, verb, 0)
    const subject = subjectBefore(before, this.#rules, 0, start)
    const speaker = subject && this.#speaker(before, subject.from, start)
    return (
      speaker &&
      this.#saying(
        before,
        speaker,
        { from: start, to: groupEnd(before.tokens, verb, to) },
        { from: 0, to },
      )
    )
  }

  #carried(quote: Quote, place: Place): Said | undefined {
    const previous = this.#previous
    if (!previous) return undefined
    const { first } = place
    const inner = first.tokens.findIndex((token) => token.end > quote.start)
    const opens = first.tokens
      .slice(0, inner)
      .every((token, i) => first.speech[i] !== undefined || /^[,–—…-]$/u.test(token.text))
    const near = first.index - previous.place.last.index <= 1
    const sameSentence = first.index === previous.place.last.index
    if (!near || !(opens || sameSentence)) return undefined
    const saying = sameSentence ? previous.said.saying : undefined
    return {
      quote,
      saying,
      speaker: previous.said.speaker,
      verb: sameSentence ? previous.said.verb : undefined,
    }
  }

  #says(view: SentenceView, verb: number, to: number): boolean {
    return this.#rules.speech.verbs.has(lemmaOfGroup(view.tokens, verb, to))
  }

  #speaker(view: SentenceView, from: number, to: number): Speaker | undefined {
    const pronoun = view.tokens[from]
    if (pronoun?.tag === 'pronoun') {
      const told = this.#meant(view, from, pronoun.lower)
      return told
        ? { ...told, to: from + 1 }
        : { name: pronoun.text, words: pronoun.text, to: from + 1, isUnresolved: true }
    }
    return readSpeaker(view, this.#document.text, this.#rules, this.#references, from, to)
  }

  /** Quotations on both sides of the same words share one saying. */
  #saying(view: SentenceView, speaker: Speaker, verb: Stretch, gap: Stretch): Saying {
    const last = this.#lastSaying
    if (
      last &&
      last.sentence === view.index &&
      last.gap.from === gap.from &&
      last.gap.to === gap.to
    )
      return last
    this.#lastSaying = { speaker, verb, gap, sentence: view.index }
    return this.#lastSaying
  }

  /** Whom a pronoun, or a verb without a speaker, means: who spoke just before, or was named. */
  #meant(view: SentenceView, before: number, pronoun?: string): Speaker | undefined {
    const previous = this.#previous
    const near = previous !== undefined && view.index - previous.place.last.index <= 1
    const spoke = near ? previous.said.speaker : undefined
    const at: Reached = { sentences: this.#document.sentences, sentence: view.index, before }
    const known = personMeant(at, this.#references, this.#rules, spoke, pronoun)
    return known && { ...known, words: known.name, to: before }
  }
}
