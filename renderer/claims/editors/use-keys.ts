/** Keys of an editor, heard before the grid hears them. */
import { useEffect, useRef, type RefObject } from 'react'

/**
 * React would call its own listeners after those of the grid, which sits between; so this one stands
 * on the element itself. A handler that answers true has taken the key.
 */
export function useEditorKeys(
  element: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => boolean,
): void {
  const newest = useRef(onKey)
  useEffect(() => {
    newest.current = onKey
  })
  useEffect(() => {
    const target = element.current
    const hear = (event: KeyboardEvent): void => {
      // While an input method is composing, keys are its own.
      if (event.isComposing || !newest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    target?.addEventListener('keydown', hear)
    return () => target?.removeEventListener('keydown', hear)
  }, [element])
}
