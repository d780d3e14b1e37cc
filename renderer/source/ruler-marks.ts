/**
 * What the overview ruler shows, worked out in whole pixels: however many claims there are, a pixel
 * is one colour, so drawing takes as long as the ruler is high.
 */
import { markOf, type VerdictMark } from '../scales/current.ts'

export interface Mark {
  /** From 0 at the top of the text to 1 at its end. */
  readonly from: number
  readonly to: number
}

export interface Run {
  readonly top: number
  readonly height: number
  readonly code: number
}

/** The higher one is seen where several meet in a pixel: what needs the eye most. */
const order: readonly VerdictMark[] = [
  'none',
  'supported',
  'lime',
  'blue',
  'not-enough-evidence',
  'mixed',
  'violet',
  'orange',
  'refuted',
  'crimson',
]
export type MarkName = VerdictMark

/** 1 and up; 0 is an empty pixel. */
export const codeOf = (verdict: string | null): number => order.indexOf(markOf(verdict)) + 1
export const nameOf = (code: number): MarkName => order[code - 1] ?? 'none'

/** A mark is never lower than this, so that it can be seen. Pixels. */
export const leastHeight = 2

/** Where a mark stands on a ruler of that height: first pixel, and the one after the last. */
export function pixelsOf({ from, to }: Mark, height: number): { top: number; bottom: number } {
  const top = Math.max(0, Math.min(height - leastHeight, Math.floor(from * height)))
  const bottom = Math.min(height, Math.max(top + leastHeight, Math.ceil(to * height)))
  return { top, bottom }
}

/** Runs of pixels with one colour, from the top down. */
export function runsOf(marks: Iterable<Mark & { readonly code: number }>, height: number): Run[] {
  const pixels = new Uint8Array(Math.max(0, height))
  for (const mark of marks) {
    const { top, bottom } = pixelsOf(mark, height)
    for (let y = top; y < bottom; y += 1) if (pixels[y]! < mark.code) pixels[y] = mark.code
  }
  const runs: Run[] = []
  for (let y = 0; y < height;) {
    const code = pixels[y]!
    let end = y + 1
    while (end < height && pixels[end] === code) end += 1
    if (code > 0) runs.push({ top: y, height: end - y, code })
    y = end
  }
  return runs
}
