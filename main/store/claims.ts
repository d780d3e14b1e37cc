/** Claims with all that belongs to them: ranges, quantities, attribution, tags. */
import type { Claim } from '#shared/records/library.ts'
import { readClaims, readScalars, type ClaimScalars, type StoredClaim } from './claim-rows.ts'
import { writeClaimEntities } from './entities.ts'
import { flag, listOf, sql, type Connection } from './connection.ts'
import { insertAttribution, insertQuantity } from './readings.ts'

/** What of a claim can change. */
export const changeable = [
  'text',
  'type',
  'speaker',
  'role',
  'checkWorthiness',
  'checkWorthinessReasons',
  'verifiable',
  'verdict',
  'status',
  'confidence',
  'notes',
  'tags',
  'assignee',
  'proposed',
  'ranges',
  'quantities',
  'entities',
  'insertions',
] as const satisfies readonly (keyof StoredClaim)[]
export type ClaimFields = Pick<StoredClaim, (typeof changeable)[number]>

export type NewClaim = Omit<StoredClaim, 'number' | 'evidenceCount' | 'updatedAt'>

export interface Claims {
  count(): number
  /** Living ones in text order, of one source or of all (newest source first). */
  list(sourceId: string | null): StoredClaim[]
  /** Living ones, in the order of the ids; those not found are left out. */
  ofIds(ids: readonly string[]): StoredClaim[]
  /** Ids in the order of `list`: for reading a large library piece by piece. */
  ids(sourceId: string | null): string[]
  insert(claim: NewClaim): StoredClaim
  /** Of a living or deleted claim. */
  write(id: string, fields: Partial<ClaimFields>): void
  setDeleted(id: string, at: string | null): void
}

export function createClaims(connection: Connection): Claims {
  const keysOf = (sourceId: string | null): number[] =>
    connection
      .all<{ key: number }>(
        sql`
        SELECT c.key FROM claims AS c
        JOIN sources AS s ON s.key = c.source
        LEFT JOIN ranges AS r ON r.claim = c.key AND r.position = 0
        WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
          AND (${sourceId} IS NULL OR s.id = ${sourceId})
        ORDER BY c.source DESC, r.start, r.stop, c.number`,
      )
      .map(({ key }) => key)

  function writeScalars(key: number, claim: ClaimScalars): void {
    connection.run(sql`
      UPDATE claims SET text = ${claim.text}, type = ${claim.type}, speaker = ${claim.speaker},
        role = ${claim.role}, check_worthiness = ${claim.checkWorthiness},
        check_worthiness_reasons = ${JSON.stringify(claim.checkWorthinessReasons)},
        verifiable = ${flag(claim.verifiable)}, verdict = ${claim.verdict},
        status = ${claim.status}, confidence = ${claim.confidence}, notes = ${claim.notes},
        assignee = ${claim.assignee}, proposed = ${flag(claim.proposed)},
        insertions = ${JSON.stringify(claim.insertions)}
      WHERE key = ${key}`)
  }

  function insertRanges(key: number, ranges: Claim['ranges']): void {
    for (const [position, range] of ranges.entries())
      connection.run(sql`
        INSERT INTO ranges (claim, position, start, stop, exact, prefix, suffix)
        VALUES (${key}, ${position}, ${range.start}, ${range.end}, ${range.exact},
          ${range.prefix}, ${range.suffix})`)
  }

  function insertTags(key: number, tags: readonly string[]): void {
    for (const [position, name] of tags.entries()) {
      connection.run(sql`INSERT INTO tags (name) VALUES (${name}) ON CONFLICT DO NOTHING`)
      connection.run(sql`
        INSERT INTO claim_tags (claim, position, tag)
        SELECT ${key}, ${position}, key FROM tags WHERE name = ${name}`)
    }
  }

  function insert(claim: NewClaim): StoredClaim {
    const { sourceId, revisionId } = claim
    // Deleted claims keep their numbers.
    const number =
      (connection.get<{ last: number | null }>(sql`
        SELECT max(number) AS last FROM claims
        WHERE source = (SELECT key FROM sources WHERE id = ${sourceId})`)?.last ?? 0) + 1
    const key = connection.run(sql`
      INSERT INTO claims (id, source, revision, number, text, type, origin, proposed, speaker, role,
        check_worthiness, check_worthiness_reasons, verifiable, verdict, status, confidence, notes,
        assignee, modality, hedges, insertions, created_at, updated_at)
      SELECT ${claim.id}, source, key, ${number}, ${claim.text}, ${claim.type}, ${claim.origin},
        ${flag(claim.proposed)}, ${claim.speaker}, ${claim.role}, ${claim.checkWorthiness},
        ${JSON.stringify(claim.checkWorthinessReasons)}, ${flag(claim.verifiable)},
        ${claim.verdict}, ${claim.status}, ${claim.confidence}, ${claim.notes}, ${claim.assignee},
        ${claim.modality}, ${JSON.stringify(claim.hedges)}, ${JSON.stringify(claim.insertions)},
        ${claim.createdAt}, ${claim.createdAt}
      FROM revisions WHERE id = ${revisionId}`)
    const { revision } = readScalars(connection, claim.id)
    insertRanges(key, claim.ranges)
    insertTags(key, claim.tags)
    writeClaimEntities(connection, revision, key, claim.entities)
    for (const quantity of claim.quantities) insertQuantity(connection, revision, key, quantity)
    if (claim.attribution) insertAttribution(connection, revision, key, claim.attribution)
    return { ...claim, number, evidenceCount: 0, updatedAt: claim.createdAt }
  }

  function write(id: string, fields: Partial<ClaimFields>): void {
    const { key, revision, scalars } = readScalars(connection, id)
    writeScalars(key, { ...scalars, ...fields })
    if (fields.ranges) {
      connection.run(sql`DELETE FROM ranges WHERE claim = ${key}`)
      insertRanges(key, fields.ranges)
    }
    if (fields.tags) {
      connection.run(sql`DELETE FROM claim_tags WHERE claim = ${key}`)
      insertTags(key, fields.tags)
    }
    if (fields.entities) writeClaimEntities(connection, revision, key, fields.entities)
    if (fields.quantities) {
      connection.run(sql`DELETE FROM quantities WHERE claim = ${key}`)
      for (const quantity of fields.quantities) insertQuantity(connection, revision, key, quantity)
    }
  }

  return {
    count: () =>
      connection.get<{ count: number }>(sql`
        SELECT count(*) AS count FROM claims AS c JOIN sources AS s ON s.key = c.source
        WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL`)?.count ?? 0,
    list: (sourceId) => readClaims(connection, keysOf(sourceId)),
    ids: (sourceId) => {
      const ids = new Map(
        connection
          .all<{ key: number; id: string }>(sql`SELECT key, id FROM claims`)
          .map(({ key, id }) => [key, id]),
      )
      return keysOf(sourceId).flatMap((key) => ids.get(key) ?? [])
    },
    ofIds: (ids) => {
      const keys = connection.all<{ key: number }>(sql`
        SELECT c.key FROM json_each(${listOf(ids)}) AS wanted
        JOIN claims AS c ON c.id = wanted.value JOIN sources AS s ON s.key = c.source
        WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY wanted.key`)
      return readClaims(
        connection,
        keys.map(({ key }) => key),
      )
    },
    insert,
    write,
    setDeleted: (id, at) => {
      connection.run(sql`UPDATE claims SET deleted_at = ${at} WHERE id = ${id}`)
    },
  }
}
