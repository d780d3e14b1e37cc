/** Where the blocks stand in the page, for what needs a rough place of many things at once. */
import type { Span } from '#shared/records/extraction.ts'
import type { TextMap } from './text-map.ts'

export interface TextLayout {
  /** Of what is in view, without the scroll bar. Pixels. */
  readonly width: number
  /** Of all that scrolls, in pixels; never 0. */
  readonly height: number
  /** Tops and heights of the blocks, in pixels from the top of what scrolls. */
  readonly tops: Float64Array
  readonly heights: Float64Array
}

export function measureLayout(scroller: HTMLElement, map: TextMap): TextLayout {
  const count = map.elements.length
  const tops = new Float64Array(count)
  const heights = new Float64Array(count)
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  for (let i = 0; i < count; i += 1) {
    const box = map.elements[i]!.getBoundingClientRect()
    tops[i] = box.top - origin
    heights[i] = box.height
  }
  const { clientWidth: width, scrollHeight } = scroller
  return { width, height: Math.max(1, scrollHeight), tops, heights }
}

/** The height at which an offset stands, as if the words of a block ran evenly from top to bottom. */
function heightOf(offset: number, map: TextMap, layout: TextLayout): number {
  const at = Math.min(map.index.from(offset), map.blocks.length - 1)
  const block = map.blocks[at]
  if (!block) return 0
  const share = (offset - block.start) / (block.end - block.start)
  return layout.tops[at]! + layout.heights[at]! * Math.max(0, Math.min(1, share))
}

/** A span on the scale of the whole text: 0 is its top, 1 its end. */
export function shareOf(
  { start, end }: Span,
  map: TextMap,
  layout: TextLayout,
): { from: number; to: number } {
  const from = heightOf(start, map, layout) / layout.height
  const to = heightOf(Math.max(start, end - 1), map, layout) / layout.height
  return { from, to: Math.max(from, to) }
}
