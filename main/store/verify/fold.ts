/** The state of a row out of its changes, and whether they fit each other. */
import type { ChangeRow, Fields } from '../history.ts'

export interface Told {
  /** What the history knows of the row, by field. */
  fields: Fields
  /** Null while it is there. */
  deletedAt: string | null
  sourceId: string | null
  claimId: string | null
  /** Changes whose `before` is not what came before them. */
  contradictions: { seq: number; field: string; told: unknown; found: unknown }[]
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys in order, what is not there left out, texts as the file can hold them. */
function plainOf(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(plainOf)
  if (!isRecord(value)) return value ?? null
  const names = Object.keys(value).filter((name) => value[name] != null)
  return Object.fromEntries(names.toSorted().map((name) => [name, plainOf(value[name])]))
}

const areBare = (ranges: unknown): boolean =>
  Array.isArray(ranges) && isRecord(ranges[0]) && 'exact' in ranges[0] && !('prefix' in ranges[0])

const barely = (ranges: unknown): unknown =>
  Array.isArray(ranges)
    ? ranges.map((one: unknown) => (isRecord(one) ? { ...one, prefix: null, suffix: null } : one))
    : ranges

/** SQLite has numbers for yes and no, and JSON text for lists. */
function asStored(told: unknown, found: unknown): unknown {
  if (typeof told === 'boolean' && typeof found === 'number') return found === 1
  if (typeof told === 'object' && told !== null && typeof found === 'string') {
    try {
      return JSON.parse(found)
    } catch {
      return found
    }
  }
  return found
}

/** Whether a field is as the history tells it. */
export function isSame(told: unknown, found: unknown): boolean {
  if (told === found) return true
  const stored = asStored(told, found)
  // Ranges were once told without the words around them; then those are not compared.
  const [one, other] =
    areBare(told) || areBare(stored) ? [barely(told), barely(stored)] : [told, stored]
  return JSON.stringify(plainOf(one)) === JSON.stringify(plainOf(other))
}

/** Undefined where a row's JSON cannot be read, which its hash tells already. */
function parse(json: string | null): Fields | null | undefined {
  try {
    return json === null ? null : (JSON.parse(json) as Fields)
  } catch {
    return undefined
  }
}

/** All changes of one row, the oldest first. */
export function fold(changes: readonly ChangeRow[]): Told {
  const told: Told = {
    fields: {},
    deletedAt: null,
    sourceId: null,
    claimId: null,
    contradictions: [],
  }
  for (const change of changes) {
    const [before, after] = [parse(change.before), parse(change.after)]
    told.sourceId = change.source_id
    told.claimId = change.claim_id
    if (before === undefined || after === undefined) continue
    const claimed = before ?? (told.deletedAt === null ? {} : after) ?? {}
    for (const [field, value] of Object.entries(claimed)) {
      if (!(field in told.fields)) told.fields[field] = value
      else if (!isSame(value, told.fields[field]))
        told.contradictions.push({
          seq: change.seq,
          field,
          told: value,
          found: told.fields[field],
        })
    }
    if (after === null) told.deletedAt = change.at
    else {
      // A deleted claim is carried over to a new text too, and stays deleted.
      if (before === null) told.deletedAt = null
      Object.assign(told.fields, after)
    }
  }
  return told
}
