/** A copy for a colleague and the one that comes back: files are named in the system's dialog only. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import type { Client } from '#shared/contract/client.ts'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))
const { createPeopleHandlers } = await import('#main/app/people-handlers.ts')

const folder = mkdtempSync(join(tmpdir(), 'riscontro-people-app-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const own = join(folder, 'ada.riscontro')
const other = join(folder, 'per bea.riscontro')
for (const path of [own, other]) writeFileSync(path, path)

const context = { signal: new AbortController().signal, onProgress: () => undefined }
const engine = { call: vi.fn(), on: vi.fn() }
const onWritten = vi.fn()
const { showOpenDialog, showSaveDialog } = electron.dialog
const made = () =>
  createPeopleHandlers({
    engine: engine as unknown as Client,
    libraries: { path: own },
    language: () => 'it',
    askOpen: (asked) => showOpenDialog(asked) as never,
    askSave: (asked) => showSaveDialog(asked) as never,
    onWritten,
  })
const sending = { claimIds: null, sourceId: null, sample: 5, blind: true }

beforeEach(() => {
  electron.resetDouble()
  engine.call.mockReset()
  onWritten.mockReset()
})

it('sends where the person says, with the ending of a library, and lets that file be shown', async () => {
  const path = join(folder, 'copia')
  showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path })
  const sent = { path: `${path}.riscontro`, bytes: 1, claims: 5 }
  engine.call.mockResolvedValueOnce({ ok: true, value: sent })
  expect(await made()['app.people.send'](sending, context)).toEqual(sent)
  expect(engine.call).toHaveBeenCalledWith(
    'library.sendCopy',
    { ...sending, path: sent.path },
    context,
  )
  expect(onWritten).toHaveBeenCalledWith(sent.path)
})

it('does nothing when a dialog is dismissed', async () => {
  expect(await made()['app.people.send'](sending, context)).toBeNull()
  expect(await made()['app.people.choose']({}, context)).toBeNull()
  expect(engine.call).not.toHaveBeenCalled()
})

it('reads no library but one that was chosen', async () => {
  const handlers = made()
  const decided = { path: other, prefer: 'mine', decisions: {} } as const
  const askAll = () => [
    handlers['app.people.preview']({ path: other }, context),
    handlers['app.people.agreement']({ path: other }, context),
    handlers['app.people.apply'](decided, context),
  ]
  for (const answer of askAll())
    await expect(answer).rejects.toMatchObject({ error: { code: 'forbidden' } })
  expect(engine.call).not.toHaveBeenCalled()

  showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [other] })
  expect(await handlers['app.people.choose']({}, context)).toEqual({
    path: other,
    name: 'per bea',
  })
  engine.call.mockResolvedValue({ ok: true, value: {} })
  for (const answer of askAll()) expect(await answer).toEqual({})
  expect(engine.call.mock.calls.map(([name]) => name)).toEqual([
    'merge.preview',
    'agreement.read',
    'merge.apply',
  ])
})

it('refuses the library that is open, and says so', async () => {
  showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [own] })
  await expect(made()['app.people.choose']({}, context)).rejects.toMatchObject({
    error: { code: 'unreadable-file', detail: { file: 'ada.riscontro' } },
  })
})
