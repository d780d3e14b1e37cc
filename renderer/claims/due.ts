/** The queue of what is due: shown by key and palette, as a filter like the others. */
import i18next from 'i18next'
import { claimsInScope } from '../actions/move.ts'
import { notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { isDue } from './filters/is-due.ts'
import { narrow, useGridView } from './view.ts'

/** Shows only what is due, or everything again; says so where nothing is. */
export function toggleDue(): void {
  const on = !useGridView.getState().due
  if (on && !claimsInScope().some(isDue)) {
    notify({ kind: 'info', topic: 'action', text: i18next.t('claims.noneDue') })
    return
  }
  narrow({ due: on })
  panes.grid?.focus()
}
