/** The grid's rows and cells, by claim id and column. */
import type { Locator, Page } from '@playwright/test'

const rows = '[data-testid=claims-grid] .ag-row'
const viewport = '[data-testid=claims-grid] .ag-grid-viewport'

export const row = (page: Page, id: string): Locator =>
  page.locator(`${rows}[row-id="${id}"]`).first()

/** A cell of a row, wherever its column stands (pinned or not). */
export const cell = (page: Page, id: string, column: string): Locator =>
  page.locator(`${rows}[row-id="${id}"] [col-id="${column}"]`)

/** Ids of the rows that are in view whole, in the order they stand. */
export const shownRows = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([rowSelector, bodySelector]) => {
      const outer = document.querySelector(bodySelector)!.getBoundingClientRect()
      const inView = [...document.querySelectorAll(rowSelector)].filter((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top >= outer.top - 1 && bottom <= outer.bottom + 1
      })
      const ids = inView
        .toSorted(
          (a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')),
        )
        .map((element) => element.getAttribute('row-id')!)
      return [...new Set(ids)]
    },
    [rows, viewport] as const,
  )

/** Of the rows that are made now. */
export const selectedRows = (page: Page): Promise<string[]> =>
  page
    .locator(`${rows}.ag-row-selected`)
    .evaluateAll((all) => [...new Set(all.map((element) => element.getAttribute('row-id') ?? ''))])

/** Whether the row lies within the grid's visible body. */
export const isRowInView = (page: Page, id: string): Promise<boolean> =>
  page.evaluate(
    ([rowSelector, bodySelector, wanted]) => {
      const element = document.querySelector(`${rowSelector}[row-id="${wanted}"]`)
      const body = document.querySelector(bodySelector)
      if (!element || !body) return false
      const inner = element.getBoundingClientRect()
      const outer = body.getBoundingClientRect()
      return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
    },
    [rows, viewport, id] as const,
  )

/** Scrolls the grid, as a person does, until the row is there: it makes only the rows in view. */
export async function showRow(page: Page, id: string): Promise<void> {
  const found = row(page, id)
  if ((await found.count()) === 0) {
    const body = page.locator(viewport)
    const height = await body.evaluate((element) => {
      element.scrollTop = 0
      return element.scrollHeight
    })
    for (let top = 0; (await found.count()) === 0 && top < height; top += 150) {
      await body.evaluate((element, to) => {
        element.scrollTop = to
      }, top)
      await page.waitForTimeout(40)
    }
  }
  await found.scrollIntoViewIfNeeded()
}
