/** The sizes the text can be set in. */

/** Pixels. */
export const textSizes = [14, 15, 16, 17, 18, 20, 22, 25, 28] as const

/** The next size up or down; from the ends it stays where it is. */
export function sizeAfter(pixels: number, by: 1 | -1): number {
  const next =
    by === 1 ? textSizes.find((size) => size > pixels) : textSizes.findLast((size) => size < pixels)
  return next ?? pixels
}
