/** Where each text was left, for as long as the window is open: going back finds the same lines. */
const places = new Map<string, number>()

export const placeIn = (revisionId: string): number => places.get(revisionId) ?? 0

export function rememberPlace(revisionId: string, scrollTop: number): void {
  places.set(revisionId, scrollTop)
}
