/** Going from pane to pane with the keyboard. Panes are elements with `data-pane`. */

const focusable = '[data-pane-focus]'

export function focusNextPane(): void {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetWidth > 0,
  )
  const at = shown.findIndex((pane) => pane.contains(document.activeElement))
  const next = shown[(at + 1) % shown.length]
  const target = next?.matches(focusable) ? next : next?.querySelector<HTMLElement>(focusable)
  target?.focus()
}
