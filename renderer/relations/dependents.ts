/** After a verdict: tells of the claims that hang on it, and which those are. */
import i18next from 'i18next'
import { create } from 'zustand'
import type { Dependent } from '#shared/records/relations.ts'
import { client } from '../client.ts'
import { notify } from '../state/notices.ts'
import { openDialog } from '../state/workspace.ts'

export const useDependents = create<{ readonly list: readonly Dependent[] }>(() => ({ list: [] }))

export async function tellDependents(claimIds: readonly string[]): Promise<void> {
  const result = await client.call('relations.dependents', { claimIds: [...claimIds] })
  if (!result.ok || result.value.length === 0) return
  const list = result.value
  useDependents.setState({ list })
  notify({
    kind: 'info',
    topic: 'dependents',
    text: i18next.t('relations.dependents.notice', { count: list.length }),
    action: {
      label: i18next.t('relations.dependents.review'),
      run: () => openDialog('dependents'),
    },
  })
}
