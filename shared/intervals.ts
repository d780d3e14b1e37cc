/**
 * Which spans stand on a place of a text? A static augmented tree: the spans sorted by start lie in
 * an array read as an implicit balanced tree (the root of a stretch is its middle), and every node
 * keeps the largest end below it, so that whole branches are passed over. Building is O(n log n),
 * asking O(log n + k) for k answers.
 *
 * Spans are [start, end) in whole, non-negative numbers; empty ones contain nothing.
 */
export interface Interval {
  readonly start: number
  readonly end: number
}

export interface IntervalIndex<T extends Interval> {
  readonly size: number
  /** The items that contain the offset: smallest first, then earliest, then in the given order. */
  at(offset: number): T[]
  /** The items that share at least one place with [start, end), in text order (start, then end). */
  overlapping(start: number, end: number): T[]
}

export function createIntervalIndex<T extends Interval>(items: readonly T[]): IntervalIndex<T> {
  const sorted = items
    .filter((item) => item.end > item.start)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const starts = Float64Array.from(sorted, (item) => item.start)
  const ends = Float64Array.from(sorted, (item) => item.end)
  const reach = new Float64Array(sorted.length)

  function fillReach(low: number, high: number): number {
    if (low >= high) return Number.NEGATIVE_INFINITY
    const middle = (low + high) >>> 1
    const far = Math.max(ends[middle]!, fillReach(low, middle), fillReach(middle + 1, high))
    reach[middle] = far
    return far
  }
  fillReach(0, sorted.length)

  function collect(low: number, high: number, start: number, end: number, found: T[]): void {
    if (low >= high) return
    const middle = (low + high) >>> 1
    if (reach[middle]! <= start) return
    collect(low, middle, start, end, found)
    if (starts[middle]! >= end) return
    if (ends[middle]! > start) found.push(sorted[middle]!)
    collect(middle + 1, high, start, end, found)
  }

  function overlapping(start: number, end: number): T[] {
    const found: T[] = []
    if (end > start) collect(0, sorted.length, start, end, found)
    return found
  }

  function at(offset: number): T[] {
    // Array.prototype.sort is stable, so items of one size stay in text order.
    return overlapping(offset, offset + 1).sort((a, b) => a.end - a.start - (b.end - b.start))
  }

  return { size: sorted.length, at, overlapping }
}
