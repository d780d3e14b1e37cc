/** A long list drawn in steps: its beginning at once, more as the person comes near the end of it. */
import { useCallback, useEffect, useState } from 'react'

/** Items of one step: more than the tallest window shows. */
const step = 60
/** Pixels before the end of the list at which the next step is drawn. */
const margin = '1200px'

export interface Growing {
  /** How many items to draw. */
  readonly count: number
  /** To be put on an element behind the last item that is drawn. */
  readonly end: (element: Element | null) => void
  drawAll(): void
}

/** How many items are drawn at first: a step, and in any case the one that is open. */
export const firstCount = (total: number, open: number): number =>
  Math.min(total, Math.max(step, open + 1 + step / 2))

/**
 * @param list what the list shows: another one begins anew
 * @param open place of the item that must be there, -1 for none
 */
export function useGrowing(list: string, total: number, open: number): Growing {
  const [drawn, setDrawn] = useState({ list, count: firstCount(total, open) })
  const wanted = firstCount(total, open)
  const count = Math.min(total, drawn.list === list ? Math.max(drawn.count, wanted) : wanted)
  const draw = useCallback((more: number) => setDrawn({ list, count: more }), [list])
  const [element, setElement] = useState<Element | null>(null)
  useEffect(() => {
    if (!element || count >= total) return undefined
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && draw(count + step),
      { root: element.closest('.pane-body'), rootMargin: margin },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [element, count, total, draw])
  return { count, end: setElement, drawAll: () => draw(total) }
}
