/** Full-text search over sources and claims, without regard to accents and case. */
import type { SearchHit } from '#shared/records/library.ts'
import { listOf, sql, type Connection } from './connection.ts'

export interface Search {
  /** Best first. All words must be there; each may go on ("invest" finds "investono"). */
  find(words: string, limit: number): SearchHit[]
}

/** An FTS5 expression of the words in it, each a prefix; '' where there is none. */
export function matchExpression(words: string): string {
  const found = words.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return found.map((word) => `"${word}"*`).join(' ')
}

/** Private-use characters, which no tokenizer takes for part of a word. */
const snippetOpen = '\uE000'
const snippetClose = '\uE001'

interface HitRow {
  key: number
  sourceId: string
  claimId: string | null
  title: string
}

interface SnippetRow {
  key: number
  snippet: string
}

export function createSearch(connection: Connection): Search {
  const sourceHits = (match: string, limit: number): HitRow[] =>
    connection.all(sql`
      SELECT r.key, s.id AS sourceId, NULL AS claimId, s.title
      FROM source_index JOIN revisions AS r ON r.key = source_index.rowid
      JOIN sources AS s ON s.key = r.source
      WHERE source_index MATCH ${match} AND s.deleted_at IS NULL AND r.key = (
        SELECT max(key) FROM revisions WHERE source = s.key AND deleted_at IS NULL)
      ORDER BY source_index.rank LIMIT ${limit}`)

  const claimHits = (match: string, limit: number): HitRow[] =>
    connection.all(sql`
      SELECT c.key, s.id AS sourceId, c.id AS claimId, s.title
      FROM claim_index JOIN claims AS c ON c.key = claim_index.rowid
      JOIN sources AS s ON s.key = c.source
      WHERE claim_index MATCH ${match} AND c.deleted_at IS NULL AND s.deleted_at IS NULL
      ORDER BY claim_index.rank LIMIT ${limit}`)

  const sourceSnippets = (match: string, keys: string): SnippetRow[] =>
    connection.all(sql`
      SELECT rowid AS key,
        snippet(source_index, -1, ${snippetOpen}, ${snippetClose}, '…', 16) AS snippet
      FROM source_index
      WHERE source_index MATCH ${match} AND rowid IN (SELECT value FROM json_each(${keys}))`)

  const claimSnippets = (match: string, keys: string): SnippetRow[] =>
    connection.all(sql`
      SELECT rowid AS key,
        snippet(claim_index, -1, ${snippetOpen}, ${snippetClose}, '…', 16) AS snippet
      FROM claim_index
      WHERE claim_index MATCH ${match} AND rowid IN (SELECT value FROM json_each(${keys}))`)

  /** Snippets are costly: they are made of the best hits only, not of all that are ranked. */
  function withSnippets(
    kind: SearchHit['kind'],
    hits: readonly HitRow[],
    read: (keys: string) => SnippetRow[],
  ): SearchHit[] {
    const snippets = new Map(
      read(listOf(hits.map((hit) => hit.key))).map(({ key, snippet }) => [key, snippet]),
    )
    return hits.map(({ key, sourceId, claimId, title }) => ({
      kind,
      sourceId,
      claimId,
      title,
      snippet: snippets.get(key) ?? '',
    }))
  }

  return {
    find: (words, limit) => {
      const match = matchExpression(words)
      if (match === '') return []
      const claims = claimHits(match, limit)
      // Ranks of two indexes do not compare: sources get half, and what room claims leave.
      const room = Math.max(Math.ceil(limit / 2), limit - claims.length)
      const sources = sourceHits(match, room)
      return [
        ...withSnippets('source', sources, (keys) => sourceSnippets(match, keys)),
        ...withSnippets('claim', claims.slice(0, limit - sources.length), (keys) =>
          claimSnippets(match, keys),
        ),
      ]
    },
  }
}
