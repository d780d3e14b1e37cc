/** What the workbench noticed by itself: seen, followed to its rows, put aside and taken back. */
import { expect, test } from '@playwright/test'
import type { Finding } from '#shared/records/findings.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'
import { cell, selectedRows, showRow } from './grid.ts'
import { painted } from './text.ts'

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

const findings = (): Promise<Finding[]> => ask(running.page, 'findings.list', { sourceId: null })
const item = (kind: string) => running.page.locator(`[data-testid=finding][data-kind=${kind}]`)

test('the first article: 5 + 10 = 15 holds, 27 % at 135 billion implies 500', async () => {
  const { page } = running
  const count = (await findings()).filter(({ level }) => level !== 'holds').length
  await expect(page.getByTestId('findings-count')).toHaveText(`${count}`)
  await page.getByTestId('findings-button').click()
  await expect(item('sum').first()).toContainText('5 mld')
  await expect(item('sum').first()).toContainText('= 15 mld')
  await expect(item('share').getByTestId('finding-arithmetic')).toHaveText(
    '135 mld USD ÷ 27 % ≈ 500 mld USD',
  )
})

test('a row of a finding chooses its claim, and its passage lights up', async () => {
  const { page } = running
  const share = (await findings()).find(({ kind }) => kind === 'share')!
  const last = share.claimIds.at(-1)!
  await item('share').getByTestId('finding-row').last().click()
  expect(await selectedRows(page)).toEqual([last])
  const [claim] = await ask(page, 'claims.get', { ids: [last] })
  const { start, end } = claim!.ranges[0]!
  await expect.poll(() => painted(page, 'claim-active')).toEqual([{ start, end }])
  await expect(item('share')).toHaveAttribute('data-current', 'true')
})

test('with the keyboard: opened, walked through, dismissed with a reason, left', async () => {
  const { page } = running
  await page.getByTestId('findings-close').click()
  await expect(page.getByTestId('findings')).toBeHidden()
  const before = await findings()
  await page.keyboard.press('f')
  await expect(page.getByTestId('finding-main').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByTestId('finding-main').nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  const claims = await ask(page, 'claims.list', { sourceId: null })
  await page.keyboard.press('Delete')
  await expect(page.getByTestId('dismiss-reason')).toBeFocused()
  await expect(page.getByTestId('dismiss-do')).toBeDisabled()
  await page.keyboard.type('Data ignota alla redazione')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('finding')).toHaveCount(before.length - 1)
  // The key that discards claims discarded none.
  expect(await ask(page, 'claims.list', { sourceId: null })).toHaveLength(claims.length)
  await page.getByTestId('show-dismissed').click()
  await expect(page.getByTestId('finding-dismissed')).toContainText('Data ignota alla redazione')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('findings')).toBeHidden()
  await expect(page.getByTestId('inspector')).toBeVisible()
})

test('a dismissal is undone, and restored by hand', async () => {
  const { page } = running
  const dismissed = async (): Promise<number> =>
    (await findings()).filter((one) => one.dismissed !== null).length
  expect(await dismissed()).toBe(1)
  await page.keyboard.press('Control+z')
  await expect.poll(dismissed).toBe(0)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(dismissed).toBe(1)
  await page.keyboard.press('f')
  await page.getByTestId('show-dismissed').click()
  await page.getByTestId('finding-restore').click()
  await expect.poll(dismissed).toBe(0)
  await page.keyboard.press('Escape')
})

test('an edit that brings in a number is noticed, in the inspector too', async () => {
  const { page } = running
  const claim = (await ask(page, 'claims.list', { sourceId: null })).find(({ text }) =>
    text.includes('27%'),
  )!
  await ask(page, 'claims.update', {
    ids: [claim.id],
    patch: { text: 'Microsoft detiene il 72 % di OpenAI' },
  })
  await expect(page.getByTestId('findings-button')).toHaveAttribute('data-level', 'problem')
  await showRow(page, claim.id)
  await cell(page, claim.id, 'number').click()
  await expect(page.getByTestId('claim-findings').locator('[data-kind=unfaithful]')).toContainText(
    '72',
  )
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('findings-button')).toHaveAttribute('data-level', 'notice')
})

test('a claim checked in another article is one click away', async () => {
  const { page } = running
  const sentence = 'OpenAI ha assunto 300 ingegneri a Milano nel 2023.'
  const text = (title: string) => ({
    text: `${title}\n\n${sentence}`,
    details: { language: 'it' as const },
  })
  const first = await ask(page, 'sources.importText', text('Il primo articolo'))
  const second = await ask(page, 'sources.importText', text('Il secondo articolo'))
  const checked = await ask(page, 'claims.list', { sourceId: first.sourceId })
  await ask(page, 'claims.update', {
    ids: checked.map(({ id }) => id),
    patch: { verdict: 'refuted' },
  })
  await page.locator('[data-testid=source-item]', { hasText: 'Il secondo articolo' }).click()
  await page.getByTestId('findings-button').click()
  await expect(item('checked-before').first()).toContainText('Smentita')
  await item('checked-before').first().getByTestId('finding-row').last().click()
  await expect(page.getByTestId('source-text')).toContainText('Il primo articolo')
  expect(checked.map(({ id }) => id)).toContain((await selectedRows(page))[0])
  expect(second.sourceId).not.toBe(first.sourceId)
})

test('nothing was refused or went wrong in the page', () => {
  expect(running.complaints).toEqual([])
})
