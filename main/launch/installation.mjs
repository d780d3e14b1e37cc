// @ts-check
/**
 * Whether node_modules holds what package-lock.json names, and how it gets there. The answer is a
 * stamp in node_modules: the hash of the lockfile it was installed from.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.riscontro-lock')
/** @param {string} root */
const nodeFile = (root) =>
  join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/**
 * The platform is part of the stamp: a tree copied from another machine carries other binaries.
 * @param {string} root
 */
export function stampOf(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  return `${hash} ${process.platform} ${process.arch}`
}

/**
 * Two reads and a look at each direct dependency: cheap enough to run before every command.
 * @param {string} root
 */
export function isInstalled(root) {
  if (!existsSync(nodeFile(root)) || !directDependenciesExist(root)) return false
  const stamp = stampOf(root)
  if (readIfThere(stampFile(root)) === stamp) return true
  if (!installedByHand(root)) return false
  writeFileSync(stampFile(root), stamp)
  return true
}

/** @param {string} root */
function directDependenciesExist(root) {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(join(root, 'node_modules', name, 'package.json')),
  )
}

/**
 * Someone may have run `npm ci` or `npm install` without us. npm records what it installed in a
 * lockfile of its own, written last, so an interrupted installation has none.
 * @param {string} root
 */
function installedByHand(root) {
  const record = readIfThere(join(root, 'node_modules', '.package-lock.json'))
  if (record === undefined) return false
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return (
    sameInstallation(lock, JSON.parse(record)) &&
    Object.keys(JSON.parse(record).packages ?? {}).every((path) =>
      existsSync(join(root, path, 'package.json')),
    )
  )
}

/**
 * Optional packages may be absent (another platform's binaries), never different.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 */
export function sameInstallation(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, locked]) => {
    if (path === '') return true
    const found = installed.packages?.[path]
    if (found === undefined) return locked.optional === true
    return found.version === locked.version && found.integrity === locked.integrity
  })
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @throws {Error} with one line for the person
 */
export function install(root, say) {
  // Taken first: a lockfile edited meanwhile must lead to another installation, not be missed.
  const stamp = stampOf(root)
  say('installing the packages of package-lock.json (npm ci)')
  const npm = process.env['npm_execpath']
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  // The tools are development dependencies, so they are wanted under NODE_ENV=production too.
  const flags = '--no-audit --no-fund --loglevel=error --include=dev --include=optional'.split(' ')
  const { status, signal, error } = spawnSync(command, [...first, 'ci', ...flags], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    shell: !npm && process.platform === 'win32',
  })
  if (error) throw new Error(`npm could not be started: ${error.message}`)
  if (signal) throw new Error(`npm ci was ended by ${signal}; run the same command again`)
  if (status !== 0)
    throw new Error(
      `npm ci failed in ${root} (exit code ${status}); the lines above say why. ` +
        'It needs the npm registry (see `npm config get registry`).',
    )
  if (!existsSync(nodeFile(root)))
    throw new Error(
      'npm ci left no node_modules/.bin/node: npm is set to skip install scripts ' +
        '(ignore-scripts), and the package `node` needs its own. Run `npm rebuild node ' +
        '--ignore-scripts=false`, then the same command again.',
    )
  writeFileSync(stampFile(root), stamp)
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
