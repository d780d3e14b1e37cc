/**
 * The engine's entry over a library that is only a file with a counter in it: enough to tell what
 * was carried out, what was cancelled, and what a killed engine leaves behind.
 */
import { appendFileSync } from 'node:fs'
import { runEngine } from '#main/engine/run-engine.ts'
import type { Transport } from '#shared/contract/client.ts'
import { Failure, type Result } from '#shared/contract/errors.ts'

runEngine(async ({ library, analyst }) => {
  if (library.endsWith('newer')) throw new Failure('newer-library', 'From a newer program.')
  const note = (word: string): void => appendFileSync(library, `${word}\n`)
  note(`opened by ${analyst}`)

  const listeners = new Set<Parameters<Transport['listen']>[0]>()
  const running = new Map<string, (result: Result<unknown>) => void>()
  const tell = (name: string, payload: unknown): void => {
    for (const listener of listeners) listener(name, payload)
  }
  const keepAlive = setInterval(() => undefined, 1000)

  const transport: Transport = {
    send: async (id, name, input) => {
      note(`${name} ${id}`)
      const words = (input as { words?: string }).words
      if (words === 'die') process.kill(process.pid, 'SIGKILL')
      // A write is noted, and the engine is gone before it answers.
      if (name === 'sources.delete') process.kill(process.pid, 'SIGKILL')
      if (words === 'wait') {
        tell('progress', { request: id, done: 1, total: null, label: 'waiting' })
        return new Promise((resolve) => running.set(id, resolve))
      }
      return { ok: true, value: { name, input, pid: process.pid } }
    },
    cancel: (id) => {
      note(`cancelled ${id}`)
      running.get(id)?.({ ok: false, error: { code: 'cancelled', message: 'Cancelled.' } })
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return {
    transport,
    close: async () => {
      clearInterval(keepAlive)
      note('closed')
    },
  }
})
