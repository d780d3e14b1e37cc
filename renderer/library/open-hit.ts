/** Going to what a search found. */
import type { SearchHit } from '#shared/records/library.ts'
import { keys, queryClient, read } from '../state/queries.ts'
import { panes } from '../state/panes.ts'
import { chooseClaim, openScope, standAtSentence, useWorkspace } from '../state/workspace.ts'
import { matchIn } from './snippet.ts'

/** Brings the words of a text that were found into view, once it is shown. */
async function showWords({ sourceId, snippet }: SearchHit): Promise<void> {
  const { revision, sentences } = await queryClient.fetchQuery({
    queryKey: keys.document(sourceId),
    queryFn: ({ signal }) => read('sources.get', { id: sourceId }, signal),
  })
  const match = matchIn(revision.text, snippet)
  if (!match) return
  // The text is laid out by the next paint.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (useWorkspace.getState().sourceId !== sourceId) return
      const sentence = sentences.find(({ start, end }) => start <= match.start && match.start < end)
      if (sentence) standAtSentence(sentence.id)
      panes.text?.reveal(match)
    }),
  )
}

/** Opens the source of a hit, and there the claim or the words that were found. */
export function openHit(hit: SearchHit): void {
  openScope(hit.sourceId)
  if (hit.claimId !== null) chooseClaim({ id: hit.claimId, sourceId: hit.sourceId }, 'command')
  // A source that is gone in the meantime has nothing to show; the panes say so.
  else void showWords(hit).catch(() => undefined)
}
