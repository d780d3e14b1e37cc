/** Which Electron is launched: the official one wherever it can be had, else a substitute. */
import { join } from 'node:path'
import { cacheFolder } from './host.ts'
import { fetchOfficial, officialHere, officialVersion, overridden } from './official-runtime.ts'
import { prepareSubstitute, substituteVersion } from './substitute-runtime.ts'

export interface FoundRuntime {
  /** Absolute path of the program to start. */
  executable: string
  /** Electron's version, without a leading `v`. */
  version: string
}

export interface Runtime extends FoundRuntime {
  source: 'official' | 'substitute'
  /** Half a sentence for the person. */
  why: string
}

/** Each way to a runtime; the order among them is `chooseRuntime`'s. */
export interface RuntimeWays {
  officialVersion: string
  overridden(): Promise<FoundRuntime | undefined>
  officialHere(): Promise<FoundRuntime | undefined>
  fetchOfficial(): Promise<FoundRuntime | { failed: string }>
  prepareSubstitute(whyNotOfficial: string): Promise<FoundRuntime>
}

/** @throws LaunchError where neither the official runtime nor a substitute can be had */
export async function chooseRuntime(ways: RuntimeWays): Promise<Runtime> {
  const override = await ways.overridden()
  if (override)
    return {
      ...override,
      source: override.version === ways.officialVersion ? 'official' : 'substitute',
      why: 'ELECTRON_OVERRIDE_DIST_PATH names it',
    }
  const here = await ways.officialHere()
  if (here) return { ...here, source: 'official', why: 'it is installed' }
  const fetched = await ways.fetchOfficial()
  if (!('failed' in fetched)) return { ...fetched, source: 'official', why: 'it was fetched now' }
  const substitute = await ways.prepareSubstitute(fetched.failed)
  return {
    ...substitute,
    source: 'substitute',
    why: `the official ${ways.officialVersion} could not be fetched: ${fetched.failed}`,
  }
}

/** Finds a runtime, fetching one when there is none. @throws LaunchError as `chooseRuntime` */
export function findRuntime(env: NodeJS.ProcessEnv = process.env): Promise<Runtime> {
  const cache = cacheFolder(env)
  return chooseRuntime({
    officialVersion,
    overridden: () => overridden(env),
    officialHere,
    fetchOfficial: () => fetchOfficial(cache, env),
    prepareSubstitute: (whyNot) =>
      prepareSubstitute(join(cache, `electron-${substituteVersion}-linux-x64`), whyNot, env),
  })
}

/** The one line that says which runtime was taken, and why. */
export function describeRuntime({ version, source, why }: Runtime): string {
  return `Electron ${version}, the ${source} runtime (${why})`
}
