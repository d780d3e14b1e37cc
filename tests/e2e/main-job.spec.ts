/** The main job as a person does it, from the first launch to the exported file. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import type { Claim } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'
import { cell, row, selectedRows, shownRows, showRow } from './grid.ts'
import { clickText, painted, selectText } from './text.ts'

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

const allClaims = (): Promise<Claim[]> => ask(running.page, 'claims.list', { sourceId: null })
const claimNow = async (id: string): Promise<Claim> =>
  (await ask(running.page, 'claims.get', { ids: [id] }))[0]!

/** The first claim whose text holds these words. */
const claimAbout = async (words: string): Promise<Claim> =>
  (await allClaims()).find(({ text }) => text.includes(words))!

async function pick(id: string): Promise<void> {
  await showRow(running.page, id)
  await cell(running.page, id, 'number').click()
}

test('1. the library opens on the first article, its claims in the grid', async () => {
  const { page } = running
  await expect(page.getByTestId('source-item')).toHaveCount(1)
  await expect(page.getByTestId('source-item')).toContainText('Microsoft e Nvidia investono')
  expect((await allClaims()).every(({ proposed, status }) => proposed && status === 'new')).toBe(
    true,
  )
})

test('2. an article is pasted and its claims are there at once', async () => {
  const { page } = running
  await page.keyboard.press('Control+Shift+V')
  const dialog = page.getByTestId('paste-dialog')
  await dialog
    .getByTestId('paste-text')
    .fill(
      'La centrale produce 300 megawatt\n\nLa centrale di Trino produce 300 megawatt dal 1964, ha detto il ministro Luca Verdi. Nel 2023 la regione ha stanziato 12 milioni di euro per il sito.',
    )
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByTestId('source-item')).toHaveCount(2)
  await expect(page.getByTestId('claims-grid')).toContainText('12 milioni')
  await expect(page.getByTestId('source-text')).toContainText('La centrale di Trino')
})

test('2. a file is opened with the system’s dialog, and one that cannot be read is named', async () => {
  const { page, app } = running
  const good = join(seat.userData, 'breve.txt')
  const bad = join(seat.userData, 'rotto.txt')
  await writeFile(good, 'Il ponte è costato 3 milioni di euro nel 2019.\n')
  await writeFile(bad, Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]))
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as never
    },
    [good, bad],
  )
  await page.keyboard.press('Control+o')
  await expect(page.getByTestId('source-item')).toHaveCount(3)
  await expect(page.locator('.notice-error')).toContainText('rotto.txt')
  await page.locator('.notice-error').getByRole('button').last().click()
  await page.locator('[data-testid=source-item]', { hasText: 'Microsoft e Nvidia' }).click()
  await expect(page.getByTestId('source-text')).toContainText('Anthropic')
})

test('4. read with the keyboard: next, previous, verdict with one key', async () => {
  const { page } = running
  const claims = (await allClaims()).filter(({ quote }) => quote.includes('miliardi'))
  await pick(claims[0]!.id)
  await page.keyboard.press('1')
  await expect.poll(async () => (await claimNow(claims[0]!.id)).verdict).toBe('supported')
  await page.keyboard.press('j')
  const [second] = await selectedRows(page)
  expect(second).not.toBe(claims[0]!.id)
  await page.keyboard.press('2')
  await expect.poll(async () => (await claimNow(second!)).verdict).toBe('refuted')
  await page.keyboard.press('k')
  expect(await selectedRows(page)).toEqual([claims[0]!.id])
  await page.keyboard.press('Alt+3')
  await expect.poll(async () => (await claimNow(claims[0]!.id)).status).toBe('checked')
  // Painted in the verdict's colour, and still so when another claim is active.
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect
    .poll(async () => (await painted(page, 'claim-supported')).map(({ start }) => start))
    .toContain(claims[0]!.ranges[0]!.start)
})

test('4. a claim is edited in place and saved', async () => {
  const { page } = running
  const claim = await claimAbout('27')
  await pick(claim.id)
  await cell(page, claim.id, 'text').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Microsoft detiene circa il 27 % di OpenAI')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await claimNow(claim.id)).text)
    .toBe('Microsoft detiene circa il 27 % di OpenAI')
  expect((await claimNow(claim.id)).proposed).toBe(false)
  await expect(page.getByTestId('saved')).toHaveAttribute('data-busy', 'false')
  // The quote is not the analyst's to type.
  await page.getByTestId('columns-menu').click()
  await page.getByTestId('column-quote').click()
  await page.keyboard.press('Escape')
  await cell(page, claim.id, 'quote').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('x')
  await page.keyboard.press('Escape')
  expect((await claimNow(claim.id)).quote).toBe(claim.quote)
})

