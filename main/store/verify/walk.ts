/** Reading a large table piece by piece, so that other work and a cancel get their turn. */
import { setImmediate } from 'node:timers/promises'

export interface Walk {
  readonly signal: AbortSignal
  /** Told how many more rows were read. */
  advance(rows: number): void
}

/** Lets whatever waits for this thread have it; throws where the work was cancelled. */
export async function pause({ signal }: Walk): Promise<void> {
  await setImmediate()
  signal.throwIfAborted()
}

/** The pieces that `next` reads, until one is empty. */
export async function* pieces<Row>(
  walk: Walk,
  next: (last: Row | undefined) => Row[],
): AsyncGenerator<Row[]> {
  let last: Row | undefined
  for (;;) {
    const rows = next(last)
    if (rows.length === 0) return
    yield rows
    walk.advance(rows.length)
    last = rows.at(-1)
    await pause(walk)
  }
}
