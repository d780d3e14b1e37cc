/** Claims out of their tables: one query for each table, stitched by key, however many there are. */
import type {
  Attribution,
  Insertion,
  Passage,
  Quantity,
  Reason,
} from '#shared/records/extraction.ts'
import type { Claim, ClaimEntity, Range } from '#shared/records/library.ts'
import { listOf, sql, type Connection } from './connection.ts'
import { attributionOf, quantityOf, type AttributionRow, type QuantityRow } from './readings.ts'

/** A claim as it is stored: the quote follows from the ranges. */
export interface StoredClaim extends Omit<Claim, 'quote' | 'healthScore'> {
  /** 0 to 1, where health is fuzzy. */
  healthScore: number | null
  /** A person has said that the anchor is what its health says. */
  healthSettled: boolean
}

export type ClaimScalars = Pick<
  StoredClaim,
  | 'text'
  | 'type'
  | 'proposed'
  | 'speaker'
  | 'role'
  | 'checkWorthiness'
  | 'checkWorthinessReasons'
  | 'verifiable'
  | 'verdict'
  | 'status'
  | 'confidence'
  | 'conclusion'
  | 'asOf'
  | 'recheckOn'
  | 'voidReason'
  | 'notes'
  | 'assignee'
  | 'modality'
  | 'hedges'
  | 'insertions'
  | 'health'
  | 'healthScore'
  | 'healthSettled'
>

interface ScalarRow {
  key: number
  revision: number
  text: string
  type: Claim['type']
  proposed: number
  speaker: string
  role: string
  check_worthiness: number | null
  check_worthiness_reasons: string
  verifiable: number | null
  verdict: Claim['verdict']
  status: Claim['status']
  confidence: number | null
  conclusion: string
  as_of: string
  recheck_on: string
  void_reason: string
  notes: string
  assignee: string
  modality: Claim['modality']
  hedges: string
  insertions: string
  health: Claim['health']
  health_score: number | null
  health_settled: number
}

interface ClaimRow extends ScalarRow {
  id: string
  source_id: string
  revision_id: string
  number: number
  origin: Claim['origin']
  created_at: string
  updated_at: string
}

interface RangeRow {
  claim: number
  start: number
  stop: number
  exact: string
  prefix: string
  suffix: string
}

const rangeOf = ({ start, stop, exact, prefix, suffix }: RangeRow): Range => ({
  start,
  end: stop,
  exact,
  prefix,
  suffix,
})

/** The rows of each claim, in the order they came. */
function gather<Row extends { claim: number | null }, Part>(
  rows: readonly Row[],
  make: (row: Row) => Part,
): Map<number, Part[]> {
  const parts = new Map<number, Part[]>()
  for (const row of rows) {
    if (row.claim === null) continue
    const part = make(row)
    const there = parts.get(row.claim)
    if (there) there.push(part)
    else parts.set(row.claim, [part])
  }
  return parts
}

interface Parts {
  ranges: Map<number, Range[]>
  quantities: Map<number, Quantity[]>
  attributions: Map<number, Attribution[]>
  tags: Map<number, string[]>
  entities: Map<number, ClaimEntity[]>
  evidence: Map<number, number>
}

function readParts(connection: Connection, list: string): Parts {
  const ranges = connection.all<RangeRow>(sql`
    SELECT claim, start, stop, exact, prefix, suffix FROM ranges
    WHERE claim IN (SELECT value FROM json_each(${list})) ORDER BY claim, position`)
  const quantities = connection.all<QuantityRow>(sql`
    SELECT * FROM quantities
    WHERE claim IN (SELECT value FROM json_each(${list})) ORDER BY key`)
  const attributions = connection.all<AttributionRow>(sql`
    SELECT * FROM attributions WHERE claim IN (SELECT value FROM json_each(${list}))`)
  const tags = connection.all<{ claim: number; name: string }>(sql`
    SELECT c.claim, t.name FROM claim_tags AS c JOIN tags AS t ON t.key = c.tag
    WHERE c.claim IN (SELECT value FROM json_each(${list})) ORDER BY c.claim, c.position`)
  const entities = connection.all<ClaimEntity & { claim: number }>(sql`
    SELECT c.claim, e.name, e.kind FROM claim_entities AS c JOIN entities AS e ON e.key = c.entity
    WHERE c.claim IN (SELECT value FROM json_each(${list})) ORDER BY c.claim, c.position`)
  const evidence = connection.all<{ claim: number; count: number }>(sql`
    SELECT claim, count(*) AS count FROM evidence
    WHERE deleted_at IS NULL AND claim IN (SELECT value FROM json_each(${list})) GROUP BY claim`)
  return {
    ranges: gather(ranges, rangeOf),
    quantities: gather(quantities, quantityOf),
    attributions: gather(attributions, attributionOf),
    tags: gather(tags, ({ name }) => name),
    entities: gather(entities, ({ name, kind }) => ({ name, kind })),
    evidence: new Map(evidence.map(({ claim, count }) => [claim, count])),
  }
}

