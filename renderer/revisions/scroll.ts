/** Scrolling within one box: the browser's own scrollIntoView moves the whole window along. */

/** Brings an element into view in its scroller: just so (`nearest`) or to the middle. */
export function scrollWithin(
  scroller: Element | null | undefined,
  element: Element | null | undefined,
  to: 'nearest' | 'centre',
): void {
  if (!scroller || !element) return
  const frame = scroller.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  const above = box.top - frame.top
  const below = box.bottom - frame.bottom
  if (to === 'centre' && box.height < frame.height)
    scroller.scrollTop += above - (frame.height - box.height) / 2
  else if (above < 0 || to === 'centre') scroller.scrollTop += above
  else if (below > 0) scroller.scrollTop += Math.min(below, above)
}
