/** A sentence cut where its clauses and asides begin: at commas that open one, relatives, "and". */
import {
  awaitsContent,
  isSpacedDash,
  isList,
  isTrend,
  joinsPair,
  relativeAt,
  sayingEnd,
  sharesAuxiliary,
} from './piece-signs.ts'
import type { Opener, Piece } from './piece.ts'
import { isApposition, isNameOfOffice } from './appositions.ts'
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import { groupStart, hasFinite, mainVerb, openerLength, stretchEnd } from './phrases.ts'
import { isFinite, type Tag } from './tokens.ts'

interface Opening {
  opener: Opener
  body: number
}

const inSubject: ReadonlySet<Tag> = new Set<Tag>(['determiner', 'number', 'name', 'word', 'mark'])

/** Cuts one sentence; cheap words decide, and where none does the piece stays whole. */
export class Cutter {
  readonly #view: SentenceView
  readonly #rules: LanguageRules
  readonly #pieces: Piece[] = []
  #start = 0
  #body = 0
  #opener: Opener = 'clause'
  #parted = false

  constructor(view: SentenceView, rules: LanguageRules) {
    this.#view = view
    this.#rules = rules
  }

  cut(from: number, to: number): Piece[] {
    this.#start = from
    this.#body = from
    let i = from
    while (i < to) i = this.#step(i, to)
    this.#close(to)
    return this.#pieces
  }

  #step(i: number, to: number): number {
    const { tokens, speech } = this.#view
    const token = tokens[i]!
    if (speech[i]) return i + 1
    switch (token.tag) {
      case 'stop':
        return i + 1
      case 'semicolon':
        return this.#open(i, i + 1, { opener: 'clause', body: i + 1 }, true)
      case 'colon':
        // "Bilancio: tre morti": what comes before says nothing alone.
        if (this.#opener === 'clause' && !hasFinite(this.#view, this.#start, i)) return i + 1
        return this.#open(i, i + 1, { opener: 'colon', body: i + 1 }, true)
      case 'open':
      case 'dash':
        return this.#aside(i, to)
      case 'comma':
        return this.#comma(i, to)
      case 'relative':
        return this.#relative(i, to)
      case 'subordinator':
        // "while ditching": no clause of its own.
        if (tokens[i + 1]?.tag === 'gerund' || tokens[i + 1]?.tag === 'participle') return i + 1
        if (i === this.#start || !this.#tells(i)) return i + 1
        return this.#open(i, i, { opener: 'subordinate', body: i + 1 }, false)
      case 'coordinator':
        return this.#coordinator(i, to)
      default:
        return i + 1
    }
  }

  /** Whether the piece so far has a verb of its own. */
  #tells(to: number): boolean {
    return (
      this.#opener === 'gerund' ||
      this.#opener === 'participle' ||
      hasFinite(this.#view, this.#start, to)
    )
  }

  #close(to: number): void {
    const { tokens } = this.#view
    let end = to
    while (
      end > this.#start &&
      (tokens[end - 1]!.tag === 'stop' || tokens[end - 1]!.tag === 'comma') &&
      !this.#view.speech[end - 1]
    )
      end -= 1
    if (end > this.#start) {
      const body = Math.min(this.#body, end - 1)
      this.#pieces.push({
        opener: this.#opener,
        from: this.#start,
        to: end,
        body,
        verb: mainVerb(this.#view, body, end),
        parted: this.#parted,
      })
    }
  }

