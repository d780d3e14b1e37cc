/** What claims are to each other. */
import { sql, type Connection } from './connection.ts'

export interface StoredRelation {
  id: string
  claimId: string
  otherId: string
  kind: string
  origin: 'extracted' | 'analyst'
  note: string
  createdAt: string
}

export interface Relations {
  /** Does nothing where the two have this relation already. */
  insert(relation: StoredRelation): void
  /** Living ones between living claims, of a claim (either way round) or of all of a source. */
  list(of: { claimId: string } | { sourceId: string }): StoredRelation[]
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
  }
}
