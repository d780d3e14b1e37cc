/** What is told without being asked: the engine and the app to the window. */
import { z } from 'zod'
import { Id } from '../records/library.ts'

export const events = {
  /** Rows were written and are on disk. Empty lists with `everything` mean: read all again. */
  changed: z.object({
    cause: z.enum(['do', 'undo', 'redo']),
    command: z.string(),
    sourceIds: z.array(Id),
    claimIds: z.array(Id),
    everything: z.boolean(),
  }),
  /** How far a request is. `total` null where it is not known. */
  progress: z.object({
    request: z.string(),
    done: z.number(),
    total: z.number().nullable(),
    label: z.string(),
  }),
  engine: z.object({ state: z.enum(['starting', 'ready', 'stopped']) }),
  /** A menu item was chosen; `action` is an id of the action registry. */
  action: z.object({ action: z.string() }),
  theme: z.object({ dark: z.boolean() }),
} as const

export type Events = typeof events
export type EventName = keyof Events
export type EventOf<N extends EventName> = z.output<Events[N]>
export const isEventName = (name: string): name is EventName => Object.hasOwn(events, name)
