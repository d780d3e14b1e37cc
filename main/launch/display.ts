/** A display to open the window on: the person's own, or a virtual one where there is none. */
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { lastLines, LaunchError } from './host.ts'

export interface Display {
  /** Value for DISPLAY, or nothing to leave the environment as it is. */
  name: string | undefined
  virtual: boolean
  stop: () => Promise<void>
}

const startMs = 15_000

/** Only Linux can be without: macOS and Windows always have a desktop to offer. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** @throws LaunchError when a virtual display is needed and Xvfb does not start */
export async function openDisplay(env: NodeJS.ProcessEnv): Promise<Display> {
  return hasDisplay(env)
    ? { name: undefined, virtual: false, stop: async () => {} }
    : startVirtualDisplay()
}

/** Xvfb picks a free display itself and writes its number to the descriptor it is given. */
async function startVirtualDisplay(): Promise<Display> {
  const screen = ['-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  server.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = Promise.withResolvers<void>()
  const number = Promise.withResolvers<string>()
  const fail = (why: string) => number.reject(new LaunchError(`Xvfb did not start: ${why}`))
  server.on('error', (error) => fail(error.message))
  server.on('close', (code) => {
    ended.resolve()
    fail(`exit code ${code}\n${lastLines(errors, 3)}`)
  })
  const timer = setTimeout(() => fail(`no display after ${startMs / 1000} s`), startMs)
  let written = ''
  ;(server.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
    written += text
    if (written.endsWith('\n')) number.resolve(written.trim())
  })

  const kill = () => server.kill('SIGTERM')
  process.once('exit', kill)
  try {
    const name = `:${await number.promise}`
    return {
      name,
      virtual: true,
      async stop() {
        process.off('exit', kill)
        kill()
        await ended.promise
      },
    }
  } catch (error) {
    kill()
    throw error
  } finally {
    clearTimeout(timer)
  }
}
