/** The claims of one sentence, and why it has none. */
import type { Attribution, SkipReason } from '#shared/records/extraction.ts'
import { claimApposition, claimGerund, claimParticiple, claimRelative } from './asides.ts'
import { datelineEnd, mergeBound } from './bound-clauses.ts'
import { claimAlso, claimClause } from './clause-claims.ts'
import { relateClauses, type Clause } from './clauses.ts'
import { addDraft, type Context } from './drafts.ts'
import { claimEmbedded, type Embedded } from './embedded.ts'
import { judgeClause, judgeSentence, judgeVerbless } from './judge.ts'
import { isWomansName } from './languages/known-names.ts'
import type { Party } from './languages/rules.ts'
import { Parties } from './parties.ts'
import { cutPieces } from './pieces.ts'
import { hasFinite } from './phrases.ts'
import { claimQuotes, quotesIn } from './quoted.ts'
import type { Quote } from './quotes.ts'
import { gerundReport, tellsSpeech, trailingReports, type Report } from './reports.ts'
import { claimShares } from './shares.ts'
import { readSpeaker } from './speakers.ts'
import type { Quotations, Said, Saying } from './speech.ts'

/** Longer than any sentence somebody wrote; such a stretch is a table or a list and is not cut up. */
const longestSentence = 250

export class SentenceClaims {
  readonly #context: Context
  readonly #reasons: SkipReason[] = []
  readonly #parties: Parties
  readonly reported: Attribution[] = []
  /** Who says a clause, told after it: ", the ministry said". */
  #reports: ReadonlyMap<Clause, Report> = new Map()
  /** What is told in "ha detto che …", for an "e che …" after it. */
  readonly #told = new Map<Clause, Attribution>()

  constructor(context: Context) {
    this.#context = context
    this.#parties = new Parties(context)
  }

  /** Makes the sentence's drafts; the reason if there are none. */
  read(quotations: Quotations, direct: ReadonlyMap<Quote, Attribution>): SkipReason | undefined {
    const context = this.#context
    const { view, rules } = context
    if (view.tokens.length > longestSentence) return 'boilerplate'
    const said = quotesIn(context, quotations)
    if (said.length > 0) {
      this.#readGaps(claimQuotes(context, said, direct))
      this.#readBefore(said)
      return context.drafts.length > 0 ? undefined : 'opinion'
    }
    // Somebody's words, and nobody says whose.
    const spoken = view.speech.filter((quote) => quote !== undefined).length
    if (view.speech[0] !== undefined || spoken > 0.6 * view.tokens.length) return 'opinion'
    const reason = judgeSentence(view, rules)
    if (reason) return reason
    if (view.kind === 'heading' && !hasFinite(view, 0, view.tokens.length)) {
      claimHeadline(context)
      return undefined
    }
    const clauses = relateClauses(
      view,
      rules,
      cutPieces(view, rules, datelineEnd(view), view.tokens.length),
    )
    const { kept, reports } = trailingReports(context, mergeBound(context, clauses))
    this.#reports = reports
    this.#claimAll(kept)
    return context.drafts.length > 0 ? undefined : (this.#reasons[0] ?? judgeVerbless(view, rules))
  }

  /** What stands before the first quotation and says more than who speaks. */
  #readBefore(said: readonly Said[]): void {
    const { view, rules } = this.#context
    const first = view.speech.findIndex((quote) => quote !== undefined)
    const told = said.some(
      ({ saying }) => saying?.sentence === view.index && saying.gap.from < first,
    )
    if (told || first < 4) return
    const clauses = relateClauses(view, rules, cutPieces(view, rules, datelineEnd(view), first))
    this.#claimAll(mergeBound(this.#context, clauses))
  }

