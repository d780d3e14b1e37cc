/** What of an edited CSV is accepted: nothing is written that is not chosen. */
import type { CsvAccepted, CsvCell, CsvDiff, CsvDraft, CsvPatch } from './records/csv-import.ts'

/** Keys of the cells and new rows that are accepted. */
export type CsvChoice = ReadonlySet<string>

export const cellKey = (claimId: string, { column }: Pick<CsvCell, 'column'>): string =>
  `${claimId} ${column}`
export const draftKey = ({ row }: Pick<CsvDraft, 'row'>): string => `new ${row}`

/** Whether a cell can be accepted at all. */
export const isTakeable = ({ state }: CsvCell): boolean =>
  state === 'change' || state === 'conflict'

/** A new row needs a source, and a quote that stands in it unless orphans are wanted. */
export const isPlaceable = ({ sourceId }: CsvDraft): boolean => sourceId !== null

/** Keys of all that can be accepted. */
export function allKeys({ changed, added }: Pick<CsvDiff, 'changed' | 'added'>): string[] {
  return [
    ...changed.flatMap(({ claimId, cells }) =>
      cells.filter(isTakeable).map((cell) => cellKey(claimId, cell)),
    ),
    ...added.filter(isPlaceable).map(draftKey),
  ]
}

/**
 * What is accepted until somebody says otherwise: edits without a conflict (`conflicts`: those with
 * one too), and new rows whose quote was found and that are not in the library already.
 */
export function firstChoice(
  { changed, added }: Pick<CsvDiff, 'changed' | 'added'>,
  { conflicts = false }: { conflicts?: boolean } = {},
): CsvChoice {
  return new Set([
    ...changed.flatMap(({ claimId, cells }) =>
      cells
        .filter((cell) => cell.state === 'change' || (conflicts && cell.state === 'conflict'))
        .map((cell) => cellKey(claimId, cell)),
    ),
    ...added
      .filter(
        (draft) =>
          isPlaceable(draft) &&
          draft.ranges.length > 0 &&
          draft.why !== 'unknown-id' &&
          draft.sameAs === null,
      )
      .map(draftKey),
  ])
}

/** What is to be written of a diff, or of claims from elsewhere, by a choice. */
export function acceptedOf(
  { changed, added }: Pick<CsvDiff, 'changed' | 'added'>,
  choice: CsvChoice,
): CsvAccepted {
  return {
    changes: changed.flatMap(({ claimId, cells }) => {
      const chosen = cells.filter((cell) => isTakeable(cell) && choice.has(cellKey(claimId, cell)))
      if (chosen.length === 0) return []
      return {
        claimId,
        patch: Object.fromEntries(chosen.map(({ column, after }) => [column, after])) as CsvPatch,
        expected: Object.fromEntries(chosen.map(({ column, before }) => [column, before])),
      }
    }),
    additions: added.flatMap((draft) => {
      const { revisionId, ranges, quote, text, patch } = draft
      if (revisionId === null || !choice.has(draftKey(draft))) return []
      return { revisionId, ranges, quote, text, patch }
    }),
  }
}
