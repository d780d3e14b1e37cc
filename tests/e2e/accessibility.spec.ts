/** Each view can be read and used by everybody: names, roles, order and contrast, in both themes. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { scenes } from '../screenshots/scenes.ts'
import { workDone } from '../screenshots/work-done.ts'
import { clearSeat, launch, newSeat } from './app.ts'

// The bar of an import is gone before it is looked at.
const looked = scenes.filter(({ name }) => name !== 'import-progress')

for (const theme of ['light', 'dark'] as const)
  test(`every view, ${theme}`, async () => {
    const seat = await newSeat()
    const running = await launch(seat, { theme })
    const { page, close } = running
    try {
      const claim = await workDone(page)
      for (const { name, show } of looked) {
        await test.step(name, async () => {
          await show(page, claim, running)
          // What fades in has not its colours yet.
          await page.waitForTimeout(400)
          const { violations } = await new AxeBuilder({ page })
            .setLegacyMode()
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
            .analyze()
          expect
            .soft(
              violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
              name,
            )
            .toEqual([])
          for (let layer = 0; layer < 2; layer += 1) await page.keyboard.press('Escape')
        })
      }
    } finally {
      await close()
      await clearSeat(seat)
    }
  })
