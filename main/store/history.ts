/** The append-only history of changes, and which steps undo and redo would act on. */
import type { Change, StepOutcome } from '#shared/records/library.ts'
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
export type TimedTable = Exclude<
  TrackedTable,
  'sentences' | 'dismissals' | 'suggestions' | 'relations' | 'revisions'
>
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
  /** Newest first. */
  list(options: { claimId: string | null; beforeSeq: number | null; limit: number }): Change[]
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

interface ChangeRow {
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

const changeOf = (row: ChangeRow): Change => ({
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
    list: ({ claimId, beforeSeq, limit }) => {
      const before = beforeSeq ?? Number.MAX_SAFE_INTEGER
      const rows =
        claimId === null
          ? connection.all<ChangeRow>(
              sql`SELECT * FROM history WHERE seq < ${before} ORDER BY seq DESC LIMIT ${limit}`,
            )
          : connection.all<ChangeRow>(
              sql`SELECT * FROM history WHERE claim_id = ${claimId} AND seq < ${before}
                ORDER BY seq DESC LIMIT ${limit}`,
            )
      return rows.map(changeOf)
    },
    append: (
      { table, rowId, sourceId, claimId, before, after },
      { step, at, by, kind, command },
    ) => {
      connection.run(sql`
        INSERT INTO history (step, at, by, kind, command, table_name, row_id, source_id, claim_id,
          before, after)
        VALUES (${step}, ${at}, ${by}, ${kind}, ${command}, ${table}, ${rowId}, ${sourceId},
          ${claimId}, ${write(before)}, ${write(after)})`)
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
