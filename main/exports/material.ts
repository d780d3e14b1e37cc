/** What the formats are made of. */
import type { Block } from '#shared/records/extraction.ts'
import type { ClaimRow } from './rows.ts'
import { inTurns, type WriteOptions } from './turns.ts'

export interface Material {
  /** The rows, from the first one each time it is asked. */
  rows(): Iterable<ClaimRow>
  /** The blocks of a revision that a row names. */
  blocks(revisionId: string): readonly Block[]
  /** Who exports. */
  readonly analyst: string
  /** When, as ISO 8601 in UTC. */
  readonly at: string
}

/** Rows that stand together because they are about the same text. */
export interface RowsOfText extends Pick<ClaimRow, 'source' | 'revision'> {
  readonly rows: readonly ClaimRow[]
}

/** Neighbouring rows of one revision, together. At most one text's rows are held at a time. */
export async function* byText(
  rows: Iterable<ClaimRow>,
  options: WriteOptions,
): AsyncGenerator<RowsOfText, void, undefined> {
  let held: ClaimRow[] = []
  for await (const row of inTurns(rows, options)) {
    const [first] = held
    if (first && first.revision.id !== row.revision.id) {
      yield { source: first.source, revision: first.revision, rows: held }
      held = []
    }
    held.push(row)
  }
  const [first] = held
  if (first) yield { source: first.source, revision: first.revision, rows: held }
}
