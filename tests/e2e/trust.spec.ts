/** Nothing that was called saved is lost, and everything can be taken back. */
import { expect, test } from '@playwright/test'
import type { Claim } from '#shared/records/library.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'
import { cell, row } from './grid.ts'

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

/** Without the times, which an undo does not bring back to the millisecond they are compared by. */
const gist = (claims: Claim[]) =>
  claims.map(({ id, text, verdict, status, evidenceCount, notes, tags, proposed }) => ({
    id,
    text,
    verdict,
    status,
    evidenceCount,
    notes,
    tags,
    proposed,
  }))

let original: ReturnType<typeof gist>
let edited: ReturnType<typeof gist>
let target: string

test('an edit, a verdict and evidence survive kill -9', async () => {
  const { page } = running
  const claims = await allClaims()
  original = gist(claims)
  target = claims[2]!.id
  await cell(page, target, 'text').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Un testo mio, con «accenti» perché sì')
  await page.keyboard.press('Enter')
  await expect(cell(page, target, 'text')).toContainText('Un testo mio')
  await cell(page, target, 'number').click()
  await page.keyboard.press('2')
  await page.keyboard.press('e')
  const form = page.getByTestId('evidence-form')
  await form.getByTestId('evidence-quote').fill('Una prova.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('evidence-list')).toContainText('Una prova.')
  await expect(page.getByTestId('saved')).toHaveAttribute('data-busy', 'false')
  edited = gist(await allClaims())

  await running.kill()
  running = await launch(seat)
  expect(gist(await allClaims())).toEqual(edited)
  await expect(cell(running.page, target, 'text')).toContainText('Un testo mio')
  expect(await ask(running.page, 'evidence.list', { claimId: target })).toMatchObject([
    { quote: 'Una prova.' },
  ])
  expect(await ask(running.page, 'sources.list', {})).toHaveLength(1)
})

test('all of it can be undone after the restart, and done again', async () => {
  const { page } = running
  await cell(page, target, 'number').click()
  for (let turn = 0; turn < 3; turn += 1) {
    const { undo } = await ask(page, 'history.state', {})
    expect(undo).not.toBeNull()
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => (await ask(page, 'history.list', { limit: 1 }))[0]?.kind)
      .toBe('undo')
    await page.waitForTimeout(100)
  }
  await expect.poll(async () => gist(await allClaims())).toEqual(original)
  expect((await ask(page, 'history.state', {})).undo).toBeNull()
  await expect(cell(page, target, 'text')).not.toContainText('Un testo mio')
  for (let turn = 0; turn < 3; turn += 1) {
    await page.keyboard.press('Control+Shift+z')
    await page.waitForTimeout(100)
  }
  await expect.poll(async () => gist(await allClaims())).toEqual(edited)
  expect((await ask(page, 'history.state', {})).redo).toBeNull()
  await expect(cell(page, target, 'text')).toContainText('Un testo mio')
})

test('the engine dies and comes back with the work intact, the window going on', async () => {
  const { page, app } = running
  const killed = await app.evaluate(async ({ app: electron }) => {
    const { execFileSync } = process.getBuiltinModule('node:child_process')
    const children = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
      .filter((match) => match !== null)
    const engine = children.find(
      ([, , parent, words]) => Number(parent) === process.pid && words!.includes('engine.js'),
    )
    if (!engine) return false
    process.kill(Number(engine[1]), 'SIGKILL')
    return electron.isReady()
  })
  expect(killed).toBe(true)
  await cell(page, target, 'number').click()
  await expect
    .poll(
      async () => {
        try {
          return gist(await allClaims())
        } catch {
          return null
        }
      },
      { timeout: 20_000 },
    )
    .toEqual(edited)
  await page.keyboard.press('1')
  await expect
    .poll(async () => (await allClaims()).find(({ id }) => id === target)?.verdict)
    .toBe('supported')
})

test('sizes, columns and the place are remembered over a restart', async () => {
  const { page } = running
  const separator = page.locator('.separator').first()
  const box = (await separator.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 200, { steps: 5 })
  await page.mouse.up()
  const width = (await page.getByTestId('library-pane').boundingBox())!.width
  await page.waitForTimeout(800)
  await running.close()
  running = await launch(seat)
  const again = (await running.page.getByTestId('library-pane').boundingBox())!.width
  expect(Math.abs(again - width)).toBeLessThan(4)
  await expect(row(running.page, target)).toBeVisible()
})
