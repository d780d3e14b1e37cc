/** What was done is looked through, taken back in part, restored and proved, across restarts. */
import Database from 'better-sqlite3'
import { expect, test, type Page } from '@playwright/test'
import type { Claim } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'
import { cell, showRow } from './grid.ts'

test.describe.configure({ mode: 'serial' })

let seat: Seat
let running: Running
let one: Claim
let other: Claim

test.beforeAll(async () => {
  seat = await newSeat()
  running = await launch(seat)
  const claims = await ask(running.page, 'claims.list', { sourceId: null })
  one = claims[0]!
  other = claims[1]!
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

const claim = async (page: Page, id: string): Promise<Claim> =>
  (await ask(page, 'claims.get', { ids: [id] }))[0]!

async function restart(): Promise<void> {
  await running.close()
  running = await launch(seat)
}

/** As a person opens it: with its key, from the grid. */
async function openHistory(page: Page): Promise<void> {
  await showRow(page, one.id)
  await cell(page, one.id, 'number').click()
  await page.keyboard.press('h')
  await expect(page.getByTestId('history-dialog')).toBeVisible()
}

test('an edit and a bulk edit stand in the history, the bulk edit as one', async () => {
  const { page } = running
  await showRow(page, one.id)
  await cell(page, one.id, 'number').click()
  await page.keyboard.press('1')
  await expect.poll(async () => (await claim(page, one.id)).verdict).toBe('supported')
  await cell(page, other.id, 'number').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Alt+3')
  await expect.poll(async () => (await claim(page, other.id)).status).toBe('checked')
  await openHistory(page)
  const strokes = page.getByTestId('history-stroke')
  await expect(strokes).toHaveCount(3)
  await expect(strokes.nth(0)).toContainText('2 modifiche')
  await expect(strokes.nth(0).getByTestId('history-change')).toHaveCount(2)
  await expect(strokes.nth(1)).toContainText('Nessun verdetto → Confermata')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('history-dialog')).toBeHidden()
})

test('one cell goes back after a restart, while the others stay, and comes again', async () => {
  await restart()
  const { page } = running
  await openHistory(page)
  await page.getByTestId('history-field').selectOption('status')
  await expect(page.getByTestId('history-stroke')).toHaveCount(1)
  const change = page.getByTestId('history-change').filter({ hasText: `N. ${one.number}` })
  await change.hover()
  await change.getByTestId('revert-field').click()
  // The newest change is how it is already: the moment before it is proposed.
  await expect(page.getByTestId('revert-before')).toHaveAttribute('data-state', 'on')
  await expect(page.getByTestId('revert-preview')).toContainText('Verificata → Nuova')
  await expect(page.getByTestId('revert-do')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await claim(page, one.id)).status).toBe('new')
  expect(await claim(page, one.id)).toMatchObject({ verdict: 'supported' })
  expect(await claim(page, other.id)).toMatchObject({ status: 'checked' })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await claim(page, one.id)).status).toBe('checked')
})

test('the claim’s own history takes the whole claim back', async () => {
  const { page } = running
  await showRow(page, one.id)
  await cell(page, one.id, 'number').click()
  const first = page.getByTestId('claim-history').getByTestId('claim-change').last()
  await first.scrollIntoViewIfNeeded()
  await first.hover()
  await first.getByTestId('revert-claim').click()
  await expect(page.getByTestId('revert-preview')).toContainText('Confermata → Nessun verdetto')
  await page.getByTestId('revert-do').click()
  await expect
    .poll(() => claim(page, one.id))
    .toMatchObject({ verdict: null, status: 'new', proposed: true, text: one.text })
  expect(await claim(page, other.id)).toMatchObject({ status: 'checked' })
  await page.getByTestId('claim-history-all').click()
  await expect(page.getByTestId('history-one-claim')).toContainText(`${one.number}`)
  await page.keyboard.press('Escape')
})

test('a deleted source and a discarded claim are restored, after a restart', async () => {
  // Something is left to be shown when the window opens again.
  await ask(running.page, 'sources.importText', { text: 'Altro\nIl Comune ha 12 scuole.' })
  await ask(running.page, 'claims.discard', { ids: [other.id] })
  await ask(running.page, 'sources.delete', { id: one.sourceId })
  await restart()
  const { page } = running
  expect(await ask(page, 'claims.get', { ids: [one.id] })).toEqual([])
  await page.keyboard.press('h')
  await page.getByTestId('history-tab-deleted').click()
  const items = page.getByTestId('deleted-item')
  // The claim lies in the source, and shows when that is there again.
  await expect(items).toHaveCount(1)
  await items.getByTestId('restore').click()
  await expect(items).toHaveAttribute('data-table', 'claims')
  await expect(items).toHaveAttribute('data-id', other.id)
  await items.getByTestId('restore').click()
  await expect(items).toHaveCount(0)
  expect(await claim(page, other.id)).toMatchObject({ text: other.text, status: 'checked' })
  await page.keyboard.press('Escape')
  await page.getByTestId('library-pane').getByText('Microsoft e Nvidia').first().click()
  await showRow(page, other.id)
})

test('the whole history is proved, and its head is shown to be noted down', async () => {
  const { page } = running
  await page.keyboard.press('h')
  await page.getByTestId('history-tab-integrity').click()
  const { seq, hash } = await ask(page, 'history.head', {})
  await expect(page.getByTestId('history-head')).toHaveText(`${seq}:${hash}`)
  await page.getByTestId('copy-head').click()
  await expect(page.getByTestId('copy-head')).toHaveAccessibleName('Impronta copiata.')
  expect(await ask(page, 'app.pasteText', {})).toEqual({ text: `${seq}:${hash}` })
  await page.getByTestId('noted-head').fill(`${seq}:${hash}`)
  await page.getByTestId('verify').click()
  await expect(page.getByTestId('verify-report')).toHaveAttribute('data-ok', 'true')
  await page.getByTestId('noted-head').fill('118:abc')
  await expect(page.getByTestId('verify')).toBeDisabled()
  await page.keyboard.press('Escape')
})

test('a row changed with another program is named, and so is a change', async () => {
  await running.close()
  const database = new Database(seat.library)
  database.prepare('UPDATE claims SET verdict = ? WHERE id = ?').run('refuted', one.id)
  const [trigger] = database
    .prepare(`SELECT sql FROM sqlite_schema WHERE name = 'history_is_not_rewritten'`)
    .pluck()
    .all() as string[]
  database.exec('DROP TRIGGER history_is_not_rewritten')
  database.exec(`UPDATE history SET by = 'Eve' WHERE seq = 2`)
  database.exec(trigger!)
  database.close()
  running = await launch(seat)
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Verifica la storia')
  await page.keyboard.press('Enter')
  const problems = page.getByTestId('verify-problem')
  await expect(problems).toHaveCount(2)
  await expect(problems.nth(0)).toContainText('La modifica 2 è stata alterata')
  await expect(problems.nth(1)).toContainText(`Affermazione ${one.number}`)
  await expect(problems.nth(1)).toContainText('Verdetto')
  await expect(problems.nth(1)).toContainText('"refuted"')
  expect(running.complaints).toEqual([])
})
