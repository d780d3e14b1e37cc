/** A value on one line: who says it, how sure one is, tags. */
import i18next from 'i18next'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { claimsInScope } from '../../actions/move.ts'
import { reasonText } from '../commit.ts'
import { useDraft, type EditorProps } from './draft.ts'
import { suggestionsFor, withSuggestion } from './suggest.ts'
import { isMoved } from '../pointer.ts'
import { useEditorKeys } from './use-keys.ts'
import { EditorFoot } from './words-editor.tsx'

const narrowest = { confidence: 190, speaker: 220, tags: 260 } as const

const hints = { confidence: 'claims.confidenceHint', tags: 'claims.tagsHint' } as const

/** Values that other claims have, asked once as the editor opens. */
function knownValues(column: string): string[] {
  if (column === 'tags') return claimsInScope().flatMap(({ tags }) => tags)
  return column === 'speaker' ? claimsInScope().map(({ speaker }) => speaker) : []
}

const comboRole = (listId: string, open: boolean, active: number) =>
  ({
    role: 'combobox',
    'aria-expanded': open,
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    ...(active < 0 ? {} : { 'aria-activedescendant': `${listId}-${active}` }),
  }) as const

export function LineEditor(props: EditorProps) {
  const draft = useDraft(props)
  const { column } = draft
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [known] = useState(() => knownValues(column))
  const [active, setActive] = useState(-1)
  const several = column === 'tags'
  const suggestions = suggestionsFor(draft.text, known, several)
  useLayoutEffect(() => {
    const input = field.current
    input?.focus({ preventScroll: true })
    if (draft.replaced || several) input?.setSelectionRange(input.value.length, input.value.length)
    else input?.select()
    // Only as it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const take = (value: string): void => {
    draft.change(withSuggestion(draft.text, value, several))
    setActive(-1)
    field.current?.focus()
  }
  useEditorKeys(field, ({ key }) => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && suggestions.length > 0) {
      // From the field itself (-1) down the list and round again.
      const count = suggestions.length + 1
      setActive(((active + 1 + step + count) % count) - 1)
      return true
    }
    if (key !== 'Enter') return false
    const suggestion = suggestions[active]
    if (suggestion !== undefined) take(suggestion)
    return suggestion !== undefined || !draft.check()
  })
  const hint = column in hints ? i18next.t(hints[column as keyof typeof hints]) : ''
  return (
    <div
      className="cell-editor"
      style={{
        width: Math.max(
          props.column.getActualWidth(),
          narrowest[column as keyof typeof narrowest] ?? 0,
        ),
      }}
    >
      <input
        ref={field}
        className="cell-editor-line"
        data-testid={`editor-${column}`}
        aria-label={i18next.t(`claims.column.${column}`)}
        aria-invalid={draft.why !== null}
        aria-describedby="cell-editor-foot"
        {...(column === 'confidence' ? {} : comboRole(listId, suggestions.length > 0, active))}
        value={draft.text}
        inputMode={column === 'confidence' ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          draft.change(event.target.value)
          setActive(-1)
        }}
      />
      <div
        id={listId}
        role="listbox"
        className="cell-editor-list"
        hidden={suggestions.length === 0}
      >
        {suggestions.map((value, i) => (
          <div
            key={value}
            id={`${listId}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            className="menu-item"
            {...(i === active ? { 'data-highlighted': '' } : {})}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={(event) => isMoved(event) && setActive(i)}
            onMouseUp={() => take(value)}
          >
            <span className="truncated">{value}</span>
          </div>
        ))}
      </div>
      {(hint !== '' || draft.why !== null) && (
        <EditorFoot why={draft.why && reasonText(draft.why)} hint={hint} />
      )}
    </div>
  )
}
