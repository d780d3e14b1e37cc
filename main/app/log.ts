/** A plain log file of limited size, kept on this machine only. */
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Log {
  info(text: string): void
  error(text: string): void
}

export interface LogOptions {
  /** Bytes at which a file is put aside. */
  readonly limit?: number
  /** Files put aside and kept. */
  readonly kept?: number
  /** Repeats every line, for a developer's terminal. */
  readonly echo?: (line: string) => void
}

export function openLog(folder: string, options: LogOptions = {}): Log {
  const { limit = 1_000_000, kept = 3, echo } = options
  const file = join(folder, 'riscontro.log')
  const aside = (index: number): string => join(folder, `riscontro.${index}.log`)

  const rotate = (): void => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size < limit) return
    rmSync(aside(kept), { force: true })
    for (let index = kept - 1; index >= 1; index -= 1)
      if (statSync(aside(index), { throwIfNoEntry: false }))
        renameSync(aside(index), aside(index + 1))
    renameSync(file, aside(1))
  }

  const write = (level: string, text: string): void => {
    const line = `${new Date().toISOString()} ${level} ${text.replaceAll('\n', '\n  ')}\n`
    echo?.(line)
    try {
      mkdirSync(folder, { recursive: true })
      rotate()
      appendFileSync(file, line)
    } catch (error) {
      // A full disk must not take the program down over its own log.
      echo?.(`The log cannot be written: ${String(error)}\n`)
    }
  }

  return { info: (text) => write('info', text), error: (text) => write('error', text) }
}
