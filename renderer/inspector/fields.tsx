/** Fields that are written when the person leaves them, and follow the library until then. */
import { useId, type ComponentProps, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isCommit, leave } from './leave.ts'
import { updateTarget, type Target } from './target.ts'
import { useDraft, type Field } from './use-draft.ts'

type TextField = 'speaker' | 'role' | 'assignee' | 'notes' | 'conclusion'

export const useTextField = (target: Target, name: TextField, value: string): Field =>
  useDraft(`${target.key} ${name}`, value, (text) => updateTarget(target, { [name]: text.trim() }))

/** IME: an Enter that ends a composition is not one that ends the field. */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing

export function NotSaved({ field }: { readonly field: Field }) {
  const { t } = useTranslation()
  return field.failed ? (
    <span className="field-error" role="alert">
      {t('inspector.notSaved')}
    </span>
  ) : null
}

export type FreeTextProps = Omit<
  ComponentProps<'textarea'>,
  'value' | 'onChange' | 'onBlur' | 'onKeyDown'
> & {
  readonly field: Field
}

/** Several lines. Escape keeps what was written too: it may be long, and undo takes it back. */
export function FreeText({ field, ...rest }: FreeTextProps) {
  return (
    <>
      <textarea
        {...rest}
        aria-invalid={field.failed}
        value={field.text}
        onChange={(event) => field.type(event.target.value)}
        onBlur={field.commit}
        onKeyDown={(event) => {
          if (isComposing(event) || !(isCommit(event) || event.key === 'Escape')) return
          event.preventDefault()
          field.commit()
          leave()
        }}
      />
      <NotSaved field={field} />
    </>
  )
}

interface LineProps {
  readonly target: Target
  readonly name: Exclude<TextField, 'notes' | 'conclusion'>
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** What was written here elsewhere. */
  readonly suggestions?: readonly string[]
}

/** One line of text under its label. */
export function Line({ target, name, label, value, placeholder, suggestions }: LineProps) {
  const field = useTextField(target, name, value)
  const id = useId()
  const list = `${id}-list`
  return (
    <div className="inspector-field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field quiet-field"
        data-testid={`inspector-${name}`}
        value={field.text}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        {...(suggestions && suggestions.length > 0 ? { list } : {})}
        aria-invalid={field.failed}
        onChange={(event) => field.type(event.target.value)}
        onBlur={field.commit}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter' || isCommit(event)) {
            event.preventDefault()
            field.commit()
            leave()
          } else if (event.key === 'Escape') {
            field.takeBack()
            leave()
          }
        }}
      />
      {suggestions && suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
      <NotSaved field={field} />
    </div>
  )
}
