/**
 * A list that opens under a pointer at rest is no choice: the browser tells of such a pointer too,
 * but as a movement by nothing.
 */
export const isMoved = (event: {
  readonly movementX: number
  readonly movementY: number
}): boolean => event.movementX !== 0 || event.movementY !== 0
