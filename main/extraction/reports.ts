/** What somebody is told to have said: "ha detto che", "according to", ", the ministry said". */
import type { Attribution } from '#shared/records/extraction.ts'
import type { Clause } from './clauses.ts'
import type { Context } from './drafts.ts'
import type { Party } from './languages/rules.ts'
import {
  groupEnd,
  groupStart,
  isTimePhrase,
  openerLength,
  subjectBefore,
  type Stretch,
} from './phrases.ts'
import { lemmaOfGroup, readSpeaker, type Speaker } from './speakers.ts'

export interface Report {
  attribution: Attribution
  /** Told after the clause: who speaks, how, and the words that say so. */
  speaker?: Speaker
  verb?: string
  saying?: Stretch
  /** What is said, apart from who says it. */
  content: Stretch
}

/** "X ha detto che …": the passage after "che" is X's. */
export function reportOf(
  context: Context,
  clause: Clause,
  party: Party | undefined,
): Report | undefined {
  const { view, rules, document, references } = context
  const { tokens } = view
  if (clause.verb < 0 || !clause.subject) return undefined
  const piece = clause.pieces.find(({ verb }) => verb === clause.verb)
  if (!piece || !rules.speech.verbs.has(lemmaOfGroup(tokens, clause.verb, piece.to)))
    return undefined
  const end = groupEnd(tokens, clause.verb, piece.to)
  const content = contentAfter(context, end, piece.to)
  if (content < 0) return undefined
  const pronoun = tokens[clause.subject.from]!.tag === 'pronoun'
  const start = groupStart(tokens, clause.verb, piece.body)
  // "Its secretary, Sharon Webb, said": the name in a piece of its own.
  const [office, name] = clause.pieces
  const isNamed = office !== undefined && name !== undefined && name !== piece && name.verb < 0
  const subjectEnd = isNamed ? Math.max(clause.subject.to, start) : clause.subject.to
  const speaker = pronoun
    ? party && references.person(party.words)
    : readSpeaker(view, document.text, rules, references, clause.subject.from, subjectEnd)
  if (!speaker || speaker.name === '') return undefined
  const verb = document.text.slice(tokens[start]!.start, tokens[end - 1]!.end)
  return report(context, { from: content, to: clause.pieces.at(-1)!.to }, speaker, verb)
}

/** Where what is said begins, or -1. */
function contentAfter({ view, rules }: Context, end: number, to: number): number {
  const { tokens } = view
  for (let i = end; i < to && i < end + 8; i += 1) {
    const { tag } = tokens[i]!
    const dated = i === end || isTimePhrase(view, rules, end + 1, i)
    if (tag === 'complementizer' || (tag === 'relative' && dated)) return i + 1
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'modal') break
  }
  if (!rules.speech.bareReports) return -1
  const subject = subjectBefore(view, rules, end, to)
  const verb = tokens.findIndex(
    ({ tag }, i) =>
      i >= end && i < to && (tag === 'verb' || tag === 'auxiliary' || tag === 'modal'),
  )
  return subject && subject.from === end && verb > end ? end : -1
}

function report(
  context: Context,
  content: Stretch,
  speaker: { name: string; role?: string },
  verb?: string,
): Report | undefined {
  const { view, document } = context
  if (content.to <= content.from) return undefined
  const start = view.tokens[content.from]!.start
  const end = view.tokens[content.to - 1]!.end
  return {
    content,
    attribution: {
      start,
      end,
      exact: document.text.slice(start, end),
      speaker: speaker.name,
      ...(speaker.role === undefined ? {} : { role: speaker.role }),
      speech: 'reported',
      ...(verb === undefined ? {} : { verb }),
    },
  }
}

/** Whether a gerund is one of saying with what is said after it: "aggiungendo che". */
export function tellsSpeech({ view, rules }: Context, { pieces }: Clause): boolean {
  const { body } = pieces[0]!
  return (
    rules.speech.verbs.has(view.tokens[body]!.lemma) &&
    view.tokens[body + 1]?.tag === 'complementizer'
  )
}

/** "…, aggiungendo che la società non chiude": said by the subject of the clause before. */
export function gerundReport(
  context: Context,
  clause: Clause,
  speaker: { name: string; role?: string },
): Report | undefined {
  const { view } = context
  const piece = clause.pieces[0]!
  const gerund = view.tokens[piece.body]!
  if (!tellsSpeech(context, clause)) return undefined
  return report(
    context,
    { from: piece.body + 2, to: clause.pieces.at(-1)!.to },
    speaker,
    gerund.text,
  )
}

