/** The claim of a clause with a verb of its own: its subject, its words, who answers for it. */
import type { Attribution, Span } from '#shared/records/extraction.ts'
import { claimParticipleOf } from './asides.ts'
import type { Clause } from './clauses.ts'
import { addDraft, partyOf, rangesOf, type Context } from './drafts.ts'
import type { Embedded } from './embedded.ts'
import type { Party } from './languages/rules.ts'
import { parallelsIn } from './parallels.ts'
import type { Parties } from './parties.ts'
import { groupStart, type Stretch } from './phrases.ts'
import type { Piece } from './piece.ts'
import { accordingTo, reportOf, type Report } from './reports.ts'
import { lemmaOfGroup } from './speakers.ts'

/** The words of a claim and the tokens it stands on. */
interface Statement {
  text: string
  stretches: Stretch[]
}

/**
 * Makes the clause's claims. `trailing` is who says it where that is told after it; gives the report
 * that answers for the clause, if any does.
 */
export function claimClause(
  context: Context,
  parties: Parties,
  clause: Clause,
  embedded: readonly Embedded[],
  trailing: Report | undefined,
): Report | undefined {
  const { view, wording } = context
  const { party, isFilledIn, isUnresolved } = parties.subjectOf(clause)
  if (party) claimOpening(context, clause, party)
  // Before this clause's own subject takes the place of the one "its" stands for.
  const owned = ownedSubject(context, parties, clause, party)
  claimNamedOffice(context, clause)
  if (party && clause.kind === 'clause' && !isUnresolved) {
    rememberSubject(context, clause, owned === undefined ? party : { ...party, words: owned })
  }
  if (clause.verb < 0 && view.tokens[clause.pieces[0]!.body]?.tag !== 'participle') {
    if (clause.kind === 'clause') claimVerbless(context, clause)
    return undefined
  }
  if (isCarriedBy(clause, embedded, context)) return undefined
  const report = trailing ?? reportOf(context, clause, party) ?? accordingTo(context, clause)
  const subject = owned ?? (isFilledIn ? party?.words : undefined)
  const statement =
    (subject === undefined ? claimParallels(context, clause) : undefined) ??
    stated(context, clause, embedded, subject)
  const more = {
    ...(report ? { attribution: report.attribution } : {}),
    ...(isUnresolved ? { isUnresolved: true as const } : {}),
  }
  if (trailing?.speaker && trailing.verb !== undefined) {
    const content = wording.asContent(statement.text, clause.pieces[0]!.body)
    statement.text = context.rules.realise.reported(trailing.speaker.words, trailing.verb, content)
    if (trailing.saying) statement.stretches.push(trailing.saying)
  }
  addDraft(context, statement.text, statement.stretches, more)
  return report
}

/** "ha detto che A e che B": B is said by the same; gives who says it. */
export function claimAlso(
  context: Context,
  parties: Parties,
  clause: Clause,
  before: Attribution,
): Attribution | undefined {
  const { view, wording, rules, document } = context
  const { body, to } = clause.pieces[0]!
  const speaker = parties.ofHost(clause)
  if (view.tokens[body]!.tag !== 'complementizer' || clause.kind !== 'coordinator') return undefined
  if (!speaker || before.verb === undefined || to <= body + 1) return undefined
  const content = clause.pieces.map((piece, i) => (i === 0 ? { from: body + 1, to } : piece))
  const start = view.tokens[body + 1]!.start
  const end = view.tokens[clause.pieces.at(-1)!.to - 1]!.end
  const attribution = { ...before, start, end, exact: document.text.slice(start, end) }
  const text = rules.realise.reported(speaker.words, before.verb, wording.say(content))
  return addDraft(context, text, clause.pieces, { attribution }) && attribution
}

/** The clause's own words, with a subject put before them where it has none that stands alone. */
function stated(
  context: Context,
  clause: Clause,
  embedded: readonly Embedded[],
  subject: string | undefined,
): Statement {
  const { view, wording } = context
  const fronted = clause.fronted.filter((piece) => keepsFronted(context, piece, embedded))
  const body: Stretch[] = clause.pieces.map((piece) => ({ from: piece.body, to: piece.to }))
  const stretches = [
    ...fronted.map(({ body: from, to }) => ({ from, to })),
    ...clause.pieces.map((piece) => ({
      from: clause.kind === 'subordinate' ? piece.from : piece.body,
      to: piece.to,
    })),
  ]
  if (subject === undefined) {
    return {
      text: wording.say([...fronted.map(({ from, to }) => ({ from, to })), ...body]),
      stretches,
    }
  }
  const piece = verbPieceOf(clause)
  const from = clause.verb >= 0 ? groupStart(view.tokens, clause.verb, piece.body) : piece.body
  const after = body.filter((stretch) => stretch.from >= piece.to)
  const words = wording.continued([{ from, to: piece.to }, ...after])
  const text = `${subject} ${sharedHelper(context, clause)}${words}`
  // "Nell'80% dei casi non dà sintomi": what stands before the verb and is no subject stays.
  const own = clause.subject
  const isOwn = own !== undefined && own.from >= piece.body && own.to <= piece.to
  const lead = wording.say([{ from: piece.body, to: isOwn ? Math.min(own.from, from) : from }])
  const opening = [fronted.length > 0 ? wording.say(fronted) : '', lead].filter((one) => one !== '')
  return { text: [...opening, text].join(', '), stretches }
}

