import { useEffect } from 'react'
import { useWorkspace } from '../state/workspace.ts'

/**
 * Escape closes what is open, unless somebody nearer has a use for the key.
 * @param applies asked when the key comes: whether it is meant for this
 */
export function useEscape(open: boolean, close: () => void, applies: () => boolean = always): void {
  useEffect(() => {
    if (!open) return
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const { dialog, paletteOpen } = useWorkspace.getState()
      if (dialog !== null || paletteOpen || !applies()) return
      event.preventDefault()
      close()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [open, close, applies])
}

const always = (): boolean => true
