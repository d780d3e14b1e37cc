/** Small signs by which a sentence is cut into pieces. */
import type { SentenceView } from './document.ts'
import { groupEnd, mainVerb, stretchEnd } from './phrases.ts'

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
