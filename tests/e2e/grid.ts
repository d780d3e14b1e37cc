/** The grid's rows and cells, by claim id and column. */
import type { Locator, Page } from '@playwright/test'

export const row = (page: Page, id: string): Locator =>
  page.locator(`.ag-center-cols-container [row-id="${id}"]`)

/** A cell of a row, wherever its column stands (pinned or not). */
export const cell = (page: Page, id: string, column: string): Locator =>
  page.locator(`[row-id="${id}"] [col-id="${column}"]`)

export const selectedRows = (page: Page): Promise<string[]> =>
  page
    .locator('.ag-center-cols-container .ag-row-selected')
    .evaluateAll((rows) => rows.map((element) => element.getAttribute('row-id') ?? ''))

/** Whether the row lies within the grid's visible body. */
export const isRowInView = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(`.ag-center-cols-container [row-id="${wanted}"]`)
    const body = document.querySelector('.ag-body-viewport, .ag-grid-body, .ag-body')
    if (!element || !body) return false
    const inner = element.getBoundingClientRect()
    const outer = body.getBoundingClientRect()
    return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
  }, id)
