/** The entry of the extraction worker: one text in, one extraction out, a few words of progress between. */
import { parentPort } from 'node:worker_threads'
import { extract } from './index.ts'
import type { WorkerAnswer, WorkerOrder } from './worker-messages.ts'

/** Milliseconds between two reports of progress. */
const interval = 100

parentPort?.on('message', ({ text, language, referenceDate }: WorkerOrder) => {
  const send = (answer: WorkerAnswer): void => parentPort?.postMessage(answer)
  let reported = performance.now()
  try {
    const extraction = extract(text, {
      ...(language === undefined ? {} : { language }),
      ...(referenceDate === undefined ? {} : { referenceDate }),
      onProgress: (done, total) => {
        const now = performance.now()
        if (done < total && now - reported < interval) return
        reported = now
        send({ kind: 'progress', done, total })
      },
    })
    send({ kind: 'done', extraction })
  } catch (thrown) {
    send({
      kind: 'failed',
      message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    })
  }
})
