/** The keys of the registry, bound once for the whole window. */
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { actions, isPlainKey } from '#shared/actions.ts'
import { useWorkspace } from '../state/workspace.ts'
import { perform } from './perform.ts'

/** Where letters are letters and Enter ends a line. */
const isEditing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      'textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=range])',
    ))

/** A menu, a list of choices or a dialog has the keyboard to itself. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role=menu], [role=listbox], [role=dialog], dialog') !== null

/** Keys that move on or act where a button or link has the focus. */
const pressesControl = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.closest('button, a[href], [role=button], [role=tab], [role=option]') !== null

/** A text field keeps these for itself: its own undo, its own selection. */
const fieldKeys = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+Shift+V'])

/** tinykeys names its modifier `$mod`. Which signs want Shift differs from keyboard to keyboard. */
const bindingOf = (key: string): string =>
  /^[^\p{L}\p{N}]$/u.test(key) ? `[Shift]+${key}` : key.replace('Mod', '$mod')

function listenerFor(id: string, key: string): (event: KeyboardEvent) => void {
  const plain = isPlainKey(key)
  return (event) => {
    // The menu has taken it already (macOS), or somebody nearer has.
    if (event.defaultPrevented) return
    const { dialog, paletteOpen } = useWorkspace.getState()
    const busy = dialog !== null || paletteOpen || isTaken(event.target)
    if (busy) return
    if (isEditing(event.target) && (plain || fieldKeys.has(key))) return
    if (plain && pressesControl(event)) return
    event.preventDefault()
    perform(id)
  }
}

export function bindKeys(target: Window | HTMLElement): () => void {
  const map: Record<string, (event: KeyboardEvent) => void> = {}
  for (const action of actions)
    for (const key of [...(action.key ? [action.key] : []), ...(action.otherKeys ?? [])])
      map[bindingOf(key)] = listenerFor(action.id, key)
  return tinykeys(target, map, { ignore: () => false })
}

export const useKeys = (): void => useEffect(() => bindKeys(window), [])
