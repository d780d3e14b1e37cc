/**
 * Offsets of a text against its blocks. A block is drawn as one element with one text node that holds
 * exactly its words, so a place in the page is a block and an offset within it.
 *
 * Blocks are in text order and do not overlap; between them lies what is not drawn (line breaks,
 * the signs of a list or a heading).
 */
import type { Span } from '#shared/records/extraction.ts'

/** A part of one block: its place among the blocks, and offsets counted from the block's start. */
export interface Piece {
  readonly block: number
  readonly from: number
  readonly to: number
}

export interface BlockIndex {
  /** The first block that ends after the offset; the number of blocks where none does. */
  from(offset: number): number
  /** The block that holds the offset, or -1 between blocks. */
  at(offset: number): number
  /** What of a span is drawn, block by block, in text order. Empty where nothing is. */
  pieces(span: Span): Piece[]
  /** A span from its first drawn place to its last; null where nothing of it is drawn. */
  drawn(span: Span): Span | null
}

export function createBlockIndex(blocks: readonly Span[]): BlockIndex {
  function from(offset: number): number {
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (blocks[middle]!.end > offset) high = middle
      else low = middle + 1
    }
    return low
  }

  function at(offset: number): number {
    const found = from(offset)
    const block = blocks[found]
    return block && block.start <= offset ? found : -1
  }

  function pieces({ start, end }: Span): Piece[] {
    const found: Piece[] = []
    for (let i = from(start); i < blocks.length; i += 1) {
      const block = blocks[i]!
      if (block.start >= end) break
      const piece = {
        block: i,
        from: Math.max(start, block.start) - block.start,
        to: Math.min(end, block.end) - block.start,
      }
      if (piece.to > piece.from) found.push(piece)
    }
    return found
  }

  function drawn(span: Span): Span | null {
    const all = pieces(span)
    const first = all[0]
    const last = all.at(-1)
    if (!first || !last) return null
    return {
      start: blocks[first.block]!.start + first.from,
      end: blocks[last.block]!.start + last.to,
    }
  }

  return { from, at, pieces, drawn }
}
