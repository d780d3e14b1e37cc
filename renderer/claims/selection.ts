/** Which rows are selected after a click or a key, as lists in files and mail do it. */

export interface Selected {
  /** The active row. */
  readonly id: string
  /** All selected rows, the active one among them, in the order shown. */
  readonly ids: readonly string[]
  /** Where a range starts. */
  readonly anchor: string
}

export type SelectMode = 'only' | 'toggle' | 'extend'

export const selectMode = (event: {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): SelectMode => (event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'only')

/** All rows from one to the other, both included; just the other where the first is not shown. */
function between(displayed: readonly string[], from: string, to: string): string[] {
  const [a, b] = [displayed.indexOf(from), displayed.indexOf(to)]
  if (a < 0 || b < 0) return [to]
  return displayed.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/**
 * @param displayed asked only where a range is wanted, since a large library makes it long
 */
export function select(
  now: Selected | null,
  id: string,
  mode: SelectMode,
  displayed: () => readonly string[],
): Selected {
  if (mode === 'only' || !now) return { id, ids: [id], anchor: id }
  if (mode === 'extend') {
    const ids = between(displayed(), now.anchor, id)
    return { id, ids, anchor: ids.includes(now.anchor) ? now.anchor : id }
  }
  if (!now.ids.includes(id)) {
    const wanted = new Set([...now.ids, id])
    return { id, ids: displayed().filter((other) => wanted.has(other)), anchor: id }
  }
  const rest = now.ids.filter((other) => other !== id)
  // The last one stays: a claim is always before the person once one was chosen.
  if (rest.length === 0) return { id, ids: [id], anchor: id }
  const active = now.id === id ? rest.at(-1)! : now.id
  return { id: active, ids: rest, anchor: active }
}
