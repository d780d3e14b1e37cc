/** The revisions of a source one after the other, and where claims stood in those that are past. */
import type { Span } from '#shared/records/extraction.ts'
import type { AnchorThen, RevisionSummary } from '#shared/records/revisions.ts'
import { sql, type Connection } from './connection.ts'

/** An earlier anchor of a claim. */
export interface PastAnchor {
  revisionId: string
  ranges: Span[]
}

export interface PastAnchors {
  /** The revisions of a source that were not taken back, oldest first. */
  revisionsOf(sourceId: string): RevisionSummary[]
  /** Another living source that has this text. */
  otherWith(sha256: string, sourceId: string): { sourceId: string; title: string } | null
  /** Keeps how the claims of a revision stand, because `successorId` takes its place now. */
  keep(revisionId: string, successorId: string): void
  /** Living claims as they stood in a revision when the next one came; in the newest, as they stand. */
  standingIn(revisionId: string): AnchorThen[]
  /** Where a claim stood before it came to where it stands; null where it was made there. */
  before(claimId: string): PastAnchor | null
}

interface SpanRow {
  claimId: string
  revisionId: string
  start: number
  stop: number
}

const spanOf = ({ start, stop }: SpanRow): Span => ({ start, end: stop })

export function createPastAnchors(connection: Connection): PastAnchors {
  const revisionsOf: PastAnchors['revisionsOf'] = (sourceId) => {
    const rows = connection.all<Omit<RevisionSummary, 'number' | 'newest'>>(sql`
      SELECT r.id, s.id AS sourceId, r.sha256, r.created_at AS createdAt,
        length(r.text) AS length,
        (SELECT count(DISTINCT key) FROM (
          SELECT c.key FROM claims AS c WHERE c.revision = r.key AND c.deleted_at IS NULL
          UNION SELECT p.claim FROM past_ranges AS p
            JOIN revisions AS n ON n.key = p.successor JOIN claims AS c ON c.key = p.claim
            WHERE p.revision = r.key AND n.deleted_at IS NULL AND c.deleted_at IS NULL
        )) AS claims
      FROM revisions AS r JOIN sources AS s ON s.key = r.source
      WHERE s.id = ${sourceId} AND r.deleted_at IS NULL ORDER BY r.key`)
    return rows.map((row, index) => ({
      ...row,
      number: index + 1,
      newest: index === rows.length - 1,
    }))
  }

  return {
    revisionsOf,
    otherWith: (sha256, sourceId) =>
      connection.get<{ sourceId: string; title: string }>(sql`
        SELECT s.id AS sourceId, s.title
        FROM revisions AS r JOIN sources AS s ON s.key = r.source
        WHERE r.sha256 = ${sha256} AND s.id <> ${sourceId}
          AND s.deleted_at IS NULL AND r.deleted_at IS NULL LIMIT 1`) ?? null,
    keep: (revisionId, successorId) => {
      connection.run(sql`
        INSERT INTO past_ranges (successor, claim, position, revision, start, stop)
        SELECT (SELECT key FROM revisions WHERE id = ${successorId}), g.claim, g.position,
          c.revision, g.start, g.stop
        FROM revisions AS r JOIN claims AS c ON c.revision = r.key JOIN ranges AS g ON g.claim = c.key
        WHERE r.id = ${revisionId}`)
    },
    standingIn: (revisionId) => {
      const rows = connection.all<SpanRow>(sql`
        WITH here AS (SELECT key, source FROM revisions WHERE id = ${revisionId}),
          next AS (SELECT min(r.key) AS key FROM revisions AS r, here
            WHERE r.source = here.source AND r.key > here.key AND r.deleted_at IS NULL)
        SELECT c.id AS claimId, ${revisionId} AS revisionId, g.start, g.stop
        FROM here, next, past_ranges AS g JOIN claims AS c ON c.key = g.claim
        WHERE g.successor = next.key AND g.revision = here.key AND c.deleted_at IS NULL
        UNION ALL
        SELECT c.id, ${revisionId}, g.start, g.stop
        FROM here, next, claims AS c JOIN ranges AS g ON g.claim = c.key
        WHERE next.key IS NULL AND c.revision = here.key AND c.deleted_at IS NULL
        ORDER BY 1, 3`)
      return [...Map.groupBy(rows, ({ claimId }) => claimId)].map(([claimId, own]) => ({
        claimId,
        ranges: own.map(spanOf),
      }))
    },
    before: (claimId) => {
      const rows = connection.all<SpanRow>(sql`
        SELECT c.id AS claimId, r.id AS revisionId, g.start, g.stop
        FROM claims AS c JOIN past_ranges AS g ON g.claim = c.key
        JOIN revisions AS r ON r.key = g.revision
        WHERE c.id = ${claimId} AND g.revision < c.revision AND g.successor = (
          SELECT max(p.successor) FROM past_ranges AS p JOIN revisions AS n ON n.key = p.successor
          WHERE p.claim = c.key AND p.revision < c.revision AND n.deleted_at IS NULL)
        ORDER BY g.position`)
      const [first] = rows
      return first ? { revisionId: first.revisionId, ranges: rows.map(spanOf) } : null
    },
  }
}
