/** Going up and down a list of items with the keyboard, the focus going along. */
import type { KeyboardEvent } from 'react'

/** Where the key leads from `at` in a list of so many; null for a key that leads nowhere. */
export function placeAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'PageDown':
      return Math.min(at + 10, count - 1)
    case 'PageUp':
      return Math.max(at - 10, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

export const itemsIn = (list: Element): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role=treeitem]'),
]

/** @returns false where the key is none of these, or leads out of the list at its upper end */
export function roam(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  const items = itemsIn(event.currentTarget)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = placeAfter(event.key, at, items.length)
  if (to === null || (event.key === 'ArrowUp' && at <= 0)) return false
  event.preventDefault()
  items[to]?.focus()
  return true
}
