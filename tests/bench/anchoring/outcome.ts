/** Whether a passage was found where it is known to stand. */
import type { Reanchored } from '#main/anchoring/index.ts'
import type { MadeAnchor } from './edits.ts'

/** `firm`: told as exact or moved, so that nobody would look again. */
export type Outcome = 'right' | 'fuzzy but wrong' | 'firm but wrong' | 'orphan' | 'ambiguous'

/** Verbatim passages to the letter; edited ones by more than half of what either covers. */
export function outcomeOf(anchor: MadeAnchor, { health, start, end }: Reanchored): Outcome {
  if (start === undefined || end === undefined) {
    if (anchor.fate === 'deleted' && health === 'orphan') return 'right'
    return health === 'ambiguous' ? 'ambiguous' : 'orphan'
  }
  const both = Math.min(end, anchor.newEnd) - Math.max(start, anchor.newStart)
  const all = Math.max(end, anchor.newEnd) - Math.min(start, anchor.newStart)
  const isThere =
    anchor.fate === 'same'
      ? start === anchor.newStart && end === anchor.newEnd
      : anchor.fate === 'edited' && both * 2 > all
  if (isThere) return 'right'
  return health === 'fuzzy' ? 'fuzzy but wrong' : 'firm but wrong'
}
