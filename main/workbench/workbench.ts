/** The one door to the library: commands of the contract in, results and events out. */
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { Store } from '#main/store/index.ts'
import {
  commands,
  isCommandName,
  type CommandName,
  type OutputOf,
} from '#shared/contract/commands.ts'
import { toError, type Result } from '#shared/contract/errors.ts'
import type { EventOf } from '#shared/contract/events.ts'
import { checkInput } from '#shared/contract/validate.ts'
import type { StepOutcome } from '#shared/records/library.ts'
import type { OpenMode } from '#shared/records/library-file.ts'
import { analystOf } from './analyst.ts'
import type { Context, EngineCommand, FetchText, Handler, Progress } from './context.ts'
import { fetchPage } from './fetch-text.ts'
import { handlers } from './handlers.ts'
import { openPath } from './open.ts'
import { extractionReader, type Reader } from './reader.ts'
import { loadSeeds } from './seeds.ts'

export interface RunOptions {
  signal?: AbortSignal
  progress?: Progress
}

export type ChangedListener = (event: 'changed', payload: EventOf<'changed'>) => void

export interface Workbench {
  /** Parses the input by the contract and runs the use case. Never throws, never rejects. */
  run<N extends CommandName>(
    name: N,
    input: unknown,
    options?: RunOptions,
  ): Promise<Result<OutputOf<N>>>
  /** Told after each commit. Returns the function that stops listening. */
  on(listener: ChangedListener): () => void
  /** Cancels what is under way and closes the library. */
  close(): void
}

export interface WorkbenchOptions {
  path: string
  /** Folder of the first articles, loaded only into a library that is not there yet. */
  seeds?: string
  /** Who works, for the history; the name of the system's user where not given. */
  analyst?: string
  reader?: Reader
  /** Fetches pages for snapshots, on request only; null where that is not to be offered. */
  fetchText?: FetchText | null
  /** `usual` where not given. An audit package is opened to be read only in any case. */
  mode?: OpenMode
  /** Takes the library for itself under this name, so that others are told by whom. */
  program?: string
}

/** With more ids than this a listener does better to read everything again. */
const mostIdsTold = 2000

function changedBy(
  { command, sourceIds, claimIds }: StepOutcome,
  cause: EventOf<'changed'>['cause'],
): EventOf<'changed'> {
  const everything = claimIds.length > mostIdsTold
  return {
    cause,
    command,
    sourceIds: everything ? [] : sourceIds,
    claimIds: everything ? [] : claimIds,
    everything,
  }
}

function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    // An account without a name in the system's list, as in some containers.
    return 'analyst'
  }
}

const failed = (
  code: 'cancelled' | 'unknown-command' | 'read-only',
  message: string,
): Result<never> => ({
  ok: false,
  error: { code, message },
})

/** A layout may change while reading: it is kept with the copy that is read, and goes with it. */
const harmless: ReadonlySet<string> = new Set<CommandName>(['settings.set'])

function workbenchOn(
  store: Store,
  { reader, account, fetchText, pack }: Pick<Context, 'reader' | 'account' | 'fetchText' | 'pack'>,
): Workbench {
  const listeners = new Set<ChangedListener>()
  const closing = new AbortController()

  const tell = (outcome: StepOutcome, cause: EventOf<'changed'>['cause']): void => {
    const payload = changedBy(outcome, cause)
    for (const listener of listeners) listener('changed', payload)
  }

  const contextFor = (command: string, signal: AbortSignal, progress: Progress): Context => ({
    store,
    reader,
    fetchText,
    analyst: analystOf(store, account),
    account,
    pack,
    signal,
    progress,
    step: (work) => {
      const { value, outcome } = store.steps.run({ command, by: analystOf(store, account) }, work)
      if (outcome) tell(outcome, 'do')
      return value
    },
    travel: (kind) => {
      const outcome = store.steps[kind](analystOf(store, account))
      tell(outcome, kind)
      return outcome
    },
  })

  const run: Workbench['run'] = async (name, input, options = {}) => {
    if (!isCommandName(name) || !Object.hasOwn(handlers, name))
      return failed('unknown-command', `The workbench has no command ${String(name)}.`)
    const checked = checkInput(name, input)
    if (!checked.ok) return checked
    if (store.readOnly && commands[name].kind === 'write' && !harmless.has(name))
      return failed('read-only', `${store.path} is open to be read only.`)
    const signal = options.signal
      ? AbortSignal.any([options.signal, closing.signal])
      : closing.signal
    if (signal.aborted) return failed('cancelled', 'Cancelled.')
    const context = contextFor(name, signal, options.progress ?? (() => undefined))
    // The table's union of handlers is wider than the one that `name` picks.
    const handler = handlers[name as EngineCommand] as unknown as Handler<EngineCommand>
    try {
      const value = await handler(checked.value as never, context)
      return { ok: true, value: value as OutputOf<typeof name> }
    } catch (thrown) {
      if (signal.aborted && thrown === signal.reason) return failed('cancelled', 'Cancelled.')
      return { ok: false, error: toError(store.explain(thrown)) }
    }
  }

  return {
    run,
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      closing.abort()
      listeners.clear()
      store.close()
    },
  }
}

/**
 * Opens the library at `path`, making it (with the seeds) where there is none.
 * Rejects with Failure `not-a-library`, `newer-library`, `damaged-library`, `library-busy`,
 * `cannot-write` or `disk-full`; a file that is refused is left as it is.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const {
    seeds,
    reader = extractionReader,
    analyst = systemUser(),
    fetchText = fetchPage,
    mode,
    program,
  } = options
  const { store, pack } = await openPath({
    path: resolve(options.path),
    ...(mode ? { mode } : {}),
    ...(program ? { holder: { program, who: analyst } } : {}),
    fill: async (fresh) => {
      if (seeds !== undefined) await loadSeeds(seeds, fresh, reader, analyst)
    },
  })
  return workbenchOn(store, { reader, account: analyst, fetchText, pack })
}
