/** Two people by keyboard: a blind sample goes out, comes back with other verdicts, and is merged. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openWorkbench } from '#main/workbench/index.ts'
import { valueOf } from '#shared/contract/errors.ts'
import type { Claim, ClaimPatch } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'

test.describe.configure({ mode: 'serial' })

let seat: Seat
let running: Running
let copy: string
/** Of the copy, in text order. */
let sample: Claim[]

const listed = () => ask(running.page, 'claims.list', { sourceId: null })
const row = (key: string) => running.page.locator(`[data-testid=merge-row][data-key="${key}"]`)
const keyOf = (at: number, field: string): string => `claims:${sample[at]!.id}:${field}`

test.beforeAll(async () => {
  seat = await newSeat()
  copy = join(seat.userData, 'per bea.riscontro')
  running = await launch(seat)
  const ids = (await listed()).map(({ id }) => id)
  await ask(running.page, 'claims.update', { ids, patch: { verdict: 'supported', notes: 'mia' } })
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: path })) as never
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as never
  }, copy)
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

test('a blind sample goes out by keyboard', async () => {
  const { page } = running
  await page.keyboard.press('Control+Alt+s')
  await expect(page.getByTestId('send-source')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByTestId('send-hint')).toContainText('giudica da capo')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('send-dialog')).toBeHidden()
  await expect(page.locator('.notice')).toContainText(copy)
  expect(existsSync(copy)).toBe(true)

  const bea = await openWorkbench({ path: copy, analyst: 'Bea' })
  sample = valueOf(await bea.run('claims.list', { sourceId: null }))
  expect(sample.map(({ verdict, notes }) => [verdict, notes])).toEqual(sample.map(() => [null, '']))
  expect(sample).toHaveLength(4)
  const patches: ClaimPatch[] = [
    { verdict: 'refuted' },
    { verdict: 'mixed', confidence: 70 },
    { verdict: 'supported' },
    { verdict: 'refuted', conclusion: 'Lo smentisce il bilancio.' },
  ]
  for (const [at, patch] of patches.entries())
    valueOf(await bea.run('claims.update', { ids: [sample[at]!.id], patch }))
  bea.close()
})

test('what came back is decided on by keyboard, written at once, and undone', async () => {
  const { page } = running
  const before = await listed()
  await page.keyboard.press('Control+Alt+m')
  await expect(page.getByTestId('people-counts')).toContainText('3 conflitti')
  await expect(page.getByTestId('merge-row')).toHaveCount(5)
  await expect(row(keyOf(0, 'verdict'))).toBeFocused()
  await expect(row(keyOf(0, 'verdict'))).toContainText('Confermata')
  await expect(row(keyOf(0, 'verdict'))).toContainText('Smentita')
  // Theirs, then mine of the next conflict; the third is left to itself.
  await page.keyboard.press('2')
  await expect(row(keyOf(0, 'verdict'))).toHaveAttribute('data-side', 'theirs')
  await page.keyboard.press('n')
  await expect(row(keyOf(1, 'verdict'))).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(row(keyOf(1, 'verdict'))).toHaveAttribute('data-side', 'mine')
  await expect(page.getByTestId('people-counts')).toContainText('1 da decidere')
  await page.keyboard.press('j')
  await expect(row(keyOf(1, 'confidence'))).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByTestId('merge-row')).toHaveCount(3)
  await page.keyboard.press('c')
  await expect(page.getByTestId('merge-row')).toHaveCount(5)
  // A verdict key or a stray command touches no claim that is out of sight.
  await page.keyboard.press('3')
  await page.keyboard.press('u')
  expect(await listed()).toEqual(before)

  await row(keyOf(0, 'verdict')).focus()
  await page.keyboard.press('Enter')
  const report = page.getByTestId('merge-report')
  await expect(report).toContainText('3 modifiche portate qui')
  await expect(page.getByTestId('left-item')).toHaveCount(2)
  const after = new Map((await listed()).map((claim) => [claim.id, claim]))
  expect(sample.map(({ id }) => after.get(id)?.verdict)).toEqual([
    'refuted',
    'supported',
    'supported',
    'supported',
  ])
  expect(after.get(sample[1]!.id)?.confidence).toBe(70)
  expect(after.get(sample[3]!.id)?.conclusion).toBe('Lo smentisce il bilancio.')

  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('merge-row')).toHaveCount(5)
  const told = ({ id, verdict, confidence, conclusion, notes }: Claim) => ({
    id,
    verdict,
    confidence,
    conclusion,
    notes,
  })
  expect((await listed()).map(told)).toEqual(before.map(told))
})

test('how far two people agree is told, with the reason where there is no figure', async () => {
  const { page } = running
  await page.getByTestId('people-tab-differences').focus()
  await page.keyboard.press('ArrowRight')
  const verdict = page.locator('[data-testid=agreement-column][data-column=verdict]')
  await expect(verdict.locator('td')).toHaveText(['4', '25%', '0,000', /^-?\d,\d{3}$/])
  await expect(
    page.locator('[data-testid=agreement-column][data-column=confidence]'),
  ).toContainText('nessuna affermazione giudicata da entrambi')
  await expect(page.getByTestId('merge-row')).toHaveCount(3)
  // A third value is given at the claim itself, and the comparison waits.
  await row(keyOf(1, 'verdict')).focus()
  await page.keyboard.press('o')
  await expect(page.getByTestId('merge-page')).toBeHidden()
  await page.keyboard.press('4')
  await expect
    .poll(async () => (await listed()).find(({ id }) => id === sample[1]!.id)?.verdict)
    .toBe('not-enough-evidence')
  await page.keyboard.press('Control+Alt+m')
  await expect(row(keyOf(1, 'verdict'))).toContainText('Prove insufficienti')
})

test('it can be read by everybody', async () => {
  const { page } = running
  for (const tab of ['differences', 'agreement']) {
    await page.getByTestId(`people-tab-${tab}`).click()
    const { violations } = await new AxeBuilder({ page })
      .include('[data-testid=merge-page]')
      .setLegacyMode()
      .analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
})

test('Esc leaves without anything', async () => {
  const { page } = running
  const before = await listed()
  await page.getByTestId('people-tab-differences').click()
  await page.getByTestId('all-theirs').click()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('merge-page')).toBeHidden()
  expect(await listed()).toEqual(before)
})

test('who works here has a name in this library, and the history says it', async () => {
  const { page } = running
  await page.keyboard.press('Control+Alt+i')
  await page.getByTestId('analyst-name').fill('Ada Lovelace')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('properties')).toBeHidden()
  await expect
    .poll(async () => (await ask(page, 'library.describe', {})).analyst)
    .toBe('Ada Lovelace')
  const { id } = sample[0]!
  await ask(page, 'claims.update', { ids: [id], patch: { recheckOn: '2026-01-01' } })
  const [change] = await ask(page, 'history.list', { claimId: id, limit: 1 })
  expect(change?.by).toBe('Ada Lovelace')
})

test('the overview says what is due and leads there', async () => {
  const { page } = running
  await page.keyboard.press('Control+d')
  await page.getByTestId('due-row').click()
  await expect(page.getByTestId('overview')).toBeHidden()
  const shown = page.locator('.ag-row-selected, .ag-row[aria-selected=true]')
  await expect(shown.first()).toContainText(`${sample[0]!.number}`)
})

test('nothing was refused or went wrong in the page', () => {
  expect(running.complaints).toEqual([])
})
