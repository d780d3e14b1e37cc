/** The engine's line to the process that started it, whichever way it was started. */
import type { FromEngine } from '#shared/contract/messages.ts'

export interface ParentChannel {
  send(message: FromEngine): void
  listen(onMessage: (message: unknown) => void, onGone: () => void): void
}

/** `process.parentPort`, which Electron gives to a utility process. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
}

/** Undefined for a process that nobody listens to, such as one started from a shell. */
export function parentChannel(): ParentChannel | undefined {
  const { parentPort } = process as unknown as { parentPort?: ParentPort }
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      // A utility process ends with the app: there is no parting to hear of.
      listen: (onMessage) => parentPort.on('message', (event) => onMessage(event.data)),
    }
  }
  if (!process.send) return undefined
  return {
    send: (message) => {
      // The app may be gone before the engine hears of it; then nobody misses the answer.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
    },
    listen: (onMessage, onGone) => {
      process.on('message', onMessage)
      process.on('disconnect', onGone)
    },
  }
}
