/** Requests in, results and events out: an open workbench behind a channel. */
import type { Transport } from '#shared/contract/client.ts'
import { toError, type Result } from '#shared/contract/errors.ts'
import { checkCommand, checkInput } from '#shared/contract/validate.ts'
import { ToServer } from './inbox.ts'
import type { ParentChannel } from './parent-channel.ts'

export interface OpenLibrary {
  readonly transport: Transport
  close(): Promise<void>
}

export interface Server {
  /** Cancels what is under way, waits for it to wind up, and closes the library. */
  close(): Promise<void>
}

/** The id of a message that is otherwise too broken to be read. */
function idOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('id' in message)) return undefined
  const { id } = message
  return typeof id === 'string' && id.length > 0 && id.length <= 100 ? id : undefined
}

/**
 * Listens at once and answers as soon as the library is open. When it cannot be opened, the reason
 * is told in the `opened` message and stands in every answer.
 */
export function serve(
  channel: ParentChannel,
  open: () => Promise<OpenLibrary>,
  onEnd: () => void,
): Server {
  const running = new Map<string, Promise<void>>()
  const cancelled = new Set<string>()

  const opening = open().then(
    (library): Result<OpenLibrary> => ({ ok: true, value: library }),
    (thrown: unknown): Result<OpenLibrary> => ({ ok: false, error: toError(thrown) }),
  )
  void opening.then((opened) => {
    if (opened.ok)
      opened.value.transport.listen((name, payload) =>
        channel.send({ type: 'event', name, payload }),
      )
    channel.send({ type: 'opened', error: opened.ok ? null : opened.error })
  })

  const carryOut = async (id: string, name: string, input: unknown): Promise<Result<unknown>> => {
    const command = checkCommand(name, 'inside')
    if (!command.ok) return command
    const checked = checkInput(command.value, input)
    if (!checked.ok) return checked
    const opened = await opening
    if (!opened.ok) return opened
    if (cancelled.has(id)) return { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } }
    return opened.value.transport.send(id, command.value, checked.value)
  }

  const request = async (id: string, name: string, input: unknown): Promise<void> => {
    const result = await carryOut(id, name, input).catch((thrown: unknown): Result<unknown> => ({
      ok: false,
      error: toError(thrown),
    }))
    running.delete(id)
    cancelled.delete(id)
    channel.send({ type: 'reply', id, result })
  }

  const cancel = async (id: string): Promise<void> => {
    if (!running.has(id)) return
    cancelled.add(id)
    const opened = await opening
    if (opened.ok) opened.value.transport.cancel(id)
  }

  /** A request that cannot be read is answered too, where its id can be. */
  const refuse = (message: unknown, why: string): void => {
    const id = idOf(message)
    // An id under way has its answer coming: this one would be taken for it.
    if (id === undefined || running.has(id)) return
    const error = { code: 'invalid-input', message: `Not a message: ${why}` } as const
    channel.send({ type: 'reply', id, result: { ok: false, error } })
  }

  const receive = (message: unknown): void => {
    const read = ToServer.safeParse(message)
    if (!read.success) return refuse(message, read.error.issues[0]?.message ?? 'does not fit')
    const heard = read.data
    if (heard.type === 'close') return onEnd()
    if (heard.type === 'cancel') return void cancel(heard.id)
    // The one under way answers for both.
    if (running.has(heard.id)) return
    running.set(heard.id, request(heard.id, heard.name, heard.input))
  }

  channel.listen(receive, onEnd)

  return {
    close: async () => {
      for (const id of running.keys()) void cancel(id)
      await Promise.allSettled(running.values())
      const opened = await opening
      if (opened.ok) await opened.value.close()
    },
  }
}
