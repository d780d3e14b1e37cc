/** The app's side of the engine: keeps one running, and carries requests to it and answers back. */
import { performance } from 'node:perf_hooks'
import { commands, isCommandName } from '#shared/contract/commands.ts'
import type { Transport } from '#shared/contract/client.ts'
import type { ErrorCode, Result, RiscontroError } from '#shared/contract/errors.ts'
import { events, isEventName } from '#shared/contract/events.ts'
import { FromEngine } from '#shared/contract/messages.ts'
import { countDeaths } from './deaths.ts'
import type { EngineLink } from './link.ts'

export interface HostOptions {
  /** Starts a process. Called again after each death and on `restart`. */
  start(): EngineLink
  log(text: string): void
  /** The engine died too often to be started once more. */
  onGivenUp(): void
}

export interface EngineHost extends Transport {
  /** Settles when the library is open, or could not be opened. */
  opened(): Promise<RiscontroError | null>
  /** Closes the engine and starts one anew: for another library, or after giving up. */
  restart(): Promise<void>
  /** Lets the engine close the library, waiting at most `patience` milliseconds. */
  close(patience?: number): Promise<void>
  readonly pid: number | undefined
}

interface Pending {
  readonly id: string
  readonly name: string
  readonly input: unknown
  attempts: number
  settle(result: Result<unknown>): void
}

type Phase = 'starting' | 'ready' | 'stopped'

const failure = (code: ErrorCode, message: string): Result<never> => ({
  ok: false,
  error: { code, message },
})
const stopped = failure('engine-stopped', 'The engine stopped before it answered.')
const isRead = (name: string): boolean => isCommandName(name) && commands[name].kind === 'read'

export function createEngineHost({ start, log, onGivenUp }: HostOptions): EngineHost {
  const pending = new Map<string, Pending>()
  const listeners = new Set<(name: string, payload: unknown) => void>()
  let deaths = countDeaths()
  let link: EngineLink | undefined
  let opening = Promise.withResolvers<RiscontroError | null>()
  let phase: Phase = 'stopped'
  let servedBefore = false
  let closing: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const tell = (name: string, payload: unknown): void => {
    for (const listener of listeners) listener(name, payload)
  }
  const enter = (next: Phase): void => {
    phase = next
    tell('engine', { state: next })
  }

  const settle = (id: string, result: Result<unknown>): void => {
    const request = pending.get(id)
    if (!request) return
    pending.delete(id)
    request.settle(result)
  }
  const settleAll = (result: Result<unknown>): void => {
    for (const id of pending.keys()) settle(id, result)
  }

  const dispatch = (request: Pending): void => {
    if (!link) return
    request.attempts += 1
    link.send({ type: 'request', id: request.id, name: request.name, input: request.input })
  }

  const ready = (error: RiscontroError | null): void => {
    opening.resolve(error)
    if (error) return log(`The library could not be opened: ${error.code}: ${error.message}`)
    enter('ready')
    // A write that was under way may have been committed: what the window shows may be old.
    if (servedBefore)
      tell('changed', {
        cause: 'do',
        command: 'library.open',
        sourceIds: [],
        claimIds: [],
        everything: true,
      })
    servedBefore = true
  }

  const receive = (message: unknown): void => {
    const read = FromEngine.safeParse(message)
    if (!read.success) return log(`The engine sent no message: ${read.error.message}`)
    const heard = read.data
    if (heard.type === 'opened') return ready(heard.error)
    if (heard.type === 'reply') return settle(heard.id, heard.result as Result<unknown>)
    const { name, payload } = heard
    if (!isEventName(name) || !events[name].safeParse(payload).success)
      return log(`The engine told an event that is none: ${name}`)
    tell(name, payload)
  }

  const afterDeath = (reason: string): void => {
    link = undefined
    enter('stopped')
    const pause = deaths.note(performance.now())
    log(`The engine died (${reason}); ${pause === null ? 'giving up' : 'starting it again'}.`)
    for (const request of pending.values()) {
      // A read asked once may be asked again; a write may have been carried out.
      const again = pause !== null && (request.attempts === 0 || isRead(request.name))
      if (!again || request.attempts > 1) settle(request.id, stopped)
    }
    if (pause === null) {
      opening.resolve({ code: 'engine-stopped', message: 'The engine keeps stopping.' })
      return onGivenUp()
    }
    timer = setTimeout(launch, pause)
  }

  function launch(): void {
    timer = undefined
    enter('starting')
    const started = start()
    link = started
    started.onOutput((text) => log(`engine: ${text.trimEnd()}`))
    started.onMessage((message) => {
      if (link === started) receive(message)
    })
    started.onExit((reason) => {
      if (link === started) afterDeath(reason)
    })
    for (const request of pending.values()) dispatch(request)
  }

  const shut = async (patience: number): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const leaving = link
    link = undefined
    if (leaving) {
      const gone = new Promise<void>((resolve) => leaving.onExit(() => resolve()))
      const impatience = setTimeout(() => leaving.kill(), patience)
      leaving.send({ type: 'close' })
      await gone
      clearTimeout(impatience)
    }
    settleAll(stopped)
    if (phase !== 'stopped') enter('stopped')
  }

  const begin = (): void => {
    deaths = countDeaths()
    opening = Promise.withResolvers()
    launch()
  }
  begin()

  return {
    send: (id, name, input) => {
      if (pending.has(id))
        return Promise.resolve(failure('invalid-input', `Request ${id} is still under way.`))
      // Between two lives requests wait for the next one; without a next one they are refused.
      if (closing || (!link && !timer)) return Promise.resolve(stopped)
      return new Promise((resolve) => {
        const request: Pending = { id, name, input, attempts: 0, settle: resolve }
        pending.set(id, request)
        dispatch(request)
      })
    },
    cancel: (id) => {
      const request = pending.get(id)
      if (!request) return
      if (link) link.send({ type: 'cancel', id })
      else settle(id, failure('cancelled', 'Cancelled.'))
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    opened: () => opening.promise,
    restart: async () => {
      closing ??= shut(3000).finally(() => {
        closing = undefined
      })
      await closing
      begin()
    },
    close: (patience = 3000) => {
      closing ??= shut(patience)
      return closing
    },
    get pid() {
      return link?.pid
    },
  }
}
