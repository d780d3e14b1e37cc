/** Deleting a source, with the way back in the notice. */
import i18next from 'i18next'
import type { SourceSummary } from '#shared/records/library.ts'
import { notify } from '../state/notices.ts'
import { keys, queryClient } from '../state/queries.ts'
import { write } from '../state/write.ts'
import { travel } from './travel.ts'

/** Its claims and evidence go with it, and come back with it. */
export async function deleteSource(id: string | null): Promise<void> {
  if (id === null) return
  const sources = queryClient.getQueryData<SourceSummary[]>(keys.sources)
  const title = sources?.find((source) => source.id === id)?.title ?? ''
  const result = await write('sources.delete', { id })
  if (!result.ok) return
  notify({
    kind: 'info',
    topic: 'action',
    text: i18next.t('library.deleted', { title }),
    action: { label: i18next.t('action.history.undo'), run: () => void travel('undo') },
  })
}
