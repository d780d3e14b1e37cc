/** What the app remembers between runs, beside the libraries: it belongs to the machine. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Language } from '#shared/records/extraction.ts'

const Bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
})
export type Bounds = z.infer<typeof Bounds>

export const themes = ['system', 'light', 'dark'] as const

/** A field that does not fit is forgotten; the others stay. */
const AppState = z.object({
  theme: z.enum(themes).catch('system'),
  /** Null until chosen: then the system's. */
  language: Language.nullable().catch(null),
  bounds: Bounds.nullable().catch(null),
  maximised: z.boolean().catch(false),
})
export type AppState = z.infer<typeof AppState>

export interface StateFile {
  get(): AppState
  /** Never throws: not remembering is no reason to stop working. */
  update(patch: Partial<AppState>): void
}

function read(path: string): AppState {
  try {
    return AppState.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return AppState.parse({})
  }
}

function write(path: string, state: AppState): void {
  const temporary = `${path}.tmp`
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(temporary, 'w')
  try {
    writeSync(file, `${JSON.stringify(state, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}

export function openStateFile(path: string, onError: (text: string) => void): StateFile {
  let state = read(path)
  return {
    get: () => state,
    update: (patch) => {
      state = { ...state, ...patch }
      try {
        write(path, state)
      } catch (error) {
        onError(`${path} cannot be written: ${String(error)}`)
      }
    },
  }
}
