/**
 * A library to be read only is read from a copy of its own, private to this process: so nothing is
 * ever written to the original or beside it, it may lie on a medium that cannot be written, and an
 * older one can be brought up to date for showing it.
 */
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Connection, sql } from './connection.ts'

export interface Snapshot {
  readonly path: string
  remove(): void
}

const stamp = (path: string): string => {
  const { mtimeNs, size } = statSync(path, { bigint: true })
  return `${mtimeNs} ${size}`
}

/** With what SQLite may have left beside it. */
const beside = ['', '-wal', '-journal'] as const

function copyFiles(path: string, target: string): void {
  for (const ending of beside)
    if (existsSync(path + ending)) {
      copyFileSync(path + ending, target + ending, constants.COPYFILE_FICLONE)
      // The mode is copied too, and a copy of a read-only file could not be brought up to date.
      chmodSync(target + ending, 0o600)
    }
}

/** True when nobody touched the library meanwhile. */
function copyAtRest(path: string, target: string): boolean {
  const isAtRest = () => !existsSync(`${path}-wal`) && !existsSync(`${path}-journal`)
  if (!isAtRest()) return false
  const before = stamp(path)
  copyFiles(path, target)
  return isAtRest() && stamp(path) === before
}

/** As it stands at one moment, while others write. */
function copyAtWork(path: string, target: string): void {
  const source = new Connection(path, { mustExist: true, timeout: 5000, readOnly: true })
  try {
    source.run(sql`VACUUM INTO ${target}`)
  } finally {
    source.close()
  }
}

export function takeSnapshot(path: string): Snapshot {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-'))
  const target = join(folder, 'library.riscontro')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    if (!copyAtRest(path, target)) {
      for (const ending of beside) rmSync(target + ending, { force: true })
      try {
        copyAtWork(path, target)
      } catch {
        // On a medium that cannot be written nobody writes, and SQLite cannot open the log there.
        for (const ending of beside) rmSync(target + ending, { force: true })
        copyFiles(path, target)
      }
    }
    return { path: target, remove }
  } catch (thrown) {
    remove()
    throw thrown
  }
}
