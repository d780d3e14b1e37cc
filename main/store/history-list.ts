/** Looking through the history: filtered, by pages, as changes or as strokes. */
import type { HistoryFilter, Stroke, ToldChange } from '#shared/records/history.ts'
import { sql, type Connection, type Query } from './connection.ts'
import { changeOf, type ChangeRow } from './history.ts'

export interface ChangePage extends HistoryFilter {
  beforeSeq: number | null
  afterSeq: number | null
  limit: number
}

export type StrokePage = Omit<ChangePage, 'afterSeq'>

export interface HistoryList {
  /** Newest first. */
  list(page: ChangePage): ToldChange[]
  strokes(page: StrokePage): Stroke[]
  facets(): { by: string[]; commands: string[] }
}

/** Of a stroke with many changes so many are told at once. */
const shownOfStroke = 3

interface ToldRow extends ChangeRow {
  sourceTitle: string | null
  claimNumber: number | null
  claimText: string | null
}

const toldOf = (row: ToldRow): ToldChange => ({
  ...changeOf(row),
  sourceTitle: row.sourceTitle,
  claimNumber: row.claimNumber,
  claimText: row.claimText,
})

const join = (first: Query, rest: readonly Query[], word: string): Query => ({
  text: [first, ...rest].map(({ text }) => text).join(word),
  values: [first, ...rest].flatMap(({ values }) => values),
})

/** For LIKE, as the words stand in JSON text. */
const pattern = (words: string): string =>
  `%${JSON.stringify(words)
    .slice(1, -1)
    .replaceAll(/[\\%_]/g, '\\$&')}%`

function conditions(filter: HistoryFilter): Query[] {
  const { claimId, sourceId, by, from, to, command, field, words } = filter
  const found: Query[] = []
  if (claimId !== null) found.push(sql`h.claim_id = ${claimId}`)
  if (sourceId !== null) found.push(sql`h.source_id = ${sourceId}`)
  if (by !== null) found.push(sql`h.by = ${by}`)
  if (from !== null) found.push(sql`h.at >= ${from}`)
  if (to !== null) found.push(sql`h.at < ${to}`)
  if (command !== null) found.push(sql`h.command = ${command}`)
  if (field !== null)
    found.push(
      // The first condition is quick and leaves few rows whose JSON is read.
      sql`instr(h.after, ${`"${field}":`}) > 0 AND h.before IS NOT NULL
        AND json_type(h.after, ${`$.${field}`}) IS NOT NULL`,
    )
  if (words.trim() !== '') {
    const like = pattern(words.trim())
    found.push(sql`(h.before LIKE ${like} ESCAPE '\\' OR h.after LIKE ${like} ESCAPE '\\')`)
  }
  return found
}

const between = (before: number | null, after: number | null): Query[] => [
  ...(before === null ? [] : [sql`h.seq < ${before}`]),
  ...(after === null ? [] : [sql`h.seq > ${after}`]),
]

export function createHistoryList(connection: Connection): HistoryList {
  const list: HistoryList['list'] = ({ beforeSeq, afterSeq, limit, ...filter }) => {
    const where = join(
      sql`SELECT h.*, s.title AS sourceTitle, c.number AS claimNumber, c.text AS claimText
        FROM history AS h LEFT JOIN sources AS s ON s.id = h.source_id
        LEFT JOIN claims AS c ON c.id = h.claim_id WHERE 1`,
      [...between(beforeSeq, afterSeq), ...conditions(filter)],
      ' AND ',
    )
    const query = join(where, [sql`ORDER BY h.seq DESC LIMIT ${limit}`], ' ')
    return connection.all<ToldRow>(query).map(toldOf)
  }

  const newestBefore = (wanted: readonly Query[], before: number | null): ChangeRow | undefined =>
    connection.get<ChangeRow>(
      join(
        join(
          sql`SELECT h.* FROM history AS h WHERE 1`,
          [...between(before, null), ...wanted],
          ' AND ',
        ),
        [sql`ORDER BY h.seq DESC LIMIT 1`],
        ' ',
      ),
    )

  /** The changes of a stroke stand next to each other: they were made in one transaction. */
  function strokeOf(row: ChangeRow, filter: HistoryFilter, wanted: readonly Query[]): Stroke {
    const { seq, step, kind, at, by, command } = row
    const before =
      connection.get<{ seq: number | null }>(sql`
        SELECT max(seq) AS seq FROM history
        WHERE seq < ${seq} AND (step <> ${step} OR kind <> ${kind} OR at <> ${at})`)?.seq ?? 0
    const inIt = [...between(seq + 1, before), ...wanted]
    const counted = join(sql`SELECT count(*) AS count FROM history AS h WHERE 1`, inIt, ' AND ')
    const count = connection.get<{ count: number }>(counted)?.count ?? 0
    const changes = list({ ...filter, beforeSeq: seq + 1, afterSeq: before, limit: shownOfStroke })
    return { firstSeq: before + 1, lastSeq: seq, step, kind, at, by, command, count, changes }
  }

  /** From each to the next in the index: a few look-ups rather than all rows. */
  function authors(): string[] {
    const found: string[] = []
    for (;;) {
      const after = found.at(-1)
      const next = connection.get<{ by: string | null }>(
        after === undefined
          ? sql`SELECT min(by) AS by FROM history`
          : sql`SELECT min(by) AS by FROM history WHERE by > ${after}`,
      )
      if (!next || next.by === null) return found
      found.push(next.by)
    }
  }

  return {
    list,
    strokes: ({ beforeSeq, limit, ...filter }) => {
      const wanted = conditions(filter)
      const strokes: Stroke[] = []
      let before = beforeSeq
      while (strokes.length < limit) {
        const row = newestBefore(wanted, before)
        if (row === undefined) break
        const stroke = strokeOf(row, filter, wanted)
        strokes.push(stroke)
        before = stroke.firstSeq
      }
      return strokes
    },
    facets: () => ({
      by: authors(),
      commands: connection
        .all<{ command: string }>(sql`SELECT DISTINCT command FROM steps ORDER BY command`)
        .map(({ command }) => command),
    }),
  }
}
