/** A source's text changes: brought in, compared, repaired with the keyboard, taken back. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Claim } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, projectRoot, type Running, type Seat } from './app.ts'
import { cell, selectedRows, showRow } from './grid.ts'
import { revisedSeed } from './revised-seed.ts'
import { painted, selectText } from './text.ts'

test.describe.configure({ mode: 'serial' })

let seat: Seat
let running: Running
let fresh: string
/** The claims before the text changed. */
let before: Claim[]

test.beforeAll(async () => {
  seat = await newSeat()
  running = await launch(seat)
  const seed = await readFile(join(projectRoot, 'seeds/microsoft-nvidia-anthropic.txt'), 'utf8')
  fresh = revisedSeed(seed)
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

const claims = (): Promise<Claim[]> => ask(running.page, 'claims.list', { sourceId: null })
const queue = () => ask(running.page, 'anchors.queue', { sourceId: null })
const sourceId = async (): Promise<string> => (await ask(running.page, 'sources.list', {}))[0]!.id
const claimOn = (list: readonly Claim[], words: string): Claim =>
  list.find(({ quote }) => quote.includes(words))!

test('a changed text is pasted; every claim is told of', async () => {
  const { page } = running
  before = await claims()
  await page.keyboard.press('Control+Shift+R')
  await expect(page.getByTestId('revise-dialog')).toBeVisible()
  await page.getByTestId('revise-text').fill(fresh)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('revise-dialog')).toBeHidden()
  await expect(page.locator('.notice')).toContainText('Revisione aggiunta')
  await expect(page.getByTestId('source-text')).toContainText('28% circa')
  const after = new Map((await claims()).map((claim) => [claim.id, claim]))
  for (const { id } of before) expect(after.has(id)).toBe(true)
  expect(after.get(claimOn(before, 'sottoscritto').id)!.health).toBe('orphan')
  expect(after.get(claimOn(before, '27%').id)!.health).toBe('fuzzy')
  const offered = [...after.values()].filter(({ id }) => !before.some((old) => old.id === id))
  expect(offered.map(({ quote }) => quote).join()).toContain('2 istruttorie')
})

test('the same text again is told, and changes nothing', async () => {
  const { page } = running
  await page.keyboard.press('Control+Shift+R')
  await page.getByTestId('revise-text').fill(fresh)
  await page.getByTestId('revise-run').click()
  await expect(page.getByTestId('revise-error')).toContainText('stesso testo')
  await page.keyboard.press('Escape')
  expect(await ask(page, 'revisions.list', { sourceId: await sourceId() })).toHaveLength(2)
})

test('the row and the inspector show what became of an anchor', async () => {
  const { page } = running
  const { id } = claimOn(before, '27%')
  await page.getByTestId('queue-close').click()
  await showRow(page, id)
  await expect(cell(page, id, 'number').getByTestId('health-sign')).toHaveAttribute(
    'data-health',
    'fuzzy',
  )
  await cell(page, id, 'text').click()
  await expect(page.getByTestId('inspector')).toContainText('Approssimato')
  await page.getByTestId('filter-menu').click()
  await page.getByTestId('filter-inDoubt').click()
  await page.keyboard.press('Escape')
  const doubtful = (await claims()).filter(({ health }) => health !== 'exact')
  await expect(page.getByTestId('claims-count')).toContainText(`${doubtful.length} di`)
  await page.getByTestId('filter-menu').click()
  await page.getByTestId('filter-inDoubt').click()
  await page.keyboard.press('Escape')
})

test('the queue: from claim to claim, a place previewed in the text, accepted with Enter', async () => {
  const { page } = running
  await page.getByTestId('claims-grid').click()
  await page.keyboard.press('q')
  const { total, items } = await queue()
  await expect(page.getByTestId('queue-count')).toHaveText(`${total}`)
  const main = page.getByTestId('queue-main')
  await expect(main.first()).toBeFocused()
  const at = items.findIndex(({ health }) => health === 'fuzzy')
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown')
  const item = items[at]!
  await expect(main.nth(at)).toBeFocused()
  await expect(page.getByTestId('queue-was')).toContainText(item.quote.slice(0, 20))
  expect(await selectedRows(page)).toEqual([item.claimId])
  const [best] = item.candidates
  await expect
    .poll(async () => (await painted(page, 'anchor-candidate'))[0]?.start)
    .toBe(best!.ranges[0]!.start)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('queue-count')).toHaveText(`${total - 1}`)
  const settled = (await claims()).find(({ id }) => id === item.claimId)!
  expect(settled.health).toBe('exact')
})

