/** Places of a text that is drawn block by block, as ranges of the page; and the other way round. */
import type { Span } from '#shared/records/extraction.ts'

const blocksIn = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-block]'),
]

/** A block's element holds one text node with the words from its start to its end. */
export function rangesIn(root: ParentNode, spans: readonly Span[]): StaticRange[] {
  const ranges: StaticRange[] = []
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  for (const block of blocksIn(root)) {
    const node = block.firstChild
    const start = Number(block.dataset['start'])
    const end = Number(block.dataset['end'])
    if (!node) continue
    for (const span of sorted) {
      if (span.start >= end) break
      if (span.end <= start) continue
      ranges.push(
        new StaticRange({
          startContainer: node,
          startOffset: Math.max(0, span.start - start),
          endContainer: node,
          endOffset: Math.min(end, span.end) - start,
        }),
      )
    }
  }
  return ranges
}

/** The offset in the text under the pointer, or null where no words are. */
export function offsetAt(x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  const block = caret?.offsetNode.parentElement?.closest<HTMLElement>('[data-block]')
  return caret && block ? Number(block.dataset['start']) + caret.offset : null
}

/** The block with that offset. */
export const blockAt = (root: ParentNode, { start }: Span): HTMLElement | undefined =>
  blocksIn(root).findLast(({ dataset }) => Number(dataset['start']) <= start)
