/**
 * What it takes to hold two libraries against each other and to make a copy of one: rows whether
 * they are deleted or not, whole texts, and the history as it stands in the file.
 */
import { createHash } from 'node:crypto'
import type { Attribution, Block, Quantity, SkipReason } from '#shared/records/extraction.ts'
import type { Evidence, Range, Revision, SourceDetails } from '#shared/records/library.ts'
import { readClaims, type StoredClaim } from './claim-rows.ts'
import { Connection, listOf, sql } from './connection.ts'
import { readEntities } from './entities.ts'
import { syncToDisk } from './migrate.ts'
import { attributionOf, quantityOf, type AttributionRow, type QuantityRow } from './readings.ts'
import type { StoredDismissal } from './dismissals.ts'
import type { StoredRelation } from './relations.ts'
import type { NewRevision } from './revisions.ts'

/** A row of the history as it stands; `before` and `after` are JSON. */
export interface HistoryRow {
  seq: number
  step: number
  at: string
  by: string
  kind: 'do' | 'undo' | 'redo'
  command: string
  table_name: string
  row_id: string
  source_id: string | null
  claim_id: string | null
  before: string | null
  after: string | null
}

type Deletable<T> = T & { deletedAt: string | null }

/** A source with the SHA-256 of the text it came with. */
export type SourceRow = SourceDetails & { id: string; createdAt: string; sha256: string }
export interface SentenceReason {
  id: string
  sourceId: string
  reason: SkipReason | null
  start: number
  stop: number
}

/** A piece of evidence with the id of the text that was kept. */
export type EvidenceRow = Omit<Evidence, 'snapshot'> & { snapshot: string | null }

/** Tables of which ids can be asked for. */
export type IdTable = 'sources' | 'claims' | 'evidence' | 'relations' | 'dismissals'

export interface Copies {
  historyPage(after: number, limit: number): HistoryRow[]
  /** SHA-256 of what one entry says; null where there is none of that number. */
  digestOf(seq: number): string | null
  lastSeq(): number
  /** Living ones and others, oldest first. */
  idsOf(table: IdTable): string[]
  sources(ids: readonly string[]): Deletable<SourceRow>[]
  claims(ids: readonly string[]): Deletable<StoredClaim>[]
  evidence(ids: readonly string[]): Deletable<EvidenceRow>[]
  sentences(ids: readonly string[]): SentenceReason[]
  relations(ids: readonly string[]): Deletable<StoredRelation>[]
  dismissals(ids: readonly string[]): Deletable<StoredDismissal>[]
  /** The texts of a source with all that was read out of them, the oldest first. */
  revisions(sourceId: string): NewRevision[]
  /** Is the text here, living or not? */
  hasRevision(id: string): boolean
  /** Ids of living pieces of evidence of these claims, oldest first. */
  evidenceOf(claimIds: readonly string[]): string[]
  /** In a library that nobody has seen yet. */
  setNumber(claimId: string, number: number): void
  /** "ok", or what is wrong with the file. */
  integrity(): string
  /** The whole library as one file, without the settings of a language model. */
  writeWhole(path: string): void
}

const historyColumns = [
  'seq',
  'step',
  'at',
  'by',
  'kind',
  'command',
  'table_name',
  'row_id',
  'source_id',
  'claim_id',
  'before',
  'after',
] as const

/** Of what an entry says; other columns are the file's own affair. */
export const digestOfRow = (row: HistoryRow): string =>
  createHash('sha256')
    .update(JSON.stringify(historyColumns.map((name) => row[name])))
    .digest('hex')

function readRevision(connection: Connection, key: number, revision: Revision): NewRevision {
  const blocks = connection
    .all<{ kind: Block['kind']; level: number | null; start: number; stop: number }>(
      sql`SELECT kind, level, start, stop FROM blocks WHERE revision = ${key} ORDER BY position`,
    )
    .map(({ kind, level, start, stop }) => ({
      kind,
      start,
      end: stop,
      ...(level === null ? {} : { level }),
    }))
  const sentences = connection
    .all<SentenceReason>(
      sql`SELECT id, start, stop, reason FROM sentences WHERE revision = ${key} ORDER BY key`,
    )
    .map(({ id, start, stop, reason }) => ({
      id,
      start,
      end: stop,
      ...(reason === null ? {} : { reason }),
    }))
  const quantities: Quantity[] = connection
    .all<QuantityRow>(
      sql`SELECT * FROM quantities WHERE revision = ${key} AND claim IS NULL ORDER BY key`,
    )
    .map(quantityOf)
  const attributions: Attribution[] = connection
    .all<AttributionRow>(
      sql`SELECT * FROM attributions WHERE revision = ${key} AND claim IS NULL ORDER BY key`,
    )
    .map(attributionOf)
  const entities = readEntities(connection, key)
  return { ...revision, blocks, sentences, quantities, attributions, entities }
}

const idQueries: Record<IdTable, ReturnType<typeof sql>> = {
  sources: sql`SELECT id FROM sources ORDER BY key`,
  claims: sql`SELECT id FROM claims ORDER BY source, number`,
  evidence: sql`SELECT id FROM evidence ORDER BY key`,
  relations: sql`SELECT id FROM claim_relations ORDER BY key`,
  dismissals: sql`SELECT id FROM dismissals ORDER BY key`,
}

