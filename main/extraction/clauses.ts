/** Pieces of a sentence put in relation: which are clauses, what they hang on, whom they are about. */
import { Antecedents } from './antecedents.ts'
import type { SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import { groupStart, isTimePhrase, subjectBefore, trimStretch, type Stretch } from './phrases.ts'
import { awaitsContent } from './piece-signs.ts'
import type { Opener, Piece } from './piece.ts'

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
  'relative',
  'participle',
  'apposition',
  'gerund',
  'subordinate',
  'aside',
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
      // What brackets hold is nothing that more is told of.
      if (piece.opener !== 'aside') this.#lastPiece = piece
    }
    if (this.#waiting.length > 0) this.#leftOver()
    for (const clause of this.#clauses) {
      if (asides.has(clause.kind) && !clause.host)
        clause.host = this.#clauses.find((other) => other.kind === 'clause')
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
        this.#last = this.#add('colon', [piece], piece.verb, {
          host: this.#host,
          subject: this.#subjectIn(piece),
        })
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
    return subject && this.#timeless(trimStretch(this.#view.tokens, subject))
  }

  /** "The Senate on Wednesday" without the day. */
  #timeless(subject: Stretch): Stretch {
    const { tokens } = this.#view
    // "The inquiry, one of the longest, began": the aside is no part of what is shared.
    const comma = tokens.findIndex(
      ({ tag }, i) => tag === 'comma' && i > subject.from && i < subject.to,
    )
    const joined = tokens.slice(subject.from, subject.to).some(({ tag }) => tag === 'coordinator')
    if (comma > 0 && !joined && tokens[subject.to]?.tag === 'comma')
      return { from: subject.from, to: comma }
    for (let i = subject.to - 1; i > subject.from; i -= 1) {
      if (tokens[i]!.tag !== 'preposition') continue
      return isTimePhrase(this.#view, this.#rules, i + 1, subject.to)
        ? { from: subject.from, to: i }
        : subject
    }
    return subject
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
    if (this.#afterColon(piece)) return
    // "denuncia che a Mirafiori, dove …, la cassa proseguirà": what is denounced goes on.
    const told = this.#host?.pieces.at(-1)
    if (told && awaitsContent(this.#view, told)) {
      this.#host!.pieces.push(piece)
      return
    }
    const joined = this.#view.tokens[piece.body]!.tag === 'coordinator'
    const own = joined ? undefined : this.#subjectIn(piece)
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
    const found = own
      ? undefined
      : this.#waiting.findIndex(
          (wait) => subjectBefore(this.#view, this.#rules, wait.body, wait.to) !== undefined,
        )
    if (found === undefined || found < 0) return this.#main([piece], piece, own)
    const subjectPiece = this.#waiting[found]!
    const subject = subjectBefore(this.#view, this.#rules, subjectPiece.body, subjectPiece.to)
    const rest = this.#waiting.slice(found + 1)
    this.#waiting = this.#waiting.slice(0, found)
    this.#main(
      [subjectPiece, ...rest, piece],
      piece,
      subject && this.#timeless(trimStretch(tokens, subject)),
    )
  }

  /** ": la Cgil, per bocca di Sara Conti, ha detto": the clause after a colon, interrupted. */
  #afterColon(piece: Piece): boolean {
    const colon = this.#clauses.at(-1)
    const first = colon?.pieces[0]
    if (colon?.kind !== 'colon' || colon.verb >= 0 || !first) return false
    const subject = subjectBefore(this.#view, this.#rules, first.body, first.to)
    if (!subject) return false
    this.#clauses.pop()
    this.#main([first, piece], piece, this.#timeless(trimStretch(this.#view.tokens, subject)))
    return true
  }

  #takeCoordinate(piece: Piece): void {
    const { tokens } = this.#view
    if (piece.verb < 0 && tokens[piece.body]?.tag !== 'participle') {
      if (this.#host) this.#host.pieces.push(piece)
      else this.#waiting.push(piece)
      return
    }
    const subject = this.#subjectIn(piece)
    // "che gestisce A e ha investito in B": the relative goes on.
    const relative = this.#lastPiece?.opener === 'relative' ? this.#clauses.at(-1) : undefined
    // "che sarà pagato a maggio, e ha confermato": the comma leads back to the clause.
    const leadsBack = piece.parted && this.#host !== undefined
    if (relative?.kind === 'relative' && !subject && !leadsBack && piece.verb >= 0) {
      const { host, antecedent } = relative
      this.#add('relative', [piece], piece.verb, { host, antecedent })
      return
    }
    this.#host = this.#add('coordinator', [piece], piece.verb, {
      subject: subject ?? this.#host?.subject,
      host: this.#host,
      fronted: this.#host ? [] : this.#waiting.splice(0),
    })
    this.#last = this.#host
  }

  #takeAside(piece: Piece): void {
    const before = this.#lastPiece
    const host =
      piece.opener === 'subordinate' || piece.opener === 'gerund'
        ? (this.#last ?? this.#host)
        : this.#host
    const clause = this.#add(piece.opener, [piece], piece.verb, { host })
    const antecedents = new Antecedents(this.#view, this.#rules, this.#clauses.at(-2), this.#host)
    clause.antecedent = before && antecedents.of(piece, before)
    if (piece.verb >= 0) clause.subject = this.#subjectIn(piece)
    if (this.#last?.kind === 'subordinate' || asides.has(piece.opener)) this.#last = clause
    if (piece.opener === 'subordinate' && !host) {
      // A subordinate clause may come first: "Mentre i ricavi salivano, gli utili sono scesi".
      this.#last = clause
    }
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

export function relateClauses(
  view: SentenceView,
  rules: LanguageRules,
  pieces: readonly Piece[],
): Clause[] {
  return new Relater(view, rules).relate(pieces)
}
