/** The claims of one sentence, and why it has none. */
import type { Attribution, SkipReason } from '#shared/records/extraction.ts'
import { claimApposition, claimGerund, claimParticiple, claimRelative } from './asides.ts'
import { relateClauses, type Clause } from './clauses.ts'
import { addDraft, type Context } from './drafts.ts'
import { claimEmbedded } from './embedded.ts'
import { judgeClause, judgeSentence } from './judge.ts'
import type { Party } from './languages/rules.ts'
import { groupStart, type Stretch } from './phrases.ts'
import { cutPieces, type Piece } from './pieces.ts'
import { accordingTo, claimQuotes, quotesIn, reportOf } from './quoted.ts'
import type { Quote } from './quotes.ts'
import { claimShares } from './shares.ts'
import type { Quotations } from './speech.ts'
import { predicateSubject, subjectOf } from './subjects.ts'

/** Longer than any sentence somebody wrote; such a stretch is a table or a list and is not cut up. */
const longestSentence = 250

export class SentenceClaims {
  readonly #context: Context
  readonly #reasons: SkipReason[] = []
  readonly #parties = new Map<Clause, Party>()
  readonly reported: Attribution[] = []

  constructor(context: Context) {
    this.#context = context
  }

  /** Makes the sentence's drafts; the reason if there are none. */
  read(quotations: Quotations, direct: ReadonlyMap<Quote, Attribution>): SkipReason | undefined {
    const context = this.#context
    const { view, rules } = context
    if (view.tokens.length > longestSentence) return 'boilerplate'
    const said = quotesIn(context, quotations)
    if (said.length > 0) {
      const gaps = claimQuotes(context, said, direct)
      this.#readGaps(gaps)
      return context.drafts.length > 0 ? undefined : 'opinion'
    }
    const reason = judgeSentence(view, rules)
    if (reason) return reason
    const clauses = relateClauses(view, rules, cutPieces(view, rules, 0, view.tokens.length))
    this.#claimAll(mergeBound(context, clauses))
    return context.drafts.length > 0 ? undefined : (this.#reasons[0] ?? 'boilerplate')
  }

  /** Appositions and asides beside the verb of saying. */
  #readGaps(gaps: readonly Stretch[]): void {
    const { view, rules } = this.#context
    for (const { from, to } of gaps) {
      const clauses = relateClauses(view, rules, cutPieces(view, rules, from, to))
      for (const clause of clauses) {
        if (clause.kind === 'apposition') claimApposition(this.#context, clause)
        if (clause.kind === 'relative' && !judgeClause(view, rules, clause)) claimRelative(this.#context, clause)
      }
    }
  }

  #claimAll(clauses: readonly Clause[]): void {
    const { view, rules } = this.#context
    const refused = new Set<Clause>()
    for (const clause of clauses) {
      const dependent = clause.host && refused.has(clause.host) && !standsFree(clause, clauses)
      const reason = dependent ? 'interpretation' : judgeClause(view, rules, clause)
      const party = clause.verb >= 0 ? this.#learnSubject(clause) : undefined
      const predicate = party && { verb: clause.verb, party }
      const embedded = [...clause.fronted, ...clause.pieces].flatMap((piece) =>
        claimEmbedded(this.#context, piece, predicate),
      )
      if (reason) {
        refused.add(clause)
        if (clause.kind === 'clause' || clause.kind === 'coordinator') this.#reasons.push(reason)
        continue
      }
      this.#claim(clause, embedded)
    }
  }

  #learnSubject(clause: Clause): Party | undefined {
    const { party } = subjectOf(this.#context, clause, this.#sharedSubject(clause))
    if (party) this.#parties.set(clause, party)
    return party
  }

  #sharedSubject(clause: Clause): Party | undefined {
    if (clause.kind === 'subordinate') return predicateSubject(this.#context, clause) ?? this.#subjectOfHost(clause)
    return clause.kind === 'coordinator' ? this.#subjectOfHost(clause) : undefined
  }

  #claim(clause: Clause, embedded: readonly Stretch[]): void {
    const context = this.#context
    switch (clause.kind) {
      case 'apposition':
        claimApposition(context, clause)
        return
      case 'relative':
        claimRelative(context, clause)
        return
      case 'participle':
        claimParticiple(context, clause)
        return
      case 'gerund':
        claimGerund(context, clause, this.#subjectOfHost(clause))
        return
      case 'aside':
        return
      case 'colon':
        if (clause.verb >= 0) this.#claimClause(clause, embedded)
        else this.#claimColon(clause)
        return
      default:
        this.#claimClause(clause, embedded)
    }
  }

  #subjectOfHost(clause: Clause): Party | undefined {
    for (let host = clause.host; host; host = host.host) {
      const party = this.#parties.get(host)
      if (party) return party
    }
    return undefined
  }

  #claimColon(clause: Clause): void {
    const { host } = clause
    if (host) claimShares(this.#context, host, clause.pieces[0]!)
  }

  #claimClause(clause: Clause, embedded: readonly Stretch[]): void {
    const context = this.#context
    const { view, wording, references } = context
    const { tokens } = view
    const { party, isFilledIn, isUnresolved } = subjectOf(context, clause, this.#sharedSubject(clause))
    if (party) this.#parties.set(clause, party)
    if (party && clause.kind === 'clause' && !isUnresolved) {
      const names = clause.subject ? tokens.slice(clause.subject.from, clause.subject.to).filter(({ tag }) => tag === 'name') : []
      references.setSubject(party, clause.subject !== undefined && references.isPerson(names), view.index)
    }
    if (clause.verb < 0 && tokens[clause.pieces[0]!.body]?.tag !== 'participle') {
      if (clause.kind === 'clause') this.#claimVerbless(clause)
      return
    }
    if (isCarriedBy(clause, embedded, context)) return
    const fronted = clause.fronted.filter((piece) => keepsFronted(context, piece, embedded))
    const body: Stretch[] = clause.pieces.map((piece) => ({ from: piece.body, to: piece.to }))
    const report = reportOf(context, clause) ?? accordingTo(context, clause)
    const lead = isFilledIn && party ? `${party.words} ` : ''
    const helper = this.#sharedHelper(clause)
    const piece = clause.pieces.find(({ verb }) => verb === clause.verb) ?? clause.pieces[0]!
    const start = clause.verb >= 0 ? groupStart(tokens, clause.verb, piece.body) : piece.body
    const words =
      lead === ''
        ? wording.say([...fronted.map(({ from, to }) => ({ from, to })), ...body])
        : lead + helper + wording.say([{ from: start, to: piece.to }, ...after(body, piece)])
    const text = lead !== '' && fronted.length > 0 ? `${wording.say(fronted)}, ${words}` : words
    const ranges = [...fronted.map(({ body: from, to }) => ({ from, to })), ...clause.pieces.map((one) => ({ from: clause.kind === 'subordinate' ? one.from : one.body, to: one.to }))]
    addDraft(context, text, ranges, {
      ...(report ? { attribution: report.attribution } : {}),
      ...(isUnresolved ? { isUnresolved: true } : {}),
    })
    if (report) this.reported.push(report.attribution)
  }

  /** "ha firmato X e acquistato Y": the helping verb of the first clause, for the second. */
  #sharedHelper(clause: Clause): string {
    const { view } = this.#context
    if (clause.verb >= 0) return ''
    for (let { host } = clause; host; host = host.host) {
      if (host.verb >= 0) return `${view.tokens[host.verb]!.text} `
    }
    return ''
  }

