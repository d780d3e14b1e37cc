/** Lines made into paragraphs, headings, list items and table rows again. */
import type { PageStart } from '#shared/records/origin.ts'
import { joinLines, Vocabulary } from './hyphens.ts'
import type { Line } from './lines.ts'
import { bullet, listMark } from '../list-marks.ts'

export interface Block {
  text: string
  size: number
  isTableRow: boolean
  isItem: boolean
  /** The pages it stands on: from which offset of its text on, the first from 0. */
  pages: PageStart[]
}

/** In ems of the line: an indent, and the space between two lines that parts paragraphs. */
const indent = 0.8
/** Of the usual distance between two lines of this size. */
const looser = 1.3
/** Two sizes this much apart are two kinds of text. */
const sizeRatio = 1.1
/** Share of the column's width that a line without a full stop leaves free when it ends on purpose. */
const plentyOfRoom = 0.2

const endsSentence = /[.!?…:;][)\]"”’»'¹²³⁴⁵⁶⁷⁸⁹⁰]*$/u
const noteMark = /^[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]/u
const startsLower = /^["“«(‘']?\p{Ll}/u

/** How far lines of a size stand apart, usually: the middle of all such distances, in ems. */
export function usualLeading(lines: readonly Line[]): number {
  const distances = lines
    .flatMap((line, at) => {
      const above = lines[at - 1]
      const same = above !== undefined && !line.isFirst && Math.abs(above.size - line.size) < 0.6
      const distance = same ? (line.y - above.y) / line.size : 0
      return distance > 0.5 && distance < 3 ? [distance] : []
    })
    .sort((a, b) => a - b)
  return distances[Math.floor(distances.length / 3)] ?? 1.2
}

/** The next line's first word would have stood here as well. */
function hadRoom(line: Line, next: Line): boolean {
  const character = (next.right - next.x) / Math.max(1, next.text.length)
  const word = next.text.split(' ', 1)[0]!.length
  return line.right + (word + 1.5) * character < line.edge
}

const room = (line: Line): number => (line.edge - line.right) / Math.max(1, line.edge - line.left)

function begins(line: Line, above: Line, leading: number): boolean {
  if (line.isTableRow || above.isTableRow) return true
  if (bullet.test(line.text)) return true
  if (line.isNote && noteMark.test(line.text)) return true
  const ratio = line.size / above.size
  if (ratio > sizeRatio || ratio < 1 / sizeRatio) return true
  const ended = endsSentence.test(above.text)
  // A dash or a number may as well be a word of the sentence that goes on.
  if (listMark.test(line.text) && (ended || hadRoom(above, line))) return true
  if (line.isFirst) return startsLower.test(line.text) ? false : ended || hadRoom(above, line)
  if (line.y - above.y > looser * leading * line.size) return true
  const in1 = line.x - line.left
  const in0 = above.x - above.left
  const step = indent * line.size
  // The first line of a paragraph stands in, or, in lists of works, out.
  if (in1 > step && in0 <= step && !isCentred(line)) return true
  if (in1 < -step && in0 >= -step) return true
  if (in1 > step && Math.abs(in1 - in0) < 1 && ended && hadRoom(above, line)) return true
  if (ended) return hadRoom(above, line)
  return room(above) > plentyOfRoom && !startsLower.test(line.text) && hadRoom(above, line)
}

const isCentred = (line: Line): boolean =>
  Math.abs(line.x - line.left - (line.edge - line.right)) < line.size &&
  line.x - line.left > line.size

/** Blocks in reading order, small print after the paragraph that it interrupts. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const words = new Vocabulary()
  for (const { text } of lines) words.add(text)
  const leading = usualLeading(lines)
  const notes = new Builder(words, leading)
  const main = new Builder(words, leading)
  const blocks: Block[] = []
  for (const line of lines) {
    if (line.isNote) {
      notes.add(line)
      continue
    }
    const finished = main.add(line)
    if (finished) blocks.push(finished, ...notes.take())
  }
  const last = main.end()
  return [...blocks, ...(last ? [last] : []), ...notes.take()]
}

class Builder {
  readonly #words: Vocabulary
  readonly #leading: number
  #open: Block | undefined
  #above: Line | undefined
  readonly #done: Block[] = []

  constructor(words: Vocabulary, leading: number) {
    this.#words = words
    this.#leading = leading
  }

  /** The block that this line ends by beginning another, if it does. */
  add(line: Line): Block | undefined {
    const above = this.#above
    this.#above = line
    if (this.#open && above && !begins(line, above, this.#leading)) {
      this.#open.text = joinLines(this.#open.text, line.text, this.#words)
      if (line.page !== above.page) {
        const start = this.#open.text.length - line.text.length
        this.#open.pages.push({ number: line.page, start })
      }
      return undefined
    }
    const finished = this.#open
    if (finished) this.#done.push(finished)
    this.#open = {
      text: line.text,
      size: line.size,
      isTableRow: line.isTableRow,
      isItem: !line.isTableRow && listMark.test(line.text),
      pages: [{ number: line.page, start: 0 }],
    }
    return finished
  }

  /** The block under way, which ends here. */
  end(): Block | undefined {
    const last = this.#open
    if (last) this.#done.push(last)
    this.#open = undefined
    this.#above = undefined
    return last
  }

  /** All blocks since this was last asked, the one under way included. */
  take(): Block[] {
    this.end()
    return this.#done.splice(0)
  }
}
