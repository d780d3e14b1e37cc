/** A finding before it has its id and its rows. */
import { createHash } from 'node:crypto'
import type { Arithmetic, Figure, Finding, FindingValue } from '#shared/records/findings.ts'
import type { Quantity } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'

/** A claim as a finding names it; of another source it is all that is known. */
export type RowOf = Pick<Claim, 'id' | 'sourceId' | 'number'>

export interface Draft extends Pick<Finding, 'kind' | 'level'> {
  /** The one to look at first in front. */
  readonly rows: readonly RowOf[]
  readonly key: string
  readonly values?: Readonly<Record<string, FindingValue>>
  readonly arithmetic?: Arithmetic
  /**
   * What makes it this finding and no other of its kind and rows. A dismissal holds for as long as
   * it stays the same, so it has the numbers and words that the analyst judged.
   */
  readonly essence: string
  /** False where the same thing is noticed of rows that come and go: then essence alone counts. */
  readonly rowsCount?: boolean
}

/**
 * A check looks at a source and yields what it notices. Between two pieces of its work it yields
 * undefined, so that a caller with other things to do can do them.
 */
export type Pieces = Iterable<Draft | undefined>

export const figureOf = ({
  exact,
  kind,
  value,
  low,
  high,
  unit,
  approximate,
}: Quantity): Figure => ({
  exact,
  kind,
  value,
  unit,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...(approximate ? { approximate } : {}),
})

export const termOf = (quantity: Quantity, claim: RowOf | null): Arithmetic['terms'][number] => ({
  ...figureOf(quantity),
  claimId: claim?.id ?? null,
})

/** A figure that was reckoned and stands nowhere. Rounded to 12 digits: floats carry dust. */
export const reckoned = (
  value: number,
  like: Pick<Figure, 'kind' | 'unit' | 'approximate'>,
): Figure => ({
  exact: '',
  kind: like.kind,
  value: Number(value.toPrecision(12)),
  unit: like.unit,
  ...(like.approximate ? { approximate: true } : {}),
})

const idOf = ({ kind, rows, essence, rowsCount = true }: Draft, sourceId: string): string => {
  const about = rowsCount ? rows.map(({ id }) => id).toSorted() : [sourceId]
  return createHash('sha256')
    .update(JSON.stringify([kind, about, essence]))
    .digest('hex')
    .slice(0, 32)
}

/** @param sourceId the source it was noticed in */
export const finish = (draft: Draft, sourceId: string): Finding => ({
  id: idOf(draft, sourceId),
  kind: draft.kind,
  level: draft.level,
  sourceId,
  claimIds: draft.rows.map(({ id }) => id),
  rows: draft.rows.map((row) => ({ claimId: row.id, sourceId: row.sourceId, number: row.number })),
  arithmetic: draft.arithmetic ?? null,
  message: { key: draft.key, values: draft.values ?? {} },
  dismissed: null,
})