  /** Appositions and asides beside the verb of saying. */
  #readGaps(sayings: readonly Saying[]): void {
    const { view, rules } = this.#context
    for (const saying of sayings) {
      const { from, to } = saying.gap
      const clauses = relateClauses(view, rules, cutPieces(view, rules, from, to))
      for (const clause of clauses) {
        if (clause.kind === 'gerund') this.#claimTold(clause, saying)
        if (clause.kind === 'apposition') claimApposition(this.#context, clause)
        if (clause.kind === 'participle') claimParticiple(this.#context, clause)
        if (clause.kind === 'relative' && !judgeClause(view, rules, clause))
          claimRelative(this.#context, clause)
      }
    }
  }

  /** "…", ha affermato X, aggiungendo che …: X says that too. */
  #claimTold(clause: Clause, { speaker, verb }: Saying): void {
    // "…, uscendo dal tribunale": where he was when he said it is no claim of its own.
    const { body, to } = clause.pieces[0]!
    const { tokens, quantities } = this.#context.view
    const counts = quantities.some(
      (q) => q.start > tokens[body]!.start && q.end <= tokens[to - 1]!.end,
    )
    if (!tellsSpeech(this.#context, clause) && !counts) return
    const feminine = isWomansName(speaker.name.split(' ')[0]!) === true
    const party: Party = { words: speaker.name, plural: false, feminine, isName: true }
    const draft = claimGerund(
      this.#context,
      clause,
      party,
      this.#context.view.tokens.slice(verb.from, verb.to),
    )
    const report = draft && gerundReport(this.#context, clause, speaker)
    if (!draft || !report) return
    draft.attribution = report.attribution
    this.reported.push(report.attribution)
  }

  #claimAll(clauses: readonly Clause[]): void {
    const { view, rules } = this.#context
    const refused = new Set<Clause>()
    for (const clause of clauses) {
      const told = clause.kind === 'gerund' && tellsSpeech(this.#context, clause)
      const dependent =
        clause.host && refused.has(clause.host) && !told && !standsFree(clause, clauses)
      const reason = dependent ? 'interpretation' : judgeClause(view, rules, clause)
      const party = clause.verb >= 0 ? this.#parties.subjectOf(clause).party : undefined
      const predicate = party && { verb: clause.verb, party }
      const spoken = dependent && clause.kind === 'gerund' ? [] : clause.pieces
      const embedded = [...clause.fronted, ...spoken].flatMap((piece) =>
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

  #claim(clause: Clause, embedded: readonly Embedded[]): void {
    const context = this.#context
    switch (clause.kind) {
      case 'apposition':
        claimApposition(context, clause)
        return
      case 'relative':
        claimRelative(context, clause, this.#parties.ofHost(clause))
        return
      case 'participle':
        claimParticiple(context, clause)
        return
      case 'gerund':
        this.#claimGerund(clause)
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

  #claimGerund(clause: Clause): void {
    const context = this.#context
    const party = this.#parties.ofHost(clause)
    const draft = claimGerund(context, clause, party)
    if (!draft || !party) return
    const told = clause.host && this.#reports.get(clause.host)
    if (told) draft.attribution = told.attribution
    const subject = clause.host?.subject
    const { view, rules, references, document } = context
    const speaker = subject
      ? readSpeaker(view, document.text, rules, references, subject.from, subject.to)
      : references.person(party.words)
    const report = speaker && gerundReport(context, clause, speaker)
    if (!report) return
    draft.attribution = report.attribution
    this.reported.push(report.attribution)
  }

  #claimClause(clause: Clause, embedded: readonly Embedded[]): void {
    const trailing = this.#reports.get(clause)
    const before = clause.host && this.#told.get(clause.host)
    const also = before && claimAlso(this.#context, this.#parties, clause, before)
    if (also) {
      this.reported.push(also)
      this.#told.set(clause, also)
      return
    }
    const report = claimClause(this.#context, this.#parties, clause, embedded, trailing)
    if (!report) return
    this.reported.push(report.attribution)
    this.#told.set(clause, report.attribution)
  }

  #claimColon(clause: Clause): void {
    const { host } = clause
    if (host) claimShares(this.#context, host, clause.pieces[0]!)
  }
}

/** "Gas ai massimi, stangata sulle bollette: +11%": a headline without a verb says one thing. */
function claimHeadline(context: Context): void {
  const whole = { from: 0, to: context.view.tokens.length }
  addDraft(context, context.wording.say([whole]), [whole], { isUnresolved: true })
}

/** What is told of a name in passing holds, whatever is said around it. */
function standsFree(clause: Clause, clauses: readonly Clause[]): boolean {
  if (clause.kind === 'apposition' || clause.kind === 'participle') return true
  if (clause.kind === 'colon') return clause.verb >= 0
  if (clause.kind === 'coordinator')
    return clause.subject !== undefined && clause.subject !== clause.host?.subject
  if (clause.kind !== 'relative') return clause.kind === 'clause'
  const { antecedent } = clause
  return clauses.some((other) => other.kind === 'apposition' && other.antecedent === antecedent)
}
