/** The rows of a region as lines of text and rows of tables. */
import type { Region } from './columns.ts'
import { raised } from '../raised.ts'
import { loneMark } from '../list-marks.ts'
import type { Piece, Row } from './rows.ts'

export interface Line {
  text: string
  x: number
  right: number
  y: number
  size: number
  /** Where most lines of the region begin, and where the longest end. */
  left: number
  edge: number
  isTableRow: boolean
  /** First of its region: the line before stands elsewhere. */
  isFirst: boolean
  /** Small print at the foot of its region. */
  isNote: boolean
  /** The page it stands on, counted from 1. */
  page: number
}

/** In ems: cells stand further apart than words ever do. */
const cellGap = 1.4
/** Points that cells of one column may be apart. */
const cellSlack = 6
/** Share of the body's size that small print stays below. */
const smallPrint = 0.92

/** The pieces of a row put together where only words part them. */
function cellsOf({ pieces, size }: Row): Piece[] {
  const cells: Piece[] = []
  for (const piece of pieces) {
    const last = cells.at(-1)
    const isWord = last && (piece.x - last.right <= cellGap * size || loneMark.test(last.text))
    if (!last || !isWord) cells.push({ ...piece })
    else {
      last.text += ` ${piece.text}`
      last.right = piece.right
    }
  }
  return cells
}

/** Two cells at least begin, end or are centred where two of the other row's are. */
function agree(cells: readonly Piece[], others: readonly Piece[] | undefined): boolean {
  if (!others || cells.length < 2 || others.length < 2) return false
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= cellSlack
  const matched = cells.filter((cell) =>
    others.some(
      (other) =>
        close(cell.x, other.x) ||
        close(cell.right, other.right) ||
        close(cell.x + cell.right, other.x + other.right),
    ),
  )
  return matched.length >= 2
}

/** The value, to the point, that most have; of several the smallest. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values)
    counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return Math.min(...[...counts].filter(([, count]) => count === most).map(([value]) => value))
}

/** The number of a note, where it was not raised. */
const noteNumber = /^\d{1,3}\s?(?=[\p{Lu}«“"(])/u

const leaders = /(?:\s?[.·…_]){5,}/g

/** `body` is the size of most of the document's characters, `page` counts from 1. */
export function linesOf(region: Region, body: number, page: number): Line[] {
  const cells = region.map(cellsOf)
  const left = commonest(region.map(({ pieces }) => pieces[0]!.x))
  const edge = Math.max(...region.map(({ pieces }) => pieces.at(-1)!.right))
  const lines = region.map((row, at): Line => {
    const own = cells[at]!
    const isTableRow = agree(own, cells[at - 1]) || agree(own, cells[at + 1])
    const words = own.map(({ text }) => text.replace(leaders, ' … ').trim())
    return {
      text: isTableRow
        ? `| ${words.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`
        : words.join(' '),
      x: row.pieces[0]!.x,
      right: row.pieces.at(-1)!.right,
      y: row.y,
      size: row.size,
      left,
      edge,
      isTableRow,
      isFirst: at === 0,
      isNote: false,
      page,
    }
  })
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]!
    if (line.size > smallPrint * body || line.isTableRow) break
    line.isNote = true
    line.text = line.text.replace(noteNumber, (number) => `${raised(number.trim())} `)
  }
  return lines
}
