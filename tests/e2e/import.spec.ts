/** Bringing articles in: by an address, by dropping files, and what is said of those that fail. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { column, makePdf } from '../make/pdf.ts'
import { ask, clearSeat, launch, newSeat, type Running, type Seat } from './app.ts'

test.describe.configure({ mode: 'serial' })

let seat: Seat
let running: Running
let server: Server
let site: string

const article = '<p>Il comune ha speso 9 milioni per la scuola, dice il bilancio del 2025.</p>'

test.beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/lento') return
    if (request.url !== '/scuola') {
      response.writeHead(404).end()
      return
    }
    response.setHeader('content-type', 'text/html')
    response.end(`<html lang="it"><body><h1>La scuola</h1>${article}</body></html>`)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  seat = await newSeat()
  running = await launch(seat)
})
test.afterAll(async () => {
  await running.close()
  server.closeAllConnections()
  server.close()
  await clearSeat(seat)
})

/** The system's question, answered with a button; what it asked comes back. */
async function answerQuestion(button: 0 | 1): Promise<() => Promise<string>> {
  const { app } = running
  await app.evaluate(({ dialog }, response) => {
    const kept = globalThis as { question?: string }
    dialog.showMessageBox = (async (_window: unknown, asked: { message: string }) => {
      kept.question = asked.message
      return { response, checkboxChecked: false }
    }) as never
  }, button)
  return () => app.evaluate(() => (globalThis as { question?: string }).question ?? '')
}

/** Drops files on the window as a person does. */
async function drop(files: readonly { name: string; bytes: Uint8Array | string }[]): Promise<void> {
  const { page } = running
  const data = files.map(({ name, bytes }) => ({ name, bytes: [...Buffer.from(bytes as string)] }))
  await page.evaluate((dropped) => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of dropped)
      transfer.items.add(new File([Uint8Array.from(bytes)], name))
    const target = document.querySelector('.drop-target')!
    const options = { dataTransfer: transfer, bubbles: true, cancelable: true }
    target.dispatchEvent(new DragEvent('dragover', options))
    target.dispatchEvent(new DragEvent('drop', options))
  }, data)
}

test('an address shows who will be asked, and one on this computer is asked about again', async () => {
  const { page } = running
  await page.keyboard.press('Control+Shift+O')
  const dialog = page.getByTestId('url-dialog')
  await dialog.getByTestId('url-address').fill('file:///etc/passwd')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('http:// o https://')
  await dialog.getByTestId('url-address').fill(`${site}/scuola`)
  await expect(dialog.getByTestId('url-host')).toContainText(new URL(site).host)
  await page.keyboard.press('Enter')
  await expect(dialog.getByTestId('url-error')).toContainText('rete locale')

  const denied = await answerQuestion(1)
  await dialog.getByTestId('url-allow-local').click()
  await expect.poll(denied).toContain(new URL(site).host)
  await expect(dialog).toBeVisible()
  expect(await ask(page, 'sources.list', {})).toHaveLength(1)
})

test('an allowed address is read, kept with where it was found, and opened', async () => {
  const { page } = running
  const dialog = page.getByTestId('url-dialog')
  await answerQuestion(0)
  await dialog.getByTestId('url-allow-local').click()
  await expect(dialog).toBeHidden()
  await expect(page.getByTestId('source-text')).toContainText('Il comune ha speso 9 milioni')
  const [source] = await ask(page, 'sources.list', {})
  expect(source).toMatchObject({ title: 'La scuola', url: `${site}/scuola` })
})

test('the same page twice leads to the source that is there; a missing one says so', async () => {
  const { page } = running
  await page.keyboard.press('Control+Shift+O')
  const dialog = page.getByTestId('url-dialog')
  const fetchLocal = async (path: string): Promise<void> => {
    await dialog.getByTestId('url-address').fill(`${site}${path}`)
    await page.keyboard.press('Enter')
    await dialog.getByTestId('url-allow-local').click()
  }
  await fetchLocal('/niente')
  await expect(dialog.getByTestId('url-error')).toContainText('404')
  await fetchLocal('/scuola')
  await expect(dialog.getByTestId('url-error')).toContainText('già nell’archivio')
  await dialog.getByTestId('url-open-same').click()
  await expect(dialog).toBeHidden()
})

test('a server that does not answer can be cancelled', async () => {
  const { page } = running
  await page.keyboard.press('Control+Shift+O')
  const dialog = page.getByTestId('url-dialog')
  await dialog.getByTestId('url-address').fill(`${site}/lento`)
  await page.keyboard.press('Enter')
  await dialog.getByTestId('url-allow-local').click()
  await dialog.getByTestId('task-cancel').click()
  await expect(dialog.getByTestId('task')).toBeHidden()
  await expect(dialog.getByTestId('url-run')).toBeEnabled()
  await page.keyboard.press('Escape')
})

test('many dropped files come in, and those that fail are listed with the reason', async () => {
  const { page } = running
  const good = Array.from({ length: 12 }, (_, at) => ({
    name: `articolo-${at}.txt`,
    bytes: `Il comune numero ${at} ha speso ${at + 2} milioni.`,
  }))
  const pdf = makePdf({
    pages: [column(['Sulla prima pagina sono 9 mele.']), column(['Sulla seconda sono 10 pere.'])],
  })
  await drop([
    ...good,
    { name: 'conti.pdf', bytes: pdf },
    { name: 'rotto.pdf', bytes: '%PDF-1.7' },
    { name: 'vuoto.txt', bytes: '' },
    { name: 'doppio.txt', bytes: good[0]!.bytes },
  ])
  const report = page.getByTestId('import-report')
  await expect(report).toBeVisible({ timeout: 30_000 })
  await expect(report).toContainText('3 file non importati')
  const failed = report.getByTestId('import-failed')
  await expect(failed).toHaveText([
    /rotto\.pdf.*troncato.*Procurati/,
    /vuoto\.txt.*vuoto/,
    /doppio\.txt.*già nell’archivio.*Apri/,
  ])
  await failed.nth(2).getByRole('button').click()
  await expect(report).toBeHidden()
  await expect(page.getByTestId('source-text')).toContainText('Il comune numero 0')
  expect(await ask(page, 'sources.list', {})).toHaveLength(2 + 13)
})

test('a claim of a PDF shows its page', async () => {
  const { page } = running
  const sources = await ask(page, 'sources.list', {})
  const pdf = sources.find(({ title }) => title.includes('prima pagina') || title === 'conti')!
  await page.locator(`[data-testid=source-item][data-source-id="${pdf.id}"]`).click()
  const claims = await ask(page, 'claims.list', { sourceId: pdf.id })
  const second = claims.find(({ quote }) => quote.includes('seconda'))!
  await page.locator(`[row-id="${second.id}"]`).first().click()
  await expect(page.getByTestId('quote-page')).toHaveText('p. 2')
})

test('the page complained of nothing', () => {
  expect(running.complaints).toEqual([])
})
