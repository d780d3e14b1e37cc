/** A list to pick a verdict, a status or a type from: by its number, by the arrows, by a click. */
import i18next from 'i18next'
import { Check } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { choicesOf, type ChoiceColumn } from '../choices.tsx'
import { commitChoice } from '../commit.ts'
import type { EditorProps } from './draft.ts'
import { isMoved } from '../pointer.ts'
import { useEditorKeys } from './use-keys.ts'

export function ChoiceEditor({ data, column, stopEditing }: EditorProps) {
  const name = column.getColId() as ChoiceColumn
  const [choices] = useState(() => choicesOf(name))
  const now = choices.findIndex(({ value }) => value === data[name])
  const [active, setActive] = useState(Math.max(0, now))
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), [])
  const pick = (i: number): void => {
    const choice = choices[i]
    stopEditing(true)
    if (choice) commitChoice(data, name, choice.value)
  }
  useEditorKeys(list, ({ key }) => {
    const last = choices.length - 1
    const byKey = choices.findIndex((choice) => choice.key === key)
    if (byKey >= 0) pick(byKey)
    else if (key === 'Enter' || key === ' ') pick(active)
    else if (key === 'ArrowDown' || key === 'j') setActive(Math.min(last, active + 1))
    else if (key === 'ArrowUp' || key === 'k') setActive(Math.max(0, active - 1))
    else if (key === 'Home') setActive(0)
    else if (key === 'End') setActive(last)
    else return false
    return true
  })
  return (
    <div
      ref={list}
      className="choice-editor"
      data-testid={`${name}-picker`}
      role="listbox"
      tabIndex={0}
      aria-label={i18next.t(`claims.column.${name}`)}
      aria-activedescendant={`${listId}-${active}`}
    >
      {choices.map(({ value, label, sign, key }, i) => (
        <div
          key={key}
          id={`${listId}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === now}
          className="menu-item"
          data-value={value ?? 'none'}
          {...(i === active ? { 'data-highlighted': '' } : {})}
          onMouseMove={(event) => isMoved(event) && setActive(i)}
          onMouseDown={(event) => event.preventDefault()}
          onMouseUp={() => pick(i)}
        >
          <span className="choice-sign">{sign}</span>
          <span>{label}</span>
          {i === now && <Check size={13} className="choice-now" />}
          <kbd>{key}</kbd>
        </div>
      ))}
    </div>
  )
}
