/** What the person is doing, told when the text and the grid have been painted as it says. */
import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '../common/after-paint.ts'
import { useWorkspace, type Workspace } from './workspace.ts'

/**
 * A part of the workspace for panes that follow: a key is answered by a frame first, and only then
 * is the pane drawn, in pieces that give way to the next key.
 */
export function usePainted<K extends keyof Workspace>(name: K): Workspace[K] {
  const [value, setValue] = useState(() => useWorkspace.getState()[name])
  useEffect(() => {
    const tell = (): void => {
      const now = useWorkspace.getState()[name]
      startTransition(() => setValue(() => now))
    }
    const later = afterPaint(tell)
    const stop = useWorkspace.subscribe((now, before) => {
      if (now[name] !== before[name]) later.ask()
    })
    // It may have changed between the first drawing and now.
    tell()
    return () => {
      stop()
      later.cancel()
    }
  }, [name])
  return value
}
