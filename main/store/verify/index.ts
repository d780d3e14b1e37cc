/**
 * Proves that the history is whole and that the library is what it tells. Everything is read from
 * one moment's state over a connection of its own, so that work goes on meanwhile.
 */
import type { NotedHead, VerifyReport } from '#shared/records/history.ts'
import { Connection, sql } from '../connection.ts'
import { verifyChain } from './chain.ts'
import { mostProblems, Problems } from './problems.ts'
import { replay, rowsToReplay } from './replay.ts'
import type { Walk } from './walk.ts'

export interface VerifyOptions {
  signal: AbortSignal
  /** How far it is, in rows. */
  progress(done: number, total: number): void
  /** A head that was noted down earlier and must be in the chain. */
  noted: NotedHead | null
}

/** What a person calls the row that a problem is about. */
function nameRows(connection: Connection, problems: Problems): void {
  for (const problem of problems.list) {
    const { rowId } = problem
    if (rowId === null) continue
    const claim = connection.get<{ number: number; title: string }>(sql`
      SELECT c.number, s.title FROM claims AS c LEFT JOIN sources AS s ON s.key = c.source
      WHERE c.id = coalesce((SELECT claim_id FROM history
        WHERE row_id = ${rowId} AND claim_id IS NOT NULL LIMIT 1), ${rowId})`)
    const source = connection.get<{ title: string }>(sql`
      SELECT title FROM sources WHERE id = coalesce(
        (SELECT source_id FROM history WHERE row_id = ${rowId} LIMIT 1),
        (SELECT s.id FROM revisions AS r JOIN sources AS s ON s.key = r.source
          WHERE r.id = ${rowId}), ${rowId})`)
    problem.claimNumber = claim?.number ?? null
    problem.sourceTitle = claim?.title ?? source?.title ?? null
  }
}

async function verifyOn(connection: Connection, options: VerifyOptions): Promise<VerifyReport> {
  const { signal, progress, noted } = options
  const problems = new Problems()
  const rows = connection.get<{ count: number }>(sql`SELECT count(*) AS count FROM history`)
  const total = (rows?.count ?? 0) + rowsToReplay(connection)
  let done = 0
  const walk: Walk = {
    signal,
    advance: (more) => {
      done = Math.min(done + more, total)
      progress(done, total)
    },
  }
  progress(0, total)
  const head = await verifyChain(connection, walk, noted, problems)
  const compared = await replay(connection, walk, problems)
  nameRows(connection, problems)
  progress(total, total)
  return {
    ok: problems.list.length === 0,
    changes: rows?.count ?? 0,
    rows: compared,
    head,
    problems: problems.list.slice(0, mostProblems),
    more: problems.more,
  }
}

/** Of the library at `path`. Rejects with what SQLite throws, and where `signal` is aborted. */
export async function verifyLibrary(path: string, options: VerifyOptions): Promise<VerifyReport> {
  const connection = new Connection(path, { mustExist: true, timeout: 5000 })
  try {
    connection.pragma('query_only = ON')
    connection.execute('BEGIN')
    return await verifyOn(connection, options)
  } finally {
    connection.close()
  }
}
