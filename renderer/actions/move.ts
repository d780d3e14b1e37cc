/** Going from claim to claim and from sentence to sentence. */
import type { Claim, SourceDocument } from '#shared/records/library.ts'
import { keys, queryClient } from '../state/queries.ts'
import { notify } from '../state/notices.ts'
import { panes } from '../state/panes.ts'
import { chooseClaim, standAtSentence, useWorkspace } from '../state/workspace.ts'
import i18next from 'i18next'

export const claimsInScope = (): readonly Claim[] =>
  queryClient.getQueryData<Claim[]>(keys.claims(useWorkspace.getState().scope)) ?? []

export const claimWith = (id: string | null): Claim | undefined =>
  id === null ? undefined : claimsInScope().find((claim) => claim.id === id)

export const shownDocument = (): SourceDocument | undefined =>
  queryClient.getQueryData<SourceDocument>(keys.document(useWorkspace.getState().sourceId))

/** Ids of the claims in the order the grid shows them now; without a grid, in text order. */
const order = (): readonly string[] =>
  panes.grid?.displayedIds() ?? claimsInScope().map(({ id }) => id)

/** One further, or one back; from the ends it stays where it is. */
export function stepClaim(by: 1 | -1): void {
  const ids = order()
  const at = ids.indexOf(useWorkspace.getState().claimId ?? '')
  const next = claimWith((at < 0 ? ids.at(by === 1 ? 0 : -1) : ids[at + by]) ?? null)
  if (next) chooseClaim(next, 'command')
}

const isUnchecked = (claim: Claim): boolean =>
  claim.verdict === null && (claim.status === 'new' || claim.status === 'in-progress')

/** The next claim without a verdict, around the end if need be. */
export function nextUnchecked(): void {
  const ids = order()
  const at = ids.indexOf(useWorkspace.getState().claimId ?? '')
  const unchecked = new Map(claimsInScope().flatMap((it) => (isUnchecked(it) ? [[it.id, it]] : [])))
  const nextId = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))].find((id) =>
    unchecked.has(id),
  )
  const next = unchecked.get(nextId ?? '')
  if (next) chooseClaim(next, 'command')
  else notify({ kind: 'info', topic: 'move', text: i18next.t('status.noUnchecked') })
}

/** The next of the claims that stand on the same words: those clicked, or those of the active one. */
export function cycleOverlap(): void {
  const { overlap: clicked, claimId } = useWorkspace.getState()
  const overlap = clicked ?? (claimId === null ? null : (panes.text?.overlapOf(claimId) ?? null))
  if (!overlap || overlap.ids.length < 2) return
  const at = overlap.ids.indexOf(claimId ?? '')
  const next = claimWith(overlap.ids[(at + 1) % overlap.ids.length]!)
  if (next) chooseClaim(next, 'text', { overlap })
}

/** The next sentence that is neither claimed nor skipped, after where the person is now. */
export function nextUntouched(): void {
  const document = shownDocument()
  if (!document) return
  const { sentenceId, claimId } = useWorkspace.getState()
  const { sentences } = document
  const standing = sentences.find(({ id }) => id === sentenceId)
  const place = standing?.end ?? claimWith(claimId)?.ranges[0]?.end ?? 0
  const untouched = sentences.filter(({ coverage }) => coverage === 'untouched')
  const next = untouched.find(({ start }) => start >= place) ?? untouched[0]
  if (!next) {
    notify({ kind: 'info', topic: 'move', text: i18next.t('status.noUntouched') })
    return
  }
  standAtSentence(next.id)
  panes.text?.reveal(next)
  panes.text?.focus()
}
