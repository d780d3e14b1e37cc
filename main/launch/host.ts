/** What every part of the launcher needs of its surroundings: folders, one voice, child processes. */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '..', '..')

/** Where downloads and prepared runtimes live between runs; safe to delete at any time. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['RISCONTRO_CACHE']) return resolve(env['RISCONTRO_CACHE'])
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'riscontro')
}

/** Stderr, so that what a command prints stays its own. */
export function say(line: string): void {
  process.stderr.write(`riscontro: ${line}\n`)
}

/** A failure already worded for the person: what, where, what to do. Shown without a stack. */
export class LaunchError extends Error {
  override name = 'LaunchError'
}

export interface Finished {
  /** Exit code; a process ended by a signal, or never started, counts as 1. */
  code: number
  stdout: string
  stderr: string
  timedOut: boolean
}

export interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  timeoutMs?: number
  /** Shows the child's output as it comes, instead of collecting it. */
  show?: boolean
  signal?: AbortSignal
}

/** Runs a command to its end. Never rejects: a command that is missing ends with code 127. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  const { promise, resolve: settle } = Promise.withResolvers<Finished>()
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: options.env ?? process.env,
    stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    ...(options.signal ? { signal: options.signal } : {}),
  })
  const finished: Finished = { code: 1, stdout: '', stderr: '', timedOut: false }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (finished.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (finished.stderr += text))
  const timer =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          finished.timedOut = true
          child.kill('SIGKILL')
        }, options.timeoutMs)
  child.on('error', (error: NodeJS.ErrnoException) => {
    clearTimeout(timer)
    settle({ ...finished, code: error.code === 'ENOENT' ? 127 : 1, stderr: error.message })
  })
  child.on('close', (code) => {
    clearTimeout(timer)
    settle({ ...finished, code: code ?? 1 })
  })
  return promise
}

/** npm as this process was started by it, else the one on PATH. */
export function npmCommand(env: NodeJS.ProcessEnv = process.env): [string, ...string[]] {
  const script = env['npm_execpath']
  return script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm']
}

/** The end of a log, where the reason usually stands. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}
