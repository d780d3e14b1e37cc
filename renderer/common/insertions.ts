/** A claim's text in pieces: its passage's own words, and those that were put in. */
import type { Insertion } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'

export interface Piece {
  readonly text: string
  /** Null for the passage's own words. */
  readonly from: Insertion['from'] | null
}

/** All pieces together are the text. */
export function withInsertions({ text, insertions }: Pick<Claim, 'text' | 'insertions'>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, from } of insertions) {
    if (start > at) pieces.push({ text: text.slice(at, start), from: null })
    pieces.push({ text: text.slice(start, end), from })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), from: null })
  return pieces
}
