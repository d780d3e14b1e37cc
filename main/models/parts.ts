/** A text cut into parts that a model can answer at once: numbered sentences, never half of one. */
import type { Span } from '#shared/records/extraction.ts'
import { trouble } from './troubles.ts'

export interface NumberedSentence extends Span {
  /** 1, 2, 3 … in the whole text. */
  readonly number: number
}

/** UTF-16 units of one part: about three thousand tokens, which small models keep in mind. */
const partSize = 12_000
const mostParts = 60

/** Throws Failure where there is nothing to send, or too much. */
export function partsOf(sentences: readonly Span[]): NumberedSentence[][] {
  const parts: NumberedSentence[][] = []
  let size = 0
  for (const [index, { start, end }] of sentences.entries()) {
    const length = end - start
    const part = parts.at(-1)
    const sentence = { start, end, number: index + 1 }
    if (part && size + length <= partSize) {
      part.push(sentence)
      size += length
    } else {
      parts.push([sentence])
      size = length
    }
  }
  if (parts.length === 0) throw trouble('no-text')
  const total = sentences.reduce((sum, { start, end }) => sum + end - start, 0)
  // One endless sentence is a part of its own, which the count alone would let pass.
  const asked = Math.max(parts.length, Math.ceil(total / partSize))
  if (asked > mostParts)
    throw trouble('too-long', { parts: String(asked), limit: String(mostParts) })
  return parts
}
