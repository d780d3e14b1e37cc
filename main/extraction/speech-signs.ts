/** Small signs by which it is told who said a quotation: where it stands, what is near it. */
import type { Document, SentenceView } from './document.ts'
import type { LanguageRules } from './languages/rules.ts'
import { personPart, type Stretch } from './phrases.ts'
import type { Quote } from './quotes.ts'
import type { References } from './references.ts'

/** Sentences a quotation touches. */
export interface Place {
  first: SentenceView
  last: SentenceView
}

/** The quotations that may be speech, in text order, each with its sentences. */
export function* placesOf({
  sentences,
  quotes,
}: Document): Generator<{ quote: Quote; place: Place }> {
  let s = 0
  for (const quote of quotes) {
    if (!quote.isSpeech) continue
    while (s < sentences.length && sentences[s]!.end <= quote.start) s += 1
    let last = s
    while (last + 1 < sentences.length && sentences[last + 1]!.start < quote.end) last += 1
    const first = sentences[s]
    if (first && first.start < quote.end) yield { quote, place: { first, last: sentences[last]! } }
  }
}

/** Whether a quotation begins its sentence and a comma follows, or is most of it. */
export function isUtterance(text: string, { start, end }: Quote, { first, last }: Place): boolean {
  const opens = start === first.start && /^\s*[,–—]/u.test(text.slice(end, end + 3))
  return opens || end - start > 0.6 * (last.end - first.start)
}

export function hasVerb({ tokens }: SentenceView, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ tag }) => tag === 'verb' || tag === 'auxiliary' || tag === 'modal')
}

/** Where the clause of the verb at `verb` begins: after the last "and" with a verb before it. */
export function clauseStart(view: SentenceView, from: number, verb: number): number {
  for (let i = verb - 1; i > from; i -= 1) {
    if (view.tokens[i]!.tag === 'coordinator' && hasVerb(view, from, i)) return i + 1
  }
  return from
}

/** "spiega all'Adnkronos Anna Palamara": the speaker stands after whom he told it to. */
export function afterAddressee(
  { tokens }: SentenceView,
  rules: LanguageRules,
  references: References,
  from: number,
  to: number,
): number {
  let at = from
  while (at < to && tokens[at]!.tag === 'preposition') {
    let end = tokens[at + 1]?.tag === 'determiner' ? at + 2 : at + 1
    while (end < to && (tokens[end]!.tag === 'word' || tokens[end]!.tag === 'number')) end += 1
    let names = end
    while (names < to && tokens[names]!.tag === 'name') names += 1
    const part = personPart(tokens, rules, { from: end, to: names })
    if (part.from > end) return part.from
    // "racconta in lacrime Gianni Rambelli"
    const word = tokens[end - 1]?.tag === 'word' && names - end > 1
    if (word && references.isPerson(tokens.slice(end, names))) return end
    at = names
  }
  const next = at < to ? tokens[at]!.tag : 'stop'
  return next === 'determiner' || next === 'name' ? at : from
}

/** "Di parere opposto Chiara Gribaldi, capogruppo del Pd: “…”": where a known person stands, or -1. */
export function personIn(
  { tokens }: SentenceView,
  rules: LanguageRules,
  references: References,
  { from, to }: Stretch,
): number {
  for (let i = from; i < to; i += 1) {
    if (tokens[i]!.tag !== 'name') continue
    let end = i
    while (end < to && tokens[end]!.tag === 'name') end += 1
    const run = personPart(tokens, rules, { from: i, to: end })
    if (references.isPerson(tokens.slice(run.from, run.to))) return run.from
    i = end
  }
  return -1
}
