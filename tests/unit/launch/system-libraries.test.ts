import { describe, expect, it } from 'vitest'
import type { PackageHost } from '#main/launch/debian-packages.ts'
import { installPackages } from '#main/launch/debian-packages.ts'
import { missingLibraries, packagesFor } from '#main/launch/system-libraries.ts'

const ldd = `\
\tlinux-vdso.so.1 (0x00007ffd0b5f2000)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f0e)
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibgtk-3.so.0 => not found
\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f0f)
\tlibnss3.so => not found
\tlibstrange.so.9 => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f10)
`

describe('missing libraries', () => {
  it('are those ldd does not find, each once', () => {
    expect(missingLibraries(ldd)).toEqual([
      'libnss3.so',
      'libnssutil3.so',
      'libgtk-3.so.0',
      'libstrange.so.9',
    ])
  })
  it('are none in a complete listing', () => {
    expect(missingLibraries(ldd.replaceAll(/.*not found\n/g, ''))).toEqual([])
  })
  it('lead to their packages, each once, and to the names nobody knows', () => {
    const { packages, unknown } = packagesFor(missingLibraries(ldd))
    expect(packages).toEqual([['libnss3'], ['libgtk-3-0t64', 'libgtk-3-0']])
    expect(unknown).toEqual(['libstrange.so.9'])
  })
})

/** A Debian that knows some packages, and the apt-get commands it was given. */
function debian(known: string[], exitCodes: Partial<Record<'update' | 'install', number>> = {}) {
  const commands: string[] = []
  const host: PackageHost = {
    isDebian: true,
    isRoot: true,
    tell: () => {},
    execute: async (command, args) => {
      if (command === 'apt-cache')
        return { code: known.includes(args.at(-1) ?? '') ? 0 : 100, output: '' }
      const words = args.filter((word) => !word.includes('DPkg') && word !== '-o')
      commands.push(words.join(' '))
      const code = exitCodes[words[0] as 'update' | 'install'] ?? 0
      return { code, output: code === 0 ? 'fine' : 'E: broken mirror' }
    },
    keepLog: async () => '/log',
  }
  return { host, commands }
}
const wanted = [['libgtk-3-0t64', 'libgtk-3-0'], ['xvfb']] as const

describe('installPackages', () => {
  it('uses the names the release knows', async () => {
    const bookworm = debian(['libgtk-3-0', 'xvfb'])
    expect(await installPackages(wanted, 'Electron', bookworm.host)).toBeUndefined()
    expect(bookworm.commands).toEqual([
      'update',
      'install -y --no-install-recommends libgtk-3-0 xvfb',
    ])
    const trixie = debian(['libgtk-3-0t64', 'xvfb'])
    await installPackages(wanted, 'Electron', trixie.host)
    expect(trixie.commands[1]).toContain('libgtk-3-0t64 xvfb')
  })
  it('touches nothing without root, and says the one command', async () => {
    const { host, commands } = debian(['libgtk-3-0', 'xvfb'])
    const problem = await installPackages(wanted, 'Electron', { ...host, isRoot: false })
    expect(problem).toContain('sudo apt-get install --no-install-recommends libgtk-3-0 xvfb')
    expect(commands).toEqual([])
  })
  it('touches nothing on another system, and names the packages', async () => {
    const { host, commands } = debian([])
    const problem = await installPackages(wanted, 'Electron', { ...host, isDebian: false })
    expect(problem).toContain('libgtk-3-0 xvfb')
    expect(commands).toEqual([])
  })
  it('shows the log of a failure, and installs from old lists where there are no new ones', async () => {
    const offline = debian(['xvfb', 'libgtk-3-0'], { update: 100 })
    expect(await installPackages(wanted, 'Electron', offline.host)).toBeUndefined()
    const broken = debian(['xvfb', 'libgtk-3-0'], { update: 100, install: 100 })
    const problem = await installPackages(wanted, 'Electron', broken.host)
    expect(problem).toContain('E: broken mirror')
    expect(problem).toContain('update failed')
    expect(problem).toContain('/log')
  })
})
