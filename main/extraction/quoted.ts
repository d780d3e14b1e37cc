/** Claims that somebody said something: direct quotations, and what is told with "ha detto che". */
import type { Attribution } from '#shared/records/extraction.ts'
import type { Clause } from './clauses.ts'
import { addDraft, type Context } from './drafts.ts'
import { groupEnd, groupStart, subjectBefore, trimStretch, type Stretch } from './phrases.ts'
import type { Quote } from './quotes.ts'
import { openerLength, type Quotations, type Said } from './speech.ts'
import { lemmaOfGroup, readSpeaker } from './speakers.ts'

/** The attributed quotations of a sentence, in order. */
export function quotesIn(context: Context, quotations: Quotations): Said[] {
  const found = new Set<Quote>()
  for (const quote of context.view.speech) if (quote) found.add(quote)
  return [...found].flatMap((quote) => quotations.said.get(quote) ?? [])
}

function innerWords({ document, view }: Context, { inner }: Quote): string {
  const start = Math.max(inner.start, view.start)
  const end = Math.min(inner.end, view.end)
  return document.text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[,;]$/u, '')
}

/** Words of the gap that are neither speaker nor verb: "in un video diffuso martedì". */
function circumstance({ view, wording }: Context, { saying }: Said): string {
  if (!saying || saying.sentence !== view.index) return ''
  const from = Math.max(saying.verb.to, saying.speaker.to)
  const rest = trimStretch(view.tokens, { from, to: saying.gap.to })
  const first = view.tokens[rest.from]
  if (rest.to <= rest.from || first?.tag !== 'preposition' || rest.to - rest.from > 14) return ''
  return wording.say([rest])
}

/** Tokens outside quotations that some quotation's verb of saying accounts for. */
export function claimQuotes(context: Context, said: readonly Said[], attributions: ReadonlyMap<Quote, Attribution>): Stretch[] {
  const { view, rules } = context
  const gaps: Stretch[] = []
  const done = new Set<Said>()
  for (const one of said) {
    if (done.has(one)) continue
    // Parts of one utterance, split by the verb of saying, are one claim.
    const group = said.filter((other) => other.speaker === one.speaker && (other === one || other.saying === one.saying))
    for (const other of group) done.add(other)
    const { saying } = one
    const inside = saying && saying.sentence === view.index ? saying : undefined
    if (inside) gaps.push(inside.gap)
    const verb = one.verb === undefined ? rules.realise.said : one.verb
    const told = [verb, circumstance(context, one)].filter((part) => part !== '').join(' ')
    const words = group.map(({ quote }) => innerWords(context, quote)).join(' […] ')
    if (!/\p{L}/u.test(words)) continue
    const { name, role } = one.speaker
    const isOffice = role === undefined && one.speaker.words !== name
    const text = rules.realise.quotation(isOffice ? one.speaker.words : name, role, told, words)
    const stretches = [...group.map(({ quote }) => tokensIn(context, quote)), ...(inside ? [trimmedGap(context, inside.gap)] : [])]
    const attribution = attributions.get(one.quote)
    addDraft(context, text, stretches, { isQuote: true, ...(attribution ? { attribution } : {}) })
  }
  return gaps
}

function tokensIn({ view }: Context, quote: Quote): Stretch {
  const from = view.speech.indexOf(quote)
  return { from, to: view.speech.lastIndexOf(quote) + 1 }
}

function trimmedGap({ view }: Context, gap: Stretch): Stretch {
  return trimStretch(view.tokens, gap)
}

export interface Report {
  attribution: Attribution
  /** What is said, apart from who says it. */
  content: Stretch
}

/** "X ha detto che …": the passage after "che" is X's. */
export function reportOf(context: Context, clause: Clause): Report | undefined {
  const { view, rules, document, references } = context
  const { tokens } = view
  if (clause.verb < 0 || !clause.subject) return undefined
  const piece = clause.pieces.find(({ verb }) => verb === clause.verb)
  if (!piece || !rules.speech.verbs.has(lemmaOfGroup(tokens, clause.verb, piece.to))) return undefined
  const end = groupEnd(tokens, clause.verb, piece.to)
  const content = contentAfter(context, end, piece.to)
  if (content < 0) return undefined
  const speaker = readSpeaker(view, document.text, rules, references, clause.subject.from, clause.subject.to)
  if (!speaker || speaker.name === '') return undefined
  const start = groupStart(tokens, clause.verb, piece.body)
  const verb = document.text.slice(tokens[start]!.start, tokens[end - 1]!.end)
  return report(context, { from: content, to: clause.pieces.at(-1)!.to }, speaker, verb)
}

/** Where what is said begins, or -1. */
function contentAfter({ view, rules }: Context, end: number, to: number): number {
  const { tokens } = view
  for (let i = end; i < to && i < end + 8; i += 1) {
    const { tag } = tokens[i]!
    if (tag === 'complementizer' || (tag === 'relative' && i === end)) return i + 1
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'modal') break
  }
  if (!rules.speech.bareReports) return -1
  const subject = subjectBefore(view, rules, end, to)
  const verb = tokens.findIndex(({ tag }, i) => i >= end && i < to && (tag === 'verb' || tag === 'auxiliary' || tag === 'modal'))
  return subject && subject.from === end && verb > end ? end : -1
}

function report(context: Context, content: Stretch, speaker: { name: string; role?: string }, verb?: string): Report | undefined {
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

/** "Secondo l'Istat, …": who answers for a clause, told before it. */
export function accordingTo(context: Context, clause: Clause): Report | undefined {
  const { view, rules, document, references } = context
  for (const piece of clause.fronted) {
    const length = openerLength(view, rules, piece.from)
    if (length === 0) continue
    const speaker = readSpeaker(view, document.text, rules, references, piece.from + length, piece.to)
    const last = clause.pieces.at(-1)!
    if (speaker) return report(context, { from: clause.pieces[0]!.from, to: last.to }, speaker)
  }
  return undefined
}
