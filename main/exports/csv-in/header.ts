/** Which column of an export each header names, in whatever language it was exported. */
import { csvColumns, csvProfiles, type CsvColumn, type CsvProfile } from '#shared/records/export.ts'
import { profiles } from '../profiles.ts'
import { trouble } from './troubles.ts'

export interface Header {
  /** The place of each column that is there, counted from 0. */
  places: ReadonlyMap<CsvColumn, number>
  /** The one whose names most headers have. */
  profile: CsvProfile
  unknown: string[]
  /** Cells of a row. */
  width: number
}

/** Letters and digits alone: what an old encoding makes of "–" or "À" must not hide a column. */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const named: ReadonlyMap<CsvProfile, ReadonlyMap<string, CsvColumn>> = new Map(
  csvProfiles.map((profile) => [
    profile,
    new Map(csvColumns.map((column) => [fold(profiles[profile].header(column)), column])),
  ]),
)

const columnOf = (name: string): CsvColumn | undefined => {
  for (const columns of named.values()) {
    const column = columns.get(fold(name))
    if (column !== undefined) return column
  }
  return undefined
}

export const isColumnName = (name: string): boolean => columnOf(name) !== undefined

/** The profile whose own spelling most of the names have; of two that have as many, the first. */
function profileOf(names: readonly string[]): CsvProfile {
  const hits = csvProfiles.map(
    (profile) =>
      names.filter((name) =>
        csvColumns.some((column) => profiles[profile].header(column) === name.trim()),
      ).length,
  )
  return csvProfiles[hits.indexOf(Math.max(...hits))] ?? 'data'
}

/** What a row must tell for its claim to be found. */
function refuseWithoutKey(file: string, places: ReadonlyMap<CsvColumn, number>): void {
  if (places.has('id') || places.has('quote')) return
  throw trouble(file, {
    kind: 'missing-column',
    why: 'the column "id" ("ID") is missing, and "quote" too: no row can be told from another',
    wayOut: 'Export again with the column ID in it, and edit that file.',
    where: { column: 'ID' },
  })
}

/** Throws Failure `unreadable-file` for a header that is not one, or names a column twice. */
export function readHeader(file: string, names: readonly string[]): Header {
  const places = new Map<CsvColumn, number>()
  const unknown: string[] = []
  for (const [place, name] of names.entries()) {
    const column = columnOf(name)
    if (column === undefined) {
      if (name.trim() !== '') unknown.push(name)
      continue
    }
    const first = places.get(column)
    if (first !== undefined)
      throw trouble(file, {
        kind: 'duplicate-header',
        why: `row 1: columns ${first + 1} and ${place + 1} are both called ${JSON.stringify(name)}`,
        wayOut: 'Take one of them out, or give it another name.',
        where: { row: '1', column: name, first: String(first + 1), second: String(place + 1) },
      })
    places.set(column, place)
  }
  if (places.size === 0)
    throw trouble(file, {
      kind: 'no-header',
      why: 'row 1 names no column of an export',
      wayOut:
        'Keep the first line of the exported file; a table from elsewhere is brought in as new claims.',
      where: { row: '1' },
    })
  refuseWithoutKey(file, places)
  return { places, profile: profileOf(names), unknown, width: names.length }
}
