/** Follows the chain of hashes and says, of each row that does not fit, what was done to it. */
import type { NotedHead } from '#shared/records/history.ts'
import { beginning, hashOf, readHead, type HashedRow, type Head } from '../chain.ts'
import { sql, type Connection } from '../connection.ts'
import type { Problems } from './problems.ts'
import { pieces, type Walk } from './walk.ts'

/** So many rows are read at a time. */
const pieceSize = 2000

/** So far ahead it is looked for where a row, or the right one in its place, went. */
const sight = 50

const fits = (row: HashedRow | undefined, previous: string, seq: number): boolean =>
  row !== undefined && hashOf(previous, { ...row, seq }) === row.hash

/** How the chain goes on after a row that does not fit. */
interface Turn {
  kind: 'changed' | 'missing' | 'added' | 'out-of-order'
  count: number
  /** The hash that the next row must follow. */
  previous: string
  /** By how much more the numbers after it were moved. */
  shift: number
  /** Rows after this one that are accounted for. */
  skip: number
}

/**
 * Of rows[0], which does not follow `previous`. `gap`: so many numbers are missing before it.
 * Hashes cover the numbers too, so a row that was moved fits under its old number only.
 */
export function diagnose(
  rows: readonly HashedRow[],
  previous: string,
  gap: number,
  shift: number,
): Turn {
  const [row, next] = rows as [HashedRow, HashedRow | undefined]
  const seq = row.seq - shift
  const onward = { previous: row.hash, shift: 0, skip: 0 }
  if (gap > 0) return { kind: 'missing', count: gap, ...onward }
  // The row that belongs here stands further on: others were put before it, or they were exchanged.
  for (let at = 1; at < Math.min(sight, rows.length); at += 1) {
    const found = rows[at]!
    if (!fits(found, previous, seq)) continue
    const exchanged = fits(row, at === 1 ? found.hash : rows[at - 1]!.hash, found.seq - shift)
    if (!exchanged) return { kind: 'added', count: at, previous: found.hash, shift: at, skip: at }
    return { kind: 'out-of-order', count: 2, previous: row.hash, shift: 0, skip: at }
  }
  const right = hashOf(previous, { ...row, seq })
  // Only the hash of this row was changed: what follows still follows its content.
  if (next && fits(next, right, next.seq - shift))
    return { kind: 'changed', count: 1, ...onward, previous: right }
  if (next && !fits(next, row.hash, next.seq - shift))
    for (let lost = 1; lost < sight; lost += 1)
      if (fits(next, row.hash, next.seq - shift + lost))
        return { kind: 'missing', count: lost, ...onward, shift: -lost }
  return { kind: 'changed', count: 1, ...onward }
}

interface State {
  previous: string
  /** Number of the last row, as it was written. */
  seq: number
  shift: number
  count: number
  skip: number
}

function checkRow(
  rows: readonly HashedRow[],
  at: number,
  state: State,
  head: Head,
  problems: Problems,
): void {
  const row = rows[at]!
  const seq = row.seq - state.shift
  state.count += 1
  if (state.skip > 0) {
    state.skip -= 1
    state.seq = seq
    return
  }
  if (fits(row, state.previous, seq)) {
    state.previous = row.hash
    state.seq = seq
    return
  }
  const about = { table: row.table_name, rowId: row.row_id }
  if (seq > head.seq || seq <= state.seq) {
    problems.add({ kind: 'added', seq: row.seq, ...about })
    state.count -= 1
    return
  }
  const ahead = rows.slice(at, at + sight)
  const turn = diagnose(ahead, state.previous, seq - state.seq - 1, state.shift)
  const { kind, count } = turn
  if (kind === 'missing') problems.add({ kind, count, seq: state.seq + 1 })
  else problems.add({ kind, count, seq: row.seq, ...about })
  if (kind === 'missing') state.count += count
  if (kind === 'added') state.count -= count
  state.previous = turn.previous
  state.skip = turn.skip
  state.seq = seq
  state.shift += turn.shift
}

function checkHead(state: State, head: Head, highest: number, problems: Problems): void {
  if (state.seq < Math.max(head.seq, highest)) {
    const count = Math.max(head.seq, highest) - state.seq
    problems.add({ kind: 'tail-cut', seq: state.seq + 1, count })
  } else if (state.seq === head.seq && state.previous !== head.hash)
    problems.add({ kind: 'head', seq: head.seq, told: head.hash, found: state.previous })
  else if (state.seq === head.seq && state.count !== head.count)
    problems.add({ kind: 'head', seq: head.seq, told: `${head.count}`, found: `${state.count}` })
}

/** Rows that follow the chain rightly and yet lie beyond its head. */
function checkBeyond(connection: Connection, head: Head, problems: Problems): void {
  const beyond = connection.get<{ seq: number | null; count: number }>(
    sql`SELECT min(seq) AS seq, count(*) AS count FROM history WHERE seq > ${head.seq}`,
  )
  if (!beyond || beyond.seq === null) return
  if (problems.list.some(({ kind, seq }) => kind === 'added' && seq === beyond.seq)) return
  problems.add({ kind: 'added', seq: beyond.seq, count: beyond.count })
}

function checkNoted(connection: Connection, noted: NotedHead, problems: Problems): void {
  const row = connection.get<{ hash: string }>(
    sql`SELECT hash FROM history WHERE seq = ${noted.seq}`,
  )
  if (row?.hash !== noted.hash)
    problems.add({ kind: 'noted', seq: noted.seq, told: noted.hash, found: row?.hash ?? null })
}

const guards = ['history_is_not_rewritten', 'history_is_kept', 'history_is_not_replaced']

function checkGuards(connection: Connection, problems: Problems): void {
  const there = connection
    .all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .map(({ name }) => name)
  for (const name of guards)
    if (!there.includes(name)) problems.add({ kind: 'unguarded', found: name })
}

/** Answers the head that the rows give, and how many rows there are. */
export async function verifyChain(
  connection: Connection,
  walk: Walk,
  noted: NotedHead | null,
  problems: Problems,
): Promise<Head> {
  const stored = readHead(connection)
  const head = stored ?? { seq: 0, count: 0, hash: beginning }
  if (!stored) problems.add({ kind: 'head' })
  const state: State = { previous: beginning, seq: 0, shift: 0, count: 0, skip: 0 }
  const read = (last: HashedRow | undefined): HashedRow[] =>
    connection.all(sql`
      SELECT * FROM history WHERE seq > ${last?.seq ?? Number.MIN_SAFE_INTEGER}
      ORDER BY seq LIMIT ${pieceSize}`)
  // The rows at the end of a piece need those of the next to be judged.
  let held: HashedRow[] = []
  const limit = stored ? head : { ...head, seq: Number.POSITIVE_INFINITY }
  const take = (rows: readonly HashedRow[], upTo: number): void => {
    for (let at = 0; at < upTo; at += 1) checkRow(rows, at, state, limit, problems)
  }
  for await (const rows of pieces(walk, read)) {
    const known = [...held, ...rows]
    const upTo = Math.max(0, known.length - sight)
    take(known, upTo)
    held = known.slice(upTo)
  }
  take(held, held.length)
  const highest = connection.get<{ seq: number }>(
    sql`SELECT seq FROM sqlite_sequence WHERE name = 'history'`,
  )
  if (stored) {
    checkHead(state, head, highest?.seq ?? 0, problems)
    checkBeyond(connection, head, problems)
  }
  if (noted) checkNoted(connection, noted, problems)
  checkGuards(connection, problems)
  return { seq: state.seq, count: state.count, hash: state.previous }
}
