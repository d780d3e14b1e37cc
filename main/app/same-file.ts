/** Whether two paths are one file, through links and other names. */
import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** Null where there is no file yet. */
function fileOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return null
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

export function isSameFile(a: string, b: string): boolean {
  if (realPath(a) === realPath(b)) return true
  const file = fileOf(a)
  return file !== null && file === fileOf(b)
}
