/** The table of evidence. */
import type { Citation, SnapshotSummary } from '#shared/records/evidence.ts'
import type { Evidence, EvidenceDetails, Range } from '#shared/records/library.ts'
import { listOf, sql, type Connection } from './connection.ts'

/** What of a piece of evidence can change; the digest follows the quote. */
export type EvidenceFields = EvidenceDetails & {
  sha256: string
  /** Id of the text that was kept; null for none. */
  snapshot: string | null
}

export interface StoredCitation extends Omit<Citation, 'spans'> {
  revisionId: string
  ranges: Range[]
}

export interface EvidenceTable {
  /** Living ones, oldest first. */
  ofClaims(claimIds: readonly string[]): Evidence[]
  /** Living, of a living claim of a living source. */
  find(id: string): Evidence | null
  /** Id of the snapshot of a piece, living or deleted. */
  snapshotOf(id: string): string | null
  /** Living passages of a source, in whichever of its revisions they were chosen. */
  citing(sourceId: string): StoredCitation[]
  insert(evidence: Omit<Evidence, 'snapshot'>, snapshot: string | null): void
  /** Of a living or deleted one. */
  write(id: string, fields: Partial<EvidenceFields>): void
  setDeleted(id: string, at: string | null): void
}

interface Row extends Omit<Evidence, 'snapshot' | 'passage'> {
  snapshotSha256: string | null
  snapshotLength: number | null
  takenAt: string | null
  origin: string | null
  passageSource: string | null
  passageRevision: string | null
  ranges: string | null
}

const snapshotIn = ({
  snapshotSha256,
  snapshotLength,
  takenAt,
  origin,
}: Row): SnapshotSummary | null =>
  snapshotSha256 === null || snapshotLength === null || takenAt === null || origin === null
    ? null
    : { sha256: snapshotSha256, length: snapshotLength, takenAt, origin }

function evidenceOf(row: Row): Evidence {
  const {
    snapshotSha256: _sha256,
    snapshotLength: _length,
    takenAt: _takenAt,
    origin: _origin,
    passageSource: sourceId,
    passageRevision: revisionId,
    ranges,
    ...plain
  } = row
  const passage =
    sourceId === null || revisionId === null || ranges === null
      ? null
      : { sourceId, revisionId, ranges: JSON.parse(ranges) as Range[] }
  return { ...plain, snapshot: snapshotIn(row), passage }
}

