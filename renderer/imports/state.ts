/** The CSV that is open, what of it is accepted, and where new claims go. */
import { create } from 'zustand'
import { firstChoice, type CsvChoice } from '#shared/csv-choice.ts'
import type { CsvClaims, CsvDiff, CsvMapping } from '#shared/records/csv-import.ts'

export interface OpenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

interface Imports {
  readonly file: OpenFile | null
  readonly diff: CsvDiff | null
  readonly claims: CsvClaims | null
  readonly choice: CsvChoice
  /** Of claims from elsewhere: the source they are looked for in; null for the one each row names. */
  readonly sourceId: string | null
}

const nothing: Imports = { file: null, diff: null, claims: null, choice: new Set(), sourceId: null }

export const useImports = create<Imports>(() => nothing)

export const showDiff = (file: OpenFile, diff: CsvDiff): void =>
  useImports.setState({ ...nothing, file, diff, choice: firstChoice(diff) })

export function showClaims(file: OpenFile, claims: CsvClaims, sourceId: string | null): void {
  const choice = firstChoice({ changed: [], added: claims.drafts })
  useImports.setState({ ...nothing, file, claims, choice, sourceId })
}

export const choose = (choice: CsvChoice): void => useImports.setState({ choice })

export const forget = (): void => useImports.setState(nothing)

/** With all of the keys in it or, if they all were, none. */
export function toggled(choice: CsvChoice, keys: readonly string[]): CsvChoice {
  const next = new Set(choice)
  const all = keys.every((key) => next.has(key))
  for (const key of keys) {
    if (all) next.delete(key)
    else next.add(key)
  }
  return next
}

/** With another column for one thing; a column is one thing only. */
export function remapped(
  mapping: CsvMapping,
  target: keyof CsvMapping['columns'],
  place: number | null,
): CsvMapping {
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([name, at]) => name !== target && at !== place),
  )
  return { ...mapping, columns: place === null ? columns : { ...columns, [target]: place } }
}
