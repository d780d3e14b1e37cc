/** What of a text is in view, in offsets, found by asking a dozen of its parts where they stand. */
import type { Span } from '#shared/records/extraction.ts'
import type { TextMap } from './text-map.ts'

/**
 * From the start of the first part in view to the end of the last one.
 * @param room heights of the view to add above and below
 */
export function spanInView(scroller: HTMLElement, { parts }: TextMap, room: number): Span | null {
  const { top, height } = scroller.getBoundingClientRect()
  const from = top - room * height
  const to = top + height + room * height
  /** The first part whose end or start lies below a height of the window. */
  function firstBelow(line: number, edge: 'top' | 'bottom'): number {
    let low = 0
    let high = parts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (parts[middle]!.element.getBoundingClientRect()[edge] > line) high = middle
      else low = middle + 1
    }
    return low
  }
  const first = parts[firstBelow(from, 'bottom')]
  const last = parts[firstBelow(to, 'top') - 1]
  return first && last && last.end > first.start ? { start: first.start, end: last.end } : null
}
