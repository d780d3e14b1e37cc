/** Copies, reading only, who has a library, and the audit package with any byte of it changed. */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWorkbench, verifyPack } from '#main/workbench/index.ts'
import { error, importArticle, newFolder, openForTest, value } from './library-for-tests.ts'

it('names who has the library, through a link too, until it is closed; reading is still possible', async () => {
  const path = join(newFolder(), 'a.riscontro')
  const link = join(newFolder(), 'b.riscontro')
  const first = await openWorkbench({ path, program: 'Riscontro', analyst: 'Ada' })
  symlinkSync(path, link)
  const again = () => openWorkbench({ path: link, program: 'riscontro import', analyst: 'Bea' })
  await expect(again()).rejects.toMatchObject({
    error: { code: 'library-in-use', detail: { who: 'Ada', program: 'Riscontro' } },
  })
  const reader = await openWorkbench({ path: link, mode: 'read-only' })
  expect(await value(reader, 'library.describe', {})).toMatchObject({ readOnly: true })
  expect(await error(reader, 'history.undo', {})).toMatchObject({ code: 'read-only' })
  reader.close()
  first.close()
  expect(existsSync(`${path}.lock`)).toBe(false)
  ;(await again()).close()
})

it('an audit package is whole; each changed, missing or added byte is found', async () => {
  const workbench = await openForTest()
  await importArticle(workbench)
  const path = join(newFolder(), 'a.riscontro-audit.zip')
  const made = await value(workbench, 'exports.auditPack', { path })
  const whole = await verifyPack(path)
  expect(whole).toMatchObject({ troubles: [], manifestHash: made.manifestHash })
  const bytes = readFileSync(path)
  const other = join(newFolder(), 'b.riscontro-audit.zip')
  const step = Math.max(1, Math.floor(bytes.length / 60))
  const places = [...Array(60).keys()].map((index) => index * step)
  const ends = [...Array(22).keys()].map((index) => bytes.length - 1 - index)
  for (const place of [...places, ...ends]) {
    const changed = Buffer.from(bytes)
    changed[place] = changed[place]! ^ 1
    writeFileSync(other, changed)
    const { troubles } = await verifyPack(other)
    expect(troubles, `byte ${place}`).not.toEqual([])
  }
  writeFileSync(other, bytes.subarray(0, -100))
  expect((await verifyPack(other)).troubles).not.toEqual([])
  await expect(openWorkbench({ path: other })).rejects.toMatchObject({
    error: { code: 'pack-changed' },
  })
})
