/** Where a small box goes beside a line of the text. All in pixels of what scrolls. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Room {
  readonly width: number
  /** From where to where the text is in view. */
  readonly from: number
  readonly to: number
}

export interface FloatingSize {
  readonly width: number
  readonly height: number
}

const gap = 6
const edge = 10

/**
 * Below the line, or above it where the room below does not reach; never over the line itself, and
 * never outside the text's width.
 * @param at where along the line it starts: its left end unless told otherwise
 * @param first the side that is taken where both have room
 */
export function placeFloating(
  line: Box,
  { width, height }: FloatingSize,
  room: Room,
  { at = line.left, first = 'below' }: { at?: number; first?: 'below' | 'above' } = {},
): { left: number; top: number } {
  const below = line.top + line.height + gap
  const above = line.top - gap - height
  const fitsBelow = below + height <= room.to - edge
  const fitsAbove = above >= room.from + edge
  const goesBelow = first === 'below' ? fitsBelow || !fitsAbove : !fitsAbove
  const left = Math.max(edge, Math.min(at, room.width - width - edge))
  return { left, top: goesBelow ? below : above }
}
