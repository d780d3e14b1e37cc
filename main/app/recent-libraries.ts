/** The libraries opened last, the newest first. It belongs to the machine, like the window's place. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import {
  libraryExtension,
  packExtension,
  type RecentLibrary,
} from '#shared/records/library-file.ts'

const mostKept = 12

const Entry = z.object({ path: z.string().min(1), openedAt: z.string() })
const Recent = z.array(Entry).max(1000)
type Entry = z.infer<typeof Entry>

export interface RecentLibraries {
  /** With those that are no longer there marked. */
  list(isOpen: (path: string) => boolean): RecentLibrary[]
  has(path: string): boolean
  add(path: string): void
  forget(path: string): void
}

function read(path: string): Entry[] {
  try {
    return Recent.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}

const nameOf = (path: string): string => {
  const name = basename(path)
  const ending = [packExtension, libraryExtension].find((one) => name.toLowerCase().endsWith(one))
  return ending === undefined ? name : name.slice(0, -ending.length)
}

/** @param onError told of a list that cannot be written; not remembering stops nobody's work */
export function openRecentLibraries(
  path: string,
  onError: (text: string) => void,
): RecentLibraries {
  let entries = read(path)
  const update = (next: Entry[]): void => {
    entries = next.slice(0, mostKept)
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.tmp`, `${JSON.stringify(entries, null, 2)}\n`, { flush: true })
      renameSync(`${path}.tmp`, path)
    } catch (error) {
      onError(`${path} cannot be written: ${String(error)}`)
    }
  }
  const without = (library: string) => entries.filter((entry) => entry.path !== library)
  return {
    list: (isOpen) =>
      entries.map(({ path: library, openedAt }) => ({
        path: library,
        name: nameOf(library),
        folder: dirname(library),
        openedAt,
        missing: !existsSync(library),
        open: isOpen(library),
      })),
    has: (library) => entries.some((entry) => entry.path === library),
    add: (library) =>
      update([{ path: library, openedAt: new Date().toISOString() }, ...without(library)]),
    forget: (library) => update(without(library)),
  }
}