test('an orphan is kept with its words, and undone', async () => {
  const { page } = running
  const { total, items } = await queue()
  const orphan = items.find(({ health }) => health === 'orphan')!
  await page
    .locator(`[data-testid=queue-item][data-claim-id="${orphan.claimId}"] .queue-main`)
    .click()
  await page.keyboard.press('Delete')
  await expect(page.getByTestId('queue-count')).toHaveText(`${total - 1}`)
  expect((await claims()).find(({ id }) => id === orphan.claimId)!.quote).toBe(
    claimOn(before, 'sottoscritto').quote,
  )
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('queue-count')).toHaveText(`${total}`)
})

test('an orphan is put on the words that are selected', async () => {
  const { page } = running
  const orphan = (await queue()).items.find(({ health }) => health === 'orphan')!
  await page
    .locator(`[data-testid=queue-item][data-claim-id="${orphan.claimId}"] .queue-main`)
    .click()
  const words = 'accordo trilaterale'
  const { revision } = await ask(page, 'sources.get', { id: await sourceId() })
  const start = revision.text.indexOf(words)
  await selectText(page, start, start + words.length)
  await page.getByTestId('selection-place').click()
  await expect
    .poll(async () => (await claims()).find(({ id }) => id === orphan.claimId)!.quote)
    .toBe(words)
})

test('moved claims are confirmed all at once', async () => {
  const { page } = running
  await page.getByTestId('confirm-moved').click()
  await expect(page.getByTestId('confirm-moved')).toBeHidden()
  expect((await queue()).items.filter(({ health }) => health === 'moved')).toEqual([])
})

test('side by side: aligned, words marked, passages in both, from change to change', async () => {
  const { page } = running
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+D')
  const view = page.getByTestId('compare-view')
  await expect(view.locator('del').filter({ hasText: '27' }).first()).toBeVisible()
  await expect(view.locator('ins').filter({ hasText: '28' }).first()).toBeVisible()
  await expect(view.locator('[data-kind=added] ins').first()).toContainText('istruttorie')
  for (const side of ['left', 'right'])
    expect(await view.locator(`[data-side=${side}] [data-claims]`).count()).toBeGreaterThan(3)
  await expect(page.getByTestId('compare-count')).toContainText('modifiche')
  await page.keyboard.press('j')
  await expect(view.locator('[data-at=true]')).toHaveCount(1)
  const first = await view.locator('[data-at=true]').getAttribute('data-row')
  await page.keyboard.press('F7')
  expect(await view.locator('[data-at=true]').getAttribute('data-row')).not.toBe(first)
  await page.keyboard.press('k')
  await expect(view.locator('[data-at=true]')).toHaveAttribute('data-row', first!)
  await page.getByTestId('compare-only').check()
  expect(await view.locator('[data-kind=same]').count()).toBeLessThan(8)
  await page.keyboard.press('Escape')
  await expect(view).toBeHidden()
})

test('an older revision is read only, with the passages as they stood', async () => {
  const { page } = running
  await page.getByTestId('revision-menu').click()
  await page.locator('[data-testid=revision-item][data-number="1"]').click()
  await expect(page.getByTestId('past-bar')).toContainText('sola lettura')
  await expect(page.getByTestId('past-text')).toContainText('27% circa')
  expect((await painted(page, 'past-claim')).length).toBeGreaterThan(5)
  await expect(page.getByTestId('source-text')).toBeHidden()
  await page.getByTestId('past-back').click()
  await expect(page.getByTestId('source-text')).toContainText('28% circa')
})

test('one undo takes the revision back, with everything as it was', async () => {
  const { page } = running
  const steps = await ask(page, 'history.list', { limit: 1000 })
  expect(steps.some(({ command }) => command === 'revisions.add')).toBe(true)
  for (let n = 0; n < 10; n += 1) {
    const { undo } = await ask(page, 'history.state', {})
    await ask(page, 'history.undo', {})
    if (undo === 'revisions.add') break
  }
  expect(await claims()).toEqual(before)
  await expect(page.getByTestId('source-text')).toContainText('27% circa')
  await expect(page.getByTestId('revision-menu')).toBeHidden()
})

test('a file with a known title is offered as a revision', async () => {
  const { page } = running
  const file = join(seat.userData, 'nuovo.txt')
  await writeFile(file, fresh)
  const bytes = [...(await readFile(file))]
  // As a person drops it.
  await page.evaluate((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(content)], 'nuovo.txt', { type: 'text/plain' }))
    const init = { bubbles: true, cancelable: true, dataTransfer: transfer }
    document.querySelector('.drop-target')!.dispatchEvent(new DragEvent('drop', init))
  }, bytes)
  const offer = page.locator('.notice').filter({ hasText: 'versione cambiata' })
  await offer.getByRole('button', { name: 'Rendila una revisione' }).click()
  await expect.poll(async () => (await ask(page, 'sources.list', {})).length).toBe(1)
  await expect(page.getByTestId('revision-menu')).toContainText('2/2')
})

test('nothing was refused or went wrong in the page', () => {
  expect(running.complaints).toEqual([])
})