/** What stands in the table of claims itself and can change. */
const scalarsOf = (row: ScalarRow): ClaimScalars => ({
  text: row.text,
  type: row.type,
  proposed: row.proposed === 1,
  speaker: row.speaker,
  role: row.role,
  checkWorthiness: row.check_worthiness,
  checkWorthinessReasons: JSON.parse(row.check_worthiness_reasons) as Reason[],
  verifiable: row.verifiable === null ? null : row.verifiable === 1,
  verdict: row.verdict,
  status: row.status,
  confidence: row.confidence,
  conclusion: row.conclusion,
  asOf: row.as_of,
  recheckOn: row.recheck_on,
  voidReason: row.void_reason,
  notes: row.notes,
  assignee: row.assignee,
  modality: row.modality,
  hedges: row.hedges === '[]' ? [] : (JSON.parse(row.hedges) as Passage[]),
  insertions: row.insertions === '[]' ? [] : (JSON.parse(row.insertions) as Insertion[]),
  health: row.health,
  healthScore: row.health_score,
  healthSettled: row.health_settled === 1,
})

const claimOf = (row: ClaimRow, parts: Parts): StoredClaim => ({
  ...scalarsOf(row),
  id: row.id,
  sourceId: row.source_id,
  revisionId: row.revision_id,
  number: row.number,
  ranges: parts.ranges.get(row.key) ?? [],
  origin: row.origin,
  attribution: parts.attributions.get(row.key)?.[0] ?? null,
  quantities: parts.quantities.get(row.key) ?? [],
  tags: parts.tags.get(row.key) ?? [],
  entities: parts.entities.get(row.key) ?? [],
  evidenceCount: parts.evidence.get(row.key) ?? 0,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** What the history keeps of a claim that was made or deleted: all that the claim itself says. */
export function claimRecord(claim: Omit<StoredClaim, 'updatedAt'>): Record<string, unknown> {
  const { id: _id, evidenceCount: _count, updatedAt: _at, ...record } = claim as StoredClaim
  return record
}

/** The claims with these keys, in the order of the keys, deleted ones too. */
export function readClaims(connection: Connection, keys: readonly number[]): StoredClaim[] {
  if (keys.length === 0) return []
  const list = listOf(keys)
  const rows = connection.all<ClaimRow>(sql`
    SELECT c.*, s.id AS source_id, r.id AS revision_id
    FROM json_each(${list}) AS wanted JOIN claims AS c ON c.key = wanted.value
    JOIN sources AS s ON s.key = c.source JOIN revisions AS r ON r.key = c.revision
    ORDER BY wanted.key`)
  const parts = readParts(connection, list)
  return rows.map((row) => claimOf(row, parts))
}

/** What of a claim stands in its own table, with its keys; deleted ones too. */
export function readScalars(
  connection: Connection,
  id: string,
): { key: number; revision: number; scalars: ClaimScalars } {
  const row = connection.get<ScalarRow>(sql`
    SELECT key, revision, text, type, proposed, speaker, role, check_worthiness,
      check_worthiness_reasons, verifiable, verdict, status, confidence, notes, assignee,
      modality, hedges, insertions,
      health, health_score, health_settled, conclusion, as_of, recheck_on, void_reason
    FROM claims WHERE id = ${id}`)
  if (row === undefined) throw new Error(`There never was a claim ${id}.`)
  return { key: row.key, revision: row.revision, scalars: scalarsOf(row) }
}
