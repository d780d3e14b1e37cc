/** Rows of quantities and attributions, of a whole revision or of one claim. */
import type { Attribution, Quantity } from '#shared/records/extraction.ts'
import { flag, sql, type Connection } from './connection.ts'

export interface QuantityRow {
  claim: number | null
  start: number
  stop: number
  exact: string
  kind: Quantity['kind']
  value: number | string | null
  low: number | string | null
  high: number | string | null
  unit: string | null
  approximate: number | null
  inherited: number | null
  unresolved: number | null
}

export interface AttributionRow {
  claim: number | null
  start: number
  stop: number
  exact: string
  speaker: string
  role: string | null
  speech: Attribution['speech']
  verb: string | null
  unresolved: number | null
}

export function quantityOf(row: QuantityRow): Quantity {
  const { start, stop, exact, kind, value, unit } = row
  const quantity: Quantity = { start, end: stop, exact, kind, value, unit }
  if (row.low !== null) quantity.low = row.low
  if (row.high !== null) quantity.high = row.high
  if (row.approximate !== null) quantity.approximate = row.approximate === 1
  if (row.inherited !== null) quantity.inherited = row.inherited === 1
  if (row.unresolved !== null) quantity.unresolved = row.unresolved === 1
  return quantity
}

export function attributionOf(row: AttributionRow): Attribution {
  const { start, stop, exact, speaker, speech } = row
  const attribution: Attribution = { start, end: stop, exact, speaker, speech }
  if (row.role !== null) attribution.role = row.role
  if (row.verb !== null) attribution.verb = row.verb
  if (row.unresolved !== null) attribution.unresolved = row.unresolved === 1
  return attribution
}

export function insertQuantity(
  connection: Connection,
  revision: number,
  claim: number | null,
  quantity: Quantity,
): void {
  const { start, end, exact, kind, value, low, high, unit } = quantity
  connection.run(sql`
    INSERT INTO quantities (revision, claim, start, stop, exact, kind, value, low, high, unit,
      approximate, inherited, unresolved)
    VALUES (${revision}, ${claim}, ${start}, ${end}, ${exact}, ${kind}, ${value}, ${low ?? null},
      ${high ?? null}, ${unit}, ${flag(quantity.approximate)}, ${flag(quantity.inherited)},
      ${flag(quantity.unresolved)})`)
}

export function insertAttribution(
  connection: Connection,
  revision: number,
  claim: number | null,
  attribution: Attribution,
): void {
  const { start, end, exact, speaker, role, speech, verb } = attribution
  connection.run(sql`
    INSERT INTO attributions (revision, claim, start, stop, exact, speaker, role, speech, verb,
      unresolved)
    VALUES (${revision}, ${claim}, ${start}, ${end}, ${exact}, ${speaker}, ${role ?? null},
      ${speech}, ${verb ?? null}, ${flag(attribution.unresolved)})`)
}
