import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readPictureOrder, takePictureWhenReady } from '#main/app/picture.ts'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))

let folder: string
const stderr = vi.spyOn(process.stderr, 'write')
beforeEach(() => {
  electron.resetDouble()
  folder = mkdtempSync(join(tmpdir(), 'riscontro-picture-'))
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  stderr.mockReturnValue(true)
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const start = (ready: Promise<void>, exit = true) => {
  const left = Promise.withResolvers<number>()
  const window = new electron.BrowserWindow({})
  const path = join(folder, 'window.png')
  takePictureWhenReady({ path, exit }, window as never, ready, left.resolve)
  return { window, path, left: left.promise }
}

it('is ordered by the environment', () => {
  expect(readPictureOrder({})).toBeUndefined()
  expect(readPictureOrder({ RISCONTRO_PICTURE: 'a.png' })).toEqual({ path: 'a.png', exit: false })
  const both = { RISCONTRO_PICTURE: 'a.png', RISCONTRO_PICTURE_EXIT: '1' }
  expect(readPictureOrder(both)).toEqual({ path: 'a.png', exit: true })
})

it('is taken when the page is ready, not before, and ends the program well', async () => {
  const ready = Promise.withResolvers<void>()
  const { window, path, left } = start(ready.promise)
  expect(window.webContents.capturePage).not.toHaveBeenCalled()
  ready.resolve()
  expect(await left).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe('picture')
})

it('ends the program badly when there is nothing to see', async () => {
  const { window, left } = start(Promise.resolve())
  window.webContents.capturePage.mockResolvedValueOnce({
    isEmpty: () => true,
    toPNG: () => Buffer.of(),
  })
  expect(await left).toBe(1)
  expect(stderr.mock.calls.at(-1)?.[0]).toMatch(/^No picture of the window: [^\n]+\n$/)
})

it('ends the program badly when the page does not get ready', async () => {
  vi.useFakeTimers()
  const { left } = start(new Promise(() => undefined))
  vi.advanceTimersByTime(60_000)
  expect(await left).toBe(1)
  expect(stderr.mock.calls.at(-1)?.[0]).toMatch(/^No picture of the window: [^\n]+ 60 s\.\n$/)
})
