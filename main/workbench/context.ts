/** What every use case works with, and the shape it has. */
import { Failure } from '#shared/contract/errors.ts'
import type { CommandName, OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import type { Journal, Store } from '#main/store/index.ts'
import type { OpenedPack } from '#shared/records/library-file.ts'
import type { Reader } from './reader.ts'

/** The commands carried out here; all others are the window's own process's. */
export type EngineCommand = Exclude<CommandName, `app.${string}`>

export type Progress = (done: number, total: number | null, label: string) => void

/**
 * Fetches the text of a page for a snapshot. Rejects with Failure where it cannot be had, or with the
 * signal's reason. The address that answered may be another than the one asked for.
 */
export type FetchText = (
  url: string,
  signal: AbortSignal,
) => Promise<{ text: string; url?: string; title?: string; publishedOn?: string }>

export interface Context {
  readonly store: Store
  readonly reader: Reader
  /** Null where this program cannot fetch. */
  readonly fetchText: FetchText | null
  /** Who the history of this library says did it. */
  readonly analyst: string
  /** Who that is where nobody gave a name for this library. */
  readonly account: string
  /** The audit package that the library was read out of. */
  readonly pack: OpenedPack | null
  readonly signal: AbortSignal
  readonly progress: Progress
  /** One step of the history, committed when it returns. Listeners hear of it then. */
  step<T>(work: (journal: Journal) => T): T
  /** Takes the newest step back, or brings the next one back, and tells listeners. */
  travel(kind: 'undo' | 'redo'): OutputOf<'history.undo'>
}

export type Handler<N extends EngineCommand> = (
  input: ParsedInputOf<N>,
  context: Context,
) => OutputOf<N> | Promise<OutputOf<N>>

/** Some of the engine's commands with their handlers. */
export type HandlersOf<N extends EngineCommand> = { readonly [Name in N]: Handler<Name> }

export const notFound = (what: string, id: string): Failure =>
  new Failure('not-found', `There is no ${what} ${id}.`, { detail: { what, id } })

/** The value, or Failure `not-found`. */
export function found<T>(value: T | null | undefined, what: string, id: string): T {
  if (value === null || value === undefined) throw notFound(what, id)
  return value
}

/** The fields of `next` that differ from `now`; null where none does. */
export function changes<T extends object>(
  now: T,
  next: Partial<T>,
): { before: Partial<T>; after: Partial<T> } | null {
  const before: Partial<T> = {}
  const after: Partial<T> = {}
  for (const name of Object.keys(next) as (keyof T)[]) {
    if (next[name] === undefined || JSON.stringify(next[name]) === JSON.stringify(now[name]))
      continue
    before[name] = now[name]
    after[name] = next[name]
  }
  return Object.keys(after).length === 0 ? null : { before, after }
}
