/** An article that is being pasted: kept until it is imported, even when its dialog is closed. */
import { create } from 'zustand'
import { noDetails, type TypedDetails } from './details-form.ts'

export interface PasteDraft {
  readonly text: string
  readonly details: TypedDetails
  /** Put there from the clipboard and not touched since: something newer may take its place. */
  readonly fromClipboard: boolean
}

const empty: PasteDraft = { text: '', details: noDetails, fromClipboard: false }

export const usePasteDraft = create<PasteDraft>(() => empty)

export const typeText = (text: string): void =>
  usePasteDraft.setState({ text, fromClipboard: false })

export const typeDetails = (change: Partial<TypedDetails>): void =>
  usePasteDraft.setState(({ details }) => ({ details: { ...details, ...change } }))

export const emptyDraft = (): void => usePasteDraft.setState(empty)

/** Longer than this, and more than one word: a text, rather than an address or a key. */
const shortestText = 40

export const looksLikeProse = (text: string): boolean =>
  text.trim().length > shortestText && /\S\s+\S/.test(text.trim())

/** What the clipboard offers goes into a draft that nobody wrote in. */
export function offerText(text: string): void {
  const draft = usePasteDraft.getState()
  if (draft.text.trim() !== '' && !draft.fromClipboard) return
  if (looksLikeProse(text)) usePasteDraft.setState({ text, fromClipboard: true })
}
