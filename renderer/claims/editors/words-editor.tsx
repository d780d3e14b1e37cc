/** Text of several lines in a field as wide as the column, which grows with what is typed. */
import i18next from 'i18next'
import { useLayoutEffect, useRef } from 'react'
import { reasonText } from '../commit.ts'
import { useDraft, type EditorProps } from './draft.ts'
import { useEditorKeys } from './use-keys.ts'

/** Pixels. */
const narrowest = 300

export function WordsEditor(props: EditorProps) {
  const draft = useDraft(props)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = field.current
    area?.focus({ preventScroll: true })
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  useEditorKeys(field, (event) => {
    if (event.key !== 'Enter') return false
    // The browser breaks the line on Shift+Enter; on Alt+Enter it is done the way undo knows of.
    if (event.altKey) document.execCommand('insertText', false, '\n')
    return event.altKey || (!event.shiftKey && !draft.check())
  })
  return (
    <div
      className="cell-editor"
      style={{ width: Math.max(props.column.getActualWidth(), narrowest) }}
    >
      <textarea
        ref={field}
        className="cell-editor-words"
        data-testid={`editor-${draft.column}`}
        aria-label={i18next.t(`claims.column.${draft.column}`)}
        aria-invalid={draft.why !== null}
        aria-describedby="cell-editor-foot"
        value={draft.text}
        rows={1}
        spellCheck={false}
        onChange={(event) => draft.change(event.target.value)}
      />
      <EditorFoot why={draft.why && reasonText(draft.why)} hint={i18next.t('claims.linesHint')} />
    </div>
  )
}

/** Below the field: why it cannot be committed, or else how. */
export function EditorFoot({ why, hint }: { readonly why: string | null; readonly hint: string }) {
  return (
    <div id="cell-editor-foot" className={why === null ? 'cell-editor-hint' : 'field-error'}>
      {why === null ? hint : <span role="alert">{why}</span>}
    </div>
  )
}
