/** The box of a line; the arrow keys go from line to line, so Tab does not stop at each. */
import { useEffect, useRef } from 'react'

export interface TickProps {
  readonly checked: boolean
  /** Some of what it stands for is in. */
  readonly mixed?: boolean
  readonly disabled: boolean
  readonly label: string
  onToggle(): void
}

export function Tick({ checked, mixed = false, disabled, label, onToggle }: TickProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed
  }, [mixed])
  return (
    <input
      ref={box}
      type="checkbox"
      className="csv-box"
      tabIndex={-1}
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onChange={onToggle}
    />
  )
}
