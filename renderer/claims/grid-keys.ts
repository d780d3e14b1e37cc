/** Which keys the grid leaves to the window: those that mean a command wherever the focus is. */
import { actions, isPlainKey } from '#shared/actions.ts'

/** Plain keys of the registry as `KeyboardEvent.key` names them; Enter and F2 edit the cell here. */
const commands = new Set(
  actions
    .flatMap(({ key, otherKeys = [] }): string[] => [
      ...(key === undefined ? [] : [key]),
      ...otherKeys,
    ])
    .filter((key) => isPlainKey(key) && key !== 'Enter')
    .map((key) => (key.startsWith('Shift+') ? key.slice('Shift+'.length) : key)),
)

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export const isPrintable = (event: Pressed): boolean =>
  event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey

/**
 * Whether the grid must not act on a key, in a cell that is not being edited.
 * @param takes which characters start an edit in that column: digits where a number is wanted, any
 *   that is no command where words are, none elsewhere
 */
export function isLeftToWindow(event: Pressed, takes: 'words' | 'digits' | 'nothing'): boolean {
  // Backspace and Delete would empty the cell; the space bar and Ctrl+A select in our own way.
  if (event.key === 'Delete' || event.key === 'Backspace' || event.key === ' ') return true
  // With a modifier the arrows are commands too ("next claim"), as are all letters.
  if (event.altKey) return true
  if ((event.ctrlKey || event.metaKey) && event.key.length === 1) return true
  if (!isPrintable(event)) return false
  if (takes === 'digits') return !/^\d$/.test(event.key)
  return takes === 'nothing' || commands.has(event.key)
}
