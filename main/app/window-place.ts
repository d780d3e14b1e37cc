/** Where the window stands: as it was left, if that is still on a screen. */
import type { Bounds } from './state-file.ts'

export const smallest = { width: 900, height: 600 }
const usual = { width: 1280, height: 800 }
/** Of the window's top edge, by which it is dragged, this much must be within reach. */
const grip = { width: 100, height: 30 }

const overlap = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b)

const isWithinReach = (window: Bounds, screen: Bounds): boolean =>
  overlap(window.x, window.width, screen.x, screen.width) >= grip.width &&
  overlap(window.y, grip.height, screen.y, screen.height) >= grip.height

/** @param screens the work areas of the displays there are now, in the same device-independent pixels */
export function placeWindow(
  remembered: Bounds | null,
  screens: readonly Bounds[],
): Partial<Bounds> & { width: number; height: number } {
  if (!remembered || !screens.some((screen) => isWithinReach(remembered, screen))) return usual
  return {
    ...remembered,
    width: Math.max(remembered.width, smallest.width),
    height: Math.max(remembered.height, smallest.height),
  }
}
