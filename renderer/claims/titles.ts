/** Titles of sources by id, from what the window knows of the library. */
import type { SourceSummary } from '#shared/records/library.ts'
import { keys, queryClient } from '../state/queries.ts'

/** Made once for each list, since a grid asks for thousands of rows. */
const byList = new WeakMap<readonly SourceSummary[], ReadonlyMap<string, string>>()

/** Empty where the source has no title, or is not known yet. */
export function titleOf(sourceId: string): string {
  const sources = queryClient.getQueryData<SourceSummary[]>(keys.sources)
  if (!sources) return ''
  let titles = byList.get(sources)
  if (!titles) {
    titles = new Map(sources.map(({ id, title }) => [id, title]))
    byList.set(sources, titles)
  }
  return titles.get(sourceId) ?? ''
}
