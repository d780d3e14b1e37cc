import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asWriteFailure, WholeFile } from '#main/exports/whole-file.ts'
import { toError } from '#shared/contract/errors.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const errno = (code: string) => Object.assign(new Error(`${code}: it failed`), { code })

describe('asWriteFailure', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'cannot-write'],
    ['EROFS', 'cannot-write'],
  ])('%s is %s', (code, expected) => {
    const error = toError(asWriteFailure(errno(code), '/a/b.csv'))
    expect(error).toMatchObject({ code: expected, detail: { file: 'b.csv' } })
  })

  it('leaves other errors as they are', () => {
    const aborted = new DOMException('stop', 'AbortError')
    expect(asWriteFailure(aborted, '/a')).toBe(aborted)
    const sqlite = errno('SQLITE_BUSY')
    expect(asWriteFailure(sqlite, '/a')).toBe(sqlite)
  })
})

describe('WholeFile', () => {
  it('shows nothing under the name before it is placed', async () => {
    const path = join(folder, 'a.csv')
    const file = await WholeFile.begin(path)
    await file.handle.writeFile('x')
    expect(await file.finish()).toBe(1)
    expect(readdirSync(folder)).not.toContain('a.csv')
    await file.place()
    await file.end()
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it('takes itself away when it ends before its place', async () => {
    const file = await WholeFile.begin(join(folder, 'a.csv'))
    await file.end()
    expect(readdirSync(folder)).toEqual([])
  })

  it('replaces what a link points to, not the link', async () => {
    writeFileSync(join(folder, 'real.csv'), 'older')
    symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'))
    const file = await WholeFile.begin(join(folder, 'link.csv'))
    await file.handle.writeFile('newer')
    await file.finish()
    await file.place()
    await file.end()
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('newer')
  })
})
