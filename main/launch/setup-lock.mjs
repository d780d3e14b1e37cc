// @ts-check
/** Lets one process at a time install: two `npm ci` in one folder delete each other's files. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const longestInstallMs = 30 * 60_000
const graceForOwnerMs = 10_000
const waitMs = 250

/**
 * Runs `work` alone: making a folder is atomic, and the pid inside tells a crash from a slow run.
 * @param {string} folder the lock; its parent is made when missing
 * @param {(line: string) => void} say
 * @param {() => void} work
 */
export function withLock(folder, say, work) {
  mkdirSync(dirname(folder), { recursive: true })
  for (let waits = 0; !take(folder); waits += 1) {
    if (isStale(folder)) discard(folder)
    else {
      if (waits === 0) say('another process is installing the packages; waiting for it')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs)
    }
  }
  try {
    work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(folder, 'pid'), String(process.pid))
  return true
}

/**
 * @param {string} folder
 * @returns {boolean} whether the lock's owner is gone; false when the lock itself is
 */
export function isStale(folder) {
  try {
    const age = Date.now() - statSync(folder).mtimeMs
    if (age > longestInstallMs) return true
    const pid = Number(readIfThere(join(folder, 'pid')))
    // No pid yet: its owner is about to write it, or died between the two steps.
    return pid > 0 ? !isRunning(pid) : age > graceForOwnerMs
  } catch {
    return false
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    // A container without an init never reaps a killed process: it stays, as a zombie (proc(5)).
    return !/\) Z /.test(readIfThere(`/proc/${pid}/stat`) ?? '')
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Renamed before it is removed, so that of several who found it stale one alone discards it.
 * @param {string} folder
 */
function discard(folder) {
  const aside = `${folder}.${process.pid}`
  try {
    renameSync(folder, aside)
  } catch {
    return
  }
  rmSync(aside, { recursive: true, force: true })
}
