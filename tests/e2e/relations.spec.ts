/** Claims are related, and a changed verdict leads to those that hang on it. */
import { expect, test } from '@playwright/test'
import type { Claim } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'
import { cell, selectedRows, showRow } from './grid.ts'

test.describe.configure({ mode: 'serial' })

let seat: Seat
let running: Running

test.beforeAll(async () => {
  seat = await newSeat()
  running = await launch(seat)
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

const claimAbout = async (words: string): Promise<Claim> =>
  (await ask(running.page, 'claims.list', { sourceId: null })).find(({ text }) =>
    text.includes(words),
  )!
const pick = async (id: string): Promise<void> => {
  await showRow(running.page, id)
  await cell(running.page, id, 'number').click()
}

test('what was read is related already: a part, a shared unit', async () => {
  const { page } = running
  const part = await claimAbout('5 miliardi di dollari da parte di Microsoft')
  await pick(part.id)
  const relation = page.getByTestId('relation')
  await expect(relation).toHaveCount(1)
  await expect(relation).toContainText('dipende da')
  await page.getByTestId('relation-other').click()
  const whole = await claimAbout('investimento combinato di 15 miliardi')
  expect(await selectedRows(page)).toEqual([whole.id])
})

test('a relation is made with the keyboard, and undone', async () => {
  const { page } = running
  const share = await claimAbout('27%')
  await pick(share.id)
  await page.keyboard.press('r')
  await expect(page.getByTestId('relate-search')).toBeFocused()
  await page.keyboard.type('135 miliardi')
  await expect(page.getByTestId('relate-choice')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('relate-dialog')).toBeHidden()
  await expect(page.getByTestId('relation')).toContainText('135 miliardi')
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('relation')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByTestId('relation')).toHaveCount(1)
})

test('a circle is refused by the numbers of its claims', async () => {
  const { page } = running
  const [share, worth] = [await claimAbout('27%'), await claimAbout('135 miliardi')]
  await pick(worth.id)
  await page.keyboard.press('r')
  await page.keyboard.type('27%')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('relate-trouble')).toContainText(`#${share.number}`)
  await page.keyboard.press('Escape')
})

test('a changed verdict leads to the claims that hang on it', async () => {
  const { page } = running
  const whole = await claimAbout('investimento combinato di 15 miliardi')
  await pick(whole.id)
  await page.keyboard.press('2')
  const notice = page.getByText('2 affermazioni sono legate a questo verdetto.')
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Rivedi' }).click()
  const rows = page.getByTestId('dependent')
  await expect(rows).toHaveCount(2)
  await page.getByTestId('dependent-main').first().focus()
  await page.keyboard.press('r')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(rows.nth(0)).toHaveAttribute('data-decision', 'marked')
  await expect(rows.nth(1)).toHaveAttribute('data-decision', 'kept')
  const first = (await rows.nth(0).getAttribute('data-claim'))!
  const [marked] = await ask(page, 'claims.get', { ids: [first] })
  expect(marked!.status).toBe('in-progress')
  await page.keyboard.press('Escape')
})

test('the map shows the neighbourhood and the source, and leads to a claim', async () => {
  const { page } = running
  const whole = await claimAbout('investimento combinato di 15 miliardi')
  await pick(whole.id)
  await page.keyboard.press('Shift+R')
  await expect(page.getByTestId('map-node')).toHaveCount(3)
  await page.getByTestId('map-whole').click()
  expect(await page.getByTestId('map-node').count()).toBeGreaterThan(3)
  const node = page.getByTestId('map-node').last()
  const id = await node.getAttribute('data-claim')
  await node.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('map-dialog')).toBeHidden()
  expect(await selectedRows(page)).toEqual([id])
})

test('nothing was refused or went wrong in the page', () => {
  expect(running.complaints).toEqual([])
})
