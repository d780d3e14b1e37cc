/** All that must be there before an Electron can be started: for `npm start` and for Playwright. */
import { statfs } from 'node:fs/promises'
import { hasDisplay, openDisplay } from './display.ts'
import { say } from './host.ts'
import { describeRuntime, findRuntime } from './runtime.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

export interface PreparedElectron {
  /** Absolute path of the program. */
  executable: string
  version: string
  source: 'official' | 'substitute'
  /** Flags to put before the path of the app. */
  args: string[]
  /** The whole environment for the child. */
  env: Record<string, string>
  /** True where the window opens on a display nobody sees. */
  virtualDisplay: boolean
  /** False for root alone: pass it to Playwright as `chromiumSandbox`. */
  sandbox: boolean
  /** Ends the virtual display, if there is one. */
  stop: () => Promise<void>
}

/** Tells whom we start that DISPLAY, which is set for them, is a virtual one. */
const virtualMark = 'RISCONTRO_VIRTUAL_DISPLAY'

const smallSharedMemory = 256 * 1024 * 1024

/** @throws LaunchError, worded for the person, when something cannot be had */
export async function prepareElectron(
  env: NodeJS.ProcessEnv = process.env,
): Promise<PreparedElectron> {
  const runtime = await findRuntime(env)
  say(describeRuntime(runtime))
  const needsXvfb = !hasDisplay(env)
  await ensureSystemLibraries(runtime.executable, needsXvfb)
  const isRoot = process.getuid?.() === 0
  const isVirtual = needsXvfb || env[virtualMark] === '1'
  const args = await flagsFor(env, isRoot, isVirtual)
  if (isRoot) say('started as root, where Chromium runs only without its sandbox: --no-sandbox')
  const display = await openDisplay(env)
  if (display.virtual) say(`no display here: using Xvfb, on ${display.name}`)
  return {
    executable: runtime.executable,
    version: runtime.version,
    source: runtime.source,
    args,
    env: electronEnvironment(isVirtual ? { ...env, [virtualMark]: '1' } : env, display.name),
    virtualDisplay: isVirtual,
    sandbox: !isRoot,
    stop: display.stop,
  }
}

async function flagsFor(
  env: NodeJS.ProcessEnv,
  isRoot: boolean,
  isVirtual: boolean,
): Promise<string[]> {
  const flags = isRoot ? ['--no-sandbox'] : []
  // Xvfb has no GPU to offer, and a GPU process that finds none now and then dies with the window.
  if (isVirtual) flags.push('--disable-gpu')
  if (process.platform !== 'linux') return flags
  // Older Electrons look for an X server unless told to look around.
  if (!env['DISPLAY'] && env['WAYLAND_DISPLAY']) flags.push('--ozone-platform-hint=auto')
  // Containers give 64 MB by default, and a renderer that runs out of it dies.
  const memory = await statfs('/dev/shm').catch(() => undefined)
  if (!memory || memory.blocks * memory.bsize < smallSharedMemory)
    flags.push('--disable-dev-shm-usage')
  return flags
}

/** The child's environment: with the display, and without what makes Electron a plain Node. */
export function electronEnvironment(
  env: NodeJS.ProcessEnv,
  display: string | undefined,
): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return Object.fromEntries(
    Object.entries({
      ...rest,
      ...(display ? { DISPLAY: display } : {}),
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
