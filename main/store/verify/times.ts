/** When each row was last changed by a step that holds, and whether the steps are as told. */
import { sql, type Connection } from '../connection.ts'
import type { Problems } from './problems.ts'
import { pieces, type Walk } from './walk.ts'

const pieceSize = 5000

interface StepRow {
  step: number
  command: string
  state: string
  told: string | null
  kind: string | null
  seq: number | null
  at: string | null
}

interface TimesRow {
  step: number
  table_name: string
  row_id: string
  after: string
}

/**
 * The time of change of each row, by its id; rows that no step changed since they were made are not
 * among them.
 */
export async function readTimes(
  connection: Connection,
  walk: Walk,
  problems: Problems,
): Promise<Map<string, string>> {
  const times = new Map<string, string>()
  const undone = new Set<number>()
  const at = new Map<number, string>()
  const readSteps = (last: StepRow | undefined): StepRow[] =>
    connection.all(sql`
      SELECT s.step, s.command, s.state, h.command AS told, h.kind, h.seq,
        (SELECT at FROM history WHERE step = s.step AND kind = 'do' LIMIT 1) AS at
      FROM steps AS s
      LEFT JOIN history AS h ON h.seq = (SELECT max(seq) FROM history WHERE step = s.step)
      WHERE s.step > ${last?.step ?? Number.MIN_SAFE_INTEGER} ORDER BY s.step LIMIT ${pieceSize}`)
  for await (const steps of pieces(walk, readSteps))
    for (const { step, command, state, told, kind, seq, at: made } of steps) {
      if (kind === 'undo') undone.add(step)
      if (made !== null) at.set(step, made)
      const isUndone = kind === 'undo'
      const isTold = state === 'closed' || (state === 'undone') === isUndone
      if (told !== null && (told !== command || !isTold))
        problems.add({
          kind: 'step',
          seq,
          told: `${told}: ${isUndone ? 'undone' : 'done'}`,
          found: `${command}: ${state}`,
        })
    }
  const readPiece = (last: TimesRow | undefined): TimesRow[] =>
    connection.all(sql`
      SELECT step, table_name, row_id, after FROM step_times
      WHERE (step, table_name, row_id) > (${last?.step ?? -1}, ${last?.table_name ?? ''},
        ${last?.row_id ?? ''})
      ORDER BY step, table_name, row_id LIMIT ${pieceSize}`)
  for await (const rows of pieces(walk, readPiece))
    // The history's own time, which is in the chain, where it has the step.
    for (const { step, row_id, after } of rows)
      if (!undone.has(step)) times.set(row_id, at.get(step) ?? after)
  return times
}
