/** A library that is open to be read only: what cannot be done in it, and why. */
import { changesLibrary } from '#shared/changing-actions.ts'
import type { OutputOf } from '#shared/contract/commands.ts'
import { keys, queryClient, useLibrary } from '../state/queries.ts'

export const isReadOnly = (): boolean =>
  queryClient.getQueryData<OutputOf<'library.describe'>>(keys.library)?.readOnly ?? false

export const useReadOnly = (): boolean => useLibrary().data?.readOnly ?? false

/** Whether the library as it is open allows the action. */
export const isAllowed = (actionId: string): boolean => !isReadOnly() || !changesLibrary(actionId)
