/**
 * A number between two bounds by slider and by typing; empty where nobody has judged. It is written
 * when the slider is let go or the field is left, so that a drag is one step of the history.
 */
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isComposing } from './fields.tsx'
import { leave } from './leave.ts'
import { readNumber } from './number-text.ts'
import { useDraft } from './use-draft.ts'

export interface SliderProps {
  /** Names the claim and the field, as for a draft. */
  readonly draftKey: string
  readonly testId: string
  /** Undefined where the claims differ. */
  readonly value: number | null | undefined
  readonly most: number
  readonly step: number
  readonly label: string
  readonly clearLabel: string
  readonly placeholder: string
  /** As the number field shows a value. */
  format(value: number): string
  save(value: number | null): Promise<boolean>
}

/** Milliseconds after the last arrow key until the slider counts as let go. */
const patience = 700

export function Slider(props: SliderProps) {
  const { draftKey, testId, value, most, step, label, clearLabel, placeholder, format } = props
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = value === null || value === undefined ? '' : format(value)
  const field = useDraft(draftKey, shown, async (text) => {
    const typed = readNumber(text, 0, most)
    // What is no number is forgotten: the field then shows what the library holds.
    return typed === undefined ? true : props.save(typed)
  })
  const number = readNumber(field.text, 0, most)
  useEffect(() => () => clearTimeout(timer.current), [])
  const commit = (): void => {
    clearTimeout(timer.current)
    field.commit()
  }
  return (
    <div className="slider">
      <input
        type="range"
        data-testid={`${testId}-slider`}
        data-empty={typeof number !== 'number'}
        aria-label={label}
        aria-valuetext={field.text === '' ? placeholder : field.text}
        min={0}
        max={most}
        step={step}
        value={number ?? 0}
        onChange={(event) => field.type(format(Number(event.target.value)))}
        onPointerUp={commit}
        onBlur={commit}
        onKeyUp={() => {
          clearTimeout(timer.current)
          timer.current = setTimeout(field.commit, patience)
        }}
      />
      <button
        type="button"
        className="icon-button slider-clear"
        aria-label={clearLabel}
        title={clearLabel}
        disabled={field.text === '' && value !== undefined}
        onClick={() => {
          field.takeBack()
          void props.save(null)
        }}
      >
        <X size={13} />
      </button>
      <input
        className="field quiet-field slider-number"
        data-testid={testId}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={number === undefined}
        value={field.text}
        onChange={(event) => field.type(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') {
            event.preventDefault()
            commit()
            leave()
          } else if (event.key === 'Escape') {
            field.takeBack()
            leave()
          }
        }}
      />
    </div>
  )
}
