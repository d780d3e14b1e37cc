/** The runs of a page put together into rows: what stands on one baseline, left to right. */
import { raised } from '../raised.ts'
import type { Page, Run } from './pages.ts'

/** Words without a gap in between that could be a column's or a cell's. */
export interface Piece {
  text: string
  x: number
  right: number
  size: number
}

export interface Row {
  y: number
  /** The size most of its characters have. */
  size: number
  pieces: Piece[]
}

/** In ems: a gap above the first parts words, above the second pieces. */
const wordGap = 0.17
const pieceGap = 0.8

/** Of two runs that share a baseline, how far one may stand above the other, in ems. */
const baselineSlack = 0.3
/** A mark this much smaller that stands higher is raised; it belongs to the row below it. */
const smallMark = 0.8
const raisedReach = 0.6

const rightOf = (run: Run): number => run.x + run.width

interface Cluster {
  y: number
  size: number
  runs: Run[]
}

/** Runs by baseline. Small raised ones wait until the rows they belong to are there. */
function clusters(runs: readonly Run[]): Cluster[] {
  const rows: Cluster[] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = rows.at(-1)
    if (last && run.y - last.y <= baselineSlack * Math.min(run.size, last.size)) {
      last.runs.push(run)
      last.size = Math.max(last.size, run.size)
    } else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return rows
}

/** A row of marks only, moved into the row whose words they stand beside. */
function absorbMarks(rows: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = []
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at]!
    const below = kept.at(-1)
    const belongs =
      below !== undefined &&
      row.size <= smallMark * below.size &&
      below.y - row.y <= raisedReach * below.size &&
      row.runs.every((mark) => below.runs.some((run) => touches(mark, run)))
    if (belongs) below.runs.push(...row.runs)
    else kept.push({ ...row, runs: [...row.runs] })
  }
  return kept.toReversed()
}

const touches = (mark: Run, run: Run): boolean =>
  mark.x <= rightOf(run) + run.size * 0.5 && rightOf(mark) >= run.x - run.size * 0.5

/** The size of most characters. */
export function commonSize(runs: readonly { text: string; size: number }[]): number {
  const counts = new Map<number, number>()
  for (const { text, size } of runs) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.trim().length)
  }
  let best = 0
  let most = -1
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count]
  return best
}

function isRaised(run: Run, row: Cluster, size: number): boolean {
  return run.size <= smallMark * size && /^\s*\d+\s*$/.test(run.text) && run.y < row.y - 0.1 * size
}

function rowFrom(cluster: Cluster): Row | null {
  const words = cluster.runs.filter(({ text }) => text.trim() !== '')
  if (words.length === 0) return null
  const size = commonSize(words)
  const y = words.find((run) => Math.abs(run.size - size) <= 0.5)?.y ?? cluster.y
  const pieces: Piece[] = []
  for (const run of words.sort((a, b) => a.x - b.x)) {
    const text = isRaised(run, { ...cluster, y }, size) ? raised(run.text.trim()) : run.text
    const last = pieces.at(-1)
    const gap = last ? run.x - last.right : 0
    if (!last || gap > pieceGap * size) {
      pieces.push({ text, x: run.x, right: rightOf(run), size: run.size })
      continue
    }
    // Printed twice a hair apart, for want of a bold font.
    if (gap < -0.5 * run.width && last.text.endsWith(text.trim())) continue
    last.text += gap > wordGap * size ? ` ${text}` : text
    last.right = Math.max(last.right, rightOf(run))
    last.size = Math.max(last.size, run.size)
  }
  for (const piece of pieces) piece.text = piece.text.replace(/\s+/g, ' ').trim()
  return { y, size, pieces }
}

/** The rows of a page, from its top down. */
export const rowsOf = ({ runs }: Page): Row[] =>
  absorbMarks(clusters(runs)).flatMap((cluster) => rowFrom(cluster) ?? [])
