/** Long work in turns: progress, cancelling, and room for everything else in between. */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** After so many rows other work gets its turn, a cancel among it. */
const rowsPerTurn = 200

export interface WriteOptions {
  signal?: AbortSignal
  /** Rows written so far; `total` is null where the rows are not counted beforehand. */
  onProgress?: (done: number, total: number | null) => void
}

const totalOf = (rows: Iterable<unknown>): number | null =>
  Array.isArray(rows) ? rows.length : null

/** The rows one by one. Throws the signal's AbortError between them. */
export async function* inTurns<T>(
  rows: Iterable<T>,
  { signal, onProgress }: WriteOptions,
): AsyncGenerator<T, void, undefined> {
  const total = totalOf(rows)
  let done = 0
  for (const row of rows) {
    yield row
    done += 1
    if (done % rowsPerTurn !== 0) continue
    onProgress?.(done, total)
    await nextTurn()
    signal?.throwIfAborted()
  }
  onProgress?.(done, total)
}

/** The rows of a turn together: for work so small that waiting for each row would be most of it. */
export async function* inBatches<T>(
  rows: Iterable<T>,
  { signal, onProgress }: WriteOptions,
): AsyncGenerator<readonly T[], void, undefined> {
  const total = totalOf(rows)
  let done = 0
  let batch: T[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < rowsPerTurn) continue
    yield batch
    done += batch.length
    batch = []
    onProgress?.(done, total)
    await nextTurn()
    signal?.throwIfAborted()
  }
  yield batch
  onProgress?.(done + batch.length, total)
}
