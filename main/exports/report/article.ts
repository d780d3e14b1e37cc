/** A source's text in HTML, with the marks of its claims and a way from each to its claim. */
import type { Block } from '#shared/records/extraction.ts'
import type { MarkColour } from '../rows.ts'
import { escapeHtml } from './escape.ts'
import { piecesOf, type Mark, type Piece } from './marks.ts'

/** More lines than this below each other would reach into the next line of text. */
const mostLanes = 5

/** A verdict shows by its colour, which goes with a form of line. */
export const colourClass = (colour: MarkColour): string => `v-${colour}`

export const claimId = (part: number, number: number): string => `s${part}-c${number}`
export const rangeId = (part: number, number: number, range: number): string =>
  `s${part}-t${number}-${range}`

const reference = (part: number, mark: Mark): string =>
  `<a class="ref ${colourClass(mark.colour)}" href="#${claimId(part, mark.number)}">${mark.number}</a>`

/**
 * The lowest lane innermost: the grounds of the others then leave its line to be seen. Where too many
 * claims overlap, the last ones have their numbers only, and a place to be found by.
 */
function pieceHtml(piece: Piece, text: string, part: number): string {
  const words = escapeHtml(text.slice(piece.start, piece.end))
  const marked = piece.marks.reduce((inner, mark) => {
    const id = piece.opening.includes(mark) ? ` id="${rangeId(part, mark.number, mark.range)}"` : ''
    if (mark.lane >= mostLanes) return id === '' ? inner : `<span${id}></span>${inner}`
    return `<mark class="${colourClass(mark.colour)} lane-${mark.lane}"${id}>${inner}</mark>`
  }, words)
  return marked + piece.closing.map((mark) => reference(part, mark)).join('')
}

/** The blocks, and whatever words stand between them. */
function withGaps(blocks: readonly Block[], text: string): Block[] {
  const all: Block[] = []
  let end = 0
  const gap = (to: number): void => {
    if (text.slice(end, to).trim() !== '') all.push({ kind: 'paragraph', start: end, end: to })
  }
  for (const block of blocks) {
    gap(block.start)
    all.push(block)
    end = block.end
  }
  gap(text.length)
  return all
}

function blockHtml({ kind, level = 2 }: Block, inner: string): string {
  switch (kind) {
    case 'heading':
      // Below the report's own headings.
      return `<h${Math.min(6, level + 3)}>${inner}</h${Math.min(6, level + 3)}>\n`
    case 'listItem':
      return `<li>${inner}</li>\n`
    case 'tableRow':
      return `<p class="row">${inner}</p>\n`
    case 'paragraph':
      return `<p>${inner}</p>\n`
  }
}

/**
 * The text's blocks one by one.
 * @param part the number of this text in the report, which keeps its names apart from others'
 */
export function* articleHtml(
  text: string,
  blocks: readonly Block[],
  marks: readonly Mark[],
  part: number,
): Generator<string> {
  const all = withGaps(blocks, text)
  let at = 0
  for (const pieces of piecesOf(all, marks)) {
    const block = all[at]!
    const inner = pieces.map((piece) => pieceHtml(piece, text, part)).join('')
    const isItem = block.kind === 'listItem'
    const begins = isItem && all[at - 1]?.kind !== 'listItem'
    const ends = isItem && all[at + 1]?.kind !== 'listItem'
    yield `${begins ? '<ul>\n' : ''}${blockHtml(block, inner)}${ends ? '</ul>\n' : ''}`
    at += 1
  }
}
