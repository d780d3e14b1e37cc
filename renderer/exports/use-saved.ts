/** Profiles and column sets by name, in the library's settings. */
import { useState } from 'react'
import {
  readSaved,
  withoutSaved,
  withSaved,
  type Saved,
  type SavedExports,
} from '#shared/records/export-saved.ts'
import { remember, setting } from '../state/settings.ts'

export type SavedKind = keyof SavedExports
type ValueOf<K extends SavedKind> = SavedExports[K][number]['value']

export interface SavedList<T> {
  readonly list: readonly Saved<T>[]
  /** The name of the entry that is just this value. */
  nameOf(value: T): string | null
  save(name: string, value: T): void
  drop(name: string): void
}

export function useSaved<K extends SavedKind>(kind: K): SavedList<ValueOf<K>> {
  type Value = ValueOf<K>
  const read = (): Saved<Value>[] => readSaved(setting('savedExports'))[kind]
  const [list, setList] = useState(read)
  function change(next: Saved<Value>[]): void {
    setList(next)
    // What the other kinds have is read anew: another part of the dialog may have saved meanwhile.
    const all = { ...readSaved(setting('savedExports')), [kind]: next }
    remember('savedExports', all as unknown as ReturnType<typeof setting<'savedExports'>>)
  }
  return {
    list,
    nameOf: (value) =>
      list.find((entry) => JSON.stringify(entry.value) === JSON.stringify(value))?.name ?? null,
    save: (name, value) => change(withSaved(list, name, value)),
    drop: (name) => change(withoutSaved(list, name)),
  }
}