  #open(end: number, start: number, { opener, body }: Opening, parted: boolean): number {
    this.#close(end)
    this.#start = start
    this.#body = body
    this.#opener = opener
    this.#parted = parted
    return Math.max(start, body)
  }

  #aside(i: number, to: number): number {
    const { tokens } = this.#view
    const bracket = tokens[i]!.tag === 'open'
    if (!bracket && !isSpacedDash(this.#view, i)) return i + 1
    let end = -1
    for (let j = i + 1; j < to && j < i + 60; j += 1) {
      const { tag } = tokens[j]!
      if (bracket ? tag === 'close' : tag === 'dash' && isSpacedDash(this.#view, j)) {
        end = j
        break
      }
    }
    if (bracket && end < 0) return i + 1
    const inner = this.#openingAt(i + 1, end < 0 ? to : end)
    const opening: Opening =
      inner &&
      inner.opener !== 'resume' &&
      inner.opener !== 'clause' &&
      inner.opener !== 'coordinator'
        ? inner
        : { opener: 'aside', body: i + 1 }
    if (end < 0) return this.#open(i, i + 1, opening, true)
    this.#open(i, i + 1, opening, true)
    return this.#open(end, end + 1, { opener: 'resume', body: end + 1 }, true)
  }

  /** What the words after a mark open, or undefined where they carry on. */
  #openingAt(j: number, to: number): Opening | undefined {
    const { tokens } = this.#view
    let k = j
    const coordinated = tokens[k]?.tag === 'coordinator'
    if (coordinated) k += 1
    let bare = k
    while (bare < to && (tokens[bare]!.tag === 'adverb' || tokens[bare]!.tag === 'negation'))
      bare += 1
    if (bare >= to) return undefined
    const relative = relativeAt(this.#view, k, to)
    if (relative > 0) return { opener: 'relative', body: relative }
    if (tokens[bare]!.tag === 'subordinator') return { opener: 'subordinate', body: bare + 1 }
    if (tokens[k]!.tag === 'complementizer') return { opener: 'coordinator', body: k }
    if (tokens.slice(k, bare).some(({ lower }) => this.#rules.likeWords.has(lower)))
      return undefined
    if (tokens[bare]!.tag === 'gerund') return { opener: 'gerund', body: bare }
    // "rinvii, ricorsi e riunioni": a list.
    const listed = tokens[bare + 1]?.tag === 'coordinator' && tokens[bare + 2]?.tag === 'word'
    if (tokens[bare]!.tag === 'participle' && !listed) {
      return { opener: coordinated ? 'coordinator' : 'participle', body: bare }
    }
    if (openerLength(this.#view, this.#rules, k) > 1) return undefined
    if (isTrend(this.#view, this.#rules, k, to)) return { opener: 'apposition', body: k }
    const end = stretchEnd(this.#view, k, to)
    // "più di quanto abbiano fatto", "more than they have": goes on with what it compares.
    if (this.#rules.cues.comparatives.has(tokens[k]!.lower) && tokens[k + 1]?.tag === 'preposition')
      return undefined
    const verb = mainVerb(this.#view, k, end)
    const tail = verb > k && tokens[groupStart(tokens, verb, k) - 1]!.tag === 'coordinator'
    if (verb >= 0 && !tail) {
      if (coordinated && this.#awaitsVerb()) return { opener: 'resume', body: j }
      if (coordinated) return { opener: 'coordinator', body: k }
      return { opener: groupStart(tokens, verb, k) <= bare ? 'resume' : 'clause', body: k }
    }
    if (coordinated || verb >= 0) return undefined
    const place = { body: this.#body, from: k, end, to }
    if (this.#opener === 'clause' && isNameOfOffice(this.#view, this.#rules, place)) {
      return { opener: 'resume', body: k }
    }
    if (isApposition(this.#view, this.#rules, place)) return { opener: 'apposition', body: k }
    return undefined
  }

  /** An aside is open and no verb has come yet outside of one: "The union, which is on strike, and". */
  #awaitsVerb(): boolean {
    const aside =
      this.#opener === 'relative' || this.#opener === 'apposition' || this.#opener === 'participle'
    return (
      aside &&
      this.#pieces.length > 0 &&
      this.#pieces.every(({ opener, verb }) => verb < 0 || opener === 'relative')
    )
  }

  #comma(i: number, to: number): number {
    const waits =
      i > this.#start && this.#opener === 'clause' && !hasFinite(this.#view, this.#start, i)
    const close =
      waits && !this.#pieces.some(({ verb }) => verb >= 0)
        ? sayingEnd(this.#view, this.#rules, i, to)
        : -1
    if (close > 0) {
      this.#open(i, i + 1, { opener: 'aside', body: i + 1 }, true)
      return this.#open(close, close + 1, { opener: 'resume', body: close + 1 }, true)
    }
    const opening = this.#openingAt(i + 1, to)
    const last = this.#pieces.at(-1)
    const inAside =
      this.#opener === 'relative' ||
      this.#opener === 'participle' ||
      this.#opener === 'apposition' ||
      this.#opener === 'gerund' ||
      this.#opener === 'subordinate'
    const { tokens } = this.#view
    const verbless = !hasFinite(this.#view, this.#start, i)
    if (!opening) {
      if (
        inAside &&
        (last !== undefined || this.#opener === 'subordinate') &&
        this.#returns(i + 1, to)
      ) {
        return this.#open(i, i + 1, { opener: 'resume', body: i + 1 }, true)
      }
      return i + 1
    }
    // Subjects in a row: "A, B e C hanno".
    const first = tokens[this.#start]!
    const fronted =
      first.tag === 'preposition' ||
      first.tag === 'adverb' ||
      first.tag === 'gerund' ||
      first.tag === 'participle'
    if (
      opening.opener === 'clause' &&
      verbless &&
      this.#opener === 'clause' &&
      !fronted &&
      isList(this.#view, i, to)
    )
      return i + 1
    if (
      opening.opener === 'clause' &&
      inAside &&
      last !== undefined &&
      (awaitsContent(this.#view, last) || !this.#pieces.some(({ verb }) => verb >= 0))
    ) {
      // The aside came before any verb, so what follows is the clause it interrupted.
      return this.#open(
        i,
        i + 1,
        {
          opener:
            this.#opener === 'apposition' ||
            this.#opener === 'relative' ||
            this.#opener === 'participle'
              ? 'resume'
              : 'clause',
          body: opening.body,
        },
        true,
      )
    }
    return this.#open(i, i + 1, opening, true)
  }

  /** After an aside: whether what follows the comma belongs to the clause before it. */
  #returns(j: number, to: number): boolean {
    const { tokens } = this.#view
    const tag = tokens[j]?.tag
    if (tag === undefined) return false
    if (this.#opener === 'apposition') return true
    if (tag === 'coordinator') {
      const goesOn = !hasFinite(this.#view, j, stretchEnd(this.#view, j, to))
      // "a causa dei ritardi, che hanno pesato, e del ricorso"
      const led = this.#parted && tokens[j + 1]?.tag === 'preposition'
      return goesOn && (this.#opener !== 'relative' || led)
    }
    // "ha escluso, rispondendo a una domanda, di voler vendere"
    if (this.#opener === 'gerund' && tag === 'preposition' && tokens[j + 1]?.tag === 'infinitive')
      return this.#rules.nouns.ofWords.has(tokens[j]!.lower)
    if (tag !== 'preposition' && tag !== 'adverb') return false
    // "its flagship, which was worth £430m, to a fund": the comma closes what a comma opened.
    return this.#opener === 'relative'
      ? tag === 'preposition' && this.#parted && this.#isLast(j, to)
      : this.#opener !== 'gerund' && this.#opener !== 'subordinate'
  }

  /** "said 237 schools and colleges contained": only what is said can follow, so these are its subjects. */
  #joinsSubjects(i: number): boolean {
    const { tokens } = this.#view
    let said = i - 1
    while (said > this.#body && !isFinite(tokens[said]!.tag)) said -= 1
    if (!this.#rules.speech.contentOnly.has(tokens[said]!.lemma)) return false
    return tokens.slice(said + 1, i).every(({ tag }) => inSubject.has(tag))
  }

  /** Whether no other mark parts the rest of the sentence. */
  #isLast(j: number, to: number): boolean {
    return !this.#view.tokens.slice(j, to).some(({ tag }) => tag === 'comma' || isFinite(tag))
  }

  #relative(i: number, to: number): number {
    void to
    const { tokens } = this.#view
    let start = i
    while (
      start > this.#start &&
      (tokens[start - 1]!.tag === 'preposition' ||
        (tokens[start - 1]!.tag === 'determiner' && tokens[i]!.lower === 'cui'))
    )
      start -= 1
    if (start === this.#start) return i + 1
    // Without a comma a relative tells which one is meant, and stays; not so in an apposition or
    // after a name, which say that already.
    const free = this.#opener === 'apposition' || tokens[start - 1]!.tag === 'name'
    if (!free) return i + 1
    // "Il Cet1, l'indice che misura la solidità": the noun alone would say nothing.
    if (this.#opener === 'apposition' && start - this.#body <= 2) return i + 1
    const verb = mainVerb(this.#view, i + 1, stretchEnd(this.#view, i + 1, to))
    if (verb < 0) return i + 1
    return this.#open(start, start, { opener: 'relative', body: i + 1 }, false)
  }

  #coordinator(i: number, to: number): number {
    const { tokens } = this.#view
    if (i === this.#start) {
      if (this.#opener === 'clause') this.#body = i + 1
      return i + 1
    }
    const { tokens: all } = this.#view
    if (
      this.#opener === 'participle' &&
      all[i + 1]?.tag === 'participle' &&
      all[i + 2]?.tag === 'preposition'
    )
      return this.#open(i, i + 1, { opener: 'participle', body: i + 1 }, false)
    if (!hasFinite(this.#view, this.#body, i) || joinsPair(this.#view, this.#rules, i)) return i + 1
    let bare = i + 1
    while (bare < to && (tokens[bare]!.tag === 'adverb' || tokens[bare]!.tag === 'negation'))
      bare += 1
    const next = tokens[bare]
    if (!next) return i + 1
    if (next.tag === 'complementizer')
      return this.#open(i, i + 1, { opener: 'coordinator', body: i + 1 }, false)
    const end = stretchEnd(this.#view, i + 1, to)
    if (next.tag === 'participle' && sharesAuxiliary(this.#view, this.#body, i, bare, to)) {
      return this.#open(i, i + 1, { opener: 'coordinator', body: bare }, false)
    }
    const verb = mainVerb(this.#view, i + 1, end)
    if (verb < 0 || this.#joinsSubjects(i)) return i + 1
    // "in stores and logistics and had no plans": the verb belongs to a later "and".
    const lead = groupStart(tokens, verb, i + 1) - 1
    if (lead > i && tokens[lead]!.tag === 'coordinator') return i + 1
    // "tra A e B che": the verb belongs to a relative before it.
    const inner = tokens.findIndex(
      (token, j) =>
        j > i && j < verb && (token.tag === 'relative' || token.tag === 'complementizer'),
    )
    if (inner > 0) return i + 1
    return this.#open(i, i + 1, { opener: 'coordinator', body: i + 1 }, false)
  }
}

export function cutPieces(
  view: SentenceView,
  rules: LanguageRules,
  from: number,
  to: number,
): Piece[] {
  return new Cutter(view, rules).cut(from, to)
}
