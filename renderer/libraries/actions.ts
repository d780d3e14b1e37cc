/** What the actions of the file menu do with the library as a file. */
import i18next from 'i18next'
import type { OutputOf } from '#shared/contract/commands.ts'
import type { Result } from '#shared/contract/errors.ts'
import { client } from '../client.ts'
import { explain } from '../i18n/explain.ts'
import { notify } from '../state/notices.ts'
import { queryClient } from '../state/queries.ts'
import { runTask } from '../state/task.ts'
import { openDialog, useWorkspace } from '../state/workspace.ts'
import { sayBytes } from './bytes.ts'

const say = (key: string, values: Record<string, string> = {}): string =>
  i18next.t(`libraries.${key}`, values)

/** The value; a failure is said, and a cancel is none. */
function valueOrNotice<T>(result: Result<T>): T | null {
  if (result.ok) return result.value
  if (result.error.code !== 'cancelled')
    notify({ kind: 'error', topic: 'library', text: explain(result.error) })
  return null
}

/** Of a window that is brought forward nothing need be said there: it is in front. */
export function told(result: Result<OutputOf<'app.library.open'>>): boolean {
  const opened = valueOrNotice(result)
  if (opened?.here) notify({ kind: 'info', topic: 'library', text: say('broughtForward') })
  return opened !== null
}

const showFile = (path: string) => ({
  label: say('show'),
  run: () => void client.call('app.showFile', { path }),
})

async function saveCopy(): Promise<void> {
  const result = await runTask(say('copying'), (options) =>
    client.call('app.library.saveCopy', {}, options),
  )
  const copy = valueOrNotice(result)
  if (copy)
    notify({
      kind: 'info',
      topic: 'library',
      text: say('copyDone', { path: copy.path }),
      action: showFile(copy.path),
    })
}

async function compact(): Promise<void> {
  const result = await runTask(say('compacting'), (options) =>
    client.call('library.compact', {}, options),
  )
  const sizes = valueOrNotice(result)
  if (!sizes) return
  const [before, after] = [sizes.before, sizes.after].map((size) =>
    sayBytes(size, i18next.language),
  )
  await queryClient.invalidateQueries({ queryKey: ['properties'] })
  notify({
    kind: 'info',
    topic: 'library',
    text: say('compacted', { before: before!, after: after! }),
  })
}

/** Of the whole library, or of what is asked for and nothing else. */
export async function makePack(which: {
  claimIds?: string[]
  sourceId?: string | null
}): Promise<void> {
  const result = await runTask(say('packing'), (options) =>
    client.call('app.library.auditPack', which, options),
  )
  const pack = valueOrNotice(result)
  if (!pack) return
  const hash = pack.manifestHash
  notify({
    kind: 'info',
    topic: 'library',
    stays: true,
    text: say('packDone', { hash }),
    action: {
      label: say('copyNumber'),
      run: () => void client.call('app.copyText', { text: hash }),
    },
  })
}

export const libraryActions = {
  'library.new': async () => void told(await client.call('app.library.new', {})),
  'library.open': async () => void told(await client.call('app.library.open', {})),
  'library.recent': () => openDialog('recent'),
  'library.auditPack': () => makePack({}),
  'source.auditPack': () => makePack({ sourceId: useWorkspace.getState().sourceId }),
  'claims.auditPack': () => makePack({ claimIds: [...useWorkspace.getState().selectedIds] }),
  'library.saveCopy': saveCopy,
  'library.properties': () => openDialog('properties'),
  'library.compact': compact,
}
