/**
 * Profiles and sets of columns that a person has saved by name, in the library's settings: so they
 * go where the library goes. The window writes them and the command line reads them.
 */
import { z } from 'zod'
import { CsvColumn, OwnProfile } from './export.ts'

/** The name of the setting. */
export const savedKey = 'window.savedExports'

export const SavedName = z.string().trim().min(1).max(100)

/** A column that a newer program has, and this one does not, is left out. */
const KnownColumns = z
  .array(z.string())
  .transform((names) => names.filter((name) => CsvColumn.safeParse(name).success))
  .pipe(z.array(CsvColumn).min(1))

/** Entries that cannot be understood are left out: the others are of use without them. */
const listOf = <T extends z.ZodType>(value: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((entries) =>
      entries.flatMap((entry) => {
        const read = z.object({ name: SavedName, value }).safeParse(entry)
        return read.success ? [read.data] : []
      }),
    )

export const SavedExports = z.object({
  profiles: listOf(OwnProfile),
  columnSets: listOf(KnownColumns),
})
export type SavedExports = z.infer<typeof SavedExports>

export interface Saved<T> {
  name: string
  value: T
}

/** Whatever was stored, as far as it can be understood. */
export const readSaved = (stored: unknown): SavedExports =>
  SavedExports.catch({ profiles: [], columnSets: [] }).parse(stored)

export const savedAs = <T>(list: readonly Saved<T>[], name: string): T | undefined =>
  list.find((entry) => entry.name === name)?.value

/** The list with the entry in it, by name; one of the same name is replaced. */
export const withSaved = <T>(list: readonly Saved<T>[], name: string, value: T): Saved<T>[] =>
  [...withoutSaved(list, name), { name, value }].toSorted((a, b) => a.name.localeCompare(b.name))

export const withoutSaved = <T>(list: readonly Saved<T>[], name: string): Saved<T>[] =>
  list.filter((entry) => entry.name !== name)
