/** A library that is open to be read only: what cannot be done in it, and why. */
import type { ActionId } from '#shared/actions.ts'
import type { OutputOf } from '#shared/contract/commands.ts'
import { keys, queryClient, useLibrary } from '../state/queries.ts'

/** Menus whose actions look, apart from those that change something. */
const changing: ReadonlySet<string> = new Set<ActionId>([
  'source.import',
  'source.importUrl',
  'source.paste',
  'source.delete',
  'history.undo',
  'history.redo',
  'sentence.skip',
  'claim.new',
  'claim.addRange',
  'claim.edit',
  'claim.keep',
  'claim.discard',
  'evidence.add',
  'claim.notes',
  'claim.tags',
  'relations.add',
  'model.suggest',
  'model.verdict',
  'library.compact',
])

export const changesLibrary = (actionId: string): boolean =>
  changing.has(actionId) || /^(?:verdict|status)\./.test(actionId)

export const isReadOnly = (): boolean =>
  queryClient.getQueryData<OutputOf<'library.describe'>>(keys.library)?.readOnly ?? false

export const useReadOnly = (): boolean => useLibrary().data?.readOnly ?? false
