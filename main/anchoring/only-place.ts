/**
 * Words that stand once in the old text and once in the new one are the same words, wherever the
 * alignment of the texts left them: what begins like its neighbour may have been cut there.
 */
import { isSameRun } from './align.ts'
import type { TokenSpan } from './place.ts'
import type { Tokens } from './tokens.ts'

/** Tokens by which a passage is looked up; shorter ones stand once by chance. */
const keyTokens = 5
/** A key at more places than this tells nothing. */
const mostPlaces = 16

function keyAt({ ids }: Tokens, at: number): number {
  let key = 17
  for (let i = at; i < at + keyTokens; i += 1) key = (Math.imul(key, 0x01000193) ^ ids[i]!) | 0
  return key
}

function indexOf(tokens: Tokens): Map<number, number[]> {
  const index = new Map<number, number[]>()
  for (let at = 0; at + keyTokens <= tokens.length; at += 1) {
    const key = keyAt(tokens, at)
    const places = index.get(key)
    if (!places) index.set(key, [at])
    else if (places.length <= mostPlaces) places.push(at)
  }
  return index
}

/** The searches of one pair of texts share an index. */
export class OnlyPlaces {
  readonly #before: Tokens
  readonly #after: Tokens
  readonly #inBefore: Map<number, number[]>
  readonly #inAfter: Map<number, number[]>

  constructor(before: Tokens, after: Tokens) {
    this.#before = before
    this.#after = after
    this.#inBefore = indexOf(before)
    this.#inAfter = indexOf(after)
  }

  /** Where all tokens of the passage stand in the new text, if that is one place and was one. */
  of({ from, to }: TokenSpan): TokenSpan | undefined {
    const length = to - from
    if (length < keyTokens) return undefined
    const key = keyAt(this.#before, from)
    const places = (index: Map<number, number[]>, tokens: Tokens): number[] | undefined => {
      const all = index.get(key) ?? []
      if (all.length > mostPlaces) return undefined
      return all.filter(
        (at) =>
          at + length <= tokens.length && isSameRun(this.#before.ids, from, tokens.ids, at, length),
      )
    }
    const now = places(this.#inAfter, this.#after)
    if (now?.length !== 1 || places(this.#inBefore, this.#before)?.length !== 1) return undefined
    return { from: now[0]!, to: now[0]! + length }
  }
}
