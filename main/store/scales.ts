/** The library's own verdict scales, and which claims have which verdict. */
import type { Scale } from '#shared/scales/index.ts'
import { sql, type Connection } from './connection.ts'

export type ScaleFields = Pick<Scale, 'label' | 'values'>

export interface Scales {
  /** Living ones, in the order they were made. */
  list(): Scale[]
  insert(id: string, fields: ScaleFields): void
  /** Of a living or deleted one. */
  write(id: string, fields: Partial<ScaleFields>): void
  setDeleted(id: string, at: string | null): void
  /** How many living claims have each verdict. */
  countVerdicts(): { verdict: string; count: number }[]
  /** Ids of living claims with one of these verdicts, in the order they were made. */
  claimsWith(verdicts: readonly string[]): string[]
  /** Ids of living claims to be looked at again on that day or before, the longest due first. */
  due(on: string): string[]
}

interface Row {
  id: string
  fields: string
}

const scaleOf = ({ id, fields }: Row): Scale => ({
  id,
  builtIn: false,
  ...(JSON.parse(fields) as ScaleFields),
})

export function createScales(connection: Connection): Scales {
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
  return {
    list: () =>
      connection
        .all<Row>(sql`SELECT id, fields FROM scales WHERE deleted_at IS NULL ORDER BY key`)
        .map(scaleOf),
    insert: (id, { label, values }) => {
      connection.run(
        sql`INSERT INTO scales (id, fields) VALUES (${id}, ${JSON.stringify({ label, values })})`,
      )
    },
    write: (id, fields) => {
      const row = connection.get<Row>(sql`SELECT id, fields FROM scales WHERE id = ${id}`)
      if (row === undefined) throw new Error(`There never was a scale ${id}.`)
      const { label, values } = { ...scaleOf(row), ...fields }
      connection.run(
        sql`UPDATE scales SET fields = ${JSON.stringify({ label, values })} WHERE id = ${id}`,
      )
    },
    setDeleted: (id, at) => {
      connection.run(sql`UPDATE scales SET deleted_at = ${at} WHERE id = ${id}`)
    },
    countVerdicts: () =>
      connection.all(sql`
        SELECT c.verdict, count(*) AS count FROM claims AS c JOIN sources AS s ON s.key = c.source
        WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL AND c.verdict IS NOT NULL
        GROUP BY c.verdict ORDER BY min(c.key)`),
    claimsWith: (verdicts) =>
      ids(
        connection.all(sql`
          SELECT c.id FROM claims AS c JOIN sources AS s ON s.key = c.source
          WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
            AND c.verdict IN (SELECT value FROM json_each(${JSON.stringify(verdicts)}))
          ORDER BY c.key`),
      ),
    due: (on) =>
      ids(
        connection.all(sql`
          SELECT c.id FROM claims AS c JOIN sources AS s ON s.key = c.source
          WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL AND c.status <> 'void'
            AND c.recheck_on <> '' AND c.recheck_on <= ${on}
          ORDER BY c.recheck_on, c.key`),
      ),
  }
}
