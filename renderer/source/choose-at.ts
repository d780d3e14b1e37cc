/** A click on the text: which claim it chooses. */
import { cycleOverlap } from '../actions/move.ts'
import {
  chooseClaim,
  chooseNothing,
  standAtSentence,
  useWorkspace,
  type Overlap,
} from '../state/workspace.ts'
import { sameIds } from './spans.ts'
import type { TextStage } from './text-stage.ts'

/**
 * The claim on the fewest words; where several stand, a click on the same words again takes the next.
 * @param adds keeps what is selected and adds the claim to it, or takes it out again
 */
export function chooseAt(stage: TextStage, offset: number, adds: boolean): void {
  const ids = stage.idsAt(offset)
  const first = stage.claim(ids[0] ?? '')
  const { overlap, selectedIds } = useWorkspace.getState()
  if (!first) {
    standAtSentence(null)
    if (!adds) chooseNothing()
    return
  }
  if (adds) {
    addToSelection(stage, first.id, selectedIds)
    return
  }
  if (overlap && sameIds(overlap.ids, ids)) {
    cycleOverlap()
    return
  }
  chooseClaim(first, 'text', { overlap: ids.length > 1 ? { ids, offset } : null })
}

function addToSelection(stage: TextStage, id: string, selectedIds: readonly string[]): void {
  const rest = selectedIds.filter((other) => other !== id)
  const taken = rest.length < selectedIds.length
  const active = stage.claim(taken ? (rest.at(-1) ?? '') : id)
  if (active) chooseClaim(active, 'text', { selectedIds: taken ? rest : [...rest, id] })
  else if (taken) chooseNothing()
}

/** The claims that share the first words of a claim, itself first; null where it stands alone. */
export function overlapOf(stage: TextStage, claimId: string): Overlap | null {
  const span = stage.claim(claimId)?.ranges[0]
  if (!span) return null
  const ids = stage.idsAt(span.start)
  return ids.length > 1 ? { ids, offset: span.start } : null
}
