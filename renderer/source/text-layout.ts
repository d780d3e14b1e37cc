/** Where the parts of a text stand, for what needs a rough place of many things at once. */
import type { Span } from '#shared/records/extraction.ts'
import { createBlockIndex, type BlockIndex } from './block-index.ts'
import type { Part, TextMap } from './text-map.ts'

export interface TextLayout {
  /** Of what is in view, without the scroll bar. Pixels. */
  readonly width: number
  /** Of all that scrolls, in pixels; never 0. */
  readonly height: number
  readonly parts: readonly Part[]
  readonly index: BlockIndex
  /** Tops and heights of the parts, in pixels from the top of what scrolls. */
  readonly tops: Float64Array
  readonly heights: Float64Array
}

export function measureLayout(scroller: HTMLElement, { parts }: TextMap): TextLayout {
  const count = parts.length
  const tops = new Float64Array(count)
  const heights = new Float64Array(count)
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  for (let i = 0; i < count; i += 1) {
    const box = parts[i]!.element.getBoundingClientRect()
    tops[i] = box.top - origin
    heights[i] = box.height
  }
  const { clientWidth: width, scrollHeight } = scroller
  const height = Math.max(1, scrollHeight)
  return { width, height, parts, index: createBlockIndex(parts), tops, heights }
}

/** The height at which an offset stands, as if the words of a part ran evenly from top to bottom. */
function heightOf(offset: number, { parts, index, tops, heights }: TextLayout): number {
  const at = Math.min(index.from(offset), parts.length - 1)
  const part = parts[at]
  if (!part) return 0
  const share = (offset - part.start) / (part.end - part.start)
  return tops[at]! + heights[at]! * Math.max(0, Math.min(1, share))
}

/** A span on the scale of the whole text: 0 is its top, 1 its end. */
export function shareOf({ start, end }: Span, layout: TextLayout): { from: number; to: number } {
  const from = heightOf(start, layout) / layout.height
  const to = heightOf(Math.max(start, end - 1), layout) / layout.height
  return { from, to: Math.max(from, to) }
}

/** The first part that ends below a height. */
export function partBelow(height: number, { tops, heights }: TextLayout): number {
  let low = 0
  let high = tops.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tops[middle]! + heights[middle]! > height) high = middle
    else low = middle + 1
  }
  return low
}
