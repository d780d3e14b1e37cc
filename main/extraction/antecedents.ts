/** What an aside is about: the words before it that a relative, a participle or an apposition means. */
import type { Clause } from './clauses.ts'
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import {
  groupEnd,
  isTimePhrase,
  nameBefore,
  nounPhraseBefore,
  nounPhraseEnd,
  personPart,
  subjectBefore,
  trimStretch,
  type Stretch,
} from './phrases.ts'
import type { Piece } from './piece.ts'
import { isFinite, type Token } from './tokens.ts'

/** Finds what one aside is about. */
export class Antecedents {
  readonly #view: SentenceView
  readonly #rules: LanguageRules
  /** The clause before the aside, and the one the aside hangs on. */
  readonly #last: Clause | undefined
  readonly #host: Clause | undefined

  constructor(
    view: SentenceView,
    rules: LanguageRules,
    last: Clause | undefined,
    host: Clause | undefined,
  ) {
    this.#view = view
    this.#rules = rules
    this.#last = last
    this.#host = host
  }

  /** What `piece` is about, which follows `before`; undefined where nothing fits. */
  of(piece: Piece, before: Piece): Stretch | undefined {
    if (piece.opener === 'apposition' && this.#isTrend(piece)) return this.#measured(before)
    return this.#inNumber(piece, this.#antecedent(piece, before))
  }

  /** "Paul Whitcombe, the secretary of the NAHT, which": nobody is called "which". */
  #isNoPerson(piece: Piece, antecedent: Stretch | undefined): boolean {
    const { tokens } = this.#view
    if (!antecedent || !this.#rules.thingRelatives.has(tokens[piece.body - 1]!.lower)) return false
    return this.#rules.nouns.givenNames.has(tokens[antecedent.from]!.lower)
  }

  /** "in crescita del 15%" */
  #isTrend({ body }: Piece): boolean {
    return this.#rules.nouns.trends.has(this.#view.tokens[body + 1]?.lower ?? '')
  }

  /** "un utile di 412 milioni, in crescita": what the figure is of; "ha chiuso a 11 euro": the subject. */
  #measured(before: Piece): Stretch | undefined {
    const { tokens, quantities } = this.#view
    const last = tokens[before.to - 1]!
    const figure = quantities.find(
      (q) => q.kind !== 'date' && q.end >= last.start && q.start <= last.start,
    )
    let at = before.to
    const start = figure?.start ?? last.end
    while (at > before.from && tokens[at - 1]!.start >= start) at -= 1
    const lead = tokens[at - 1]
    const verb = before.verb >= 0 ? groupEnd(tokens, before.verb, before.to) : before.from
    const linked = lead?.tag === 'preposition' && at - 1 > verb && at < before.to
    const thing = linked ? nounPhraseBefore(this.#view, this.#rules, verb, at - 1) : undefined
    return thing ? { from: thing.from, to: before.to } : this.#host?.subject
  }

