/** Going through the lines of a table with the arrow keys, and ticking them with Space or R. */
import type { KeyboardEvent } from 'react'

/** Elements of the table that arrows stop at; `data-keys` holds what they tick, apart by "|". */
const stops = '[data-line]'

export interface Ticks {
  toggle(keys: readonly string[]): void
}

const keysOf = (line: HTMLElement, name: 'keys' | 'rowKeys'): string[] =>
  (line.dataset[name] ?? '').split('|').filter((key) => key !== '')

export function onTableKey(event: KeyboardEvent<HTMLElement>, { toggle }: Ticks): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)]
  const at = lines.findIndex((line) => line.contains(document.activeElement))
  const line = lines[at]
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: lines.length - 1,
    PageDown: Math.min(lines.length - 1, at + 10),
    PageUp: Math.max(0, at - 10),
  }
  const next = moves[event.key]
  if (next !== undefined) {
    event.preventDefault()
    lines[next]?.focus()
    lines[next]?.scrollIntoView({ block: 'nearest' })
    return
  }
  if (!line) return
  const name =
    event.key === ' ' ? 'keys' : event.key === 'r' || event.key === 'R' ? 'rowKeys' : null
  if (name === null) return
  event.preventDefault()
  const keys = keysOf(line, name)
  if (keys.length > 0) toggle(keys)
}
