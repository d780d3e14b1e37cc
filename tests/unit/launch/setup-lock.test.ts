import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStale, withLock } from '#main/launch/setup-lock.mjs'

let parent: string
let folder: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'riscontro-lock-'))
  folder = join(parent, 'deep', 'setup.lock')
})
afterEach(() => rmSync(parent, { recursive: true }))

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid
function heldBy(pid: number | undefined, ageSeconds = 0) {
  mkdirSync(folder, { recursive: true })
  if (pid !== undefined) writeFileSync(join(folder, 'pid'), String(pid))
  const time = Date.now() / 1000 - ageSeconds
  utimesSync(folder, time, time)
}

describe('withLock', () => {
  it('holds the lock while it works and leaves none, also when the work fails', () => {
    let held = false
    withLock(
      folder,
      () => {},
      () => (held = existsSync(folder)),
    )
    expect(held).toBe(true)
    const fail = () => {
      throw new Error('no')
    }
    expect(() => withLock(folder, () => {}, fail)).toThrow('no')
    expect(existsSync(folder)).toBe(false)
  })
  it('takes over from a process that died', () => {
    heldBy(deadPid())
    let worked = false
    withLock(
      folder,
      () => {},
      () => (worked = true),
    )
    expect(worked).toBe(true)
  })
})

describe('isStale', () => {
  it.each([
    ['its owner runs', process.pid, 60, false],
    ['its owner has run for longer than any installation', process.pid, 31 * 60, true],
    ['its owner is about to write its pid', undefined, 1, false],
    ['nobody wrote a pid', undefined, 11, true],
  ])('when %s', (_, pid, age, stale) => {
    heldBy(pid, age)
    expect(isStale(folder)).toBe(stale)
  })
  it('is false for a lock that is gone', () => {
    expect(isStale(folder)).toBe(false)
  })
})
