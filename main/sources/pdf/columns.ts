/**
 * The rows of a page in the order they are read: where a stretch of rows has a gutter with text on
 * both sides, the left side first, then the right one; a row that runs across comes before or after
 * the columns it parts. (Recursive cuts in the manner of Nagy's XY tree, but along gutters that are
 * found in stretches of rows, so that a headline across two columns does not hide them.)
 */
import { listMark } from '../list-marks.ts'
import type { Piece, Row } from './rows.ts'

/** Rows that are read one after the other. */
export type Region = readonly Row[]

interface Split {
  x: number
  /** Rows of the columns: the first, and the one after the last. */
  from: number
  to: number
  score: number
}

/** In ems. */
const narrowestGutter = 0.6
/** Characters in the middle line of a column; cells of a table have fewer. */
const columnCharacters = 16
/** Share of its width that the middle line of a column fills. */
const columnFill = 0.6
const fewestRows = 2
const enoughRows = 4
const deepest = 8

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** Places where a gutter may be, four points apart at least. */
function candidates(rows: Region): number[] {
  const places = new Set<number>()
  for (const { pieces } of rows)
    for (let at = 1; at < pieces.length; at += 1)
      places.add(Math.round((pieces[at - 1]!.right + pieces[at]!.x) / 8) * 4)
  // Columns that do not share baselines show where they end all the same.
  for (const { pieces } of rows)
    if (pieces.length === 1) places.add(Math.floor(pieces[0]!.x / 4) * 4 - 4)
  return [...places].sort((a, b) => a - b)
}

const crosses = (row: Row, x: number): boolean =>
  row.pieces.some((piece) => piece.x < x - 0.5 && piece.right > x + 0.5)

interface Side {
  lines: Piece[][]
  left: number
  right: number
}

function sideOf(rows: Region, keep: (piece: Piece) => boolean): Side {
  const lines = rows.map(({ pieces }) => pieces.filter(keep)).filter((line) => line.length > 0)
  return {
    lines,
    left: Math.min(...lines.map((line) => line[0]!.x)),
    right: Math.max(...lines.map((line) => line.at(-1)!.right)),
  }
}

function isText({ lines, left, right }: Side): boolean {
  if (lines.length < fewestRows) return false
  const characters = median(lines.map((line) => sum(line.map(({ text }) => text.length))))
  const fill = median(lines.map((line) => sum(line.map((piece) => piece.right - piece.x))))
  return characters >= columnCharacters && fill >= columnFill * (right - left)
}

function evaluate(rows: Region, x: number, from: number, to: number): Split | null {
  const band = rows.slice(from, to)
  const left = sideOf(band, (piece) => piece.right <= x + 0.5)
  const right = sideOf(band, (piece) => piece.x >= x - 0.5)
  const fewer = Math.min(left.lines.length, right.lines.length)
  const more = Math.max(left.lines.length, right.lines.length)
  if (fewer < fewestRows || more < enoughRows) return null
  const gutter = right.left - left.right
  if (gutter < narrowestGutter * median(band.map(({ size }) => size))) return null
  if (!isText(left) || !isText(right)) return null
  return { x: (left.right + right.left) / 2, from, to, score: fewer + gutter / 1000 }
}

function bestSplit(rows: Region): Split | null {
  let best: Split | null = null
  for (const x of candidates(rows)) {
    let from = 0
    for (let at = 0; at <= rows.length; at += 1) {
      if (at < rows.length && !crosses(rows[at]!, x)) continue
      if (at - from >= enoughRows) {
        const split = evaluate(rows, x, from, at)
        if (split && split.score > (best?.score ?? 0)) best = split
      }
      from = at + 1
    }
  }
  return best
}

/** Of a line's size: rows further apart than this do not follow each other. */
const apart = 1.8

/** The last row of the right column: text, or what follows text closely. */
function lastOfRight(band: Region, x: number): number {
  const side = sideOf(band, (piece) => piece.x >= x)
  let last = 0
  let inText = false
  for (const [at, row] of band.entries()) {
    const pieces = row.pieces.filter((piece) => piece.x >= x)
    if (pieces.length === 0) continue
    const filled = sum(pieces.map((piece) => piece.right - piece.x))
    const isLong = filled >= columnFill * (side.right - side.left) && pieces.length === 1
    const follows: boolean =
      inText && row.y - band[last]!.y <= apart * row.size && pieces.length === 1
    inText = isLong || follows
    if (inText) last = at
  }
  return last
}

/**
 * Where the columns end. Where something follows them, they were made equally long, give or take a
 * line; at the foot of a page the left one may go on alone, until a row stands clear of those above
 * it or has another size.
 */
function endOfColumns(rows: Region, { x, from, to }: Split): number {
  const last = from + lastOfRight(rows.slice(from, to), x)
  const rest = rows.slice(last + 1, to)
  const isFollowed =
    to < rows.length || rest.some(({ pieces }) => pieces.some((piece) => piece.x >= x))
  for (const [index, row] of rest.entries()) {
    const at = last + 1 + index
    const above = rows[at - 1]!
    const clear = row.y - above.y > apart * above.size || Math.abs(row.size - above.size) > 1
    const isList = row.pieces.length > 1 || listMark.test(row.pieces[0]!.text)
    if (clear || (isFollowed && (index > 0 || isList))) return at
  }
  return to
}

const half = (rows: Region, keep: (piece: Piece) => boolean): Row[] =>
  rows.flatMap((row) => {
    const pieces = row.pieces.filter(keep)
    return pieces.length > 0
      ? [{ ...row, pieces, size: Math.max(...pieces.map(({ size }) => size)) }]
      : []
  })

/** Regions in reading order; together they hold every piece of the rows once. */
export function regionsOf(rows: Region, depth = 0): Region[] {
  if (rows.length === 0) return []
  const split = depth < deepest ? bestSplit(rows) : null
  if (!split) return [rows]
  const end = endOfColumns(rows, split)
  const band = rows.slice(split.from, end)
  return [
    ...regionsOf(rows.slice(0, split.from), depth + 1),
    ...regionsOf(
      half(band, (piece) => piece.right <= split.x),
      depth + 1,
    ),
    ...regionsOf(
      half(band, (piece) => piece.right > split.x),
      depth + 1,
    ),
    ...regionsOf(rows.slice(end), depth + 1),
  ]
}
