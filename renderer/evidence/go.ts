/** Going to a passage of another source, and to the claim it is evidence for. */
import { keys, queryClient } from '../state/queries.ts'
import { panes } from '../state/panes.ts'
import type { Span } from '#shared/records/extraction.ts'
import type { Claim, Evidence } from '#shared/records/library.ts'
import { chooseClaim, openScope, useWorkspace } from '../state/workspace.ts'

interface Waiting {
  readonly sourceId: string
  readonly evidenceId: string
}

/** The passage to be shown as soon as its source is there. */
let waiting: Waiting | null = null

/** Takes what waits for this source, once. */
export function takeWaiting(sourceId: string): string | null {
  if (waiting?.sourceId !== sourceId) return null
  const { evidenceId } = waiting
  waiting = null
  return evidenceId
}

/** Shows a source's text, also beside the claims of the whole library. */
export function openSource(sourceId: string): void {
  const { scope } = useWorkspace.getState()
  if (scope === null) useWorkspace.setState({ sourceId, textSelection: null, sentenceId: null })
  else openScope(sourceId)
}

export function goToPassage({ id, passage }: Evidence): void {
  if (!passage) return
  waiting = { sourceId: passage.sourceId, evidenceId: id }
  openSource(passage.sourceId)
  // The same source as before is not read again, and its citations may be there already.
  void queryClient.invalidateQueries({ queryKey: ['cited', passage.sourceId] })
}

export function goToClaim(claim: { readonly id: string; readonly sourceId: string }): void {
  const { scope } = useWorkspace.getState()
  if (scope !== null && scope !== claim.sourceId) openScope(claim.sourceId)
  chooseClaim(claim, 'command')
}

/** Brings a passage into view, when the text is laid out. */
export const showSpan = (span: Span): void =>
  void requestAnimationFrame(() => panes.text?.reveal(span))

export const knownClaim = (id: string): Claim | undefined =>
  queryClient
    .getQueryData<Claim[]>(keys.claims(useWorkspace.getState().scope))
    ?.find((claim) => claim.id === id)
