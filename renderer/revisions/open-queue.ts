/** Opening the queue of doubtful anchors with the keyboard in it, and leaving it. */
import { flushSync } from 'react-dom'
import { panes } from '../state/panes.ts'
import { showQueue, useRevisionsState } from './state.ts'

const pane = '[data-pane=inspector]'

export function closeQueue(): void {
  flushSync(() => showQueue(false))
  panes.grid?.focus()
}

/** With the keyboard already in it, the same key leaves it. */
export function openQueue(claimId: string | null = null): void {
  const isIn = document.activeElement?.closest(pane) !== null
  if (claimId === null && useRevisionsState.getState().queueOpen && isIn) {
    closeQueue()
    return
  }
  flushSync(() => showQueue(true, claimId))
  const focus = (): boolean => {
    const target = document.querySelector<HTMLElement>(`${pane} [data-current=true] .queue-main`)
    target?.focus()
    return target !== null
  }
  if (focus()) return
  document.querySelector<HTMLElement>(`${pane} [data-pane-focus]`)?.focus()
  // The list may still be on its way.
  setTimeout(() => document.activeElement?.closest(pane) && focus(), 400)
}
