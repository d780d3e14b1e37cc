/**
 * A text's claims as marks on it. Marks overlap freely, while HTML elements cannot: a block is cut
 * into pieces that lie under the same marks from end to end.
 */
import type { Span } from '#shared/records/extraction.ts'
import { colourOf, type ClaimRow, type MarkColour } from '../rows.ts'

export interface Mark extends Span {
  /** Number of the claim. */
  readonly number: number
  /** Which of the claim's ranges, from 1. */
  readonly range: number
  readonly colour: MarkColour
  /** Marks that overlap are in different lanes, from 0, so that each can have a line of its own. */
  readonly lane: number
}

export interface Piece extends Span {
  /** Lowest lane first. */
  readonly marks: readonly Mark[]
  /** Marks whose first piece this is. */
  readonly opening: readonly Mark[]
  /** Marks whose last piece this is. */
  readonly closing: readonly Mark[]
}

/** In text order. A range whose words are not there any more has no mark: a wrong one would mislead. */
export function marksOf(rows: readonly ClaimRow[], text: string): Mark[] {
  const spans = rows
    .flatMap((row) => row.claim.ranges.map((range, at) => ({ ...range, row, number: at + 1 })))
    .filter(({ start, end, exact }) => text.slice(start, end) === exact && end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  /** Where each lane is taken until. */
  const lanes: number[] = []
  return spans.map(({ start, end, row, number }) => {
    const free = lanes.findIndex((taken) => taken <= start)
    const lane = free === -1 ? lanes.length : free
    lanes[lane] = end
    return { start, end, number: row.claim.number, range: number, colour: colourOf(row), lane }
  })
}

/** The pieces of each block. Blocks and marks are given in text order, and blocks do not overlap. */
export function* piecesOf(blocks: readonly Span[], marks: readonly Mark[]): Generator<Piece[]> {
  let next = 0
  let active: Mark[] = []
  const opened = new Set<Mark>()
  for (const [at, { start, end }] of blocks.entries()) {
    while (next < marks.length && marks[next]!.start < end) active.push(marks[next++]!)
    active = active.filter((mark) => mark.end > start)
    const following = blocks[at + 1]?.start ?? Infinity
    const edges = [...new Set([start, end, ...active.flatMap((mark) => [mark.start, mark.end])])]
      .filter((edge) => edge >= start && edge <= end)
      .toSorted((a, b) => a - b)
    yield edges.slice(1).map((to, index): Piece => {
      const from = edges[index]!
      const covering = active
        .filter((mark) => mark.start <= from && mark.end >= to)
        .toSorted((a, b) => a.lane - b.lane)
      const opening = covering.filter((mark) => !opened.has(mark))
      for (const mark of opening) opened.add(mark)
      return {
        start: from,
        end: to,
        marks: covering,
        opening,
        // What ends in the gap behind a block ends with the block.
        closing: covering.filter(
          (mark) => mark.end === to || (to === end && mark.end <= following),
        ),
      }
    })
  }
}
