/** How large the text is set; remembered in the library. */
import { create } from 'zustand'
import { remember, setting } from '../state/settings.ts'
import { sizeAfter } from './text-sizes.ts'

/** Null until it is changed here: the remembered size is read later than this module. */
const useChanged = create<{ readonly pixels: number | null }>(() => ({ pixels: null }))

const now = (pixels: number | null): number => pixels ?? setting('textSize')

/** Pixels. */
export const useTextSize = (): number => useChanged(({ pixels }) => now(pixels))

export function stepTextSize(by: 1 | -1): void {
  const pixels = sizeAfter(now(useChanged.getState().pixels), by)
  remember('textSize', pixels)
  useChanged.setState({ pixels })
}
