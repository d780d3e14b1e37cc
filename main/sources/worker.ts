/** The entry of the worker that reads files: one in, its text or the reason why not out. */
import './quiet.ts'
import { parentPort } from 'node:worker_threads'
import { toError } from '#shared/contract/errors.ts'
import { readKind } from './read-kind.ts'
import type { Answer, Order } from './worker-messages.ts'

/** Milliseconds between two reports of progress. */
const interval = 100

async function answer(order: Order, send: (answer: Answer) => void): Promise<void> {
  let reported = performance.now()
  try {
    const source = await readKind(order, (done, total) => {
      const now = performance.now()
      if (done < total && now - reported < interval) return
      reported = now
      send({ kind: 'progress', done, total })
    })
    send({ kind: 'done', source })
  } catch (thrown) {
    send({ kind: 'failed', error: toError(thrown) })
  }
}

parentPort?.on('message', (order: Order) => {
  void answer(order, (said) => parentPort?.postMessage(said))
})
