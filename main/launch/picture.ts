/** The picture of the window that stands in for the window where nobody can see it. */
import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { lastLines, LaunchError, projectRoot, say } from './host.ts'
import type { PreparedElectron } from './prepare.ts'

const limitMs = 120_000
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Width and height of a PNG in pixels, or nothing when it is not one (PNG 3rd ed., 5.2 and 11.2.1). */
export function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(pngSignature)) return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/**
 * Starts the app so that it saves a picture of its window to `file` and quits.
 * @throws LaunchError with the end of the app's stderr when there is no picture after 120 s
 */
export async function takePicture(
  electron: PreparedElectron,
  appArguments: string[],
  file: string,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  // An earlier picture must not pass for this one.
  await rm(file, { force: true })
  const { outcome, errors } = await runToTheEnd(electron, appArguments, file)
  const bytes = await readFile(file).catch(() => undefined)
  const size = bytes && pngSize(bytes)
  if (outcome !== 'exit code 0' || !bytes || !size || size.width === 0 || size.height === 0)
    throw new LaunchError(
      `the window left ${size ? 'a picture, but failed' : 'no picture'} (${outcome}); ` +
        `the end of its stderr:\n${lastLines(withoutNoise(errors), 30)}`,
    )
  const kilobytes = Math.round(bytes.length / 1024)
  say(
    `the window opened; its picture is ${relative(projectRoot, file)} ` +
      `(${size.width} x ${size.height} pixels, ${kilobytes} kB)`,
  )
}

/** Chromium's complaints about a desktop that is not there would push the reason out of sight. */
function withoutNoise(errors: string): string {
  return errors
    .split('\n')
    .filter((line) => !/:ERROR:(bus|viz_main_impl)\.cc\(/.test(line))
    .join('\n')
}

function runToTheEnd(
  electron: PreparedElectron,
  appArguments: string[],
  file: string,
): Promise<{ outcome: string; errors: string }> {
  const { promise, resolve } = Promise.withResolvers<{ outcome: string; errors: string }>()
  // A group of its own, so that what it started ends with it.
  const child = spawn(electron.executable, [...electron.args, projectRoot, ...appArguments], {
    env: { ...electron.env, RISCONTRO_PICTURE: file, RISCONTRO_PICTURE_EXIT: '1' },
    stdio: ['ignore', 'inherit', 'pipe'],
    detached: true,
  })
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
  const interrupted = (signal: NodeJS.Signals) => {
    end()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  let errors = ''
  let late = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const timer = setTimeout(() => {
    late = true
    end()
  }, limitMs)
  child.on('error', (error) => resolve({ outcome: error.message, errors }))
  child.on('exit', (code, signal) => {
    clearTimeout(timer)
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    end()
    const outcome = late ? `not done after ${limitMs / 1000} s` : `exit code ${code ?? signal}`
    // Its last words may still be in the pipe.
    setImmediate(() => resolve({ outcome, errors }))
  })
  return promise
}