export function createEvidence(connection: Connection): EvidenceTable {
  function write(id: string, fields: Partial<EvidenceFields>): void {
    const now = connection.get<EvidenceFields>(sql`
      SELECT quote, url, title, publisher, stance, accessed_on AS accessedOn, note, primacy,
        published_on AS publishedOn, sha256, snapshot
      FROM evidence WHERE id = ${id}`)
    if (now === undefined) throw new Error(`There never was evidence ${id}.`)
    const next = { ...now, ...fields }
    connection.run(sql`
      UPDATE evidence SET quote = ${next.quote}, url = ${next.url}, title = ${next.title},
        publisher = ${next.publisher}, stance = ${next.stance}, accessed_on = ${next.accessedOn},
        note = ${next.note}, primacy = ${next.primacy}, published_on = ${next.publishedOn},
        sha256 = ${next.sha256}, snapshot = ${next.snapshot}
      WHERE id = ${id}`)
  }

  return {
    ofClaims: (claimIds) =>
      connection
        .all<Row>(
          sql`
          SELECT e.id, c.id AS claimId, e.quote, e.url, e.title, e.publisher, e.stance,
            e.accessed_on AS accessedOn, e.note, e.kind, e.primacy, e.published_on AS publishedOn,
            e.sha256, e.created_at AS createdAt, e.updated_at AS updatedAt,
            t.sha256 AS snapshotSha256, t.length AS snapshotLength, t.taken_at AS takenAt, t.origin,
            ps.id AS passageSource, pr.id AS passageRevision, e.passage_ranges AS ranges
          FROM json_each(${listOf(claimIds)}) AS wanted JOIN claims AS c ON c.id = wanted.value
          JOIN evidence AS e ON e.claim = c.key LEFT JOIN snapshots AS t ON t.id = e.snapshot
          LEFT JOIN revisions AS pr ON pr.key = e.passage_revision
          LEFT JOIN sources AS ps ON ps.key = pr.source
          WHERE e.deleted_at IS NULL ORDER BY e.key`,
        )
        .map(evidenceOf),
    find: (id) => {
      const row = connection.get<Row>(sql`
        SELECT e.id, c.id AS claimId, e.quote, e.url, e.title, e.publisher, e.stance,
          e.accessed_on AS accessedOn, e.note, e.kind, e.primacy, e.published_on AS publishedOn,
          e.sha256, e.created_at AS createdAt, e.updated_at AS updatedAt,
          t.sha256 AS snapshotSha256, t.length AS snapshotLength, t.taken_at AS takenAt, t.origin,
          ps.id AS passageSource, pr.id AS passageRevision, e.passage_ranges AS ranges
        FROM evidence AS e JOIN claims AS c ON c.key = e.claim JOIN sources AS s ON s.key = c.source
        LEFT JOIN snapshots AS t ON t.id = e.snapshot
        LEFT JOIN revisions AS pr ON pr.key = e.passage_revision
        LEFT JOIN sources AS ps ON ps.key = pr.source
        WHERE e.id = ${id} AND e.deleted_at IS NULL AND c.deleted_at IS NULL
          AND s.deleted_at IS NULL`)
      return row === undefined ? null : evidenceOf(row)
    },
    snapshotOf: (id) =>
      connection.get<{ snapshot: string | null }>(sql`
        SELECT snapshot FROM evidence WHERE id = ${id}`)?.snapshot ?? null,
    citing: (sourceId) =>
      connection
        .all<{
          id: string
          stance: string
          claim: string
          source: string
          number: number
          text: string
          revision: string
          ranges: string
        }>(
          sql`
          SELECT e.id, e.stance, c.id AS claim, cs.id AS source, c.number, c.text,
            r.id AS revision, e.passage_ranges AS ranges
          FROM sources AS s JOIN revisions AS r ON r.source = s.key
          JOIN evidence AS e ON e.passage_revision = r.key
          JOIN claims AS c ON c.key = e.claim JOIN sources AS cs ON cs.key = c.source
          WHERE s.id = ${sourceId} AND e.deleted_at IS NULL AND c.deleted_at IS NULL
            AND cs.deleted_at IS NULL
          ORDER BY e.key`,
        )
        .map(({ id, stance, claim, source, number, text, revision, ranges }) => ({
          evidenceId: id,
          stance,
          claim: { id: claim, sourceId: source, number, text },
          revisionId: revision,
          ranges: JSON.parse(ranges) as Range[],
        })),
    insert: (evidence, snapshot) => {
      const { passage } = evidence
      const ranges = passage === null ? null : JSON.stringify(passage.ranges)
      connection.run(sql`
        INSERT INTO evidence (id, claim, quote, url, title, publisher, stance, accessed_on, note,
          kind, primacy, published_on, sha256, snapshot, passage_revision, passage_ranges,
          created_at, updated_at)
        SELECT ${evidence.id}, key, ${evidence.quote}, ${evidence.url}, ${evidence.title},
          ${evidence.publisher}, ${evidence.stance}, ${evidence.accessedOn}, ${evidence.note},
          ${evidence.kind}, ${evidence.primacy}, ${evidence.publishedOn}, ${evidence.sha256},
          ${snapshot}, (SELECT key FROM revisions WHERE id = ${passage?.revisionId ?? null}),
          ${ranges}, ${evidence.createdAt}, ${evidence.updatedAt}
        FROM claims WHERE id = ${evidence.claimId}`)
    },
    write,
    setDeleted: (id, at) => {
      connection.run(sql`UPDATE evidence SET deleted_at = ${at} WHERE id = ${id}`)
    },
  }
}
