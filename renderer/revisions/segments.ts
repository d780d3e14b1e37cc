/** A paragraph cut where something begins or ends in it: a changed word, the passage of a claim. */
import type { IntervalIndex } from '#shared/intervals.ts'
import type { Span } from '#shared/records/extraction.ts'
import type { AnchorThen, DiffRow } from '#shared/records/revisions.ts'

export interface ClaimSpan extends Span {
  readonly claimId: string
}

export interface Segment extends Span {
  /** A word that is only on this side. */
  readonly marked: boolean
  readonly claimIds: readonly string[]
}

export const claimSpans = (anchors: readonly AnchorThen[]): ClaimSpan[] =>
  anchors.flatMap(({ claimId, ranges }) =>
    ranges.map(({ start, end }) => ({ claimId, start, end })),
  )

/** `marks` in text order; those outside of the paragraph are of others. */
export function segmentsOf(
  paragraph: Span,
  marks: readonly Span[],
  claims: IntervalIndex<ClaimSpan>,
): Segment[] {
  const isIn = ({ start, end }: Span): boolean => start < paragraph.end && end > paragraph.start
  const own = marks.filter(isIn)
  const standing = claims.overlapping(paragraph.start, paragraph.end)
  const cuts = new Set([paragraph.start, paragraph.end])
  for (const { start, end } of [...own, ...standing])
    for (const cut of [start, end]) if (cut > paragraph.start && cut < paragraph.end) cuts.add(cut)
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(1).map((end, index) => {
    const start = places[index]!
    const covers = (span: Span): boolean => span.start <= start && span.end >= end
    return {
      start,
      end,
      marked: own.some(covers),
      claimIds: [...new Set(standing.filter(covers).map(({ claimId }) => claimId))],
    }
  })
}

/** Where the changes begin: rows that differ, those in a row counted once. */
export const changesOf = (rows: readonly DiffRow[]): number[] =>
  rows.flatMap(({ kind }, index) =>
    kind !== 'same' && (index === 0 || rows[index - 1]!.kind === 'same') ? [index] : [],
  )

/** A row, or how many equal ones are left out. */
export type Shown = { readonly row: number } | { readonly hidden: number; readonly from: number }

/** All rows; or those that differ, each with the equal one beside it that shows where it stands. */
export function shownRows(rows: readonly DiffRow[], onlyChanges: boolean): Shown[] {
  if (!onlyChanges) return rows.map((_, row) => ({ row }))
  const isNear = (index: number): boolean =>
    [index - 1, index, index + 1].some((at) => rows[at] !== undefined && rows[at].kind !== 'same')
  const shown: Shown[] = []
  let hidden = 0
  for (const index of rows.keys()) {
    if (!isNear(index)) {
      hidden += 1
      continue
    }
    if (hidden > 0) shown.push({ hidden, from: index - hidden })
    hidden = 0
    shown.push({ row: index })
  }
  if (hidden > 0) shown.push({ hidden, from: rows.length - hidden })
  return shown
}
