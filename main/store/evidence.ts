/** The table of evidence. */
import type { Evidence, EvidenceDetails } from '#shared/records/library.ts'
import { listOf, sql, type Connection } from './connection.ts'

/** What of a piece of evidence can change; the digest follows the quote. */
export type EvidenceFields = EvidenceDetails & { sha256: string }

export interface EvidenceTable {
  /** Living ones, oldest first. */
  ofClaims(claimIds: readonly string[]): Evidence[]
  /** Living, of a living claim of a living source. */
  find(id: string): Evidence | null
  insert(evidence: Evidence): void
  /** Of a living or deleted one. */
  write(id: string, fields: Partial<EvidenceFields>): void
  setDeleted(id: string, at: string | null): void
}

export function createEvidence(connection: Connection): EvidenceTable {
  function write(id: string, fields: Partial<EvidenceFields>): void {
    const now = connection.get<EvidenceFields>(sql`
      SELECT quote, url, title, publisher, stance, accessed_on AS accessedOn, note, sha256
      FROM evidence WHERE id = ${id}`)
    if (now === undefined) throw new Error(`There never was evidence ${id}.`)
    const next = { ...now, ...fields }
    connection.run(sql`
      UPDATE evidence SET quote = ${next.quote}, url = ${next.url}, title = ${next.title},
        publisher = ${next.publisher}, stance = ${next.stance}, accessed_on = ${next.accessedOn},
        note = ${next.note}, sha256 = ${next.sha256}
      WHERE id = ${id}`)
  }

  return {
    ofClaims: (claimIds) =>
      connection.all<Evidence>(sql`
        SELECT e.id, c.id AS claimId, e.quote, e.url, e.title, e.publisher, e.stance,
          e.accessed_on AS accessedOn, e.note, e.sha256, e.created_at AS createdAt,
          e.updated_at AS updatedAt
        FROM json_each(${listOf(claimIds)}) AS wanted JOIN claims AS c ON c.id = wanted.value
        JOIN evidence AS e ON e.claim = c.key
        WHERE e.deleted_at IS NULL ORDER BY e.key`),
    find: (id) =>
      connection.get<Evidence>(sql`
        SELECT e.id, c.id AS claimId, e.quote, e.url, e.title, e.publisher, e.stance,
          e.accessed_on AS accessedOn, e.note, e.sha256, e.created_at AS createdAt,
          e.updated_at AS updatedAt
        FROM evidence AS e JOIN claims AS c ON c.key = e.claim JOIN sources AS s ON s.key = c.source
        WHERE e.id = ${id} AND e.deleted_at IS NULL AND c.deleted_at IS NULL
          AND s.deleted_at IS NULL`) ?? null,
    insert: (evidence) => {
      connection.run(sql`
        INSERT INTO evidence (id, claim, quote, url, title, publisher, stance, accessed_on, note,
          sha256, created_at, updated_at)
        SELECT ${evidence.id}, key, ${evidence.quote}, ${evidence.url}, ${evidence.title},
          ${evidence.publisher}, ${evidence.stance}, ${evidence.accessedOn}, ${evidence.note},
          ${evidence.sha256}, ${evidence.createdAt}, ${evidence.updatedAt}
        FROM claims WHERE id = ${evidence.claimId}`)
    },
    write,
    setDeleted: (id, at) => {
      connection.run(sql`UPDATE evidence SET deleted_at = ${at} WHERE id = ${id}`)
    },
  }
}
