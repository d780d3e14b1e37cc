/** The system libraries Electron links to: which are missing, and the Debian packages they are in. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PackageNames } from './debian-packages.ts'
import { installPackages } from './debian-packages.ts'
import { lastLines, LaunchError, run } from './host.ts'

/**
 * Every library the Electron binaries for Linux name themselves (`readelf -d`), by the package that
 * holds it in Debian 12, before it the name of Debian 13 where that differs. What those link to in
 * turn comes with their packages.
 */
const packageOfLibrary: Readonly<Record<string, PackageNames>> = {
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
}

/** GTK opens libraries at run time, and one font at least, that only its package brings along. */
const gtk: PackageNames = ['libgtk-3-0t64', 'libgtk-3-0']
const xvfb: PackageNames = ['xvfb']

/** Sonames that `ldd` reports as "not found", each once, in its order. */
export function missingLibraries(lddOutput: string): string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found\s*$/gm)].map(([, name]) => name)
  return [...new Set(names.filter((name) => name !== undefined))]
}

/** The packages for the libraries, each once, and the libraries no package is known for. */
export function packagesFor(libraries: readonly string[]): {
  packages: PackageNames[]
  unknown: string[]
} {
  const packages = libraries.map((library) => packageOfLibrary[library])
  return {
    packages: [...new Map(packages.flatMap((p) => (p ? [[p[0], p]] : []))).values()],
    unknown: libraries.filter((library) => packageOfLibrary[library] === undefined),
  }
}

/**
 * Sees to it that the program's libraries are there, and Xvfb where a virtual display is needed.
 * Installs as root on Debian. Anywhere but on Linux there is nothing to do.
 * @throws LaunchError that names what is missing and the command to run
 */
export async function ensureSystemLibraries(executable: string, needsXvfb: boolean): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await missingFor(executable)
  const { packages, unknown } = packagesFor(missing)
  if (missing.length > 0 && !packages.some(([name]) => name === gtk[0])) packages.push(gtk)
  if (needsXvfb && !(await commandExists('Xvfb'))) packages.push(xvfb)
  if (packages.length > 0) {
    const problem = await installPackages(packages, 'Electron')
    if (problem !== undefined) throw new LaunchError(problem)
  }
  const still = missing.length > 0 ? await missingFor(executable) : []
  if (still.length > 0)
    throw new LaunchError(
      `${executable} misses ${still.join(', ')}` +
        (unknown.length > 0 ? '; no Debian package is known here for ' + unknown.join(', ') : '') +
        '; find the package with `apt-file search NAME` and install it',
    )
}

async function missingFor(executable: string): Promise<string[]> {
  const { code, stdout, stderr } = await run('ldd', [executable])
  // Musl and bare systems have no such ldd: then the start itself will tell.
  if (code === 127) return []
  if (code !== 0)
    throw new LaunchError(`ldd ${executable} failed: ${lastLines(stdout + stderr, 1)}`)
  return missingLibraries(stdout)
}

export async function commandExists(command: string): Promise<boolean> {
  const { code } = await run('sh', ['-c', 'command -v "$0" >/dev/null', command])
  return code === 0
}

/** LibreOffice comes in parts under one command; this library is the spreadsheet's. */
const spreadsheetPart = 'libsclo.so'

/** Whether LibreOffice's command is there, and its spreadsheet with it. */
export async function hasSpreadsheet(): Promise<boolean> {
  const { code, stdout } = await run('sh', ['-c', 'readlink -f "$(command -v soffice)"'])
  const program = stdout.trim()
  if (code !== 0 || program === '') return false
  return process.platform !== 'linux' || existsSync(join(dirname(program), spreadsheetPart))
}

/**
 * A program some tests use and the product does not. They skip themselves without it.
 * @returns why it is not there, or nothing when it is
 */
export async function ensureSpreadsheet(): Promise<string | undefined> {
  if (await hasSpreadsheet()) return undefined
  return installPackages([['libreoffice-calc-nogui']], 'the spreadsheet test')
}
