/** Revisions and what was read out of them as a whole: blocks, sentences, quantities, attributions. */
import type {
  Attribution,
  Block,
  Entity,
  Quantity,
  Sentence,
  SkipReason,
  Span,
} from '#shared/records/extraction.ts'
import type { ClaimEntity, Revision, StoredSentence } from '#shared/records/library.ts'
import { sql, type Connection } from './connection.ts'
import type { CoverageReader } from './coverage.ts'
import { entitiesWithin, insertEntities, readEntities } from './entities.ts'
import {
  attributionOf,
  insertAttribution,
  insertQuantity,
  quantityOf,
  type AttributionRow,
  type QuantityRow,
} from './readings.ts'

export interface NewRevision extends Revision {
  blocks: readonly Block[]
  sentences: readonly (Pick<Sentence, 'start' | 'end' | 'reason'> & { id: string })[]
  quantities: readonly Quantity[]
  attributions: readonly Attribution[]
  entities: readonly Entity[]
}

export interface Revisions {
  /** Of a living source. */
  find(id: string): Revision | null
  blocks(id: string): Block[]
  sentences(id: string): StoredSentence[]
  quantitiesIn(id: string, span: Span): Quantity[]
  /** Takes the place of those read before, claims' own apart. */
  writeQuantities(id: string, quantities: readonly Quantity[]): void
  /** Who and what the whole text names. */
  entities(id: string): Entity[]
  /** Of those, the ones named within the spans. */
  entitiesIn(id: string, spans: readonly Span[]): ClaimEntity[]
  /** Those that contain the span, the shortest first. */
  attributionsAround(id: string, span: Span): Attribution[]
  /** The living source that has this text, if there is one. */
  sourceWith(sha256: string): { id: string; title: string } | null
  insert(revision: NewRevision): void
  /** Takes a revision back, or (null) brings it back: the text stays stored. */
  setDeleted(id: string, at: string | null): void
  sentence(id: string): { sourceId: string; reason: SkipReason | null } | null
  writeReason(sentenceId: string, reason: SkipReason | null): void
}

interface SentenceRow {
  id: string
  start: number
  stop: number
  reason: SkipReason | null
}

/** Texts never change, so the last ones read are kept: each edit of a claim needs its text. */
const keptTexts = 4

