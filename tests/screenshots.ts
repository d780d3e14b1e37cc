/**
 * Takes the pictures of docs/pictures/: the window in light and dark, in two sizes, on a library
 * with some work done. `npm run screenshots`
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ask, clearSeat, launch, newSeat, projectRoot, type Options } from './e2e/app.ts'
import { cell, showRow } from './e2e/grid.ts'

const folder = join(projectRoot, 'docs/pictures')

const pictures: readonly (Options & { readonly name: string })[] = [
  { name: 'window-light', theme: 'light', width: 1280, height: 800 },
  { name: 'window-dark', theme: 'dark', width: 1280, height: 800 },
  { name: 'window-light-large', theme: 'light', width: 1920, height: 1080 },
  { name: 'window-dark-large', theme: 'dark', width: 1920, height: 1080 },
]

const verdicts = ['supported', 'supported', 'refuted', 'mixed', 'not-enough-evidence'] as const

async function take({ name, ...options }: (typeof pictures)[number]): Promise<void> {
  const seat = await newSeat()
  const { page, close } = await launch(seat, options)
  try {
    const claims = await ask(page, 'claims.list', { sourceId: null })
    for (const [at, verdict] of verdicts.entries()) {
      const { id } = claims[at * 2]!
      await ask(page, 'claims.update', { ids: [id], patch: { verdict, status: 'checked' } })
    }
    const shown = claims.find(({ quote }) => quote.includes('27%')) ?? claims[0]!
    await ask(page, 'evidence.add', {
      claimId: shown.id,
      details: {
        quote:
          'Microsoft holds an investment valued at approximately $135 billion, roughly 27 percent.',
        url: 'https://blogs.microsoft.com/',
        title: 'The next chapter of the partnership',
        publisher: 'Microsoft',
        stance: 'supports',
        accessedOn: '2026-11-20',
        note: '',
      },
    })
    await showRow(page, shown.id)
    await cell(page, shown.id, 'number').click()
    await page.mouse.move(4, 4)
    await page.waitForTimeout(800)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    process.stdout.write(`docs/pictures/${name}.png\n`)
  } finally {
    await close()
    await clearSeat(seat)
  }
}

await mkdir(folder, { recursive: true })
for (const picture of pictures) await take(picture)
process.exit(0)
