/** A PDF to its text, in the order in which it is read. */
import type { PageStart } from '#shared/records/origin.ts'
import { authorOf, knownDetails, languageOf, titleIfShown, type ReadText } from '../details.ts'
import { Refusal } from '../failures.ts'
import { regionsOf } from './columns.ts'
import { withoutFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { listMark } from '../list-marks.ts'
import { readPages, type PageOptions } from './pages.ts'
import { blocksOf, type Block } from './paragraphs.ts'
import { commonSize, rowsOf } from './rows.ts'

/** Of the body's size: what is larger is a heading, if it is short. */
const headingRatio = 1.15
const longestHeading = 250
const levels = 6

/** Bytes at the end in which a whole PDF says that it ends. */
const tail = 4096

function refuseTruncated(bytes: Uint8Array): void {
  const end = Buffer.from(bytes.subarray(-tail)).toString('latin1')
  if (end.includes('%%EOF') || end.includes('startxref')) return
  throw new Refusal('the PDF is cut off: its end is missing', 'Get the file again.')
}

/** Characters without a meaning: private ones, unassigned ones, controls. */
const meaningless = /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu

function refuseUnreadable(text: string, pages: number): void {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const strange = text.replaceAll('\n', '').match(meaningless)?.length ?? 0
  if (strange > letters)
    throw new Refusal(
      'the PDF does not say which letters its characters are',
      'Run text recognition (OCR) on it, then import that.',
    )
  // A scanner's stamp or a viewer's note is no text of the document.
  if (letters > 0 && letters >= 4 * pages) return
  throw new Refusal(
    'the PDF is a scan: its pages are pictures without text',
    'Run text recognition (OCR) on it, then import that.',
  )
}

/** Sizes of headings, the largest first: a heading's level is its place here. */
function headingSizes(blocks: readonly Block[], body: number): number[] {
  const sizes = blocks.filter((block) => isHeading(block, body)).map(({ size }) => Math.round(size))
  return [...new Set(sizes)].sort((a, b) => b - a)
}

const isHeading = ({ text, size, isTableRow, isItem }: Block, body: number): boolean =>
  !isTableRow &&
  !isItem &&
  size >= headingRatio * body &&
  text.length <= longestHeading &&
  /\p{L}/u.test(text)

interface Written {
  text: string
  pages: PageStart[]
}

function written(blocks: readonly Block[], body: number): Written {
  const sizes = headingSizes(blocks, body)
  const parts: string[] = []
  const pages: PageStart[] = []
  let length = 0
  let before: Block | undefined
  for (const block of blocks) {
    const tight =
      before && ((block.isTableRow && before.isTableRow) || (block.isItem && before.isItem))
    const gap = before ? (tight ? '\n' : '\n\n') : ''
    before = block
    const said = saidOf(block, body, sizes)
    // Marks change the beginning alone.
    const longer = said.length - block.text.length
    for (const { number, start } of block.pages)
      if (pages.at(-1)?.number !== number)
        pages.push({ number, start: length + gap.length + (start === 0 ? 0 : start + longer) })
    parts.push(gap, said)
    length += gap.length + said.length
  }
  return { text: parts.join(''), pages }
}

function saidOf(block: Block, body: number, sizes: readonly number[]): string {
  if (isHeading(block, body)) {
    const level = Math.min(levels, sizes.indexOf(Math.round(block.size)) + 1)
    return `${'#'.repeat(level)} ${block.text}`
  }
  return block.isItem ? block.text.replace(listMark, marked) : block.text
}

/** Bullets of all shapes as one that is known everywhere; numbers stay. */
const marked = (mark: string): string => (/^[\p{N}a-z]/u.test(mark) ? mark : '- ')

/**
 * The text of a PDF with what the file says of itself. Takes the bytes: they are gone from the
 * caller. Throws Refusal for a PDF that is damaged, cut off, locked, or without text; Excess
 * above the limits.
 */
export async function readPdf(bytes: Uint8Array, options: PageOptions): Promise<ReadText> {
  refuseTruncated(bytes)
  const { pages, info } = await readPages(bytes, options)
  const body = commonSize(pages.flatMap(({ runs }) => runs))
  const rows = withoutFurniture(pages.map((page) => ({ height: page.height, rows: rowsOf(page) })))
  const lines = rows.flatMap((page, at) =>
    regionsOf(page).flatMap((region) => linesOf(region, body, at + 1)),
  )
  const { text, pages: starts } = written(blocksOf(lines), body)
  refuseUnreadable(text, pages.length)
  const language = languageOf(info.language)
  const details = knownDetails({
    title: titleIfShown(info.title, text),
    byline: authorOf(info.author),
    ...(language ? { language } : {}),
  })
  return { text, details, pages: starts }
}
