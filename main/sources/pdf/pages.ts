/** The words of a PDF's pages with their places, as pdf.js reads them. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Excess, Refusal } from '../failures.ts'

/**
 * Words in one font on one line. `y` is the baseline, counted down from the top of the page; all
 * lengths are points, 1/72 inch.
 */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
}

export interface Page {
  width: number
  height: number
  runs: Run[]
}

export interface PdfInfo {
  title: string | null
  author: string | null
  language: string | null
}

/** Stands for what pdf.js takes from a canvas when it loads, and uses only to draw. */
const noCanvas = { DOMMatrix: Object, Path2D: Object }

/**
 * pdf.js on this thread, which is a worker's already. It asks for a native canvas, for drawing;
 * nothing native comes near a file from elsewhere, so while it loads it gets an empty one.
 */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const { getBuiltinModule } = process
  const noModule = { createRequire: () => () => noCanvas }
  process.getBuiltinModule = ((name: string) =>
    name === 'module' ? noModule : getBuiltinModule(name)) as typeof getBuiltinModule
  try {
    // Registers itself as globalThis.pdfjsWorker, where the other looks before it starts a worker.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    process.getBuiltinModule = getBuiltinModule
  }
}

/** Nothing is drawn and nothing is fetched: only text is wanted. */
const settings = {
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  enableXfa: false,
  maxImageSize: 1,
}

const damaged = (cause: unknown): Refusal =>
  new Refusal(
    'the PDF is damaged',
    'Get the file again, or open it and print it to a new PDF.',
    cause,
  )

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfjs()
  try {
    return await getDocument({ ...settings, data: bytes }).promise
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'PasswordException')
      throw new Refusal(
        'the PDF is locked with a password',
        'Save it without one, then import that.',
        thrown,
      )
    throw damaged(thrown)
  }
}

const property = (value: unknown): string | null => (typeof value === 'string' ? value : null)

async function infoOf(document: PDFDocumentProxy): Promise<PdfInfo> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const { Title, Author, Language } = info as Record<string, unknown>
  return { title: property(Title), author: property(Author), language: property(Language) }
}

/** Quarter turns clockwise that the baseline of a transform makes; null for anything slanted. */
function turnsOf([a, b, c, d]: readonly number[]): number | null {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  const flat = Math.abs(b) < 0.05 * Math.abs(a)
  const steep = Math.abs(a) < 0.05 * Math.abs(b)
  if (flat) return a > 0 ? 0 : 2
  return steep ? (b > 0 ? 3 : 1) : null
}

/** Most of a page's words stand one way; what stands another is a stamp or a watermark. */
function commonTurns(turns: readonly { turns: number | null; length: number }[]): number {
  const counts = [0, 0, 0, 0]
  for (const { turns: way, length } of turns) if (way !== null) counts[way]! += length
  return counts.indexOf(Math.max(...counts))
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const { width, height } = page.getViewport({ scale: 1, rotation: 0 })
  const [left = 0, bottom = 0] = page.view
  const content = await page.getTextContent()
  const items = content.items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []))
  const way = commonTurns(
    items.map(({ transform, str }) => ({ turns: turnsOf(transform), length: str.trim().length })),
  )
  const runs: Run[] = []
  for (const { str, transform, width: advance } of items) {
    if (turnsOf(transform) !== way) continue
    const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number]
    const across = e - left
    const up = f - bottom
    const [x, y] = [
      [across, height - up],
      [height - up, width - across],
      [width - across, up],
      [up, across],
    ][way] as [number, number]
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    if (![x, y, size, advance].every(Number.isFinite) || size <= 0) continue
    runs.push({ text: str, x, y, width: Math.abs(advance), size })
  }
  const upright = way % 2 === 0
  return { width: upright ? width : height, height: upright ? height : width, runs }
}

export interface PageOptions {
  pages: number
  /** UTF-16 code units of all pages together. */
  characters: number
  onPage: (done: number, total: number) => void
}

/**
 * All pages and what the file says of itself. Takes the bytes: they are gone from the caller.
 * Throws Refusal, or Excess above the limits.
 */
export async function readPages(
  bytes: Uint8Array,
  { pages: most, characters, onPage }: PageOptions,
): Promise<{ pages: Page[]; info: PdfInfo }> {
  const document = await open(bytes)
  if (document.numPages > most) throw new Excess(`${most} pages`)
  const pages: Page[] = []
  let length = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).catch((thrown: unknown) => {
      throw damaged(thrown)
    })
    const read = await readPage(page)
    length += read.runs.reduce((sum, { text }) => sum + text.length, 0)
    if (length > characters) throw new Excess(`${characters} characters`)
    pages.push(read)
    page.cleanup()
    onPage(number, document.numPages)
  }
  const info = await infoOf(document)
  await document.loadingTask.destroy()
  return { pages, info }
}
