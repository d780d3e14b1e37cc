/** The library at a glance: its numbers are the grid's, its bars lead to the rows. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'

test.describe.configure({ mode: 'serial' })

let seat: Seat
let running: Running

test.beforeAll(async () => {
  seat = await newSeat()
  running = await launch(seat)
  const claims = await ask(running.page, 'claims.list', { sourceId: null })
  for (const [at, verdict] of (['supported', 'refuted', 'refuted'] as const).entries())
    await ask(running.page, 'claims.update', { ids: [claims[at]!.id], patch: { verdict } })
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

test('it opens and closes by key, and counts what the grid has', async () => {
  const { page } = running
  const claims = await ask(page, 'claims.list', { sourceId: null })
  await page.keyboard.press('Control+d')
  await expect(page.getByTestId('overview')).toBeFocused()
  await expect(page.getByTestId('overview')).toContainText(`${claims.length} affermazioni`)
  await expect(page.getByTestId('overview')).toContainText('3 con un verdetto')
  const overview = await ask(page, 'overview.read', { sourceId: null })
  const bars = page.getByTestId('overview-sources').locator('[aria-label=bar] > *')
  await expect(bars).toHaveCount(overview.bySource.length)
  // No verdict falls on a claim that is out of sight.
  await page.keyboard.press('1')
  await expect(page.getByTestId('overview')).toBeHidden()
  expect(await ask(page, 'claims.list', { sourceId: null })).toEqual(claims)
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('overview')).toBeHidden()
})

test('a bar shows its claims in the grid', async () => {
  const { page } = running
  await page.keyboard.press('Control+d')
  const bars = page.getByTestId('overview-sources').locator('[aria-label=bar] > *')
  const overview = await ask(page, 'overview.read', { sourceId: null })
  const at = overview.bySource.findIndex(({ verdict }) => verdict === 'refuted')
  await bars.nth(at).click()
  await expect(page.getByTestId('overview')).toBeHidden()
  await expect(page.locator('[data-testid=claims-grid] .ag-row')).toHaveCount(2)
})

test('a chart is saved as SVG and PNG', async () => {
  const { page, app } = running
  await page.keyboard.press('Control+d')
  const card = page.getByTestId('overview-types')
  for (const kind of ['svg', 'png'] as const) {
    const path = join(seat.userData, `types.${kind}`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never
    }, path)
    await card.hover()
    await card.getByTestId(`save-${kind}`).click()
    await expect(page.getByText(path)).toBeVisible()
    const bytes = await readFile(path)
    if (kind === 'svg') expect(bytes.toString()).toMatch(/^<\?xml[\s\S]*<svg[\s\S]*<\/svg>/)
    else expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  }
})

test('it can be read by everybody', async () => {
  const { page } = running
  const { violations } = await new AxeBuilder({ page })
    .include('[data-testid=overview]')
    .setLegacyMode()
    .analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.keyboard.press('Escape')
})

test('nothing was refused or went wrong in the page', () => {
  expect(running.complaints).toEqual([])
})
