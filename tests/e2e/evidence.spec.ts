/** Evidence of several kinds, the scale changed by its table and back, and withdrawing for a reason. */
import { expect, test } from '@playwright/test'
import type { Claim } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'
import { painted } from './text.ts'

test.describe.configure({ mode: 'serial' })

let seat: Seat
let running: Running
let other: string

const report =
  'Comunicato di Nvidia\n\nNvidia investirà fino a 10 miliardi di dollari. Il resto verrà dopo.'
const words = 'fino a 10 miliardi di dollari'

test.beforeAll(async () => {
  seat = await newSeat()
  running = await launch(seat)
  const { page } = running
  const { sourceId } = await ask(page, 'sources.importText', {
    text: report,
    details: { outlet: 'Nvidia', url: 'https://nvidia.example/comunicato' },
  })
  other = sourceId
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

async function firstClaim(): Promise<Claim> {
  const claims = await ask(running.page, 'claims.list', { sourceId: null })
  return claims.find(({ sourceId }) => sourceId !== other)!
}
const evidence = async () =>
  ask(running.page, 'evidence.list', { claimId: (await firstClaim()).id })
const claimNow = async () => (await firstClaim()).verdict

async function choose(number: number): Promise<void> {
  const { page } = running
  await page.keyboard.press('j')
  await expect(page.getByTestId('inspector-number')).toHaveText(`N. ${number}`)
}

test('a pasted quotation counts for the rules at once', async () => {
  const { page } = running
  await choose((await firstClaim()).number)
  await expect(page.getByTestId('rule-independent')).toContainText('0 editori indipendenti su 2')
  await page.keyboard.press('e')
  await page.getByTestId('evidence-quote').fill('Lo conferma l’agenzia.')
  await page.getByTestId('evidence-publisher').fill('Reuters')
  await page.getByTestId('evidence-primacy-secondary').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('evidence-item')).toHaveCount(1)
  await expect(page.getByTestId('rule-independent')).toContainText('1 editore indipendente su 2')
  await expect(page.getByTestId('rule-primary')).toHaveAttribute('data-holds', 'false')
  expect(await evidence()).toMatchObject([{ kind: 'quotation', primacy: 'secondary' }])
})

test('a file is read, and its text can be looked at with its digest', async () => {
  const { page } = running
  await page.keyboard.press('e')
  await page.getByTestId('evidence-kind-file').click()
  await page.getByTestId('evidence-save').click()
  await expect(page.getByText('Scegli il file.')).toBeVisible()
  await page.getByTestId('evidence-file').setInputFiles({
    name: 'bilancio.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Il bilancio dice dieci miliardi.'),
  })
  await page.getByTestId('evidence-save').click()
  await expect(page.getByTestId('evidence-item')).toHaveCount(2)
  await page.getByTestId('snapshot-open').click()
  await expect(page.getByTestId('snapshot-text')).toContainText('dieci miliardi')
  const kept = (await evidence())[1]!
  expect(kept).toMatchObject({ kind: 'file', title: 'bilancio.txt' })
  await expect(page.getByTestId('snapshot-digest')).toHaveText(kept.snapshot!.sha256)
  await page.keyboard.press('Escape')
})

test('a passage of another source is chosen there, and reached both ways', async () => {
  const { page } = running
  const claim = await firstClaim()
  await page.getByTestId('evidence-add').click()
  await page.getByTestId('evidence-kind-passage').click()
  await page.getByTestId('evidence-save').click()
  await expect(page.getByTestId('quoting-bar')).toContainText(`n. ${claim.number}`)
  await expect(page.getByTestId('quoting-use')).toBeDisabled()
  await page.getByTestId('library-tree').getByText('Comunicato di Nvidia').click()
  await expect(page.getByTestId('source-text')).toContainText('Il resto verrà dopo')
  await page.getByTestId('source-text').evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
  await expect(page.getByTestId('quoting-use')).toBeEnabled()
  await page.getByTestId('quoting-use').click()
  await expect(page.getByTestId('quoting-bar')).toBeHidden()
  // Back where it began, with the passage among the evidence.
  await expect(page.getByTestId('inspector-number')).toHaveText(`N. ${claim.number}`)
  await expect(page.getByTestId('evidence-item')).toHaveCount(3)
  expect((await evidence())[2]).toMatchObject({
    kind: 'passage',
    quote: words,
    publisher: 'Nvidia',
    url: 'https://nvidia.example/comunicato',
  })
  await page.getByTestId('passage-open').click()
  await expect(page.getByTestId('source-text')).toContainText('Il resto verrà dopo')
  const start = report.indexOf(words)
  await expect
    .poll(() => painted(page, 'evidence-passage'))
    .toEqual([{ start, end: start + words.length }])
  await page.getByTestId('cited-menu').click()
  await page.getByTestId('cited-item').click()
  await expect(page.getByTestId('inspector-number')).toHaveText(`N. ${claim.number}`)
  await expect(page.getByTestId('source-text')).not.toContainText('Il resto verrà dopo')
})

