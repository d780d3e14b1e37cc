/** Offsets in Unicode code points, which is how the W3C's TextPositionSelector counts. */

/**
 * A function from offsets in UTF-16 code units of this text to offsets in code points. Where a text
 * has no character of two units, they are the same.
 */
export function codePointsOf(text: string): (offset: number) => number {
  /** Where the second halves of pairs stand, in order. */
  const halves = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index + 1)
  return (offset) => {
    let low = 0
    let high = halves.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (halves[middle]! < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
