/** Exported, edited in a spreadsheet, brought back: accepted, refused, undone. And claims from elsewhere. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'

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

/** The system's dialog answers with this file. */
const answerWith = (path: string): Promise<void> =>
  running.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
  }, path)

async function fromPalette(words: string): Promise<void> {
  const { page } = running
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

const claims = () => ask(running.page, 'claims.list', { sourceId: null })
const cellOf = (column: string, row: number) =>
  running.page.locator(`[data-testid=csv-row][data-row="${row}"] [data-column=${column}]`)

/** As a spreadsheet does: opened, cells typed over, saved with its own quotation marks. */
async function edit(path: string, work: (sheet: string[][], at: (name: string) => number) => void) {
  const sheet: string[][] = parse(await readFile(path), { delimiter: ';', bom: true })
  work(sheet, (name) => sheet[0]!.indexOf(name))
  await writeFile(path, stringify(sheet, { delimiter: ';', bom: true, record_delimiter: '\r\n' }))
}

test('an export edited outside comes back as a diff to accept and refuse', async () => {
  const { page } = running
  const path = join(seat.userData, 'affermazioni.csv')
  await answerWith(path)
  await page.keyboard.press('Control+e')
  await page.getByTestId('export-run').click()
  await expect(page.getByTestId('export-dialog')).toBeHidden()
  const [first, second] = await claims()
  await edit(path, (sheet, at) => {
    const row = (id: string) => sheet.find((cells) => cells[at('ID')] === id)!
    row(first!.id)[at('Verdetto')] = 'Smentita'
    row(first!.id)[at('Note')] = 'Vista nel bilancio, pagina 7.'
    row(first!.id)[at('Citazione dal testo')] = 'parole mie'
    row(second!.id)[at('Affermazione')] = `${second!.text} (rivista)`
    row(second!.id)[at('Sicurezza %')] = 'molta'
  })
  // Meanwhile somebody works on.
  await ask(page, 'claims.update', { ids: [first!.id], patch: { notes: 'Da cercare.' } })

  await fromPalette('importa csv modificato')
  await expect(page.getByTestId('csv-diff-dialog')).toBeVisible()
  const rowOf = (id: string, sheet: string[][]) =>
    sheet.findIndex((cells) => cells.includes(id)) + 1
  const sheet: string[][] = parse(await readFile(path), { delimiter: ';', bom: true })
  const [one, two] = [rowOf(first!.id, sheet), rowOf(second!.id, sheet)]
  await expect(cellOf('verdict', one)).toContainText('Nessun verdetto → Smentita')
  await expect(cellOf('notes', one)).toHaveAttribute('data-state', 'conflict')
  await expect(cellOf('notes', one)).toHaveAttribute('data-in', 'false')
  await expect(cellOf('quote', one)).toHaveAttribute('data-state', 'refused')
  await expect(cellOf('quote', one).getByRole('checkbox')).toBeDisabled()
  await expect(cellOf('confidence', two)).toContainText('da 0–100')
  await expect(cellOf('text', two).locator('ins')).toContainText('(rivista)')
  await expect(page.getByTestId('csv-apply')).toContainText('Scrivi 2 modifiche')

  // With the keyboard: down to the text of the second row, refused; the conflict accepted by mouse.
  await cellOf('text', two).focus()
  await page.keyboard.press(' ')
  await expect(cellOf('text', two)).toHaveAttribute('data-in', 'false')
  await cellOf('notes', one).getByRole('checkbox').check()
  await expect(cellOf('notes', one)).toHaveAttribute('data-in', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('csv-diff-dialog')).toBeHidden()

  const [after, untouched] = await claims()
  expect(after).toMatchObject({
    verdict: 'refuted',
    notes: 'Vista nel bilancio, pagina 7.',
    quote: first!.quote,
  })
  expect(untouched!.text).toBe(second!.text)
})

test('one undo takes all of it back', async () => {
  const { page } = running
  await page.getByTestId('claims-grid').click()
  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await claims())[0])
    .toMatchObject({ verdict: null, notes: 'Da cercare.' })
})

test('rows are walked and ticked with the keyboard alone', async () => {
  const { page } = running
  await fromPalette('importa csv modificato')
  const head = page.locator('.csv-head').first()
  await expect(head).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByTestId('csv-cell').first()).toBeFocused()
  await page.keyboard.press('r')
  await expect(page.getByTestId('csv-apply')).toContainText('Scrivi 3 modifiche')
  await page.keyboard.press('r')
  await expect(page.getByTestId('csv-apply')).toContainText('Scrivi 1 modifica')
  await page.getByTestId('csv-refuse-all').click()
  await expect(page.getByTestId('csv-apply')).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('csv-diff-dialog')).toBeHidden()
})

test('claims made elsewhere find their places, and the wrong file is explained', async () => {
  const { page } = running
  const path = join(seat.userData, 'altrove.csv')
  const before = await claims()
  const quote = before[0]!.ranges[0]!.exact
  await writeFile(
    path,
    stringify([
      ['Affermazione', 'Estratto', 'Esito', 'Commento'],
      ['Presa dal foglio.', quote, 'vero', 'da rivedere'],
      ['Mai detta.', 'Questa frase nel testo non esiste proprio', 'falso', ''],
    ]),
  )
  await answerWith(path)
  await fromPalette('importa affermazioni da csv')
  await expect(page.getByTestId('csv-claims-dialog')).toBeVisible()
  const drafts = page.getByTestId('csv-draft')
  await expect(drafts.nth(0)).toHaveAttribute('data-health', 'exact')
  await expect(drafts.nth(1)).toHaveAttribute('data-health', 'orphan')
  await expect(page.getByTestId('csv-apply')).toContainText('Aggiungi 1 affermazione')
  // The comments are notes; here they are put aside, and taken in again.
  const target = page.getByTestId('csv-target').nth(3)
  await expect(target).toHaveValue('notes')
  await target.selectOption('')
  await expect(drafts.nth(0)).not.toContainText('da rivedere')
  await target.selectOption('notes')
  await expect(drafts.nth(0)).toContainText('da rivedere')
  await drafts.nth(1).getByRole('checkbox').check()
  await page.getByTestId('csv-apply').click()
  await expect(page.getByTestId('csv-claims-dialog')).toBeHidden()
  const added = (await claims()).filter(({ id }) => !before.some((claim) => claim.id === id))
  expect(added).toMatchObject([
    {
      text: 'Presa dal foglio.',
      quote,
      verdict: 'supported',
      notes: 'da rivedere',
      health: 'exact',
    },
    { text: 'Mai detta.', verdict: 'refuted', health: 'orphan' },
  ])

  await writeFile(path, 'ID;Note\n1;"aperta\n2;chiusa\n')
  await fromPalette('importa csv modificato')
  await expect(page.locator('.notice-error')).toContainText('riga 2: una virgoletta si apre')
  expect(running.complaints).toEqual([])
})
