/** Installs Debian packages where that is ours to do, and otherwise says the one command to run. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, lastLines, run, say } from './host.ts'

/** Names a package has had, the newest first: Debian 13 renamed some with the suffix `t64`. */
export type PackageNames = readonly [string, ...string[]]

export interface PackageHost {
  isDebian: boolean
  isRoot: boolean
  tell(line: string): void
  /** Runs a command to its end; its output goes to the log. */
  execute(command: string, args: string[]): Promise<{ code: number; output: string }>
  keepLog(text: string): Promise<string>
}

export const thisHost: PackageHost = {
  isDebian: existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get'),
  isRoot: process.getuid?.() === 0,
  tell: say,
  async execute(command, args) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { code, stdout, stderr } = await run(command, args, { cwd: '/', env })
    return { code, output: stdout + stderr }
  },
  async keepLog(text) {
    await mkdir(cacheFolder(), { recursive: true })
    const file = join(cacheFolder(), 'system-packages.log')
    await writeFile(file, text)
    return file
  },
}

const patience = ['-o', 'DPkg::Lock::Timeout=120']

/**
 * @param wanted the packages, each by its names
 * @param purpose what for, in a few words
 * @returns nothing when they are installed, else what stands in the way, for the person
 */
export async function installPackages(
  wanted: readonly PackageNames[],
  purpose: string,
  host: PackageHost = thisHost,
): Promise<string | undefined> {
  const oldNames = wanted.map((names) => names.at(-1)).join(' ')
  if (!host.isDebian) return `${purpose} needs what Debian packages as: ${oldNames}`
  if (!host.isRoot)
    return `${purpose} needs system packages; run: sudo apt-get install --no-install-recommends ${oldNames}`

  host.tell(`installing for ${purpose}: ${oldNames}`)
  let log = ''
  const apt = async (args: string[]) => {
    const { code, output } = await host.execute('apt-get', [...patience, ...args])
    log += `$ apt-get ${args.join(' ')}\n${output}\n`
    return code
  }
  const updated = await apt(['update'])
  const names = await Promise.all(wanted.map((each) => knownName(each, host)))
  // Where the lists could not be refreshed, those already here may still do.
  const installed = await apt(['install', '-y', '--no-install-recommends', ...names])
  const file = await host.keepLog(log)
  if (installed === 0) return undefined
  const cause = updated === 0 ? '' : ' (and apt-get update failed before it)'
  return `apt-get install ${names.join(' ')} failed${cause}; whole log: ${file}\n${lastLines(log, 20)}`
}

async function knownName(names: PackageNames, host: PackageHost): Promise<string> {
  for (const name of names) {
    const { code } = await host.execute('apt-cache', ['show', '--no-all-versions', name])
    if (code === 0) return name
  }
  return names[names.length - 1] ?? names[0]
}
