/**
 * Choosing a passage of another source as evidence: the claim waits while the person opens the source
 * and selects the words.
 */
import i18next from 'i18next'
import { create } from 'zustand'
import type { InputOf } from '#shared/contract/commands.ts'
import type { Claim } from '#shared/records/library.ts'
import { shownDocument } from '../actions/move.ts'
import { notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { openScope, selectText, useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { goToClaim } from './go.ts'

export interface Quoting {
  readonly claim: Pick<Claim, 'id' | 'sourceId' | 'number' | 'text'>
  readonly said: NonNullable<InputOf<'evidence.addPassage'>['details']>
  /** Where the person was. */
  readonly scope: string | null
}

export const useQuoting = create<{ readonly now: Quoting | null }>(() => ({ now: null }))

export const isQuoting = (): boolean => useQuoting.getState().now !== null

export function startQuoting(claim: Quoting['claim'], said: Quoting['said']): void {
  useQuoting.setState({ now: { claim, said, scope: useWorkspace.getState().scope } })
}

/** Ends it and goes back to the claim. */
function end({ claim, scope }: Quoting): void {
  useQuoting.setState({ now: null })
  selectText(null)
  panes.text?.clearSelection()
  if (scope === null) openScope(null)
  goToClaim(claim)
}

export function stopQuoting(): void {
  const { now } = useQuoting.getState()
  if (now) end(now)
}

const say = (key: string): void =>
  notify({ kind: 'info', topic: 'action', text: i18next.t(`evidence.quoting.${key}`) })

/** Takes the selected words, if they are those of another source. */
export async function quoteSelection(): Promise<void> {
  const { now } = useQuoting.getState()
  const { textSelection } = useWorkspace.getState()
  const document = shownDocument()
  if (!now) return
  if (!document || document.source.id === now.claim.sourceId) return say('otherSource')
  if (!textSelection) return say('selectWords')
  const result = await write('evidence.addPassage', {
    claimId: now.claim.id,
    revisionId: document.revision.id,
    ranges: [textSelection],
    details: now.said,
  })
  if (result.ok) end(now)
}
