/** Which sentence is meant when the person says "skip". */
import type { Span } from '#shared/records/extraction.ts'
import type { StoredSentence } from '#shared/records/library.ts'
import { spanAt } from './spans.ts'

export interface Standing {
  readonly textSelection: Span | null
  readonly sentenceId: string | null
  /** The offset last clicked in this text. */
  readonly caret: number | null
}

/** What is selected says most, then where "next untouched" stopped, then the last click. */
export function sentenceMeant(
  sentences: readonly StoredSentence[],
  { textSelection, sentenceId, caret }: Standing,
): StoredSentence | null {
  const selected = textSelection && spanAt(sentences, textSelection.start)
  const standing = sentences.find(({ id }) => id === sentenceId)
  const clicked = caret === null ? undefined : spanAt(sentences, caret)
  return selected ?? standing ?? clicked ?? null
}
