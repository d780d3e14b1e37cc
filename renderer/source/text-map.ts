/**
 * The drawn text: from offsets of the revision to places in the page, and back. Each block is an
 * element with one text node that holds exactly its words; nothing is ever wrapped or put inside.
 */
import type { Block, Span } from '#shared/records/extraction.ts'
import { createBlockIndex, type BlockIndex } from './block-index.ts'

/**
 * What may be asked where it stands without a second thought: the blocks, or in a long text the
 * stretches it is drawn in. A block within a stretch out of view would first have to be laid out.
 */
export interface Part extends Span {
  readonly element: HTMLElement
}

export interface TextMap {
  readonly blocks: readonly Block[]
  readonly index: BlockIndex
  /** In text order. */
  readonly parts: readonly Part[]
  /** Whether the parts are stretches, which take other heights as they come near. */
  readonly isStretched: boolean
  /** For painting: one range a block, since a range over several would also paint between them. */
  staticRanges(span: Span): StaticRange[]
  /** For measuring: one range from the first drawn place to the last; null where nothing is drawn. */
  range(span: Span): Range | null
  /** The offset that a place in the page stands for; null outside the text. */
  offsetOf(node: Node, offset: number): number | null
  /** The offset of the letter under a point of the window; null where there is none. */
  offsetAt(x: number, y: number): number | null
}

/** Lines stand apart by a little more than their letters are high; the gap belongs to both. */
const gapShare = 0.1

function isWithin(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    const gap = (bottom - top) * gapShare
    if (x >= left && x <= right && y >= top - gap && y <= bottom + gap) return true
  }
  return false
}

function partsOf(
  root: HTMLElement,
  elements: readonly HTMLElement[],
  blocks: readonly Block[],
): Part[] {
  const parts: { element: HTMLElement; start: number; end: number }[] = []
  for (const [i, { start, end }] of blocks.entries()) {
    const element = elements[i]!.closest<HTMLElement>('[data-stretch]') ?? elements[i]!
    const last = parts.at(-1)
    if (last?.element === element) last.end = end
    else if (root.contains(element)) parts.push({ element, start, end })
  }
  return parts
}

/**
 * @param root the element whose descendants with `data-block` are the blocks, in order
 */
export function createTextMap(root: HTMLElement, blocks: readonly Block[]): TextMap {
  const elements = [...root.querySelectorAll<HTMLElement>('[data-block]')]
  const placeOf = new Map<Node, number>(elements.map((element, i) => [element, i]))
  const index = createBlockIndex(blocks)
  const parts = partsOf(root, elements, blocks)
  const nodeOf = (block: number): Text => elements[block]!.firstChild as Text
  const measure = document.createRange()

  function staticRanges(span: Span): StaticRange[] {
    return index.pieces(span).map(({ block, from, to }) => {
      const node = nodeOf(block)
      return new StaticRange({
        startContainer: node,
        startOffset: from,
        endContainer: node,
        endOffset: to,
      })
    })
  }

  function range(span: Span): Range | null {
    const pieces = index.pieces(span)
    const first = pieces[0]
    const last = pieces.at(-1)
    if (!first || !last) return null
    const made = document.createRange()
    made.setStart(nodeOf(first.block), first.from)
    made.setEnd(nodeOf(last.block), last.to)
    return made
  }

  /** Of a place that is in no block: where the next block starts, or the last one ends. */
  function offsetBetween(node: Node, offset: number): number | null {
    if (!root.contains(node)) return null
    const place = document.createRange()
    place.setStart(node, offset)
    let low = 0
    let high = elements.length
    while (low < high) {
      const middle = (low + high) >>> 1
      // 1: the block lies after the place.
      if (place.comparePoint(elements[middle]!, 0) >= 0) high = middle
      else low = middle + 1
    }
    return blocks[low]?.start ?? blocks.at(-1)?.end ?? null
  }

  function offsetOf(node: Node, offset: number): number | null {
    const inText = node.nodeType === Node.TEXT_NODE
    const place = placeOf.get(inText ? node.parentNode! : node)
    const block = place === undefined ? undefined : blocks[place]
    if (!block) return offsetBetween(node, offset)
    return inText ? block.start + offset : offset === 0 ? block.start : block.end
  }

  function offsetAt(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y)
    if (!caret || caret.offsetNode.nodeType !== Node.TEXT_NODE) return null
    const node = caret.offsetNode as Text
    const place = placeOf.get(node.parentNode!)
    const block = place === undefined ? undefined : blocks[place]
    if (!block) return null
    // The caret stands before or after the letter that was meant, or far away on an empty line end.
    for (const at of [caret.offset, caret.offset - 1]) {
      if (at < 0 || at >= node.length) continue
      measure.setStart(node, at)
      measure.setEnd(node, at + 1)
      if (isWithin(measure, x, y)) return block.start + at
    }
    return null
  }

  const isStretched = parts[0]?.element.hasAttribute('data-stretch') ?? false

  return { blocks, index, parts, isStretched, staticRanges, range, offsetOf, offsetAt }
}
