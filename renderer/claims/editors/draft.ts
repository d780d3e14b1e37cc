/** The text under the person's hands in a cell, from the first key to the commit. */
import type { CustomCellEditorProps } from 'ag-grid-react'
import { useEffect, useState } from 'react'
import type { Claim } from '#shared/records/library.ts'
import { takeDraft } from '../commit.ts'
import { draftOf, editOf, type TypedColumn, type WhyNot } from '../edits.ts'

export type EditorProps = CustomCellEditorProps<Claim, unknown>

export interface Draft {
  readonly text: string
  readonly column: TypedColumn
  /** Why it cannot be committed as it is; null until a commit was tried. */
  readonly why: WhyNot | null
  /** Whether it took the place of what was there, as in a spreadsheet when one just types. */
  readonly replaced: boolean
  change(text: string): void
  /** Whether it may be committed; if not, the reason shows from now on. */
  check(): boolean
}

/** The draft goes to the grid as it is typed; the pane reads it when the edit ends. */
export function useDraft({ data, column, eventKey, onValueChange }: EditorProps): Draft {
  const name = column.getColId() as TypedColumn
  const replaced = eventKey?.length === 1
  const [first] = useState(() => {
    const kept = takeDraft(data.id, name)
    return { text: kept ?? (replaced ? eventKey : draftOf(data, name)), kept: kept !== undefined }
  })
  const [text, setText] = useState(first.text)
  const [tried, setTried] = useState(first.kept)
  useEffect(() => {
    if (replaced || first.kept) onValueChange(first.text)
    // Only as it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const edit = editOf(name, text)
  return {
    text,
    column: name,
    why: tried && !edit.ok ? edit.why : null,
    replaced,
    change(next) {
      setText(next)
      onValueChange(next)
    },
    check() {
      setTried(true)
      return edit.ok
    },
  }
}
