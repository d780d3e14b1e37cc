/**
 * How long from a key to the passage being painted, in the real window, at 1,000 claims in one
 * source and at 100,000 in 1,000 sources. Beside it, in the same run and on the same text, the way
 * most annotation tools do it: every passage wrapped in an element whose class changes.
 * `node tests/bench/window.ts`
 */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { openWorkbench, type Workbench } from '#main/workbench/index.ts'
import type { Extraction } from '#shared/records/extraction.ts'
import { clearSeat, launch, newSeat, type Seat } from '../e2e/app.ts'

const sentence = (at: number): string =>
  `La società numero ${at} ha investito ${(at % 97) + 3} milioni di euro nello stabilimento di Trino nel ${1990 + (at % 35)}.`

/** A text of so many sentences, five to a paragraph, and one claim on each. */
function article(sentences: number, seed: number): { text: string; extraction: Extraction } {
  const extraction: Extraction = {
    language: 'it',
    sentences: [],
    claims: [],
    quantities: [],
    attributions: [],
    entities: [],
  }
  let text = `Articolo ${seed} ${randomUUID()}\n`
  for (let at = 0; at < sentences; at += 1) {
    const exact = sentence(seed * 1000 + at)
    const start = text.length
    const range = { start, end: start + exact.length, exact }
    text += exact + (at % 5 === 4 ? '\n' : ' ')
    extraction.sentences.push({ start: range.start, end: range.end, coverage: 'claimed' })
    extraction.claims.push({
      text: exact,
      type: 'money',
      ranges: [range],
      quantities: [],
      checkWorthiness: { score: (at % 10) / 10, reasons: [] },
      modality: 'asserted',
      hedges: [],
      insertions: [],
      entities: [],
      relations: [],
    })
  }
  return { text, extraction }
}

async function fill(seat: Seat, sources: number, sentences: number): Promise<void> {
  const waiting = new Map<string, Extraction>()
  const workbench: Workbench = await openWorkbench({
    path: seat.library,
    analyst: 'Ada',
    reader: {
      splitBlocks: async (text) => (await import('#main/extraction/index.ts')).splitBlocks(text),
      extract: async (text) => waiting.get(text)!,
    },
  })
  for (let at = 0; at < sources; at += 1) {
    const { text, extraction } = article(sentences, at)
    waiting.set(text, extraction)
    const result = await workbench.run('sources.importText', { text, details: { language: 'it' } })
    if (!result.ok) throw new Error(result.error.message)
    waiting.delete(text)
  }
  workbench.close()
}

const percentile = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!

/** Milliseconds from each press of `j` to the frame in which the passage is painted. */
async function measureKeys(page: Page, presses: number): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    window.addEventListener(
      'keydown',
      () => {
        const began = performance.now()
        // A frame's callbacks run before it is painted; a message sent in one comes after.
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.addEventListener('message', () => times.push(performance.now() - began))
          channel.port1.start()
          channel.port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('j')
    await page.waitForTimeout(60)
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

/** The same text with each passage wrapped, as a peer would show it: wrapping, then choosing. */
const measureWrapped = (page: Page, choices: number): Promise<{ wrap: number; times: number[] }> =>
  page.evaluate(async (count) => {
    const frame = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.addEventListener('message', () => resolve())
          channel.port1.start()
          channel.port2.postMessage(null)
        })
      })
    const original = document.querySelector<HTMLElement>('[data-testid=source-text]')!
    const copy = original.cloneNode(true) as HTMLElement
    original.replaceWith(copy)
    const began = performance.now()
    const marks: HTMLElement[] = []
    for (const block of copy.querySelectorAll<HTMLElement>('[data-block]')) {
      const text = block.textContent ?? ''
      block.textContent = ''
      for (const part of text.split(/(?<=\.) /)) {
        const mark = document.createElement('mark')
        mark.textContent = part
        marks.push(mark)
        block.append(mark, ' ')
      }
    }
    await frame()
    const wrap = performance.now() - began
    const times: number[] = []
    for (let at = 1; at <= count; at += 1) {
      const start = performance.now()
      const mark = marks[at % marks.length]!
      const before = marks[(at - 1) % marks.length]!
      before.className = ''
      before.style.outline = ''
      mark.className = 'active'
      mark.style.outline = '2px solid'
      const box = mark.getBoundingClientRect()
      if (box.top < 0 || box.bottom > innerHeight) mark.scrollIntoView({ block: 'center' })
      await frame()
      times.push(performance.now() - start)
    }
    return { wrap, times }
  }, choices)

const presses = 120

async function measure(label: string, sources: number, sentences: number): Promise<void> {
  const seat = await newSeat()
  await fill(seat, sources, sentences)
  const { page, close } = await launch(seat, { width: 1280, height: 800 })
  try {
    if (sources > 1) {
      await page.getByTestId('scope-all').click()
      await page.waitForTimeout(3000)
    }
    await page.getByTestId('claims-grid').locator('.ag-row [col-id=number]').first().click()
    await page.waitForTimeout(1000)
    const ours = await measureKeys(page, presses)
    const peer = await measureWrapped(page, presses)
    const row = (name: string, times: number[]): string =>
      `${label.padEnd(34)} ${name.padEnd(22)} ${percentile(times, 0.5).toFixed(1).padStart(8)} ${percentile(times, 0.95).toFixed(1).padStart(8)}`
    process.stdout.write(`${row('this window', ours)}\n${row('wrapped elements', peer.times)}\n`)
  } finally {
    await close()
    await clearSeat(seat)
  }
}

process.stdout.write(
  `${''.padEnd(34)} ${'ms from key to paint'.padEnd(22)} ${'p50'.padStart(8)} ${'p95'.padStart(8)}\n`,
)
await measure('1,000 claims in one source', 1, 1000)
await measure('100,000 claims in 1,000 sources', 1000, 100)
process.exit(0)