export function createRevisions(connection: Connection, coverage: CoverageReader): Revisions {
  const kept = new Map<string, Revision>()

  const keyOf = (id: string): number => {
    const row = connection.get<{ key: number }>(sql`SELECT key FROM revisions WHERE id = ${id}`)
    if (row === undefined) throw new Error(`No revision ${id}.`)
    return row.key
  }

  const read = (id: string): Revision | undefined => {
    const revision =
      kept.get(id) ??
      connection.get<Revision>(sql`
        SELECT r.id, s.id AS sourceId, r.text, r.sha256, r.created_at AS createdAt
        FROM revisions AS r JOIN sources AS s ON s.key = r.source WHERE r.id = ${id}`)
    if (revision === undefined) return undefined
    kept.delete(id)
    kept.set(id, revision)
    for (const oldest of kept.keys()) if (kept.size > keptTexts) kept.delete(oldest)
    return revision
  }

  function insertParts(key: number, revision: NewRevision): void {
    for (const [position, { kind, level, start, end }] of revision.blocks.entries())
      connection.run(sql`
        INSERT INTO blocks (revision, position, kind, level, start, stop)
        VALUES (${key}, ${position}, ${kind}, ${level ?? null}, ${start}, ${end})`)
    for (const { id, start, end, reason } of revision.sentences)
      connection.run(sql`
        INSERT INTO sentences (id, revision, start, stop, reason)
        VALUES (${id}, ${key}, ${start}, ${end}, ${reason ?? null})`)
    for (const quantity of revision.quantities) insertQuantity(connection, key, null, quantity)
    for (const attribution of revision.attributions)
      insertAttribution(connection, key, null, attribution)
    insertEntities(connection, key, revision.entities)
  }

  return {
    find: (id) => {
      const living = connection.get(sql`
        SELECT 1 FROM revisions AS r JOIN sources AS s ON s.key = r.source
        WHERE r.id = ${id} AND s.deleted_at IS NULL AND r.deleted_at IS NULL`)
      return living === undefined ? null : (read(id) ?? null)
    },
    blocks: (id) =>
      connection
        .all<{ kind: Block['kind']; level: number | null; start: number; stop: number }>(
          sql`SELECT kind, level, start, stop FROM blocks WHERE revision = ${keyOf(id)}
            ORDER BY position`,
        )
        .map(({ kind, level, start, stop }) => ({
          kind,
          start,
          end: stop,
          ...(level === null ? {} : { level }),
        })),
    sentences: (id) => {
      const key = keyOf(id)
      const rows = connection.all<SentenceRow>(
        sql`SELECT id, start, stop, reason FROM sentences WHERE revision = ${key} ORDER BY start`,
      )
      const covered = coverage.ofRevision(key, rows)
      return rows.map((row, index) => ({
        id: row.id,
        start: row.start,
        end: row.stop,
        coverage: covered[index] ?? 'untouched',
        ...(covered[index] === 'skipped' && row.reason !== null ? { reason: row.reason } : {}),
      }))
    },
    quantitiesIn: (id, { start, end }) =>
      connection
        .all<QuantityRow>(
          sql`SELECT * FROM quantities WHERE claim IS NULL AND revision = ${keyOf(id)}
            AND start >= ${start} AND start < ${end} AND stop <= ${end} ORDER BY start, key`,
        )
        .map(quantityOf),
    entities: (id) => readEntities(connection, keyOf(id)),
    entitiesIn: (id, spans) => entitiesWithin(connection, keyOf(id), spans),
    writeQuantities: (id, quantities) => {
      const key = keyOf(id)
      connection.run(sql`DELETE FROM quantities WHERE claim IS NULL AND revision = ${key}`)
      for (const quantity of quantities) insertQuantity(connection, key, null, quantity)
    },
    attributionsAround: (id, { start, end }) =>
      connection
        .all<AttributionRow>(
          sql`SELECT * FROM attributions WHERE claim IS NULL AND revision = ${keyOf(id)}
            AND start <= ${start} AND stop >= ${end} ORDER BY stop - start, key`,
        )
        .map(attributionOf),
    sourceWith: (sha256) =>
      connection.get<{ id: string; title: string }>(sql`
        SELECT s.id, s.title FROM revisions AS r JOIN sources AS s ON s.key = r.source
        WHERE r.sha256 = ${sha256} AND s.deleted_at IS NULL AND r.deleted_at IS NULL
        LIMIT 1`) ?? null,
    insert: (revision) => {
      const key = connection.run(sql`
        INSERT INTO revisions (id, source, sha256, created_at, text)
        SELECT ${revision.id}, key, ${revision.sha256}, ${revision.createdAt}, ${revision.text}
        FROM sources WHERE id = ${revision.sourceId}`)
      insertParts(key, revision)
    },
    setDeleted: (id, at) => {
      connection.run(sql`UPDATE revisions SET deleted_at = ${at} WHERE id = ${id}`)
    },
    sentence: (id) =>
      connection.get<{ sourceId: string; reason: SkipReason | null }>(sql`
        SELECT s.id AS sourceId, t.reason
        FROM sentences AS t JOIN revisions AS r ON r.key = t.revision
        JOIN sources AS s ON s.key = r.source
        WHERE t.id = ${id} AND s.deleted_at IS NULL`) ?? null,
    writeReason: (sentenceId, reason) => {
      connection.run(sql`UPDATE sentences SET reason = ${reason} WHERE id = ${sentenceId}`)
    },
  }
}
