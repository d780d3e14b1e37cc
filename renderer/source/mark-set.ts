/**
 * Marks that lie over a text, of which only those near the view need be painted. The browser goes
 * through every painted range again for each frame of the whole window: five thousand of them cost it
 * 25 ms, whatever it was that changed. So a few are all painted, and of many only those near by.
 */
import { createIntervalIndex, type IntervalIndex } from '#shared/intervals.ts'
import type { Span } from '#shared/records/extraction.ts'
import type { LayerName } from './layers.ts'

export interface Mark extends Span {
  /** Of the claim; empty for marks that are of none. */
  readonly id: string
  layer: LayerName
}

/** Puts a mark on the page, or takes it away. */
export interface Brush<T> {
  put(mark: T): void
  take(mark: T): void
}

export interface MarkSet<T extends Mark> {
  /** Takes these in the place of those before; marks that are in both stay as they are. */
  set(marks: readonly T[]): void
  /** Paints a mark of this set in another layer from now on. */
  move(mark: T, layer: LayerName): void
  /** Paints what shares a place with the span, and not what is elsewhere; null paints all. */
  show(near: Span | null): void
  /** The marks on an offset, smallest first. */
  at(offset: number): T[]
  readonly size: number
}

export function createMarkSet<T extends Mark>(brush: Brush<T>): MarkSet<T> {
  let all: ReadonlySet<T> = new Set()
  /** Null where it must be made anew. */
  let index: IntervalIndex<T> | null = null
  let window: Span | null = { start: 0, end: 0 }
  const painted = new Set<T>()

  const indexNow = (): IntervalIndex<T> => (index ??= createIntervalIndex([...all]))

  function paint(): void {
    const wanted = window ? new Set(indexNow().overlapping(window.start, window.end)) : all
    for (const mark of painted) {
      if (wanted.has(mark)) continue
      brush.take(mark)
      painted.delete(mark)
    }
    for (const mark of wanted) {
      if (painted.has(mark)) continue
      brush.put(mark)
      painted.add(mark)
    }
  }

  return {
    set(marks) {
      all = new Set(marks)
      index = null
      paint()
    },
    move(mark, layer) {
      const isPainted = painted.has(mark)
      if (isPainted) brush.take(mark)
      mark.layer = layer
      if (isPainted) brush.put(mark)
    },
    show(near) {
      window = near
      paint()
    },
    at: (offset) => indexNow().at(offset),
    get size() {
      return all.size
    },
  }
}
