/** What there is to see, one scene a picture: each brings the window there from where it rests. */
import type { Page } from '@playwright/test'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '#shared/records/library.ts'
import { openWorkbench } from '#main/workbench/index.ts'
import { ask, projectRoot, type Running } from '../e2e/app.ts'
import { cell, showRow } from '../e2e/grid.ts'
import { revisedSeed } from '../e2e/revised-seed.ts'

export interface Scene {
  readonly name: string
  show(page: Page, claim: Claim, running: Running): Promise<void>
}

async function choose(page: Page, { id }: Claim): Promise<void> {
  await showRow(page, id)
  await cell(page, id, 'number').click()
}

async function key(page: Page, keys: string, testId: string): Promise<void> {
  await page.keyboard.press(keys)
  await page.getByTestId(testId).first().waitFor()
}

/** Drops many files on the window as a person does. */
const dropFiles = (page: Page, count: number): Promise<void> =>
  page.evaluate((files) => {
    const sentence = 'Il comune ha speso 3 milioni di euro per la scuola nel 2023. '
    const transfer = new DataTransfer()
    for (let at = 0; at < files; at += 1)
      transfer.items.add(new File([`Articolo ${at}\n\n${sentence.repeat(400)}`], `${at}.txt`))
    const target = document.querySelector('.drop-target')!
    const options = { dataTransfer: transfer, bubbles: true, cancelable: true }
    target.dispatchEvent(new DragEvent('dragover', options))
    target.dispatchEvent(new DragEvent('drop', options))
  }, count)

/** A copy that a colleague has worked on, for the next question for a file. */
async function colleaguesCopy({ page, app }: Running, claim: Claim): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'riscontro-pictures-'))
  const path = join(folder, 'da Bea.riscontro')
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: file })) as never
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [file] })) as never
  }, path)
  await ask(page, 'app.people.send', {
    claimIds: null,
    sourceId: null,
    sample: null,
    blind: true,
  })
  const bea = await openWorkbench({ path, analyst: 'Bea' })
  const patches: [Claim['verdict'], string][] = [
    ['supported', ''],
    ['refuted', 'Il comunicato dice “fino a”.'],
    ['mixed', ''],
  ]
  const claims = await ask(page, 'claims.list', { sourceId: null })
  const others = claims.filter(({ verdict }) => verdict !== null)
  for (const [at, [verdict, notes]] of patches.entries())
    await bea.run('claims.update', {
      ids: [others[at]!.id],
      patch: { verdict, ...(notes === '' ? {} : { notes }) },
    })
  await bea.run('claims.update', { ids: [claim.id], patch: { confidence: 80 } })
  bea.close()
}

/** The last ones change the library, so their order matters. */
export const scenes: readonly Scene[] = [
  {
    name: 'evidence',
    async show(page, claim) {
      await choose(page, claim)
      await page.getByTestId('evidence-item').first().scrollIntoViewIfNeeded()
      await page.getByTestId('evidence-item').last().scrollIntoViewIfNeeded()
    },
  },
  { name: 'findings', show: (page) => key(page, 'f', 'finding') },
  { name: 'history', show: (page) => key(page, 'h', 'history-words') },
  {
    name: 'relations',
    async show(page, claim) {
      await choose(page, claim)
      await key(page, 'Shift+R', 'map-node')
      await page.getByTestId('map-whole').click()
    },
  },
  { name: 'overview', show: (page) => key(page, 'Control+d', 'overview') },
  { name: 'export', show: (page) => key(page, 'Control+e', 'export-dialog') },
  { name: 'palette', show: (page) => key(page, 'Control+k', 'palette-item') },
  {
    name: 'merge',
    async show(page, claim, running) {
      await colleaguesCopy(running, claim)
      await key(page, 'Control+Alt+m', 'merge-row')
    },
  },
  {
    name: 'repair-queue',
    async show(page) {
      const seed = join(projectRoot, 'seeds/microsoft-nvidia-anthropic.txt')
      await key(page, 'Control+Shift+r', 'revise-text')
      await page.getByTestId('revise-text').fill(revisedSeed(await readFile(seed, 'utf8')))
      await page.keyboard.press('Control+Enter')
      await page.locator('.notice').waitFor()
      await page.keyboard.press('q')
      await page.getByTestId('queue').waitFor()
    },
  },
  { name: 'compare', show: (page) => key(page, 'Control+Shift+d', 'compare-from') },
  {
    name: 'import-progress',
    async show(page) {
      await dropFiles(page, 120)
      await page.getByTestId('task').first().waitFor()
    },
  },
]
