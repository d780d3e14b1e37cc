/** Brings an evidence form that is shown into view, and the focus into its first field. */
export function focusForm(key: string): void {
  const form = document.querySelector(`[data-form="${CSS.escape(key)}"]`)
  form?.querySelector<HTMLElement>('textarea')?.focus()
  form?.scrollIntoView({ block: 'nearest' })
}
