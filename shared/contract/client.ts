/**
 * The one client: the renderer over the preload's bridge, the app over the engine's channel, the CLI
 * and the tests straight on a workbench. All see the same typed `call`.
 */
import type { CommandName, InputOf, OutputOf } from './commands.ts'
import type { Result } from './errors.ts'
import type { EventName, EventOf } from './events.ts'

/** What a client needs of the outside. `send` never rejects: a lost channel is an error value. */
export interface Transport {
  send(id: string, name: string, input: unknown): Promise<Result<unknown>>
  cancel(id: string): void
  /** Returns the function that stops listening. */
  listen(listener: (name: string, payload: unknown) => void): () => void
}

export interface CallOptions {
  signal?: AbortSignal
  onProgress?: (progress: EventOf<'progress'>) => void
}

export interface Client {
  call<N extends CommandName>(
    name: N,
    input: InputOf<N>,
    options?: CallOptions,
  ): Promise<Result<OutputOf<N>>>
  on<N extends EventName>(name: N, listener: (payload: EventOf<N>) => void): () => void
}

export function createClient(transport: Transport, prefix = 'c'): Client {
  let count = 0

  const on: Client['on'] = (name, listener) =>
    transport.listen((heard, payload) => {
      if (heard === name) listener(payload as EventOf<typeof name>)
    })

  const call: Client['call'] = async (name, input, options = {}) => {
    const { signal, onProgress } = options
    if (signal?.aborted) return { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } }
    count += 1
    const id = `${prefix}${count}`
    const abort = () => transport.cancel(id)
    signal?.addEventListener('abort', abort, { once: true })
    const deaf = onProgress
      ? on('progress', (progress) => progress.request === id && onProgress(progress))
      : undefined
    try {
      return (await transport.send(id, name, input)) as Result<OutputOf<typeof name>>
    } finally {
      deaf?.()
      signal?.removeEventListener('abort', abort)
    }
  }

  return { call, on }
}
