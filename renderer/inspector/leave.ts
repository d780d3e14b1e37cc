/**
 * Leaving a field with the keyboard: back to the pane the person was in when a command brought them
 * here, so that the next key is one of the checking loop again. The pane says where in it: rows come
 * and go, and the active claim may be another one by now.
 */
import { panes } from '../state/panes.ts'

let cameFrom: string | null = null

/** Called by the commands that put the focus into the inspector. */
export function rememberFocus(): void {
  const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')
  cameFrom = pane?.dataset['pane'] ?? null
}

export function leave(): void {
  const pane = cameFrom ?? 'inspector'
  cameFrom = null
  if (pane === 'claims' && panes.grid) panes.grid.focus()
  else if ((pane === 'text' || pane === 'source') && panes.text) panes.text.focus()
  else
    document
      .querySelector<HTMLElement>('[data-pane=inspector] [data-pane-focus]')
      ?.focus({ preventScroll: true })
}

/** Ctrl or, on macOS, Command with Enter: the same in every field of several lines. */
export const isCommit = (event: { key: string; ctrlKey: boolean; metaKey: boolean }): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey)