const verbPieceOf = (clause: Clause): Piece =>
  clause.pieces.find(({ verb }) => verb === clause.verb) ?? clause.pieces[0]!

function rememberSubject({ view, references }: Context, clause: Clause, party: Party): void {
  const { subject } = clause
  const names = subject
    ? view.tokens.slice(subject.from, subject.to).filter(({ tag }) => tag === 'name')
    : []
  // A single common word ("analysts") is nobody that the next sentence could mean.
  if (/^\p{L}+$/u.test(party.words) && !party.isName && names.length === 0) return
  references.setSubject(party, subject !== undefined && references.isPerson(names), view.index)
}

/** "Fondata nel 1932, la Mostra è": the participle before the clause is about its subject. */
function claimOpening(context: Context, clause: Clause, party: Party): void {
  for (const piece of clause.fronted) {
    if (context.view.tokens[piece.body]?.tag !== 'participle') continue
    const draft = claimParticipleOf(context, party, piece)
    if (draft) clause.fronted = clause.fronted.filter((other) => other !== piece)
  }
}

/** Claims of parts told with one verb; gives the first part, which stays the clause's own. */
function claimParallels(context: Context, clause: Clause): Statement | undefined {
  const { wording } = context
  if (clause.pieces.length > 1 || clause.fronted.length > 0) return undefined
  const piece = verbPieceOf(clause)
  const found = parallelsIn(context, clause, piece)
  if (!found) return undefined
  for (const { part, before, rest } of found.parallels) {
    addDraft(context, `${wording.say(before)} ${wording.say([rest])}`, [part])
  }
  const first = { from: piece.body, to: found.end }
  return { text: wording.say([first]), stretches: [first] }
}

/** "Il suo fatturato è cresciuto": whose it is, where the subject says only "its". */
function ownedSubject(
  context: Context,
  parties: Parties,
  clause: Clause,
  party: Party | undefined,
): string | undefined {
  const { view, rules, references } = context
  const { subject } = clause
  if (!party || !subject || clause.fronted.length > 0) return undefined
  const owns = view.tokens
    .slice(subject.from, subject.from + 2)
    .some((token) => rules.nouns.possessives.has(token.lower))
  const inside = clause.pieces.some(({ from, to }) => subject.from >= from && subject.to <= to)
  if (!owns || !inside) return undefined
  const owner = parties.ofHost(clause) ?? references.lastSubject(view.index)
  if (!owner || owner.plural || owner.words === party.words) return undefined
  const words = rules.realise.owned(party.words, owner.words)
  return words === party.words ? undefined : words
}

/** "ha firmato X e acquistato Y": the helping verb of the first clause, for the second. */
function sharedHelper({ view }: Context, clause: Clause): string {
  if (clause.verb >= 0) return ''
  for (let { host } = clause; host; host = host.host) {
    if (host.verb >= 0) return `${view.tokens[host.verb]!.text} `
  }
  return ''
}

const counts = ({ kind }: { kind: string }): boolean => kind !== 'ordinal' && kind !== 'date'

/** A stretch without a verb tells something only with a figure: "Bilancio: tre morti". */
function claimVerbless(context: Context, clause: Clause): void {
  const { view, wording } = context
  const stretches = clause.pieces.map(({ from, to }) => ({ from, to }))
  const holds = (range: Span): boolean =>
    view.quantities.some((q) => counts(q) && q.start >= range.start && q.end <= range.end)
  if (!rangesOf(context, stretches).some(holds)) return
  addDraft(context, wording.say(stretches), stretches, { isUnresolved: true })
}

/** "Il leader dell'opposizione, Marco Bassi, ha": the name after the office says who holds it. */
function claimNamedOffice(context: Context, clause: Clause): void {
  const { view, rules, references } = context
  const [office, name] = clause.pieces
  if (!office || !name || office.verb >= 0) return
  const names = view.tokens.slice(name.from, name.to)
  if (names.length === 0 || names.some(({ tag }) => tag !== 'name')) return
  if (
    !view.tokens.slice(office.body, office.to).some((token) => rules.nouns.roles.has(token.lower))
  )
    return
  const party = partyOf(context, name)
  const told = context.wording.continued([{ from: office.body, to: office.to }])
  const owner = references.lastSubject(view.index)
  const description = owner?.isName && !owner.plural ? rules.realise.owned(told, owner.words) : told
  references.introduce(party.words, description.replace(/^(?:il|la|lo|the|l['’])\s*/iu, ''))
  addDraft(context, rules.realise.apposition(party, description), [office, name], {
    isDescription: true,
  })
}

function keepsFronted(context: Context, piece: Piece, embedded: readonly Embedded[]): boolean {
  if (embedded.some(({ from, to }) => from >= piece.from && to <= piece.to)) return false
  return context.wording.say([piece]) !== ''
}

/** A weak verb around a commitment says no more than the commitment does. */
function isCarriedBy(
  clause: Clause,
  embedded: readonly Embedded[],
  { view, rules }: Context,
): boolean {
  if (clause.verb < 0) return false
  const lemma = lemmaOfGroup(view.tokens, clause.verb, clause.pieces.at(-1)!.to)
  const weak = rules.cues.containerVerbs.has(lemma) || rules.copulas.has(lemma)
  if (!weak) return false
  const first = clause.pieces[0]!.from
  const last = clause.pieces.at(-1)!.to
  return embedded.some(
    ({ from, to, isCommitment }) => isCommitment && to - from > 0.5 * (last - first),
  )
}
