/** Opening the findings, leaving them, and going to the rows they are about. */
import { flushSync } from 'react-dom'
import type { FindingRow } from '#shared/records/findings.ts'
import { panes } from '../state/panes.ts'
import { chooseClaim, openScope, showFindings, useWorkspace } from '../state/workspace.ts'

const pane = '[data-pane=inspector]'

const firstIn = (): HTMLElement | null =>
  document.querySelector<HTMLElement>(`${pane} .finding-main`) ??
  document.querySelector<HTMLElement>(`${pane} [data-pane-focus]`)

export function closeFindings(): void {
  flushSync(() => showFindings(false))
  panes.grid?.focus()
}

/** With the keyboard already in them, the same key leaves them. */
export function openFindings(): void {
  const isIn = document.activeElement?.closest(pane) !== null
  if (useWorkspace.getState().findingsOpen && isIn) {
    closeFindings()
    return
  }
  flushSync(() => showFindings(true))
  firstIn()?.focus()
}

/** Chooses the claim; where it belongs to a source that is not shown, its source is opened. */
export function goToRow({ claimId, sourceId }: FindingRow): void {
  const { scope } = useWorkspace.getState()
  if (scope !== null && scope !== sourceId) openScope(sourceId)
  chooseClaim({ id: claimId, sourceId }, 'command')
}
