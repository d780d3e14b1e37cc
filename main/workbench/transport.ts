/** A workbench in this process as a client's transport: with progress, cancel and events. */
import type { Transport } from '#shared/contract/client.ts'
import { checkCommand } from '#shared/contract/validate.ts'
import type { Progress } from './context.ts'
import type { Workbench } from './workbench.ts'

/** Milliseconds between two reports of progress: no eye follows more. */
const reportEvery = 50

type Listener = Parameters<Transport['listen']>[0]

/** Passes the first report, the last, and in between one now and then. */
function seldom(report: Progress): Progress {
  let next = 0
  return (done, total, label) => {
    const now = performance.now()
    if (now < next && done !== total) return
    next = now + reportEvery
    report(done, total, label)
  }
}

export function transportFor(workbench: Workbench): Transport {
  const listeners = new Set<Listener>()
  const running = new Map<string, AbortController>()
  const tell: Listener = (name, payload) => {
    for (const listener of listeners) listener(name, payload)
  }
  workbench.on(tell)

  return {
    send: async (id, name, input) => {
      const command = checkCommand(name, 'inside')
      if (!command.ok) return command
      const stop = new AbortController()
      running.set(id, stop)
      try {
        return await workbench.run(command.value, input, {
          signal: stop.signal,
          progress: seldom((done, total, label) =>
            tell('progress', { request: id, done, total, label }),
          ),
        })
      } finally {
        running.delete(id)
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
