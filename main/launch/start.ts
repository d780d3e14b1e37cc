/** `npm start`: ends with the window open, or with a picture of it where there is no display. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { buildIfStale } from './build.ts'
import { LaunchError, projectRoot, say } from './host.ts'
import { takePicture } from './picture.ts'
import type { PreparedElectron } from './prepare.ts'
import { prepareElectron } from './prepare.ts'

/** Files named on the command line are the person's, so relative to where they stand. */
function appArguments(words: string[]): string[] {
  const here = process.env['INIT_CWD'] ?? process.cwd()
  return words.map((word) => (word.startsWith('-') ? word : resolve(here, word)))
}

/** @returns the exit code of the app */
function openWindow(electron: PreparedElectron, words: string[]): Promise<number> {
  const { promise, resolve: settle, reject } = Promise.withResolvers<number>()
  const child = spawn(electron.executable, [...electron.args, projectRoot, ...words], {
    env: electron.env,
    stdio: 'inherit',
  })
  // The child ends first; then this process, with its exit code.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.kill(signal))
  child.on('error', (error) =>
    reject(new LaunchError(`${electron.executable} could not be started: ${error.message}`)),
  )
  child.on('exit', (code, signal) => settle(code ?? (signal === 'SIGINT' ? 130 : 1)))
  return promise
}

async function start(words: string[]): Promise<number> {
  await buildIfStale()
  const electron = await prepareElectron()
  try {
    if (!electron.virtualDisplay) return await openWindow(electron, words)
    const picture = process.env['RISCONTRO_PICTURE'] ?? join(projectRoot, 'dist', 'window.png')
    await takePicture(electron, words, resolve(picture))
    return 0
  } finally {
    await electron.stop()
  }
}

try {
  process.exitCode = await start(appArguments(process.argv.slice(2)))
} catch (error) {
  say(error instanceof LaunchError ? error.message : String((error as Error).stack))
  process.exitCode = 1
}
