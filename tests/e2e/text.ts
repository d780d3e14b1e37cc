/** What is painted in the text, and clicks and selections in it by offset. */
import type { Page } from '@playwright/test'

export interface Painted {
  readonly start: number
  readonly end: number
}

/** The stretches of a named highlight, in offsets of the revision, in text order. */
export const painted = (page: Page, name: string): Promise<Painted[]> =>
  page.evaluate((wanted) => {
    const offsetOf = (node: Node, offset: number): number => {
      const block = (node instanceof Element ? node : node.parentElement)!.closest<HTMLElement>(
        '[data-block]',
      )!
      return Number(block.dataset['start']) + (node instanceof Element ? 0 : offset)
    }
    const highlight = CSS.highlights.get(wanted)
    if (!highlight) return []
    return [...highlight]
      .map((range) => ({
        start: offsetOf(range.startContainer, range.startOffset),
        end: offsetOf(range.endContainer, range.endOffset),
      }))
      .toSorted((a, b) => a.start - b.start)
  }, name)

/** The centre of a character on the screen, and whether it lies within the text's scroll box. */
export const placeOf = (
  page: Page,
  offset: number,
): Promise<{ x: number; y: number; inView: boolean }> =>
  page.evaluate((at) => {
    const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')]
    const block = blocks.findLast((element) => Number(element.dataset['start']) <= at)!
    const node = block.firstChild as Text
    const within = Math.min(at - Number(block.dataset['start']), node.data.length - 1)
    const range = document.createRange()
    range.setStart(node, within)
    range.setEnd(node, within + 1)
    const box = range.getBoundingClientRect()
    const frame = document.querySelector('[data-testid=source-text]')!.getBoundingClientRect()
    return {
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      inView: box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1,
    }
  }, offset)

/** Brings a character into view without telling the program, as a person scrolls. */
export async function scrollTo(page: Page, offset: number): Promise<void> {
  await page.evaluate((at) => {
    const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')]
    const block = blocks.findLast((element) => Number(element.dataset['start']) <= at)!
    const node = block.firstChild as Text
    const range = document.createRange()
    range.setStart(node, Math.min(at - Number(block.dataset['start']), node.data.length - 1))
    const frame = document.querySelector('[data-testid=source-text]')!
    const box = range.getBoundingClientRect()
    frame.scrollBy({
      top: box.top - frame.getBoundingClientRect().top - frame.clientHeight / 2,
      behavior: 'instant',
    })
  }, offset)
}

export async function clickText(page: Page, offset: number): Promise<void> {
  await scrollTo(page, offset)
  const { x, y } = await placeOf(page, offset)
  await page.mouse.click(x, y)
}

/** Selects [start, end) with the mouse. */
export async function selectText(page: Page, start: number, end: number): Promise<void> {
  await scrollTo(page, start)
  const edge = (offset: number, side: 'left' | 'right') =>
    page.evaluate(
      ([at, which]) => {
        const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')]
        const block = blocks.findLast((element) => Number(element.dataset['start']) <= at)!
        const node = block.firstChild as Text
        const within = at - Number(block.dataset['start'])
        const range = document.createRange()
        range.setStart(node, within)
        range.setEnd(node, within + 1)
        const box = range.getBoundingClientRect()
        return { x: which === 'left' ? box.left + 1 : box.right - 0.5, y: box.top + box.height / 2 }
      },
      [offset, side] as const,
    )
  const from = await edge(start, 'left')
  const to = await edge(end - 1, 'right')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}
