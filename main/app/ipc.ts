/** The door between the page and the rest: who asks, whether the message fits, and who carries it out. */
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { z } from 'zod'
import type { CallOptions, Client } from '#shared/contract/client.ts'
import {
  commands,
  type CommandName,
  type InputOf,
  type OutputOf,
  type ParsedInputOf,
} from '#shared/contract/commands.ts'
import { toError, type Result } from '#shared/contract/errors.ts'
import { events, type EventName, type EventOf } from '#shared/contract/events.ts'
import { Cancel, Request } from '#shared/contract/messages.ts'
import { checkCommand, checkInput } from '#shared/contract/validate.ts'
import { isOwnAddress } from './address.ts'
import { channels } from './channels.ts'
import type { Line } from './switchboard.ts'
import type { Log } from './log.ts'

/** For what an app command asks of the engine in its turn: the page's cancel and progress go along. */
export type CallContext = Required<CallOptions>

/** By name, because the table's own types keep no host apart; a test holds the two together. */
export type AppName = Extract<CommandName, `app.${string}`>

export type AppHandlers = {
  readonly [N in AppName]: (
    input: ParsedInputOf<N>,
    context: CallContext,
  ) => OutputOf<N> | Promise<OutputOf<N>>
}

/** The page may not allow private addresses by itself: `app.importLocalUrl` asks the person. */
const allowsPrivate = (name: CommandName, input: unknown): boolean =>
  name === 'sources.importUrl' && (input as ParsedInputOf<typeof name>).allowPrivate

const Call = Request.omit({ type: true })
const CancelCall = Cancel.omit({ type: true })

/** Ours is the main frame of our window, on our page; a frame that is already gone is nobody. */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent | IpcMainEvent, 'sender' | 'senderFrame'>,
  contents: WebContents | undefined,
): boolean {
  const frame = event.senderFrame
  return (
    contents !== undefined &&
    event.sender === contents &&
    frame !== null &&
    frame.parent === null &&
    isOwnAddress(frame.url)
  )
}

export interface Door {
  /** Tells the page; an event that does not fit its schema is a defect and is logged, not sent. */
  tell<N extends EventName>(name: N, payload: EventOf<N>): void
  /** Cancels what a page that is gone had asked for. */
  cancelAll(): void
}

export function openDoor(
  contents: () => WebContents | undefined,
  engine: Client,
  handlers: AppHandlers,
  log: Log,
  line: Line = ipcMain,
): Door {
  const running = new Map<string, AbortController>()

  const tell: Door['tell'] = (name, payload) => {
    const page = contents()
    if (!page || page.isDestroyed()) return
    const checked = (events[name] as z.ZodType).safeParse(payload)
    if (checked.success) page.send(channels.event, name, checked.data)
    else log.error(`Event ${name} does not fit: ${checked.error.message}`)
  }

  const carryOut = async (
    name: CommandName,
    input: unknown,
    context: CallContext,
  ): Promise<Result<unknown>> => {
    const checked = checkInput(name, input)
    if (!checked.ok) return checked
    if (allowsPrivate(name, checked.value)) {
      const message = 'Private addresses are allowed by app.importLocalUrl.'
      return { ok: false, error: { code: 'forbidden', message, field: 'allowPrivate' } }
    }
    if (commands[name].host === 'engine')
      return engine.call(name, checked.value as InputOf<typeof name>, context)
    // The table of handlers is typed name by name; here the name is known only as one of them.
    const handle = handlers[name as AppName] as (
      input: unknown,
      context: CallContext,
    ) => Promise<unknown>
    return { ok: true, value: await handle(checked.value, context) }
  }

  const call = async (message: unknown): Promise<Result<unknown>> => {
    const read = Call.safeParse(message)
    if (!read.success) {
      const field = read.error.issues[0]?.path.join('.') ?? ''
      return {
        ok: false,
        error: {
          code: 'invalid-input',
          message: `Not a request: ${read.error.issues[0]?.message ?? 'does not fit'}`,
          ...(field === '' ? {} : { field }),
        },
      }
    }
    const { id, name, input } = read.data
    if (running.has(id))
      return {
        ok: false,
        error: { code: 'invalid-input', message: `${id} is still under way.`, field: 'id' },
      }
    const command = checkCommand(name, 'renderer')
    if (!command.ok) return command

    const abort = new AbortController()
    running.set(id, abort)
    try {
      return await carryOut(command.value, input, {
        signal: abort.signal,
        onProgress: (progress) => tell('progress', { ...progress, request: id }),
      })
    } catch (thrown) {
      const error = toError(thrown)
      if (error.code === 'internal') log.error(`${name}: ${String(thrown)}`)
      return { ok: false, error }
    } finally {
      if (running.get(id) === abort) running.delete(id)
    }
  }

  const refused = (event: IpcMainInvokeEvent | IpcMainEvent): boolean => {
    if (isTrustedSender(event, contents())) return false
    log.error(`A message from ${event.senderFrame?.url ?? 'nowhere'} was refused.`)
    return true
  }

  line.handle(channels.call, (event, message: unknown): Promise<Result<unknown>> => {
    if (!refused(event)) return call(message)
    const error = { code: 'forbidden', message: 'This page may not ask.' } as const
    return Promise.resolve({ ok: false, error })
  })
  line.on(channels.cancel, (event, message: unknown) => {
    if (refused(event)) return
    const read = CancelCall.safeParse(message)
    if (read.success) running.get(read.data.id)?.abort()
  })

  return {
    tell,
    cancelAll: () => {
      for (const abort of running.values()) abort.abort()
      running.clear()
    },
  }
}
