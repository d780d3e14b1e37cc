/**
 * A long list of which only what is in view is drawn, with room above and below for the rest. Heights
 * are guessed until a part has been drawn once.
 */
import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** Pixels above and below the view that are drawn too. */
const margin = 500

/** Where each part begins, and at last where the list ends: pixels from its top. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0]
  for (const height of heights) offsets.push(offsets.at(-1)! + height)
  return offsets
}

export interface Slice {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** The last place that begins at or before this height. */
function placeAt(offsets: readonly number[], height: number): number {
  let low = 0
  let high = offsets.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (offsets[middle]! <= height) low = middle
    else high = middle - 1
  }
  return low
}

/** The parts between two heights; at least one where there is any. */
export function sliceOf(offsets: readonly number[], top: number, bottom: number): Slice {
  if (offsets.length < 2) return { from: 0, to: 0 }
  return { from: placeAt(offsets, Math.max(0, top)), to: placeAt(offsets, Math.max(0, bottom)) + 1 }
}

export interface Part {
  readonly id: string
  /** Pixels, as guessed. */
  readonly guess: number
}

export interface Windowed extends Slice {
  /** Pixels of what is not drawn above and below. */
  readonly above: number
  readonly below: number
  /** Draws the part at this place, where it is not, and brings it into view. */
  bring(place: number): void
}

/**
 * @param list what the list shows: another one begins at its top
 * @param partSelector finds the drawn parts in the scroller, in order
 */
export function useWindowed(
  list: string,
  parts: readonly Part[],
  scroller: RefObject<HTMLElement | null>,
  partSelector: string,
): Windowed {
  const [measured] = useState(() => new Map<string, number>())
  const [view, setView] = useState({ list, top: 0, height: 900 })
  const offsets = offsetsOf(parts.map(({ id, guess }) => measured.get(id) ?? guess))
  const top = view.list === list ? view.top : 0
  const { from, to } = sliceOf(offsets, top - margin, top + view.height + margin)

  const look = useCallback((): void => {
    const element = scroller.current
    if (element) setView({ list, top: element.scrollTop, height: element.clientHeight })
  }, [list, scroller])

  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    element.scrollTo({ top: 0 })
    element.addEventListener('scroll', look, { passive: true })
    // Told once at the start, too.
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [look, scroller])

  // Known by the time they are scrolled away, when their room stands for them.
  useLayoutEffect(() => {
    const drawn = scroller.current?.querySelectorAll<HTMLElement>(partSelector) ?? []
    for (const [at, { offsetHeight }] of [...drawn].entries()) {
      const part = parts[from + at]
      if (part && offsetHeight > 0) measured.set(part.id, offsetHeight)
    }
  })

  return {
    from,
    to,
    above: offsets[from] ?? 0,
    below: (offsets.at(-1) ?? 0) - (offsets[to] ?? 0),
    bring: (place) => {
      const element = scroller.current
      if (!element || (place >= from && place < to)) return
      element.scrollTo({ top: (offsets[place] ?? 0) - element.clientHeight / 2 })
      flushSync(look)
    },
  }
}
