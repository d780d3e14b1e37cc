/** Small signs by which a sentence is cut into pieces. */
import type { SentenceView } from './document.ts'
import type { Piece } from './piece.ts'
import type { LanguageRules } from './languages/rules.ts'
import { groupEnd, groupStart, mainVerb, stretchEnd } from './phrases.ts'
import { lemmaOfGroup } from './speakers.ts'
import { isFinite } from './tokens.ts'

/** A dash that parts words, not one that joins them. */
export function isSpacedDash(view: SentenceView, i: number): boolean {
  const { tokens } = view
  const token = tokens[i]!
  if (token.text === '—') return true
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  return (
    before !== undefined &&
    after !== undefined &&
    before.end < token.start &&
    token.end < after.start
  )
}

/** Index after "che", "in cui", "la cui", "of which" at `k`, or -1. */
export function relativeAt(view: SentenceView, k: number, to: number): number {
  const { tokens } = view
  for (let j = k; j < to && j < k + 3; j += 1) {
    const { tag } = tokens[j]!
    if (tag === 'relative') return j + 1
    if (tag !== 'preposition' && tag !== 'determiner') return -1
  }
  return -1
}

/** "tra il 2020 e il 2023", "between A and B": the "and" that such a preposition waits for. */
export function joinsPair({ tokens }: SentenceView, rules: LanguageRules, i: number): boolean {
  const longest = 8
  for (let j = i - 1; j >= 0 && j > i - longest; j -= 1) {
    const { tag, lower } = tokens[j]!
    if (rules.nouns.betweenWords.has(lower)) return true
    if (tag === 'coordinator' || tag === 'comma' || isFinite(tag)) return false
  }
  return false
}

/** ", in crescita del 40% rispetto al 2023": says how a figure before it has changed. */
export function isTrend(view: SentenceView, rules: LanguageRules, k: number, to: number): boolean {
  const { tokens, quantities } = view
  if (tokens[k]?.tag !== 'preposition' || !rules.nouns.trends.has(tokens[k + 1]?.lower ?? ''))
    return false
  const start = tokens[k + 2]?.start ?? 0
  const end = tokens[Math.min(k + 6, to) - 1]?.end ?? 0
  return quantities.some((q) => q.kind === 'percentage' && q.start >= start && q.end <= end)
}

/** "denuncia che a Mirafiori, dove …,": what is said has no verb yet. */
export function awaitsContent({ tokens }: SentenceView, { verb, to }: Piece): boolean {
  if (verb < 0) return false
  for (let i = to - 1; i > verb; i -= 1) {
    if (isFinite(tokens[i]!.tag)) return false
    if (tokens[i]!.tag === 'complementizer') return true
  }
  return false
}

/** "I cantieri, annuncia il sindaco, partiranno": the comma that closes such words after the one at `i`; or -1. */
export function sayingEnd(view: SentenceView, rules: LanguageRules, i: number, to: number): number {
  const { tokens } = view
  const end = stretchEnd(view, i + 1, Math.min(to, i + 14))
  const verb = mainVerb(view, i + 1, end)
  if (tokens[end]?.tag !== 'comma' || verb < 0 || end + 1 >= to) return -1
  if (!rules.speech.verbs.has(lemmaOfGroup(tokens, verb, end))) return -1
  const start = groupStart(tokens, verb, i + 1)
  const after = groupEnd(tokens, verb, end)
  const named = start > i + 1 ? tokens[i + 1]! : tokens[after]
  const whole = start === i + 1 ? after < end : after === end
  const fits = named?.tag === 'determiner' || named?.tag === 'name' || named?.tag === 'word'
  return whole && fits ? end : -1
}

/** Whether the words before the comma at `i` and after it are subjects of one verb. */
export function isList(view: SentenceView, i: number, to: number): boolean {
  const { tokens } = view
  const end = stretchEnd(view, i + 1, to)
  const verb = mainVerb(view, i + 1, end)
  for (let j = i + 1; j < verb; j += 1) if (tokens[j]!.tag === 'coordinator') return true
  return false
}

/** "ha firmato X e acquistato Y", not "un sistema ampio e diversificato". */
export function sharesAuxiliary(
  view: SentenceView,
  body: number,
  before: number,
  participle: number,
  to: number,
): boolean {
  const { tokens } = view
  const verb = mainVerb(view, body, before)
  if (verb < 0 || tokens[verb]!.tag !== 'auxiliary') return false
  if (tokens[groupEnd(tokens, verb, before) - 1]!.tag !== 'participle') return false
  const after = participle + 1 < to ? tokens[participle + 1]!.tag : 'stop'
  return (
    after === 'determiner' ||
    after === 'preposition' ||
    after === 'name' ||
    after === 'number' ||
    after === 'word'
  )
}
