/** Which columns a table gets and in which order, remembered for each kind of table. */
import { z } from 'zod'
import { csvColumns, CsvColumn, csvProfiles, OwnProfile } from '#shared/records/export.ts'

/** The kinds of files that are tables: the CSV profiles, and the workbook. */
export const profileNames = [...csvProfiles, 'own'] as const
export type ProfileName = (typeof profileNames)[number]
export const tables = [...profileNames, 'xlsx'] as const
export type Table = (typeof tables)[number]

export interface ColumnChoice {
  readonly column: CsvColumn
  readonly isIn: boolean
}

/** What only programs read. */
const technical: ReadonlySet<CsvColumn> = new Set([
  'sourceUrl',
  'quantityExact',
  'quantityKind',
  'quantityLow',
  'quantityHigh',
  'quantityApproximate',
  'ranges',
  'start',
  'end',
  'rangeStart',
  'rangeEnd',
  'rangeExact',
  'revisionSha256',
  'createdAt',
  'updatedAt',
])

const among = (columns: readonly CsvColumn[], isIn: boolean): ColumnChoice[] =>
  columns.map((column) => ({ column, isIn }))

/**
 * For programs all columns in their standard order. For people those they read, and behind them the
 * id, by which an edited file finds its claims again.
 */
export function standardColumns(table: Table): ColumnChoice[] {
  if (table === 'data') return among(csvColumns, true)
  const read = csvColumns.filter((column) => column !== 'id' && !technical.has(column))
  return [...among([...read, 'id'], true), ...among([...technical], false)]
}

/** Such a set, in its order, and behind it what is not in it. */
export const columnsOfSet = (set: readonly CsvColumn[]): ColumnChoice[] => [
  ...among(set, true),
  ...among(
    csvColumns.filter((column) => !set.includes(column)),
    false,
  ),
]

/** A profile of one's own before anything is said of it. */
const firstOwn: OwnProfile = {
  delimiter: ';',
  bom: true,
  decimalSign: ',',
  values: 'it',
  guard: true,
}

const Remembered = z.object({
  profile: z.enum(profileNames).catch('excel-it'),
  own: OwnProfile.catch(firstOwn),
  columns: z
    .partialRecord(
      z.enum(tables),
      z.array(z.object({ column: z.string(), isIn: z.boolean() })).catch([]),
    )
    .catch({}),
})

export interface CsvChoice {
  readonly profile: ProfileName
  readonly own: OwnProfile
  readonly columns: Readonly<Record<Table, readonly ColumnChoice[]>>
}

const isColumn = (name: string): name is CsvColumn => CsvColumn.safeParse(name).success

/** As remembered; columns that are unknown now are left out, and new ones stand at the end. */
function complete(
  table: Table,
  remembered: readonly { column: string; isIn: boolean }[],
): ColumnChoice[] {
  const standard = standardColumns(table)
  if (remembered.length === 0) return standard
  const known = remembered.flatMap(({ column, isIn }) =>
    isColumn(column) ? [{ column, isIn }] : [],
  )
  const seen = new Set(known.map(({ column }) => column))
  return [...known, ...standard.filter(({ column }) => !seen.has(column))]
}

export function readChoice(remembered: unknown): CsvChoice {
  const { profile, own, columns } = Remembered.catch({
    profile: 'excel-it',
    own: firstOwn,
    columns: {},
  }).parse(remembered)
  const byTable = Object.fromEntries(
    tables.map((name) => [name, complete(name, columns[name] ?? [])]),
  ) as Record<Table, ColumnChoice[]>
  return { profile, own, columns: byTable }
}

/** The column of one place put at another; places beyond the ends mean the ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from]
  if (item === undefined) return [...list]
  const place = Math.max(0, Math.min(list.length - 1, to))
  return list.toSpliced(from, 1).toSpliced(place, 0, item)
}

export const chosenColumns = (columns: readonly ColumnChoice[]): CsvColumn[] =>
  columns.flatMap(({ column, isIn }) => (isIn ? [column] : []))
