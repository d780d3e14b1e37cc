/** Libraries as documents: one window each, copies, properties, and the audit package. */
import { copyFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { ask, clearSeat, electronCommand, launch, newSeat, type Running, type Seat } from './app.ts'

let seat: Seat
let running: Running | undefined

test.beforeEach(async () => {
  seat = await newSeat()
})
test.afterEach(async () => {
  await running?.close()
  running = undefined
  await clearSeat(seat)
})

const at = (name: string): string => join(seat.userData, name)

/** What the system's dialogs answer from now on. */
const answer = (app: ElectronApplication, path: string, response = 0): Promise<void> =>
  app.evaluate(
    ({ dialog }, [file, button]) => {
      const set = dialog as unknown as Record<string, () => Promise<unknown>>
      set['showSaveDialog'] = async () => ({ canceled: false, filePath: file })
      set['showOpenDialog'] = async () => ({ canceled: false, filePaths: [file] })
      set['showMessageBox'] = async () => ({ response: button })
    },
    [path, response] as const,
  )

/** The window that opens on what is done. */
async function windowAfter(app: ElectronApplication, work: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), work()])
  await page.getByTestId('saved').waitFor()
  return page
}

test('a new library opens in a window of its own, and neither window sees what the other does', async () => {
  running = await launch(seat)
  const { app, page } = running
  await expect(page).toHaveTitle('library – Riscontro')
  await answer(app, at('Inchiesta'))
  const other = await windowAfter(app, () => page.keyboard.press('Control+n'))
  await expect(other).toHaveTitle('Inchiesta – Riscontro')
  await expect(other.getByTestId('library-empty')).toBeVisible()
  expect(existsSync(at('Inchiesta.riscontro'))).toBe(true)

  await ask(other, 'sources.importText', { text: 'Il ponte costa 13 miliardi di euro.' })
  await expect(other.getByTestId('library-empty')).toBeHidden()
  const first = await ask(page, 'sources.list', {})
  const second = await ask(other, 'sources.list', {})
  expect(first).toHaveLength(1)
  expect(second).toHaveLength(1)
  expect(second[0]?.id).not.toBe(first[0]?.id)
  await ask(page, 'claims.discard', {
    ids: [(await ask(page, 'claims.ids', { sourceId: null }))[0]!],
  })
  expect(await ask(other, 'history.state', {})).toMatchObject({ undo: 'sources.importText' })

  // The new one is closed; the first still works, and the list knows both.
  await other.close()
  const recent = await ask(page, 'app.library.recent', {})
  expect(recent.map(({ name, open }) => [name, open])).toEqual([
    ['Inchiesta', false],
    ['library', true],
  ])
  expect(existsSync(at('Inchiesta.riscontro.lock'))).toBe(false)
})

test('a library that is open already comes forward, also through a link and from a second start', async () => {
  running = await launch(seat)
  const { app, page } = running
  const link = at('altro nome.riscontro')
  symlinkSync(seat.library, link)
  await answer(app, link)
  expect(await ask(page, 'app.library.open', {})).toEqual({ path: seat.library, here: true })
  expect(app.windows()).toHaveLength(1)

  const { command, args, env, sandbox } = await electronCommand(seat)
  const second = await _electron
    .launch({
      executablePath: command,
      args: [...args, link],
      env,
      chromiumSandbox: sandbox,
      timeout: 15_000,
    })
    .catch(() => undefined)
  await second?.close().catch(() => undefined)
  expect(app.windows()).toHaveLength(1)
  await ask(page, 'library.describe', {})
})

test('the list of recent libraries opens them, shows what is gone, and forgets it', async () => {
  running = await launch(seat)
  const { app, page } = running
  for (const name of ['Uno', 'Due']) {
    await answer(app, at(`${name}.riscontro`))
    const opened = await windowAfter(app, () => ask(page, 'app.library.new', {}))
    await opened.close()
  }
  await expect.poll(() => existsSync(at('Due.riscontro-wal'))).toBe(false)
  rmSync(at('Due.riscontro'))
  await page.keyboard.press('Control+Alt+r')
  const items = page.getByTestId('recent-item')
  await expect(items).toHaveCount(3)
  await expect(items.first()).toHaveAttribute('data-missing', 'true')
  await expect(items.first()).toContainText('Non trovato')
  await items.first().getByRole('button', { name: 'Togli dall’elenco: Due' }).click()
  await expect(items).toHaveCount(2)
  const uno = await windowAfter(app, () => items.first().getByTitle(at('Uno.riscontro')).click())
  await expect(uno).toHaveTitle('Uno – Riscontro')
  await expect(page.getByTestId('recent')).toBeHidden()
})

