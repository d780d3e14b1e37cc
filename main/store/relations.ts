/** What claims are to each other. */
import type { ClaimRelation } from '#shared/records/relations.ts'
import { sql, type Connection } from './connection.ts'

export interface StoredRelation extends ClaimRelation {
  createdAt: string
}

export interface Relations {
  /** Does nothing where the two have this relation already. */
  insert(relation: StoredRelation): void
  /** Living ones between living claims, of a claim (either way round) or of all of a source. */
  list(of: { claimId: string } | { sourceId: string }): StoredRelation[]
  /** Between all living claims. */
  all(): Pick<ClaimRelation, 'claimId' | 'otherId' | 'kind'>[]
  /** A living one. */
  find(id: string): StoredRelation | null
  setDeleted(id: string, at: string | null): void
}

export function createRelations(connection: Connection): Relations {
  return {
    insert: ({ id, claimId, otherId, kind, origin, note, createdAt }) => {
      connection.run(sql`
        INSERT INTO claim_relations (id, claim, other, kind, origin, note, created_at)
        SELECT ${id}, a.key, b.key, ${kind}, ${origin}, ${note}, ${createdAt}
        FROM claims AS a JOIN claims AS b ON b.id = ${otherId} WHERE a.id = ${claimId}
        ON CONFLICT DO NOTHING`)
    },
    list: (of) => {
      const claimId = 'claimId' in of ? of.claimId : null
      const sourceId = 'sourceId' in of ? of.sourceId : null
      return connection.all<StoredRelation>(sql`
        SELECT r.id, a.id AS claimId, b.id AS otherId, r.kind, r.origin, r.note,
          r.created_at AS createdAt
        FROM claim_relations AS r JOIN claims AS a ON a.key = r.claim
        JOIN claims AS b ON b.key = r.other JOIN sources AS s ON s.key = a.source
        WHERE r.deleted_at IS NULL AND a.deleted_at IS NULL AND b.deleted_at IS NULL
          AND s.deleted_at IS NULL
          AND (${claimId} IS NULL OR a.id = ${claimId} OR b.id = ${claimId})
          AND (${sourceId} IS NULL OR s.id = ${sourceId})
        ORDER BY r.key`)
    },
    all: () =>
      connection.all(sql`
        SELECT a.id AS claimId, b.id AS otherId, r.kind
        FROM claim_relations AS r JOIN claims AS a ON a.key = r.claim
        JOIN claims AS b ON b.key = r.other
        WHERE r.deleted_at IS NULL AND a.deleted_at IS NULL AND b.deleted_at IS NULL
        ORDER BY r.key`),
    find: (id) =>
      connection.get<StoredRelation>(sql`
        SELECT r.id, a.id AS claimId, b.id AS otherId, r.kind, r.origin, r.note,
          r.created_at AS createdAt
        FROM claim_relations AS r JOIN claims AS a ON a.key = r.claim
        JOIN claims AS b ON b.key = r.other
        WHERE r.id = ${id} AND r.deleted_at IS NULL`) ?? null,
    setDeleted: (id, at) => {
      connection.run(sql`UPDATE claim_relations SET deleted_at = ${at} WHERE id = ${id}`)
    },
  }
}
