/**
 * Takes the pictures of docs/pictures/: the window in light and dark, in two sizes, and each view, on
 * a library with some work done. `npm run screenshots`, or with a folder to take every view in every
 * theme and size there, to be looked at: `npm run screenshots -- FOLDER`
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { clearSeat, launch, newSeat, projectRoot, type Options } from '../e2e/app.ts'
import { cell, showRow } from '../e2e/grid.ts'
import { scenes, type Scene } from './scenes.ts'
import { workDone } from './work-done.ts'

const docs = join(projectRoot, 'docs/pictures')
const sizes = [
  { size: '', width: 1280, height: 800 },
  { size: '-large', width: 1920, height: 1080 },
] as const
const themes = ['light', 'dark'] as const

/** The window itself, and then each scene, as `NAME-THEME.png`. */
async function take(
  folder: string,
  options: Options & { readonly theme: string; readonly size: string },
  wanted: readonly Scene[],
): Promise<void> {
  const seat = await newSeat()
  const running = await launch(seat, options)
  const { page, close } = running
  const shoot = async (name: string): Promise<void> => {
    await page.mouse.move(4, 4)
    await page.waitForTimeout(800)
    const file = `${name}-${options.theme}${options.size}.png`
    await page.screenshot({ path: join(folder, file) })
    process.stdout.write(`${join(folder, file)}\n`)
  }
  try {
    const claim = await workDone(page)
    await showRow(page, claim.id)
    await cell(page, claim.id, 'number').click()
    await shoot('window')
    for (const scene of wanted) {
      await scene.show(page, claim, running)
      await shoot(scene.name)
      for (let layer = 0; layer < 2; layer += 1) await page.keyboard.press('Escape')
    }
  } finally {
    await close()
    await clearSeat(seat)
  }
}

const own = process.argv[2]
const folder = own ?? docs
await mkdir(folder, { recursive: true })
for (const theme of themes)
  for (const size of sizes) {
    // The documentation shows each view once.
    const all = own !== undefined || (theme === 'light' && size.size === '')
    await take(folder, { theme, ...size }, all ? scenes : [])
  }
process.exit(0)