export function createCopies(connection: Connection): Copies {
  const historyPage: Copies['historyPage'] = (after, limit) =>
    connection.all(sql`SELECT * FROM history WHERE seq > ${after} ORDER BY seq LIMIT ${limit}`)

  return {
    historyPage,
    digestOf: (seq) => {
      const row = historyPage(seq - 1, 1)[0]
      return row?.seq === seq ? digestOfRow(row) : null
    },
    lastSeq: () =>
      connection.get<{ last: number | null }>(sql`SELECT max(seq) AS last FROM history`)?.last ?? 0,
    idsOf: (table) => connection.all<{ id: string }>(idQueries[table]).map(({ id }) => id),
    sources: (ids) =>
      connection.all(sql`
        SELECT s.id, s.title, s.byline, s.outlet, s.url, s.language,
          s.published_on AS publishedOn, s.created_at AS createdAt, s.deleted_at AS deletedAt,
          (SELECT sha256 FROM revisions WHERE source = s.key ORDER BY key LIMIT 1) AS sha256
        FROM json_each(${listOf(ids)}) AS wanted JOIN sources AS s ON s.id = wanted.value
        ORDER BY wanted.key`),
    claims: (ids) => {
      const rows = connection.all<{ key: number; deletedAt: string | null }>(sql`
        SELECT c.key, c.deleted_at AS deletedAt
        FROM json_each(${listOf(ids)}) AS wanted JOIN claims AS c ON c.id = wanted.value
        ORDER BY wanted.key`)
      const claims = readClaims(
        connection,
        rows.map(({ key }) => key),
      )
      return claims.map((claim, at) => ({ ...claim, deletedAt: rows[at]?.deletedAt ?? null }))
    },
    evidence: (ids) =>
      connection
        .all<
          Deletable<Omit<EvidenceRow, 'passage'>> & {
            passageSource: string | null
            passageRevision: string | null
            ranges: string | null
          }
        >(
          sql`
          SELECT e.id, c.id AS claimId, e.quote, e.url, e.title, e.publisher, e.stance,
            e.accessed_on AS accessedOn, e.note, e.kind, e.primacy, e.published_on AS publishedOn,
            e.sha256, e.snapshot, e.created_at AS createdAt, e.updated_at AS updatedAt,
            e.deleted_at AS deletedAt, s.id AS passageSource, r.id AS passageRevision,
            e.passage_ranges AS ranges
          FROM json_each(${listOf(ids)}) AS wanted JOIN evidence AS e ON e.id = wanted.value
          JOIN claims AS c ON c.key = e.claim
          LEFT JOIN revisions AS r ON r.key = e.passage_revision
          LEFT JOIN sources AS s ON s.key = r.source ORDER BY wanted.key`,
        )
        .map(({ passageSource: sourceId, passageRevision: revisionId, ranges, ...row }) => ({
          ...row,
          passage:
            sourceId === null || revisionId === null || ranges === null
              ? null
              : { sourceId, revisionId, ranges: JSON.parse(ranges) as Range[] },
        })),
    sentences: (ids) =>
      connection.all(sql`
        SELECT t.id, s.id AS sourceId, t.reason, t.start, t.stop
        FROM json_each(${listOf(ids)}) AS wanted JOIN sentences AS t ON t.id = wanted.value
        JOIN revisions AS r ON r.key = t.revision JOIN sources AS s ON s.key = r.source
        ORDER BY wanted.key`),
    relations: (ids) =>
      connection.all(sql`
        SELECT r.id, a.id AS claimId, b.id AS otherId, r.kind, r.origin, r.note,
          r.created_at AS createdAt, r.deleted_at AS deletedAt
        FROM json_each(${listOf(ids)}) AS wanted
        JOIN claim_relations AS r ON r.id = wanted.value
        JOIN claims AS a ON a.key = r.claim JOIN claims AS b ON b.key = r.other
        ORDER BY wanted.key`),
    dismissals: (ids) =>
      connection.all(sql`
        SELECT d.id, d.finding, d.kind, s.id AS sourceId, d.reason, d.by, d.created_at AS at,
          d.deleted_at AS deletedAt
        FROM json_each(${listOf(ids)}) AS wanted JOIN dismissals AS d ON d.id = wanted.value
        JOIN sources AS s ON s.key = d.source ORDER BY wanted.key`),
    revisions: (sourceId) =>
      connection
        .all<Revision & { key: number }>(
          sql`
          SELECT r.key, r.id, s.id AS sourceId, r.text, r.sha256, r.created_at AS createdAt
          FROM revisions AS r JOIN sources AS s ON s.key = r.source
          WHERE s.id = ${sourceId} AND r.deleted_at IS NULL ORDER BY r.key`,
        )
        .map(({ key, ...revision }) => readRevision(connection, key, revision)),
    hasRevision: (id) =>
      connection.get(sql`SELECT 1 FROM revisions WHERE id = ${id}`) !== undefined,
    evidenceOf: (claimIds) =>
      connection
        .all<{ id: string }>(
          sql`
          SELECT e.id FROM json_each(${listOf(claimIds)}) AS wanted
          JOIN claims AS c ON c.id = wanted.value JOIN evidence AS e ON e.claim = c.key
          WHERE e.deleted_at IS NULL ORDER BY e.key`,
        )
        .map(({ id }) => id),
    setNumber: (claimId, number) => {
      connection.run(sql`UPDATE claims SET number = ${number} WHERE id = ${claimId}`)
    },
    integrity: () => String(connection.pragma('quick_check(1)')),
    writeWhole: (path) => {
      connection.run(sql`VACUUM INTO ${path}`)
      const copy = new Connection(path, { mustExist: true, timeout: 0 })
      try {
        copy.run(sql`DELETE FROM model_settings`)
        // What this person calls themselves (workbench/analyst.ts).
        copy.run(sql`DELETE FROM settings WHERE key = 'analyst-names'`)
      } finally {
        copy.close()
      }
      syncToDisk(path)
    },
  }
}
