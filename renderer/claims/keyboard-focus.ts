/**
 * Whether the keyboard is in the grid. When the row that has the focus goes away the browser gives
 * the focus to the page; for the person it is still in the grid, and goes to the next row chosen.
 */
export interface KeyboardFocus {
  isHere(): boolean
  stop(): void
}

export function keyboardFocus(root: HTMLElement): KeyboardFocus {
  let here = root.contains(document.activeElement)
  // Editors and filters open above the page.
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Element && (root.contains(target) || target.closest('.ag-popup') !== null)
  const hear = (event: Event): void => {
    here = isInside(event.target)
  }
  document.addEventListener('focusin', hear)
  document.addEventListener('mousedown', hear)
  return {
    isHere: () => here,
    stop() {
      document.removeEventListener('focusin', hear)
      document.removeEventListener('mousedown', hear)
    },
  }
}
