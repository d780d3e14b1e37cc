/** Pieces of a sentence put in relation: which are clauses, what they hang on, whom they are about. */
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import {
  groupEnd,
  groupStart,
  nameBefore,
  nounPhraseBefore,
  nounPhraseEnd,
  subjectBefore,
  trimStretch,
  type Stretch,
} from './phrases.ts'
import type { Opener, Piece } from './pieces.ts'

export interface Clause {
  kind: Opener
  /** In text order; asides may lie between them. */
  pieces: Piece[]
  /** Index of the finite verb, -1 where there is none. */
  verb: number
  subject: Stretch | undefined
  /** The clause this one hangs on. */
  host: Clause | undefined
  /** The words an aside is about. */
  antecedent: Stretch | undefined
  /** Phrases before the clause: "Nel 2024,". */
  fronted: Piece[]
}

const asides: ReadonlySet<Opener> = new Set<Opener>([
  'relative', 'participle', 'apposition', 'gerund', 'subordinate', 'aside',
])

export class Relater {
  readonly #view: SentenceView
  readonly #rules: LanguageRules
  readonly #clauses: Clause[] = []
  #waiting: Piece[] = []
  #host: Clause | undefined
  #last: Clause | undefined
  #lastPiece: Piece | undefined

  constructor(view: SentenceView, rules: LanguageRules) {
    this.#view = view
    this.#rules = rules
  }

  relate(pieces: readonly Piece[]): Clause[] {
    for (const piece of pieces) {
      this.#take(piece)
      this.#lastPiece = piece
    }
    if (this.#waiting.length > 0) this.#leftOver()
    for (const clause of this.#clauses) {
      if (asides.has(clause.kind) && !clause.host) clause.host = this.#clauses.find((other) => other.kind === 'clause')
    }
    return this.#clauses
  }

  #take(piece: Piece): void {
    if (asides.has(piece.opener)) return this.#takeAside(piece)
    switch (piece.opener) {
      case 'coordinator':
        return this.#takeCoordinate(piece)
      case 'resume':
        return this.#takeResumed(piece)
      case 'colon':
        this.#last = this.#add('colon', [piece], piece.verb, { host: this.#host })
        if (piece.verb >= 0) this.#host = this.#last
        return
      default:
        if (piece.verb < 0) {
          this.#waiting.push(piece)
          return
        }
        this.#main([piece], piece)
    }
  }