  #antecedent(piece: Piece, before: Piece): Stretch | undefined {
    const { tokens } = this.#view
    const last = this.#last
    if (
      before.opener === 'apposition' &&
      last?.kind === 'apposition' &&
      piece.opener !== 'apposition' &&
      !this.#isTrend(before) &&
      !this.#isNoPerson(piece, last.antecedent)
    )
      return last.antecedent
    // "prodotto da A e autorizzato in Europa"
    if (before.opener === 'participle' && piece.opener === 'participle' && !piece.parted)
      return last?.antecedent
    const end = before.to
    if (piece.opener === 'participle' && piece.parted) {
      const chosen = this.#agreeing(piece, before)
      if (chosen) return chosen
    }
    const name = nameBefore(tokens, before.from, end)
    const office = name && this.#office(name, before.from)
    if (office) return office
    if (piece.opener === 'relative') {
      const inner = this.#newPhrase(before.from, end)
      if (inner) return inner
    }
    const led = name && tokens[name.from - 1]
    const linked =
      led !== undefined &&
      this.#rules.linksNames &&
      this.#rules.nouns.ofWords.has(led.lower) &&
      tokens[name!.from - 2]?.tag === 'name'
    const longer =
      linked ||
      (led &&
        name.from > before.from &&
        (led.tag === 'determiner' ||
          this.#rules.capitalWords.has(led.lower) ||
          this.#rules.nouns.roles.has(led.lower)))
    // "l'ospedale di Genova, che conta 1.200 letti": what stands there, and not the town.
    const isWhere =
      name !== undefined &&
      piece.opener === 'relative' &&
      this.#rules.nouns.ofWords.has(led?.lower ?? '') &&
      tokens.slice(name.from, name.to).every(({ lower }) => this.#rules.nouns.places.has(lower))
    if (name && !longer && !isWhere && (piece.opener === 'apposition' || piece.parted)) {
      // The name may end a longer phrase: "il ministro Mario Rossi".
      return tokens[name.from - 1]?.tag === 'preposition'
        ? personPart(tokens, this.#rules, name)
        : name
    }
    const near = nounPhraseBefore(this.#view, this.#rules, before.from, end)
    return near && piece.opener === 'relative' ? this.#whole(near, before.from) : near
  }

  /** "30 centesimi per azione, che": a noun without an article is part of what is meant. */
  #whole(near: Stretch, from: number): Stretch {
    const { tokens } = this.#view
    const bare = tokens[near.from]!.tag === 'word' && tokens[near.from - 1]?.tag === 'preposition'
    if (!bare || near.from - 1 <= from || !this.#rules.dropsSubjects) return near
    for (let i = near.from - 2; i > from && !isFinite(tokens[i]!.tag); i -= 1) {
      const { tag, lower } = tokens[i]!
      if (tag === 'determiner' || this.#rules.articleIn(lower) !== undefined)
        return { from: i, to: near.to }
    }
    return near
  }

  /** "l'omicidio dell'imprenditore Franco Sarti, ucciso": the person with his office, and no more. */
  #office(name: Stretch, from: number): Stretch | undefined {
    const { tokens } = this.#view
    const role = name.from - 1
    if (role <= from || !this.#rules.nouns.roles.has(tokens[role]!.lower)) return undefined
    const opener = tokens[role - 1]!
    if (opener.tag !== 'preposition' && opener.tag !== 'determiner') return undefined
    const articled =
      opener.tag === 'determiner' || this.#rules.articleIn(opener.lower) !== undefined
    return { from: articled ? role - 1 : name.from, to: name.to }
  }

  /** "la denuncia di un'impiegata, che": what is new is what more is told of. */
  #newPhrase(from: number, end: number): Stretch | undefined {
    const { tokens } = this.#view
    for (let i = end - 1; i > from; i -= 1) {
      const { tag, lower } = tokens[i]!
      if (tag === 'preposition' || tag === 'comma' || tag === 'name' || isFinite(tag))
        return undefined
      if (this.#rules.nouns.indefinite.has(lower)) return { from: i, to: end }
    }
    return undefined
  }

  /** "l'aumento delle pensioni, che passano": the noun that is many, where the verb is. */
  #inNumber(piece: Piece, found: Stretch | undefined): Stretch | undefined {
    const { tokens } = this.#view
    if (!found || piece.opener !== 'relative' || piece.verb < 0) return found
    const plural = this.#rules.isPluralVerb(tokens[piece.verb]!)
    if (
      plural === undefined ||
      this.#rules.party(tokens.slice(found.from, found.to)).plural === plural
    )
      return found
    for (let i = found.to - 1; i > found.from; i -= 1) {
      const inner = { from: i, to: found.to }
      const opens =
        this.#rules.articleIn(tokens[i]!.lower) !== undefined || tokens[i]!.tag === 'determiner'
      if (opens && this.#rules.party(tokens.slice(i, found.to)).plural === plural) return inner
    }
    return found
  }

  /** The object or subject a participle agrees with where it tells an amount: "una quota, valutata 5 milioni". */
  #agreeing(piece: Piece, before: Piece): Stretch | undefined {
    const { tokens, quantities } = this.#view
    const participle = tokens[piece.body]!
    const amount = quantities.some(
      (q) =>
        q.start >= participle.end &&
        q.start <= participle.end + 12 &&
        q.kind !== 'date' &&
        q.kind !== 'ordinal',
    )
    const subjectFirst = before.verb < 0 && before.opener === 'clause'
    if (subjectFirst) {
      const subject = subjectBefore(this.#view, this.#rules, before.body, before.to)
      const whole = subject && trimStretch(tokens, subject)
      if (!whole || this.#agrees(participle, headOf(tokens, whole))) return whole
      return this.#nearestThatAgrees(participle, before) ?? whole
    }
    if (before.verb < 0) {
      const near = nounPhraseBefore(this.#view, this.#rules, before.from, before.to)
      if (near && this.#agrees(participle, near)) return undefined
      return this.#nearestThatAgrees(participle, before)
    }
    // "Romania reported 30,692 cases, followed by Kazakhstan with 28,147"
    const { subject: first } = this.#host ?? {}
    if (first && this.#rules.cues.successionVerbs.has(participle.lemma)) return first
    const from = groupEnd(tokens, before.verb, before.to)
    const object = { from, to: nounPhraseEnd(tokens, from, before.to) }
    if (amount && this.#agrees(participle, object) && tokens[from]!.tag !== 'name') return object
    const nearest = nounPhraseBefore(this.#view, this.#rules, before.from, before.to)
    if (nearest && this.#mayBe(participle, nearest)) return undefined
    const subject = this.#host?.subject
    for (const other of [object, subject]) {
      if (other && this.#agrees(participle, other)) return other
    }
    return this.#nearestThatAgrees(participle, before)
  }

  /** "lo stop alle forniture di Gazprom, scattato sabato": the nearest phrase of its gender and number. */
  #nearestThatAgrees(participle: Token, before: Piece): Stretch | undefined {
    const { tokens } = this.#view
    if (!this.#rules.agreement(participle)) return undefined
    for (let i = before.to - 1; i >= before.body; i -= 1) {
      const { tag, lower } = tokens[i]!
      const opens = tag === 'determiner' || this.#rules.articleIn(lower) !== undefined
      const found = opens && { from: i, to: before.to }
      if (found && this.#agrees(participle, headOf(tokens, found))) return found
    }
    return undefined
  }

  /** Whether the noun phrase before a participle can be what it is about. */
  #mayBe(participle: Token, nearest: Stretch): boolean {
    if (isTimePhrase(this.#view, this.#rules, nearest.from, nearest.to)) return false
    // "si attestano a 1,74 miliardi, trainati da": no amount is driven by anything.
    const start = this.#view.tokens[nearest.from]!.start
    const end = this.#view.tokens[nearest.to - 1]!.end
    if (this.#view.quantities.some((q) => q.kind !== 'count' && q.start <= start && q.end >= end))
      return false
    const governed = this.#view.tokens[nearest.from - 1]?.tag === 'preposition'
    return !governed || this.#agrees(participle, nearest)
  }

  #agrees(participle: Token, { from, to }: Stretch): boolean {
    if (to <= from) return false
    const agreement = this.#rules.agreement(participle)
    if (!agreement) return true
    const { feminine, plural } = this.#rules.party(this.#view.tokens.slice(from, to))
    return feminine === agreement.feminine && plural === agreement.plural
  }
}

/** A noun phrase without what prepositions hang on it. */
function headOf(tokens: readonly Token[], { from, to }: Stretch): Stretch {
  const end = nounPhraseEnd(tokens, tokens[from]!.tag === 'preposition' ? from + 1 : from, to)
  return { from, to: Math.max(end, from + 1) }
}
