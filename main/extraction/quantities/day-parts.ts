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
  const edge = match(s, i, 'edge')
  if (edge && (edge.payload === 'early' || edge.payload === 'late' || edge.payload === 'later')) {
    const dash = key(s, edge.next) === '-' ? edge.next + 1 : edge.next
    const cued = edge.payload === 'later' ? match(s, dash, 'aloneCue') : undefined
    const part = partAt(s, cued?.next ?? dash)
    if (!part || (edge.payload === 'later' && !cued)) return undefined
    const middle = part.payload.from + 2
    const half =
      edge.payload === 'early'
        ? { from: part.payload.from, to: middle }
        : { from: middle, to: part.payload.to }
    return { next: part.next, ...partHours(half) }
  }
  const cue = match(s, i, 'aloneCue')
  const part = cue && partAt(s, cue.next)
  return part && { next: part.next, ...partHours(part.payload) }
}