  #add(kind: Opener, pieces: Piece[], verb: number, more: Partial<Clause> = {}): Clause {
    const clause: Clause = {
      kind,
      pieces,
      verb,
      subject: undefined,
      host: undefined,
      antecedent: undefined,
      fronted: [],
      ...more,
    }
    this.#clauses.push(clause)
    return clause
  }

  #subjectIn(piece: Piece): Stretch | undefined {
    if (piece.verb < 0) return undefined
    const start = groupStart(this.#view.tokens, piece.verb, piece.body)
    const subject = subjectBefore(this.#view, this.#rules, piece.body, start)
    return subject && trimStretch(this.#view.tokens, subject)
  }

  #main(pieces: Piece[], verbPiece: Piece, subject = this.#subjectIn(verbPiece)): void {
    const fronted = this.#waiting
    this.#waiting = []
    this.#host = this.#add('clause', pieces, verbPiece.verb, { subject, fronted })
    this.#last = this.#host
  }

  #takeResumed(piece: Piece): void {
    if (piece.verb < 0) {
      if (this.#waiting.length > 0 || !this.#host) this.#waiting.push(piece)
      else this.#host.pieces.push(piece)
      return
    }
    const own = this.#subjectIn(piece)
    if (this.#waiting.length === 0) {
      if (own || !this.#host) return this.#main([piece], piece, own)
      this.#host = this.#add('coordinator', [piece], piece.verb, {
        subject: this.#host.subject,
        host: this.#host,
      })
      this.#last = this.#host
      return
    }
    // "Anthropic, fondata nel 2021, ha firmato": the waiting words are the subject.
    const { tokens } = this.#view
    const found = own ? undefined : this.#waiting.findIndex((wait) => subjectBefore(this.#view, this.#rules, wait.body, wait.to) !== undefined)
    if (found === undefined || found < 0) return this.#main([piece], piece, own)
    const subjectPiece = this.#waiting[found]!
    const subject = subjectBefore(this.#view, this.#rules, subjectPiece.body, subjectPiece.to)
    const rest = this.#waiting.slice(found + 1)
    this.#waiting = this.#waiting.slice(0, found)
    this.#main([subjectPiece, ...rest, piece], piece, subject && trimStretch(tokens, subject))
  }

  #takeCoordinate(piece: Piece): void {
    const { tokens } = this.#view
    if (piece.verb < 0 && tokens[piece.body]?.tag !== 'participle') {
      if (this.#host) this.#host.pieces.push(piece)
      else this.#waiting.push(piece)
      return
    }
    const subject = this.#subjectIn(piece)
    this.#host = this.#add('coordinator', [piece], piece.verb, {
      subject: subject ?? this.#host?.subject,
      host: this.#host,
      fronted: this.#host ? [] : this.#waiting.splice(0),
    })
    this.#last = this.#host
  }

  #takeAside(piece: Piece): void {
    const before = this.#lastPiece
    const host = piece.opener === 'subordinate' || piece.opener === 'gerund' ? (this.#last ?? this.#host) : this.#host
    const clause = this.#add(piece.opener, [piece], piece.verb, { host })
    clause.antecedent = before && this.#antecedent(piece, before)
    if (piece.verb >= 0) clause.subject = this.#subjectIn(piece)
    if (this.#last?.kind === 'subordinate' || asides.has(piece.opener)) this.#last = clause
    if (piece.opener === 'subordinate' && !host) {
      // A subordinate clause may come first: "Mentre i ricavi salivano, gli utili sono scesi".
      this.#last = clause
    }
  }

  #antecedent(piece: Piece, before: Piece): Stretch | undefined {
    const { tokens } = this.#view
    const last = this.#clauses.at(-2)
    if (before.opener === 'apposition' && last?.kind === 'apposition' && piece.opener !== 'apposition') return last.antecedent
    const end = before.to
    if (piece.opener === 'participle' && piece.parted) {
      const chosen = this.#agreeing(piece, before)
      if (chosen) return chosen
    }
    const name = nameBefore(tokens, before.from, end)
    if (name && (piece.opener === 'apposition' || piece.parted)) {
      // The name may end a longer phrase: "il ministro Mario Rossi".
      return name
    }
    return nounPhraseBefore(this.#view, this.#rules, before.from, end)
  }

  /** The object or subject a participle agrees with where it tells an amount: "una quota, valutata 5 milioni". */
  #agreeing(piece: Piece, before: Piece): Stretch | undefined {
    const { tokens, quantities } = this.#view
    const participle = tokens[piece.body]!
    const amount = quantities.some(
      (q) => q.start >= participle.end && q.start <= participle.end + 12 && q.kind !== 'date' && q.kind !== 'ordinal',
    )
    const subjectFirst = before.verb < 0 && before.opener === 'clause'
    if (subjectFirst) {
      const subject = subjectBefore(this.#view, this.#rules, before.body, before.to)
      return subject && trimStretch(tokens, subject)
    }
    if (!amount || before.verb < 0) return undefined
    const from = groupEnd(tokens, before.verb, before.to)
    const end = nounPhraseEnd(tokens, from, before.to)
    if (end <= from) return undefined
    const features = this.#rules.party(tokens.slice(from, end))
    const ending = participle.lower.at(-1)
    const feminine = ending === 'a' || ending === 'e'
    const plural = ending === 'e' || ending === 'i'
    const agrees = !'oaie'.includes(ending ?? '') || (features.feminine === feminine && features.plural === plural)
    return agrees && !features.isName ? { from, to: end } : undefined
  }

  #leftOver(): void {
    const [first] = this.#waiting
    if (this.#host && first) {
      this.#host.pieces.push(...this.#waiting)
      return
    }
    this.#add('clause', this.#waiting, -1)
  }
}

export function relateClauses(view: SentenceView, rules: LanguageRules, pieces: readonly Piece[]): Clause[] {
  return new Relater(view, rules).relate(pieces)
}
