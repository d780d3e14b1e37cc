/** Parts of the day that no day is told of: "in the morning", "early evening", "nel pomeriggio". */
import { clockText } from './clock.ts'
import type { DayPart } from './rules.ts'
import { key, match, type Scan } from './scan.ts'

export interface PartRead {
  next: number
  /** "T08:00" */
  low: string
  high: string
}

/** ISO 8601 times of a part of the day; a day's last one is its last second. */
export function partHours(part: Pick<DayPart, 'from' | 'to'>): { low: string; high: string } {
  const high = part.to === 24 ? 'T23:59:59' : clockText({ hour: part.to, minute: 0 })
  return { low: clockText({ hour: part.from, minute: 0 }), high }
}

function partAt(s: Scan, i: number): { payload: DayPart; next: number } | undefined {
  const part = match(s, i, 'dayPart')
  // "am" and "pm" belong to an hour.
  return part && !match(s, i, 'meridiem') ? part : undefined
}

/** A part of the day by itself at token `i`, told by its article or by "early" and "late". */
export function readPartAlone(s: Scan, i: number): PartRead | undefined {
  const cue = match(s, i, 'aloneCue')
  const at = cue?.next ?? i
  const edge = match(s, at, 'partEdge')
  // "in early morning" begins at "early", "in the early morning" with its article.
  if (edge && cue && at === i + 1 && s.rules.joinsTens) return undefined
  if (!edge) {
    const part = cue && partAt(s, at)
    return part && withEdgeAfter(s, part)
  }
  const dash = key(s, edge.next) === '-' ? edge.next + 1 : edge.next
  const inner = cue ? undefined : match(s, dash, 'aloneCue')
  const part = partAt(s, inner?.next ?? dash)
  // "later that evening" is told from what was said before.
  if (!part || (!inner && !cue && key(s, i) === 'later')) return undefined
  return { next: part.next, ...partHours(halfOfPart(part.payload, edge.payload)) }
}

function halfOfPart({ from, to }: DayPart, edge: 'early' | 'late'): Pick<DayPart, 'from' | 'to'> {
  return edge === 'early' ? { from, to: from + 2 } : { from: from + 2, to }
}

/** "mattina presto", "sera tardi": the first or last two hours of it. */
export function withEdgeAfter(s: Scan, part: { payload: DayPart; next: number }): PartRead {
  const edge = match(s, part.next, 'partEdgeAfter')
  const hours = edge ? halfOfPart(part.payload, edge.payload) : part.payload
  return { next: edge?.next ?? part.next, ...partHours(hours) }
}
