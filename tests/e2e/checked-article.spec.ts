/**
 * The first article from new to published, as one person checks it: evidence of three kinds, two
 * findings handled, a verdict changed with what hangs on it reviewed, everything still there after
 * the program was left and opened again, and the history proved.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Finding } from '#shared/records/findings.ts'
import type { Claim, Evidence } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'
import { cell, selectedRows, showRow } from './grid.ts'
import { painted, selectText } from './text.ts'

test.describe.configure({ mode: 'serial' })

let seat: Seat
let running: Running
let article: string

test.beforeAll(async () => {
  seat = await newSeat()
  running = await launch(seat)
  article = (await ask(running.page, 'sources.list', {}))[0]!.id
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

const claims = (): Promise<Claim[]> => ask(running.page, 'claims.list', { sourceId: article })
const findings = (): Promise<Finding[]> => ask(running.page, 'findings.list', { sourceId: article })
const claimAbout = async (words: string): Promise<Claim> =>
  (await claims()).find(({ text }) => text.includes(words))!
const wholeClaim = () => claimAbout('investimento combinato di 15 miliardi')
const evidenceOf = async ({ id }: Claim): Promise<Evidence[]> =>
  ask(running.page, 'evidence.list', { claimId: id })

async function pick({ id, number }: Claim): Promise<void> {
  const { page } = running
  await showRow(page, id)
  await cell(page, id, 'number').click()
  await expect(page.getByTestId('inspector-number')).toHaveText(`N. ${number}`)
}

test('everything begins as new, and as a proposal', async () => {
  const all = await claims()
  expect(all.length).toBeGreaterThan(20)
  expect(
    all.every(({ status, verdict, proposed }) => status === 'new' && !verdict && proposed),
  ).toBe(true)
  expect((await findings()).some(({ kind }) => kind === 'unfaithful')).toBe(false)
})

test('first finding: relative dates get their day when the day of publication is told', async () => {
  const { page } = running
  const standing = (): Promise<boolean> =>
    findings().then((all) => all.some(({ kind }) => kind === 'unresolved'))
  expect(await standing()).toBe(true)
  await page.keyboard.press('Control+i')
  await page.getByTestId('details-publishedOn').fill('2025-11-20')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('details-dialog')).toBeHidden()
  await expect.poll(standing).toBe(false)
  const dated = (await claims()).flatMap(({ quantities }) => quantities)
  expect(dated.some(({ exact, value }) => /marted/i.test(exact) && value === '2025-11-18')).toBe(
    true,
  )
})

test('second finding: read, followed to its rows, put aside with a reason', async () => {
  const { page } = running
  const open = (await findings()).filter(({ dismissed }) => !dismissed).length
  await page.keyboard.press('f')
  const share = page.locator('[data-testid=finding][data-kind=share]')
  await expect(share).toContainText('≈ 500 mld USD')
  await share.getByTestId('finding-main').focus()
  await page.keyboard.press('Delete')
  await page.keyboard.type('500 miliardi è la valutazione di ottobre 2025')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('finding')).toHaveCount(open - 1)
  // What stands in its place has the focus: the keys go on working.
  await expect(page.getByTestId('finding-main').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('findings')).toBeHidden()
})

test('evidence of three kinds for one claim: a quotation, a file, a passage of another source', async () => {
  const { page } = running
  const words = 'up to $10 billion in Anthropic'
  const report = `A release\n\nNvidia will invest ${words}. Microsoft will invest up to $5 billion.`
  await ask(page, 'sources.importText', {
    text: report,
    details: { outlet: 'Nvidia', url: 'https://nvidia.example/release', language: 'en' },
  })
  const whole = await wholeClaim()
  await pick(whole)

  await page.keyboard.press('e')
  await page.getByTestId('evidence-quote').fill('Anthropic riceverà 15 miliardi.')
  await page.getByTestId('evidence-publisher').fill('Reuters')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('evidence-item')).toHaveCount(1)

  await page.keyboard.press('e')
  await page.getByTestId('evidence-kind-file').click()
  await page.getByTestId('evidence-file').setInputFiles({
    name: 'nota.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Fino a 5 miliardi da Microsoft, fino a 10 da Nvidia.'),
  })
  await page.getByTestId('evidence-save').click()
  await expect(page.getByTestId('evidence-item')).toHaveCount(2)

  await page.keyboard.press('e')
  await page.getByTestId('evidence-kind-passage').click()
  await page.getByTestId('evidence-save').click()
  await page.getByTestId('library-tree').getByText('A release').click()
  await expect(page.getByTestId('source-text')).toContainText('Microsoft will invest')
  const start = report.indexOf(words)
  await selectText(page, start, start + words.length)
  await page.getByTestId('quoting-use').click()
  await expect(page.getByTestId('evidence-item')).toHaveCount(3)
  expect((await evidenceOf(whole)).map(({ kind }) => kind)).toEqual([
    'quotation',
    'file',
    'passage',
  ])
  await page.getByTestId('passage-open').click()
  await expect
    .poll(() => painted(page, 'evidence-passage'))
    .toEqual([{ start, end: start + words.length }])
  await page.getByTestId('cited-menu').click()
  await page.getByTestId('cited-item').click()
  await expect(page.getByTestId('inspector-number')).toHaveText(`N. ${whole.number}`)
})

test('every claim gets a verdict with the keyboard alone', async () => {
  const { page } = running
  const first = (await claims())[0]!
  await pick(first)
  const count = (await claims()).length
  for (let done = 0; done < count; done += 1) {
    await page.keyboard.press('1')
    if (done + 1 < count) await page.keyboard.press('u')
  }
  await expect
    .poll(async () => (await claims()).filter(({ verdict }) => verdict === 'supported').length)
    .toBe(count)
})

test('one verdict changes, and the claims that hang on it are reviewed', async () => {
  const { page } = running
  const whole = await wholeClaim()
  await pick(whole)
  await page.keyboard.press('3')
  await expect(page.getByText('2 affermazioni sono legate a questo verdetto.')).toBeVisible()
  await page.getByRole('button', { name: 'Rivedi' }).click()
  const rows = page.getByTestId('dependent')
  await expect(rows).toHaveCount(2)
  await page.getByTestId('dependent-main').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('r')
  await expect(rows.nth(0)).toHaveAttribute('data-decision', 'kept')
  await expect(rows.nth(1)).toHaveAttribute('data-decision', 'marked')
  const marked = (await rows.nth(1).getAttribute('data-claim'))!
  await page.keyboard.press('Escape')
  const [again] = await ask(page, 'claims.get', { ids: [marked] })
  expect(again!.status).toBe('in-progress')
  await pick(again!)
  await page.keyboard.press('3')
  await expect
    .poll(async () => (await claims()).filter((one) => one.verdict === 'mixed').length)
    .toBe(2)
})

test('all are published in one step, and it is all there after the program was left', async () => {
  const { page } = running
  await pick((await claims())[0]!)
  await page.keyboard.press('Control+a')
  await expect.poll(async () => (await selectedRows(page)).length).toBeGreaterThan(3)
  await page.keyboard.press('Alt+4')
  const published = async (): Promise<boolean> =>
    (await claims()).every(({ status }) => status === 'published')
  await expect.poll(published).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(published).toBe(false)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(published).toBe(true)

  const before = await claims()
  expect(running.complaints).toEqual([])
  await running.close()
  running = await launch(seat)
  expect(await claims()).toEqual(before)
  expect(await evidenceOf(await wholeClaim())).toHaveLength(3)
  expect((await findings()).filter(({ dismissed }) => dismissed !== null)).toHaveLength(1)
})

test('the history is whole, and the export holds what was decided', async () => {
  const { page, app } = running
  expect(await ask(page, 'history.verify', {})).toMatchObject({ ok: true })
  const file = join(seat.userData, 'articolo.json')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never
  }, file)
  await page.keyboard.press('Control+e')
  await page.getByTestId('export-format-json').click()
  await page.getByTestId('export-run').click()
  await expect(page.locator('.notice', { hasText: 'articolo.json' }).first()).toBeVisible()
  const written = JSON.parse(await readFile(file, 'utf8')) as {
    claims: { verdict: string; status: string }[]
  }
  const own = written.claims.filter(({ status }) => status === 'published')
  expect(own).toHaveLength((await claims()).length)
  expect(own.filter(({ verdict }) => verdict === 'mixed')).toHaveLength(2)
})