test('a rule that is switched off is not shown', async () => {
  const { page } = running
  await page.getByTestId('rules-open').click()
  await page.getByTestId('rule-switch-independent').uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('rule-independent')).toHaveCount(0)
  await page.getByTestId('rules-open').click()
  await page.getByTestId('rule-switch-independent').check()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('rule-independent')).toBeVisible()
})

test('the scale is changed by a table that is seen first, and undone in one step', async () => {
  const { page } = running
  await page.getByTestId('claims-grid').locator('.ag-row.claim-active').first().click()
  await page.keyboard.press('4')
  await expect.poll(claimNow).toBe('not-enough-evidence')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('scala dei verdetti')
  await page.keyboard.press('Enter')
  await page.getByTestId('scale-politifact').click()
  const row = (id: string) => page.locator(`[data-testid=mapping-row][data-value=${id}]`)
  await expect(row('supported')).toHaveAttribute('data-lossy', 'false')
  await expect(row('not-enough-evidence')).toHaveAttribute('data-lossy', 'true')
  await expect(row('not-enough-evidence').getByTestId('mapping-becomes')).toHaveValue('')
  await row('not-enough-evidence')
    .getByTestId('mapping-becomes')
    .selectOption('politifact:half-true')
  await expect(page.getByTestId('scale-summary')).toContainText('1 affermazione perde qualcosa')
  expect(await claimNow()).toBe('not-enough-evidence')
  await page.getByTestId('scale-change').click()
  await expect.poll(claimNow).toBe('politifact:half-true')
  // Everything speaks the new scale: buttons, keys, the grid.
  await expect(page.getByTestId('verdict-politifact:pants-on-fire')).toBeVisible()
  await page.keyboard.press('6')
  await expect.poll(claimNow).toBe('politifact:pants-on-fire')
  await expect(page.getByTestId('claims-grid').getByText('Pants on Fire')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(claimNow).toBe('not-enough-evidence')
  await expect(page.getByTestId('verdict-supported')).toBeVisible()
})

test('a claim is withdrawn only with a reason', async () => {
  const { page } = running
  await page.keyboard.press('Alt+5')
  await expect(page.getByTestId('void-do')).toBeDisabled()
  await page.keyboard.press('Escape')
  expect((await firstClaim()).status).not.toBe('void')
  await page.keyboard.press('Alt+5')
  await page.getByTestId('void-reason').fill('La fonte ha corretto.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('void-note')).toContainText('La fonte ha corretto.')
  expect(await firstClaim()).toMatchObject({ status: 'void', voidReason: 'La fonte ha corretto.' })
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('void-note')).toHaveCount(0)
})

test('what is due is a queue that a key opens', async () => {
  const { page } = running
  const claim = await firstClaim()
  await page.getByTestId('conclusion').fill('Gli importi sono esatti, la data no.')
  await page.getByTestId('inspector-recheckOn').fill('2020-01-02')
  await page.getByTestId('inspector-recheckOn').press('Enter')
  await expect.poll(async () => (await firstClaim()).recheckOn).toBe('2020-01-02')
  expect((await firstClaim()).conclusion).toBe('Gli importi sono esatti, la data no.')
  await page.getByTestId('claims-grid').locator('.ag-row.claim-active').first().click()
  await page.keyboard.press('Shift+D')
  await expect(page.getByTestId('claims-count')).toContainText('1 di')
  await expect(page.locator(`.ag-row[row-id="${claim.id}"]`).first()).toBeVisible()
  await page.keyboard.press('Shift+D')
  await expect(page.getByTestId('claims-count')).not.toContainText('di')
})