/** "Secondo l'Istat, …" and "…, according to the police": who answers for a clause. */
export function accordingTo(context: Context, clause: Clause): Report | undefined {
  const { view, rules, document, references } = context
  const first = clause.pieces[0]!
  const last = clause.pieces.at(-1)!
  for (const piece of clause.fronted) {
    const viewed = rules.speech.inTheViewOf.has(view.tokens[piece.from]!.lower)
    const length = viewed ? 1 : openerLength(view, rules, piece.from)
    if (length === 0) continue
    const speaker = readSpeaker(
      view,
      document.text,
      rules,
      references,
      piece.from + length,
      piece.to,
    )
    if (speaker && (!viewed || references.isKnownPerson(speaker.name)))
      return report(context, { from: first.from, to: last.to }, speaker)
  }
  for (let i = Math.max(clause.verb + 1, first.body + 1); i < last.to; i += 1) {
    const length = openerLength(view, rules, i)
    const parted = view.tokens[i - 1]!.tag === 'comma' || length > 1
    if (length === 0 || !parted) continue
    const speaker = readSpeaker(view, document.text, rules, references, i + length, last.to)
    const to = view.tokens[i - 1]!.tag === 'comma' ? i - 1 : i
    if (speaker) return report(context, { from: first.body, to }, speaker)
  }
  return undefined
}

/** Takes out the clauses that only say who speaks, ", the ministry said", and gives them to the others. */
export function trailingReports(
  context: Context,
  clauses: readonly Clause[],
): { kept: Clause[]; reports: Map<Clause, Report> } {
  const reports = new Map<Clause, Report>()
  let kept: Clause[] = []
  const inside = clauses.find(({ kind, verb }) => kind === 'aside' && verb >= 0)
  const told = inside && trailing(context, inside)
  for (const clause of clauses) {
    if (told && clause.verb >= 0 && (clause.kind === 'clause' || clause.kind === 'coordinator')) {
      const content = { from: clause.pieces.at(-1)!.body, to: clause.pieces.at(-1)!.to }
      const one = report(context, content, told.speaker, told.verb)
      const { saying, ...rest } = told
      if (one)
        reports.set(clause, { ...one, ...rest, ...(clause.kind === 'clause' ? { saying } : {}) })
    }
    const found = kept.length > 0 ? trailing(context, clause) : undefined
    if (!found) {
      kept.push(clause)
      continue
    }
    for (const before of kept) {
      if (
        before.kind !== 'clause' &&
        before.kind !== 'coordinator' &&
        before.kind !== 'subordinate'
      )
        continue
      if (before.verb < 0 || reports.has(before)) continue
      const content = { from: before.pieces[0]!.body, to: before.pieces.at(-1)!.to }
      const one = report(context, content, found.speaker, found.verb)
      if (one) reports.set(before, { ...one, ...found })
    }
    kept = kept.filter((other) => other !== clause)
  }
  return { kept, reports }
}

/** Whether a clause after a comma says no more than who speaks. */
function trailing(
  context: Context,
  clause: Clause,
): { speaker: Speaker; verb: string; saying: Stretch } | undefined {
  const { view, rules, document, references } = context
  const { tokens } = view
  const piece = clause.pieces.find(({ verb }) => verb === clause.verb)
  if (
    clause.pieces.length > 1 ||
    !piece?.parted ||
    clause.verb < 0 ||
    (clause.kind !== 'clause' && clause.kind !== 'coordinator' && clause.kind !== 'aside')
  )
    return undefined
  if (
    piece.to - piece.from > 20 ||
    !rules.speech.verbs.has(lemmaOfGroup(tokens, clause.verb, piece.to))
  )
    return undefined
  if (tokens[piece.from]!.tag === 'coordinator' || tokens[piece.body - 1]?.tag === 'coordinator')
    return undefined
  const start = groupStart(tokens, clause.verb, piece.body)
  const end = groupEnd(tokens, clause.verb, piece.to)
  if (rules.cues.isFuture(tokens[clause.verb]!)) return undefined
  if (tokens[start]!.tag === 'clitic' || tokens[start]!.tag === 'negation') return undefined
  if (
    tokens
      .slice(end, piece.to)
      .some(({ tag }) => tag === 'complementizer' || tag === 'verb' || tag === 'auxiliary')
  )
    return undefined
  const own = start > piece.body
  const speaker = own
    ? tokens[piece.body]!.tag === 'pronoun'
      ? pronounSpeaker(context)
      : readSpeaker(view, document.text, rules, references, piece.body, start)
    : readSpeaker(view, document.text, rules, references, end, piece.to)
  if (!speaker) return undefined
  const next = tokens[own ? end : speaker.to]
  const idle =
    !next ||
    (own ? end : speaker.to) >= piece.to ||
    next.tag === 'preposition' ||
    next.tag === 'adverb' ||
    next.tag === 'word' ||
    // "Liao told a news conference"
    (own && (next.tag === 'determiner' || next.tag === 'name'))
  if (!idle) return undefined
  // "told a news conference": whom, or to tell that is no English.
  const told = own && next?.tag === 'determiner' ? piece.to : end
  const verb = document.text.slice(tokens[start]!.start, tokens[told - 1]!.end)
  return { speaker, verb, saying: { from: piece.from, to: piece.to } }
}

function pronounSpeaker({ references, view }: Context): Speaker | undefined {
  const name = references.lastSubjectIsPerson()
    ? references.lastSubject(view.index)?.words
    : references.lastPerson(view.index)
  if (name === undefined) return undefined
  return { ...references.person(name), words: name, to: 0 }
}
