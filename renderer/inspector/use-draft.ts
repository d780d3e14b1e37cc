/** A field that shows what the library holds, unless something is being typed into it. */
import { useEffect } from 'react'
import { hold, settle, takeBack, useDrafts, type Draft } from './drafts.ts'

export interface Field {
  /** What the field shows. */
  readonly text: string
  readonly edited: boolean
  readonly failed: boolean
  type(text: string): void
  commit(): void
  takeBack(): void
}

/**
 * @param key names the claim (or the selection) and the field; when it changes, what was typed under
 *   the old one is written to where it belongs
 * @param value what the library holds, as the field writes it
 */
export function useDraft(key: string, value: string, save: Draft['save']): Field {
  const draft = useDrafts((state) => state.byKey[key])
  useEffect(() => () => void settle(key), [key])
  return {
    text: draft?.text ?? value,
    edited: draft !== undefined,
    failed: draft?.failed ?? false,
    type: (text) => hold(key, text, save),
    commit: () => void settle(key),
    takeBack: () => takeBack(key),
  }
}
