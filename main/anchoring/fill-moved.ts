/**
 * What was edited inside a passage that was moved. Its kept stretches are paired by now; the words
 * between two of them, or between one and the end of its sentence, belong to the same passage and are
 * paired with what stands there, before anything else can claim them.
 */
import type { Alignment } from './align.ts'
import { alignWords, type Budget } from './align-words.ts'
import { breakBefore, type Tokens } from './tokens.ts'

/** The first token from `from` on that begins a sentence, `to` at the latest. */
function sentenceEnd(tokens: Tokens, from: number, to: number): number {
  let at = from
  while (at < to && breakBefore(tokens, at) < 2) at += 1
  return at
}

/** Where the sentence begins that goes on at `to`, `from` at the earliest. */
function sentenceStart(tokens: Tokens, from: number, to: number): number {
  let at = to
  while (at > from && breakBefore(tokens, at) < 2) at -= 1
  return at
}

export function fillMoved(alignment: Alignment, budget: Budget): void {
  const { before, after, forth, back, moved } = alignment
  const pair = (from: number, to: number, newFrom: number, newTo: number): void => {
    alignWords(alignment, { from, to, newFrom, newTo }, budget)
    for (let i = from; i < to; i += 1) if (forth[i]! >= 0) moved[i] = 1
  }
  for (let from = 0; from < before.length; from += 1) {
    if (forth[from]! >= 0) continue
    let to = from
    while (to < before.length && forth[to] === -1) to += 1
    const left = from > 0 && moved[from - 1] ? forth[from - 1]! : -1
    const right = to < before.length && moved[to] ? forth[to]! : -1
    let newTo = left + 1
    while (newTo < after.length && back[newTo] === -1) newTo += 1
    if (left >= 0 && right >= 0 && newTo === right) pair(from, to, left + 1, right)
    else {
      if (left >= 0)
        pair(from, sentenceEnd(before, from, to), left + 1, sentenceEnd(after, left + 1, newTo))
      if (right >= 0) {
        let newFrom = right
        while (newFrom > 0 && back[newFrom - 1] === -1) newFrom -= 1
        pair(sentenceStart(before, from, to), to, sentenceStart(after, newFrom, right), right)
      }
    }
    from = to
  }
}
