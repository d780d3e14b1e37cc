/** The grid and the text are tied to each other, both ways, for every claim. */
import { expect, test } from '@playwright/test'
import type { Claim } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'
import { cell, isRowInView, selectedRows, showRow } from './grid.ts'
import { clickText, painted, placeOf } from './text.ts'

let seat: Seat
let running: Running
let claims: Claim[]

test.beforeAll(async () => {
  seat = await newSeat()
  running = await launch(seat)
  claims = await ask(running.page, 'claims.list', { sourceId: null })
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

const spans = (claim: Claim) => claim.ranges.map(({ start, end }) => ({ start, end }))

/** Joins stretches that touch, since a passage over two blocks is painted in two pieces. */
const claimsAt = (offset: number): Claim[] =>
  claims.filter(({ ranges }) => ranges.some(({ start, end }) => start <= offset && offset < end))

test('the first article is there with its claims', async () => {
  const { page } = running
  await expect(page.getByTestId('source-text')).toContainText(
    'Microsoft e Nvidia investono 15 miliardi in Anthropic',
  )
  expect(claims.length).toBeGreaterThanOrEqual(20)
  await expect(page.getByTestId('claims-grid')).toContainText('15 miliardi')
})

test('what was put into a claim is marked in the grid and beside it', async () => {
  const { page } = running
  const part = claims.find(({ quote }) => quote.startsWith('5 miliardi da parte'))!
  await showRow(page, part.id)
  await cell(page, part.id, 'number').click()
  const put = part.insertions.map(({ start, end }) => part.text.slice(start, end))
  expect(put.length).toBeGreaterThan(0)
  await expect(cell(page, part.id, 'text').locator('ins')).toHaveText(put)
  await expect(cell(page, part.id, 'text')).toHaveText(part.text)
  await expect(page.getByTestId('insertions').locator('ins')).toHaveText(put)
})

test('every row paints its passage and brings it into view', async () => {
  const { page } = running
  for (const claim of claims) {
    await page.evaluate(() => document.querySelector('[data-testid=source-text]')!.scrollTo(0, 0))
    await showRow(page, claim.id)
    await cell(page, claim.id, 'number').click()
    await expect.poll(() => painted(page, 'claim-active')).toEqual(spans(claim))
    await expect.poll(async () => (await placeOf(page, claim.ranges[0]!.start)).inView).toBe(true)
  }
})

test('every passage selects its row, and overlapping ones are reached one after the other', async () => {
  const { page } = running
  for (const claim of claims) {
    const offset = claim.ranges[0]!.start
    const here = claimsAt(offset)
    await clickText(page, offset)
    const chosen: string[] = []
    for (let turn = 0; turn < here.length; turn += 1) {
      await expect.poll(async () => (await selectedRows(page)).length).toBe(1)
      const [id] = await selectedRows(page)
      chosen.push(id!)
      if (here.length === 1) break
      await expect(page.getByTestId('overlap-chooser')).toBeVisible()
      await page.keyboard.press('o')
      await expect.poll(async () => (await selectedRows(page))[0]).not.toBe(id)
    }
    expect(chosen.toSorted()).toEqual(here.map(({ id }) => id).toSorted())
    await page.keyboard.press('Escape')
    await expect.poll(async () => isRowInView(page, (await selectedRows(page))[0]!)).toBe(true)
  }
})

test('several selected rows light all their passages', async () => {
  const { page } = running
  const [first, second, third] = claims
  await showRow(page, first!.id)
  await cell(page, first!.id, 'number').click()
  await cell(page, third!.id, 'number').click({ modifiers: ['ControlOrMeta'] })
  const lit = async () => [
    ...(await painted(page, 'claim-active')),
    ...(await painted(page, 'claim-selected')),
  ]
  await expect
    .poll(async () => (await lit()).map(({ start }) => start).toSorted((a, b) => a - b))
    .toEqual([first!.ranges[0]!.start, third!.ranges[0]!.start].toSorted((a, b) => a - b))
  expect((await lit()).some(({ start }) => start === second!.ranges[0]!.start)).toBe(
    second!.ranges[0]!.start === first!.ranges[0]!.start,
  )
})

test('hovering shows the other side without moving it', async () => {
  const { page } = running
  const claim = claims.at(-1)!
  await showRow(page, claims[0]!.id)
  await cell(page, claims[0]!.id, 'number').click()
  const before = await page.evaluate(
    () => document.querySelector('[data-testid=source-text]')!.scrollTop,
  )
  await showRow(page, claim.id)
  await cell(page, claim.id, 'number').hover()
  await expect.poll(() => painted(page, 'claim-hover')).toEqual(spans(claim))
  expect(
    await page.evaluate(() => document.querySelector('[data-testid=source-text]')!.scrollTop),
  ).toBe(before)
})
