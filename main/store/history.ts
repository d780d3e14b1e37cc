/** The append-only history of changes, and which steps undo and redo would act on. */
import type { Change, StepOutcome } from '#shared/records/library.ts'
import { extend } from './chain.ts'
import { sql, type Connection } from './connection.ts'

/** The tables whose rows have a history. */
export type TrackedTable =
  | 'sources'
  | 'claims'
  | 'evidence'
  | 'sentences'
  | 'dismissals'
  | 'suggestions'
  | 'relations'
  | 'revisions'
  /** Of the settings only the scale: row `scale`, field `value`. */
  | 'settings'
  | 'scales'
export type TimedTable = Extract<TrackedTable, 'sources' | 'claims' | 'evidence'>
export type Fields = Record<string, unknown>

/** One row that changed. `before` null: it was not there; `after` null: it no longer is. */
export interface Entry {
  table: TrackedTable
  rowId: string
  sourceId: string | null
  claimId: string | null
  before: Fields | null
  after: Fields | null
}

export interface History {
  append(entry: Entry, of: Pick<Change, 'step' | 'at' | 'by' | 'kind' | 'command'>): void
  /** What a step did, in the order it did it. */
  entriesOf(step: number): Entry[]
  outcomeOf(step: number, command: string): StepOutcome
  /**
   * Each living source with the number of its living claims and of the newest change of anything in
   * it, dismissals apart: while that stays, so does all that can be worked out of the source.
   */
  newestBySource(): SourceChange[]
}

export interface SourceChange {
  sourceId: string
  claims: number
  newest: number
}

export interface ChangeRow {
  seq: number
  step: number
  at: string
  by: string
  kind: Change['kind']
  command: string
  table_name: TrackedTable
  row_id: string
  source_id: string | null
  claim_id: string | null
  before: string | null
  after: string | null
}

const parse = (json: string | null): Fields | null =>
  json === null ? null : (JSON.parse(json) as Fields)
const write = (fields: Fields | null): string | null =>
  fields === null ? null : JSON.stringify(fields)

const entryOf = (row: ChangeRow): Entry => ({
  table: row.table_name,
  rowId: row.row_id,
  sourceId: row.source_id,
  claimId: row.claim_id,
  before: parse(row.before),
  after: parse(row.after),
})

export const changeOf = (row: ChangeRow): Change => ({
  seq: row.seq,
  step: row.step,
  at: row.at,
  by: row.by,
  kind: row.kind,
  command: row.command,
  ...entryOf(row),
})

const distinct = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
]

export function createHistory(connection: Connection): History {
  const entriesOf: History['entriesOf'] = (step) =>
    connection
      .all<ChangeRow>(sql`SELECT * FROM history WHERE step = ${step} AND kind = 'do' ORDER BY seq`)
      .map(entryOf)

  return {
    append: (
      { table, rowId, sourceId, claimId, before, after },
      { step, at, by, kind, command },
    ) => {
      extend(connection, {
        step,
        at,
        // As the file gives it back: a lone surrogate has no UTF-8 form.
        by: by.toWellFormed(),
        kind,
        command,
        table_name: table,
        row_id: rowId,
        source_id: sourceId,
        claim_id: claimId,
        before: write(before),
        after: write(after),
      })
    },
    entriesOf,
    newestBySource: () =>
      connection.all<SourceChange>(sql`
        SELECT s.id AS sourceId,
          (SELECT count(*) FROM claims AS c WHERE c.source = s.key AND c.deleted_at IS NULL) AS claims,
          coalesce((SELECT max(seq) FROM history AS h
            WHERE h.source_id = s.id AND h.table_name <> 'dismissals'), 0) AS newest
        FROM sources AS s WHERE s.deleted_at IS NULL ORDER BY s.key DESC`),
    outcomeOf: (step, command) => {
      const entries = entriesOf(step)
      return {
        step,
        command,
        sourceIds: distinct(entries.map((entry) => entry.sourceId)),
        claimIds: distinct(entries.map((entry) => entry.claimId)),
      }
    },
  }
}
