/** The official Electron binary: where the package `electron` keeps it, and how it is fetched. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { LaunchError, run, say } from './host.ts'
import type { FoundRuntime } from './runtime.ts'

const manifestFile = createRequire(import.meta.url).resolve('electron/package.json')
const packageFolder = dirname(manifestFile)
export const officialVersion = (
  JSON.parse(await readFile(manifestFile, 'utf8')) as { version: string }
).version

const stallMs = 20_000
const dayMs = 24 * 60 * 60_000

/** The program's place inside an Electron folder, as the package `electron` has it. */
export function executableIn(folder: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
}

async function versionIn(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'version'), 'utf8').catch(() => undefined)
  return text?.trim().replace(/^v/, '')
}

/** The runtime that ELECTRON_OVERRIDE_DIST_PATH names. @throws LaunchError when none is there */
export async function overridden(env: NodeJS.ProcessEnv): Promise<FoundRuntime | undefined> {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!named) return undefined
  const executable = executableIn(resolve(named))
  if (!existsSync(executable))
    throw new LaunchError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${named}, but ${executable} does not exist; ` +
        'unset it, or let it name a folder that holds Electron',
    )
  return { executable, version: (await versionIn(resolve(named))) ?? 'of unknown version' }
}

/** The binary in node_modules, if it is complete: the package writes `path.txt` last. */
export async function officialHere(): Promise<FoundRuntime | undefined> {
  const dist = join(packageFolder, 'dist')
  const executable = executableIn(dist)
  const complete =
    (await versionIn(dist)) === officialVersion &&
    existsSync(join(packageFolder, 'path.txt')) &&
    existsSync(executable)
  return complete ? { executable, version: officialVersion } : undefined
}

interface FailedTry {
  at: string
  why: string
}

/**
 * Runs the package's own installer, which honours its mirrors, proxies and cache. It is given up
 * when nothing arrives for 20 s, and a failure holds for a day, so that later starts are not slowed.
 */
export async function fetchOfficial(
  cache: string,
  env: NodeJS.ProcessEnv,
): Promise<FoundRuntime | { failed: string }> {
  const memory = join(cache, `electron-${officialVersion}-not-fetched.json`)
  const earlier = await recentFailure(memory, Date.now())
  if (earlier !== undefined) return { failed: `${earlier}; tried less than a day ago` }

  say(`fetching Electron ${officialVersion}`)
  const failed = await runInstaller(cache, env)
  const found = failed === undefined ? await officialHere() : undefined
  if (found) {
    await rm(memory, { force: true })
    return found
  }
  const why = failed ?? 'its installer left no binary'
  await mkdir(cache, { recursive: true })
  await writeFile(memory, JSON.stringify({ at: new Date().toISOString(), why } satisfies FailedTry))
  return { failed: why }
}

/** Why the last try failed, if that was less than a day before `now` (milliseconds). */
export async function recentFailure(file: string, now: number): Promise<string | undefined> {
  try {
    const { at, why } = JSON.parse(await readFile(file, 'utf8')) as FailedTry
    const age = now - Date.parse(at)
    return age >= 0 && age < dayMs ? why : undefined
  } catch {
    return undefined
  }
}

/** @returns why it failed, or nothing when it succeeded */
async function runInstaller(cache: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  await mkdir(cache, { recursive: true })
  // Its downloads land in a folder of ours: what grows there tells a slow line from a dead one.
  const downloads = await mkdtemp(join(cache, 'fetch-'))
  const stalled = new AbortController()
  let size = -1
  const watch = setInterval(async () => {
    const grown = (await bytesUnder(downloads)) + (await bytesUnder(join(packageFolder, 'dist')))
    if (grown === size) stalled.abort()
    size = grown
  }, stallMs)
  try {
    const { code, stderr } = await run(process.execPath, [join(packageFolder, 'install.js')], {
      env: { ...env, TMPDIR: downloads, TEMP: downloads, TMP: downloads },
      signal: stalled.signal,
    })
    if (stalled.signal.aborted) return `nothing arrived for ${stallMs / 1000} s`
    if (code === 0) return undefined
    return stderr.split('\n').find((line) => line.trim() !== '') ?? `exit code ${code}`
  } finally {
    clearInterval(watch)
    await rm(downloads, { recursive: true, force: true })
  }
}

async function bytesUnder(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
