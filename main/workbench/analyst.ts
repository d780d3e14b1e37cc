/**
 * Who works in this library, for its history. The name a person gives is kept in the library by the
 * name of their account, so that a library that changes hands does not speak for the one before.
 */
import { z } from 'zod'
import type { Store } from '#main/store/index.ts'
import type { HandlersOf } from './context.ts'

/** A whole copy that is sent goes without it (store/copies.ts). */
const key = 'analyst-names'
const Names = z.record(z.string(), z.string())

const namesIn = (store: Store): Record<string, string> =>
  Names.safeParse(store.settings.get(key)).data ?? {}

/** @param account the name they have where nobody gave one */
export const analystOf = (store: Store, account: string): string =>
  namesIn(store)[account] || account

export const analystCommands: HandlersOf<'library.setAnalyst'> = {
  'library.setAnalyst': ({ name }, { store, account }) => {
    const { [account]: _before, ...others } = namesIn(store)
    store.settings.set(key, name === '' ? others : { ...others, [account]: name })
    return { analyst: analystOf(store, account) }
  },
}
