/**
 * One row of two libraries that were one: what the other side did to it since, and whether that
 * meets something done here. The base is what the other side started from, as its history tells.
 */

export type Values = Readonly<Record<string, unknown>>

export interface MyRow {
  readonly deleted: boolean
  readonly fields: Values
  /** Changed here since the two parted: the row itself, or what lies in it. */
  readonly touched: boolean
  /** Deleted here since, rather than never brought in. */
  readonly deletedSince: boolean
}

export interface TheirRow {
  readonly deleted: boolean
  readonly fields: Values
  /** Where the other side started from: only the fields it has changed since. */
  readonly base: Values
  /** Changed there since: the row itself, or what lies in it. */
  readonly touched: boolean
  /** Made, deleted or restored there since. */
  readonly appeared: boolean
}

/** `row` is the row itself: there (true) or not (false). */
export interface Difference {
  readonly field: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
  readonly kind: 'theirs-only' | 'conflict'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isRecord(value)) return value ?? null
  const names = Object.keys(value).filter((name) => value[name] !== undefined)
  return Object.fromEntries(names.toSorted().map((name) => [name, ordered(value[name])]))
}

/** As JSON, whatever the order of the keys. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))

function rowDifference(mine: MyRow | null, theirs: TheirRow): Difference | null {
  const of = (base: boolean, kind: Difference['kind']): Difference => ({
    field: 'row',
    base,
    mine: mine !== null && !mine.deleted,
    theirs: !theirs.deleted,
    kind,
  })
  if (mine === null) return theirs.deleted ? null : of(false, 'theirs-only')
  if (mine.deleted === theirs.deleted) return null
  if (theirs.deleted)
    return theirs.appeared ? of(true, mine.touched ? 'conflict' : 'theirs-only') : null
  if (mine.deletedSince) return theirs.touched ? of(true, 'conflict') : null
  return theirs.appeared ? of(false, 'theirs-only') : null
}

/**
 * What differs because of the other side; what only this side changed is no difference. A field that
 * both changed to the same value is none either. `mine` null: the row never was here.
 */
export function compareRow(mine: MyRow | null, theirs: TheirRow): Difference[] {
  const row = rowDifference(mine, theirs)
  // A row that comes in comes with all its fields.
  if (mine === null || (row?.kind === 'theirs-only' && row.theirs === true)) return row ? [row] : []
  const differences: Difference[] = row ? [row] : []
  for (const [field, base] of Object.entries(theirs.base)) {
    const [own, other] = [mine.fields[field], theirs.fields[field]]
    if (isSame(other, base) || isSame(other, own)) continue
    const kind = mine.deleted || !isSame(own, base) ? 'conflict' : 'theirs-only'
    differences.push({ field, base, mine: own, theirs: other, kind })
  }
  return differences
}
