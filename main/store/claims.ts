/** Claims with all that belongs to them: ranges, quantities, attribution, tags. */
import type { Claim } from '#shared/records/library.ts'
import { readClaims, readScalars, type ClaimScalars, type StoredClaim } from './claim-rows.ts'
import { writeClaimEntities } from './entities.ts'
import { flag, listOf, sql, type Connection, type Query } from './connection.ts'
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
  'conclusion',
  'asOf',
  'recheckOn',
  'voidReason',
  'notes',
  'tags',
  'assignee',
  'proposed',
  'ranges',
  'quantities',
  'entities',
  'insertions',
  'hedges',
  'attribution',
  'revisionId',
  'health',
  'healthScore',
  'healthSettled',
] as const satisfies readonly (keyof StoredClaim)[]
export type ClaimFields = Pick<StoredClaim, (typeof changeable)[number]>

/** A new claim stands exactly where it says. */
export type NewClaim = Omit<
  StoredClaim,
  'number' | 'evidenceCount' | 'updatedAt' | 'health' | 'healthScore' | 'healthSettled'
>

export interface Claims {
  count(): number
  /** Living ones in text order, of one source or of all (newest source first). */
  list(sourceId: string | null): StoredClaim[]
  /** Living ones, in the order of the ids; those not found are left out. */
  ofIds(ids: readonly string[]): StoredClaim[]
  /** Ids in the order of `list`: for reading a large library piece by piece. */
  ids(sourceId: string | null): string[]
  /** Those of a living source that were discarded; not those that went with a revision taken back. */
  discarded(sourceId: string): StoredClaim[]
  /** Living ones that are not exactly where they were, and of which nobody has said that this is so. */
  inDoubt(sourceId: string | null): StoredClaim[]
  insert(claim: NewClaim): StoredClaim
  /** Of a living or deleted claim. */
  write(id: string, fields: Partial<ClaimFields>): void
  setDeleted(id: string, at: string | null): void
}

export function createClaims(connection: Connection): Claims {
  const keysBy = (query: Query): number[] =>
    connection.all<{ key: number }>(query).map(({ key }) => key)

  const keysOf = (sourceId: string | null): number[] =>
    connection
      .all<{ key: number }>(
        sql`
        SELECT c.key FROM claims AS c
        JOIN sources AS s ON s.key = c.source
        LEFT JOIN ranges AS r ON r.claim = c.key AND r.position = 0
        WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL
          AND (${sourceId} IS NULL OR s.id = ${sourceId})
        ORDER BY c.source DESC, c.revision DESC, r.start, r.stop, c.number`,
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
        insertions = ${JSON.stringify(claim.insertions)}, hedges = ${JSON.stringify(claim.hedges)},
        health = ${claim.health}, health_score = ${claim.healthScore},
        health_settled = ${flag(claim.healthSettled)}, conclusion = ${claim.conclusion},
        as_of = ${claim.asOf}, recheck_on = ${claim.recheckOn}, void_reason = ${claim.voidReason}
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
        assignee, modality, hedges, insertions, conclusion, as_of, recheck_on, void_reason,
        created_at, updated_at)
      SELECT ${claim.id}, source, key, ${number}, ${claim.text}, ${claim.type}, ${claim.origin},
        ${flag(claim.proposed)}, ${claim.speaker}, ${claim.role}, ${claim.checkWorthiness},
        ${JSON.stringify(claim.checkWorthinessReasons)}, ${flag(claim.verifiable)},
        ${claim.verdict}, ${claim.status}, ${claim.confidence}, ${claim.notes}, ${claim.assignee},
        ${claim.modality}, ${JSON.stringify(claim.hedges)}, ${JSON.stringify(claim.insertions)},
        ${claim.conclusion}, ${claim.asOf}, ${claim.recheckOn}, ${claim.voidReason},
        ${claim.createdAt}, ${claim.createdAt}
      FROM revisions WHERE id = ${revisionId}`)
    const { revision } = readScalars(connection, claim.id)
    insertRanges(key, claim.ranges)
    insertTags(key, claim.tags)
    writeClaimEntities(connection, revision, key, claim.entities)
    for (const quantity of claim.quantities) insertQuantity(connection, revision, key, quantity)
    if (claim.attribution) insertAttribution(connection, revision, key, claim.attribution)
    return {
      ...claim,
      number,
      evidenceCount: 0,
      updatedAt: claim.createdAt,
      health: 'exact',
      healthScore: null,
      healthSettled: false,
    }
  }

  /** From now on the claim, and what was read of it, stands in another revision of its source. */
  function moveTo(id: string, revisionId: string): void {
    connection.run(sql`
      UPDATE claims SET revision = (SELECT key FROM revisions WHERE id = ${revisionId})
      WHERE id = ${id}`)
    const { key, revision } = readScalars(connection, id)
    connection.run(sql`UPDATE quantities SET revision = ${revision} WHERE claim = ${key}`)
    connection.run(sql`UPDATE attributions SET revision = ${revision} WHERE claim = ${key}`)
  }

  function write(id: string, fields: Partial<ClaimFields>): void {
    if (fields.revisionId) moveTo(id, fields.revisionId)
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
    if (fields.attribution !== undefined) {
      connection.run(sql`DELETE FROM attributions WHERE claim = ${key}`)
      if (fields.attribution) insertAttribution(connection, revision, key, fields.attribution)
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
    discarded: (sourceId) =>
      readClaims(
        connection,
        keysBy(sql`
          SELECT c.key FROM claims AS c JOIN sources AS s ON s.key = c.source
          JOIN revisions AS r ON r.key = c.revision
          WHERE s.id = ${sourceId} AND s.deleted_at IS NULL AND c.deleted_at IS NOT NULL
            AND r.deleted_at IS NULL
          ORDER BY c.key`),
      ),
    inDoubt: (sourceId) =>
      readClaims(
        connection,
        keysBy(sql`
          SELECT c.key FROM claims AS c JOIN sources AS s ON s.key = c.source
          WHERE c.health <> 'exact' AND c.health_settled = 0 AND c.deleted_at IS NULL
            AND s.deleted_at IS NULL AND (${sourceId} IS NULL OR s.id = ${sourceId})
          ORDER BY c.key`),
      ),
    insert,
    write,
    setDeleted: (id, at) => {
      connection.run(sql`UPDATE claims SET deleted_at = ${at} WHERE id = ${id}`)
    },
  }
}