test('properties, a copy and compacting', async () => {
  running = await launch(seat)
  const { app, page } = running
  await page.keyboard.press('Control+Alt+i')
  const dialog = page.getByTestId('properties')
  await expect(dialog.getByTestId('property-place')).toContainText(seat.library)
  await expect(dialog.getByTestId('property-integrity')).toContainText('Integro')
  await expect(dialog.getByTestId('property-contents')).toContainText('Fonti: 1')
  const copy = at('copia.riscontro')
  await answer(app, copy)
  await dialog.getByTestId('properties-copy').click()
  await expect.poll(() => existsSync(copy)).toBe(true)
  await dialog.getByTestId('properties-compact').click()
  await expect(page.getByText(/^Archivio compattato: da /)).toBeAttached()
  await page.keyboard.press('Escape')

  const claims = await ask(page, 'claims.ids', { sourceId: null })
  const opened = await windowAfter(app, () => ask(page, 'app.library.open', {}))
  await expect(opened).toHaveTitle('copia – Riscontro')
  expect(await ask(opened, 'claims.ids', { sourceId: null })).toEqual(claims)

  // An open library is never replaced by a copy.
  await expect(ask(page, 'app.library.saveCopy', {})).rejects.toThrow('was not touched')
  expect(await ask(opened, 'library.properties', {})).toMatchObject({ integrity: 'ok' })
})

test('to read only: everything is shown, nothing can be changed, the file stays as it is', async () => {
  running = await launch(seat)
  const { app, page } = running
  const copy = at('sola.riscontro')
  await answer(app, copy)
  await ask(page, 'app.library.saveCopy', {})
  const before = readFileSync(copy)
  const reader = await windowAfter(app, () => ask(page, 'app.library.open', { readOnly: true }))
  await expect(reader.getByTestId('read-only-bar')).toContainText('Sola lettura')
  await reader.getByTestId('claims-grid').waitFor()
  const [claimId] = await ask(reader, 'claims.ids', { sourceId: null })
  await expect(ask(reader, 'claims.discard', { ids: [claimId!] })).rejects.toThrow('read only')
  await reader.keyboard.press('Control+z')
  await expect(reader.locator('.notice')).toContainText('niente può essere cambiato')
  await reader.locator('.ag-row [col-id=number]').first().click()
  await expect(reader.getByTestId('inspector-text')).toBeDisabled()
  await expect(reader.getByTestId('verdict-supported')).toBeDisabled()
  await expect(reader.getByTestId('evidence-add')).toBeHidden()
  await reader.keyboard.press('F2')
  await expect(reader.getByTestId('editor-text')).toHaveCount(0)
  await reader.keyboard.press('Control+k')
  await reader.getByTestId('palette-input').fill('scarta')
  await expect(reader.locator('[data-action="claim.discard"]')).toContainText('Sola lettura')
  await reader.keyboard.press('Escape')
  await reader.bringToFront()
  const mayDiscard = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('claim.discard')!.enabled)
  await expect.poll(mayDiscard).toBe(false)
  await reader.close()
  expect(readFileSync(copy).equals(before)).toBe(true)
  expect(existsSync(`${copy}-wal`)).toBe(false)
})

test('an audit package opens verified and to be read only; with one byte changed it does not', async () => {
  running = await launch(seat)
  const { app, page } = running
  const pack = at('prova.riscontro-audit.zip')
  await answer(app, pack)
  const made = await ask(page, 'app.library.auditPack', {})
  expect(made).toMatchObject({ path: pack })
  const reader = await windowAfter(app, () => ask(page, 'app.library.open', {}))
  await expect(reader).toHaveTitle('prova – Riscontro')
  await expect(reader.getByTestId('read-only-bar')).toContainText('Pacchetto di verifica di Ada')
  await expect(reader.getByTestId('pack-number')).toHaveAttribute('title', made!.manifestHash)
  expect(await ask(reader, 'claims.ids', { sourceId: null })).toHaveLength(made!.claims)
  await reader.close()

  const bytes = readFileSync(pack)
  const text = bytes.indexOf('Nvidia', bytes.indexOf('texts/0001'))
  bytes[text] = bytes[text]! ^ 1
  const tampered = at('manomesso.riscontro-audit.zip')
  writeFileSync(tampered, bytes)
  await answer(app, tampered)
  await page.bringToFront()
  await page.keyboard.press('Control+Alt+o')
  await expect(page.getByRole('alert')).toContainText('texts/0001-')
  expect(app.windows()).toHaveLength(1)
})

test('a window whose library does not open says why and offers the way out', async () => {
  writeFileSync(seat.library, 'Questo non è un archivio.')
  copyFileSync(seat.library, at('prima'))
  const { command, args, env, sandbox } = await electronCommand(seat)
  writeFileSync(at('state.json'), JSON.stringify({ language: 'it' }))
  const app = await _electron.launch({
    executablePath: command,
    args,
    env,
    chromiumSandbox: sandbox,
  })
  try {
    const page = await app.firstWindow()
    await expect(page.getByTestId('start-error')).toContainText('non è un archivio di Riscontro')
    await answer(app, at('nuovo.riscontro'))
    const [other] = await Promise.all([
      app.waitForEvent('window'),
      page.getByRole('button', { name: 'Nuovo archivio…' }).click(),
    ])
    await expect(other.getByTestId('library-empty')).toBeVisible()
    await expect.poll(() => app.windows().length).toBe(1)
    expect(readFileSync(seat.library).equals(readFileSync(at('prima')))).toBe(true)
  } finally {
    await app.close()
  }
})
