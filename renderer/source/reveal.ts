/** How far to scroll so that a passage is seen. All in pixels. */

export interface Passage {
  /** Of the passage, counted from the top of what is in view now. */
  readonly top: number
  readonly bottom: number
}

export interface View {
  readonly height: number
  /** Room that is left above and below, so that nothing sticks to the edge. */
  readonly margin: number
}

export interface Scroll {
  readonly by: number
  /** Near enough that the eye can follow a gliding text. */
  readonly near: boolean
}

/**
 * Null where the passage is in view already: a text that moves without need loses the reader's place.
 * Otherwise its top goes to a third of the height, or higher where it would not fit below that; of a
 * passage longer than the view, the start is shown.
 */
export function scrollToShow({ top, bottom }: Passage, { height, margin }: View): Scroll | null {
  const tall = bottom - top > height - 2 * margin
  const seen = tall
    ? top >= margin - 1 && top <= height / 3
    : top >= margin - 1 && bottom <= height - margin + 1
  if (seen) return null
  const lowest = tall ? margin : height - margin - (bottom - top)
  const by = Math.round(top - Math.max(margin, Math.min(height / 3, lowest)))
  return { by, near: Math.abs(by) <= height * 1.5 }
}
