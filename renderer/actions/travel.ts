/** Undo and redo, and showing what came of them. */
import i18next from 'i18next'
import type { OutputOf } from '#shared/contract/commands.ts'
import { client } from '../client.ts'
import { notify } from '../state/notices.ts'
import { chooseClaim, openScope, useWorkspace } from '../state/workspace.ts'

const say = (text: string): void => notify({ kind: 'info', topic: 'action', text })

/** What came back or changed is shown, if it is there and one thing. */
async function show({ command, sourceIds, claimIds }: OutputOf<'history.undo'>): Promise<void> {
  if (command.startsWith('sources.') && sourceIds.length === 1) {
    const found = await client.call('sources.list', {})
    const source = found.ok && found.value.find(({ id }) => id === sourceIds[0])
    if (source) openScope(source.id)
    return
  }
  if (claimIds.length !== 1) return
  const found = await client.call('claims.get', { ids: claimIds })
  const [claim] = found.ok ? found.value : []
  if (claim && (useWorkspace.getState().scope ?? claim.sourceId) === claim.sourceId)
    chooseClaim(claim, 'command')
}

export async function travel(kind: 'undo' | 'redo'): Promise<void> {
  const result = await client.call(`history.${kind}`, {})
  if (!result.ok) {
    say(i18next.t(`error.${result.error.code}`, { message: result.error.message }))
    return
  }
  const what = i18next.t(`step.${result.value.command.replace('.', '_')}`)
  say(i18next.t(kind === 'undo' ? 'status.undone' : 'status.redone', { what }))
  await show(result.value)
}