  /** A stretch without a verb tells something only with a figure: "Bilancio: tre morti". */
  #claimVerbless(clause: Clause): void {
    const { view, wording } = this.#context
    const stretches = clause.pieces.map(({ from, to }) => ({ from, to }))
    const start = view.tokens[stretches[0]!.from]!.start
    const figures = view.quantities.filter((q) => q.kind !== 'ordinal' && q.kind !== 'date' && q.start >= start)
    if (figures.length === 0) return
    addDraft(this.#context, wording.say(stretches), stretches, { isUnresolved: true })
  }
}

function after(body: readonly Stretch[], { to }: Piece): Stretch[] {
  return body.filter(({ from }) => from >= to)
}

/** What is told of a name in passing holds, whatever is said around it. */
function standsFree(clause: Clause, clauses: readonly Clause[]): boolean {
  if (clause.kind === 'apposition' || clause.kind === 'participle') return true
  if (clause.kind === 'coordinator') return clause.subject !== undefined && clause.subject !== clause.host?.subject
  if (clause.kind !== 'relative') return clause.kind === 'clause'
  const { antecedent } = clause
  return clauses.some((other) => other.kind === 'apposition' && other.antecedent === antecedent)
}

function keepsFronted(context: Context, piece: Piece, embedded: readonly Stretch[]): boolean {
  if (embedded.some(({ from, to }) => from >= piece.from && to <= piece.to)) return false
  return context.wording.say([piece]) !== ''
}

/** A weak verb around a commitment says no more than the commitment does. */
function isCarriedBy(clause: Clause, embedded: readonly Stretch[], { view, rules }: Context): boolean {
  const lemma = clause.verb >= 0 ? view.tokens[clause.verb]!.lemma : ''
  const weak = rules.cues.weakInterpretationVerbs.has(lemma) || rules.copulas.has(lemma)
  if (!weak) return false
  const first = clause.pieces[0]!.from
  const last = clause.pieces.at(-1)!.to
  return embedded.some(({ from, to }) => to - from > 0.5 * (last - first))
}

/** Clauses that limit the one they hang on ("se", "dopo che") stay with it. */
function mergeBound({ view, rules }: Context, clauses: readonly Clause[]): Clause[] {
  const kept: Clause[] = []
  for (const clause of clauses) {
    if (clause.kind !== 'subordinate') {
      kept.push(clause)
      continue
    }
    const piece = clause.pieces[0]!
    const opener = view.tokens[piece.body - 1]?.lower ?? ''
    const { host } = clause
    if (rules.freeSubordinators.has(opener) || !host) {
      kept.push(clause)
      continue
    }
    const whole: Piece = { ...piece, body: piece.from }
    if (piece.from < host.pieces[0]!.from) host.fronted.push(whole)
    else host.pieces.push(whole)
  }
  return kept
}

