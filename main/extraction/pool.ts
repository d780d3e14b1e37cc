/**
 * Extraction off the caller's thread. One worker, made when the first text comes, kept for the next
 * and ended when idle; texts that come meanwhile wait their turn. Cancelling ends the worker, since
 * nothing else stops code that is running; the next text gets a new one.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Extraction, Language } from '#shared/records/extraction.ts'
import type { WorkerAnswer, WorkerOrder } from './worker-messages.ts'

export interface WorkerOptions {
  language?: Language
  /** ISO 8601 day that relative dates count from. */
  referenceDate?: string
  signal?: AbortSignal
  onProgress?: (done: number, total: number) => void
}

interface Job {
  order: WorkerOrder
  signal: AbortSignal | undefined
  onProgress: ((done: number, total: number) => void) | undefined
  resolve(extraction: Extraction): void
  reject(reason: unknown): void
  unlisten(): void
}

/** Milliseconds an idle worker is kept: a second import soon after the first finds it warm. */
const idleTime = 30_000

/** Built, the worker lies beside the module that starts it; from sources, beside this file. */
function workerFile(): string {
  const built = fileURLToPath(new URL('extraction-worker.js', import.meta.url))
  return existsSync(built) ? built : fileURLToPath(new URL('worker.ts', import.meta.url))
}

class Pool {
  #worker: Worker | undefined
  #current: Job | undefined
  readonly #waiting: Job[] = []
  #idle: NodeJS.Timeout | undefined

  add(job: Job): void {
    this.#waiting.push(job)
    this.#next()
  }

  /** Takes a cancelled job away; a running one takes its worker with it. */
  drop(job: Job): void {
    if (job === this.#current) {
      this.#current = undefined
      this.#end()
      this.#next()
      return
    }
    const at = this.#waiting.indexOf(job)
    if (at >= 0) this.#waiting.splice(at, 1)
  }

  /** The worker's thread, for tests that end it. */
  get worker(): Worker | undefined {
    return this.#worker
  }

  #next(): void {
    if (this.#current) return
    const job = this.#waiting.shift()
    clearTimeout(this.#idle)
    if (!job) {
      if (!this.#worker) return
      this.#worker.unref()
      this.#idle = setTimeout(() => this.#end(), idleTime).unref()
      return
    }
    this.#current = job
    try {
      const worker = (this.#worker ??= this.#start())
      worker.ref()
      worker.postMessage(job.order)
    } catch (thrown) {
      this.#settle(() => job.reject(thrown))
    }
  }

  #start(): Worker {
    const worker = new Worker(workerFile())
    worker.on('message', (answer: WorkerAnswer) => {
      if (worker === this.#worker) this.#hear(answer)
    })
    worker.on('error', (thrown) => this.#died(worker, thrown))
    worker.on('exit', (code) =>
      this.#died(worker, new Error(`The extraction worker stopped with code ${code}.`)),
    )
    return worker
  }

  #hear(answer: WorkerAnswer): void {
    const job = this.#current
    if (!job) return
    if (answer.kind === 'progress') job.onProgress?.(answer.done, answer.total)
    else if (answer.kind === 'done') this.#settle(() => job.resolve(answer.extraction))
    else this.#settle(() => job.reject(new Error(answer.message)))
  }

  #settle(answer: () => void): void {
    this.#current?.unlisten()
    this.#current = undefined
    answer()
    this.#next()
  }

  #died(worker: Worker, reason: unknown): void {
    if (worker !== this.#worker) return
    this.#worker = undefined
    const job = this.#current
    if (job) this.#settle(() => job.reject(reason))
  }

  #end(): void {
    const worker = this.#worker
    this.#worker = undefined
    void worker?.terminate()
  }
}

const pool = new Pool()

/** The running worker, if there is one. */
export const runningWorker = (): Worker | undefined => pool.worker

/**
 * Reads a normalised text in a worker thread. Rejects with the signal's reason when it is aborted,
 * and with an Error when the worker dies.
 */
export function extractInWorker(text: string, options: WorkerOptions = {}): Promise<Extraction> {
  const { language, referenceDate, signal, onProgress } = options
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const abort = (): void => {
      pool.drop(job)
      reject(signal!.reason)
    }
    const job: Job = {
      order: {
        text,
        ...(language === undefined ? {} : { language }),
        ...(referenceDate === undefined ? {} : { referenceDate }),
      },
      signal,
      onProgress,
      resolve,
      reject,
      unlisten: () => signal?.removeEventListener('abort', abort),
    }
    signal?.addEventListener('abort', abort, { once: true })
    pool.add(job)
  })
}
