/** All windows, each with its library: no library has two. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { app } from 'electron'
import type { Result, RiscontroError } from '#shared/contract/errors.ts'
import type { OpenMode } from '#shared/records/library-file.ts'
import type { Desk } from './desk.ts'
import type { RecentLibraries } from './recent-libraries.ts'
import { isSameFile } from './same-file.ts'
import type { Workplace } from './workplace.ts'

export interface Desks {
  all(): readonly Desk[]
  /** The one in front, or the one that was there last. */
  front(): Desk | undefined
  /** The program's first: its window is there at once, whatever becomes of the library. */
  first(path: string, mode: OpenMode): Desk
  /**
   * A window for the library once it is open, or the one forward that has it (`here`). A window
   * that could not open its own library makes room for it.
   */
  open(path: string, mode: OpenMode, from?: Desk): Promise<Result<{ path: string; here: boolean }>>
  has(path: string): boolean
  /** All engines, each given time to close its library. */
  closeAll(): Promise<void>
}

export interface DesksOptions {
  readonly recent: RecentLibraries
  workplaceFor(path: string, mode: OpenMode): Workplace
  deskFor(workplace: Workplace, onClosed: (desk: Desk, ended: Promise<void>) => void): Desk
  onChange(): void
}

export function openDesks({ recent, workplaceFor, deskFor, onChange }: DesksOptions): Desks {
  let desks: Desk[] = []
  let last: Desk | undefined
  /** Engines whose windows are gone and that still close their libraries. */
  const leaving = new Set<Promise<void>>()
  /** Libraries that are just being opened: a second wish for one waits for the first. */
  const opening = new Map<string, Promise<RiscontroError | null>>()

  const remember = (path: string): void => {
    recent.add(path)
    app.addRecentDocument(path)
  }
  const withLibrary = (path: string): Desk | undefined =>
    desks.find((desk) => !desk.failed && isSameFile(desk.workplace.library, path))

  const seat = (workplace: Workplace): Desk => {
    const desk = deskFor(workplace, (closed, ended) => {
      leaving.add(ended)
      void ended.finally(() => leaving.delete(ended))
      desks = desks.filter((other) => other !== closed)
      if (last === closed) last = desks.at(-1)
      onChange()
    })
    desks = [...desks, desk]
    last = desk
    desk.window.on('focus', () => {
      last = desk
      onChange()
    })
    return desk
  }

  const bring = (desk: Desk): Result<{ path: string; here: boolean }> => {
    desk.bringForward()
    return { ok: true, value: { path: desk.workplace.library, here: true } }
  }

  /** No window before the library is open: what does not open is said where it was asked for. */
  const openNew = async (path: string, mode: OpenMode): Promise<RiscontroError | null> => {
    const workplace = workplaceFor(path, mode)
    const error = await workplace.opened()
    if (error) {
      await workplace.host.close()
      return error
    }
    remember(path)
    seat(workplace)
    return null
  }

  return {
    all: () => desks,
    front: () => last,
    first: (path, mode) => {
      const workplace = workplaceFor(path, mode)
      void workplace.opened().then((error) => error ?? remember(path))
      return seat(workplace)
    },
    open: async (path, mode, from) => {
      const settle = (desk: Desk): Result<{ path: string; here: boolean }> => {
        if (from?.failed && from !== desk) from.window.close()
        return bring(desk)
      }
      const there = withLibrary(path)
      if (there) return settle(there)
      const underWay = [...opening.keys()].find((other) => isSameFile(other, path))
      if (underWay !== undefined) {
        const error = await opening.get(underWay)
        const desk = withLibrary(path)
        if (desk) return settle(desk)
        const closed = { code: 'engine-stopped', message: `${path} was closed again.` } as const
        return { ok: false, error: error ?? closed }
      }
      const work = openNew(path, mode).finally(() => opening.delete(path))
      opening.set(path, work)
      const error = await work
      if (error) return { ok: false, error }
      if (from?.failed) from.window.close()
      return { ok: true, value: { path, here: false } }
    },
    has: (path) => withLibrary(path) !== undefined,
    closeAll: async () => {
      await Promise.allSettled([...leaving, ...desks.map((desk) => desk.workplace.host.close())])
      // Electron does not hear a quit that comes while it handles the last one.
      await nextTurn()
    },
  }
}
