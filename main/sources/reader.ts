/**
 * Files read off the caller's thread. A worker is kept for the next file and ended when idle; one
 * that takes too long, too much memory, or is no longer wanted is ended at once, since nothing else
 * stops code that is running.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Failure } from '#shared/contract/errors.ts'
import type { SourceText } from './details.ts'
import { unreadable } from './failures.ts'
import type { OnProgress } from './read-kind.ts'
import type { Answer, Order } from './worker-messages.ts'

export interface ReadOptions {
  signal?: AbortSignal | undefined
  onProgress?: OnProgress | undefined
}

/** Milliseconds an idle worker is kept. */
const idleTime = 30_000
/** Milliseconds between two looks at the memory. */
const memoryInterval = 200
const megabyte = 1024 * 1024

/** Built, the worker lies beside the module that starts it; from sources, beside this file. */
function workerFile(): string {
  const built = fileURLToPath(new URL('sources-worker.js', import.meta.url))
  return existsSync(built) ? built : fileURLToPath(new URL('worker.ts', import.meta.url))
}

/** What a worker that is at work says; a worker that waits has nobody to listen. */
interface Listener {
  onAnswer(answer: Answer): void
  onDeath(reason: unknown): void
}

/** A worker and who listens to it now. */
class Hand {
  readonly #worker: Worker
  #listener: Listener | undefined
  #isDead = false

  readonly heap: number

  constructor(heap: number) {
    this.heap = heap
    this.#worker = new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: heap } })
    this.#worker.on('message', (answer: Answer) => this.#listener?.onAnswer(answer))
    this.#worker.on('error', (thrown) => this.#died(thrown))
    this.#worker.on('exit', (code) => this.#died(new Error(`The worker stopped: ${code}.`)))
  }

  get isDead(): boolean {
    return this.#isDead
  }

  #died(reason: unknown): void {
    this.#isDead = true
    this.#listener?.onDeath(reason)
  }

  take(order: Order, listener: Listener): void {
    this.#listener = listener
    this.#worker.ref()
    this.#worker.postMessage(order, [order.bytes.buffer as ArrayBuffer])
  }

  rest(): void {
    this.#listener = undefined
    this.#worker.unref()
  }

  end(): void {
    this.#listener = undefined
    this.#isDead = true
    void this.#worker.terminate()
  }
}

let spare: Hand | undefined
let idle: NodeJS.Timeout | undefined

function takeHand(heap: number): Hand {
  clearTimeout(idle)
  const kept = spare
  spare = undefined
  if (kept?.heap === heap && !kept.isDead) return kept
  kept?.end()
  return new Hand(heap)
}

function keepHand(hand: Hand): void {
  hand.rest()
  if (spare && !spare.isDead) {
    hand.end()
    return
  }
  spare = hand
  idle = setTimeout(() => {
    if (spare === hand) spare = undefined
    hand.end()
  }, idleTime).unref()
}

const tooMuch = (file: string, what: string): Failure =>
  unreadable(
    file,
    `reading it takes more ${what} than is allowed`,
    'It may be made to do harm; if not, split it, or open it and save it anew.',
  )

/** What ended a worker that nobody ended. */
function deathOf(file: string, thrown: unknown): Failure {
  const isMemory = (thrown as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory) return tooMuch(file, 'memory')
  return unreadable(file, 'reading it failed', 'Open it and save it anew.', thrown)
}

/**
 * Reads one file in a worker, which takes its bytes: they are gone from the caller. Rejects with the
 * signal's reason when it is aborted, else with a Failure that names the file.
 */
export function readInWorker(order: Order, options: ReadOptions = {}): Promise<SourceText> {
  const { signal, onProgress } = options
  const { file, limits } = order
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const hand = takeHand(limits.heap)
    const memoryBefore = process.memoryUsage.rss()

    const settle = (): void => {
      clearTimeout(silence)
      clearTimeout(deadline)
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
    }
    const end = (reason: unknown): void => {
      settle()
      hand.end()
      reject(reason)
    }
    const abort = (): void => end(signal!.reason)

    const silence = setTimeout(() => end(tooMuch(file, 'time')), limits.silence)
    const deadline = setTimeout(() => end(tooMuch(file, 'time')), limits.time)
    // The heap's limit does not count what lies outside it: the bytes that a stream inflates to.
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - memoryBefore
      if (grown > limits.growth * megabyte) end(tooMuch(file, 'memory'))
    }, memoryInterval)
    signal?.addEventListener('abort', abort, { once: true })

    hand.take(order, {
      onAnswer: (answer) => {
        silence.refresh()
        if (answer.kind === 'progress') {
          onProgress?.(answer.done, answer.total)
          return
        }
        settle()
        keepHand(hand)
        if (answer.kind === 'done') resolve(answer.source)
        else {
          const { code, message, detail } = answer.error
          reject(new Failure(code, message, detail ? { detail } : {}))
        }
      },
      onDeath: (reason) => end(deathOf(file, reason)),
    })
  })
}