test('4. a new claim from the selected text, a second range, and one taken away', async () => {
  const { page } = running
  const text = (await ask(page, 'sources.get', { id: (await claimAbout('27')).sourceId })).revision
    .text
  const start = text.indexOf('laboratorio di ricerca non profit')
  const end = start + 'laboratorio di ricerca non profit'.length
  await selectText(page, start, end)
  await expect(page.getByTestId('selection-toolbar')).toBeVisible()
  await page.keyboard.press('n')
  await expect
    .poll(async () => (await allClaims()).some((claim) => claim.origin === 'analyst'))
    .toBe(true)
  const made = (await allClaims()).find((claim) => claim.origin === 'analyst')!
  expect(made.ranges).toHaveLength(1)
  expect(made.quote).toBe('laboratorio di ricerca non profit')
  await expect.poll(() => painted(page, 'claim-active')).toEqual([{ start, end }])

  const more = text.indexOf('fondato nel 2015')
  await selectText(page, more, more + 'fondato nel 2015'.length)
  await page.keyboard.press('a')
  await expect.poll(async () => (await claimNow(made.id)).ranges.length).toBe(2)
  await expect.poll(() => painted(page, 'claim-active')).toHaveLength(2)
  await page.getByTestId('remove-range').nth(1).click()
  await expect.poll(async () => (await claimNow(made.id)).ranges.length).toBe(1)
})

test('4. what a filter hides is announced, and shown on request', async () => {
  const { page } = running
  const claims = await allClaims()
  const target = claims.find(({ quote }) => quote.includes('gigawatt'))!
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Jensen Huang')
  await expect(page.getByTestId('claims-count')).toContainText(' di ')
  await expect(row(page, target.id)).toHaveCount(0)
  await clickText(page, target.ranges[0]!.start + 3)
  const notice = page.locator('.notice', { hasText: /nascosta dal filtro/ })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Mostra' }).click()
  await expect(row(page, target.id)).toBeVisible()
  await expect(page.getByTestId('claims-search')).toHaveValue('')
})

test('5. evidence is attached, with notes and tags', async () => {
  const { page } = running
  const claim = await claimAbout('27')
  await pick(claim.id)
  await page.keyboard.press('e')
  const form = page.getByTestId('evidence-form')
  await form
    .getByTestId('evidence-quote')
    .fill('Microsoft holds an investment of approximately 27 percent.')
  await form.getByTestId('evidence-url').fill('https://example.org/a')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await claimNow(claim.id)).evidenceCount).toBe(1)
  await expect(page.getByTestId('evidence-list')).toContainText('approximately 27 percent')
  await page.getByTestId('tags-input').fill('quote')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await claimNow(claim.id)).tags).toEqual(['quote'])
  await page.getByTestId('notes').fill('Verificato sul comunicato.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await claimNow(claim.id)).notes).toBe('Verificato sul comunicato.')
})

test('5. many rows at once are one step', async () => {
  const { page } = running
  const rows = (await shownRows(page)).slice(0, 3)
  await cell(page, rows[0]!, 'number').click()
  await cell(page, rows[2]!, 'number').click({ modifiers: ['Shift'] })
  await expect(page.getByTestId('bulk-bar')).toBeVisible()
  const before = await Promise.all(rows.map(claimNow))
  await page.keyboard.press('3')
  await expect
    .poll(async () => (await Promise.all(rows.map(claimNow))).map(({ verdict }) => verdict))
    .toEqual(['mixed', 'mixed', 'mixed'])
  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await Promise.all(rows.map(claimNow))).map(({ verdict }) => verdict))
    .toEqual(before.map(({ verdict }) => verdict))
})

test('4. every action is in the palette with its key', async () => {
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').fill('tema scuro')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(true)
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').fill('tema chiaro')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(false)
})

test('7. export to CSV: preview, guard counted, read back', async () => {
  const { page, app } = running
  const claim = await claimAbout('27')
  await ask(page, 'claims.update', { ids: [claim.id], patch: { notes: '=1+1' } })
  const file = join(seat.userData, 'uscita.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never
  }, file)
  await page.keyboard.press('Control+e')
  const dialog = page.getByTestId('export-dialog')
  await dialog.getByTestId('export-profile-excel-it').click()
  await expect(dialog.getByTestId('export-counts')).toContainText('1')
  await dialog.getByTestId('export-run').click()
  await expect(
    page
      .locator('.notice', { hasText: 'uscita.csv' })
      .or(page.locator('.notice', { hasText: /righe/ })),
  ).toBeVisible()
  const bytes = await readFile(file)
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const rows = parse(bytes, { bom: true, delimiter: ';', relax_column_count: false }) as string[][]
  expect(rows[0]!.length).toBeGreaterThan(5)
  expect(rows.flat()).toContain("'=1+1")
  expect(rows.flat()).toContain('Microsoft detiene circa il 27 % di OpenAI')
})
