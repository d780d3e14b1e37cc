/** Where the text of a revision came from, and its pages. Like the text they never change. */
import type { FileKind, PageStart, SourceOrigin } from '#shared/records/origin.ts'
import { sql, type Connection } from './connection.ts'

export interface Origins {
  /** Of a revision that is there and has no origin yet. */
  insert(revisionId: string, origin: SourceOrigin, pages: readonly PageStart[]): void
  /** Null for what was pasted. */
  find(revisionId: string): SourceOrigin | null
  /** By start; empty where the text has no pages. */
  pages(revisionId: string): PageStart[]
}

export function createOrigins(connection: Connection): Origins {
  return {
    insert: (revisionId, { kind, file, url, canonicalUrl, accessedAt }, pages) => {
      connection.run(sql`
        INSERT INTO origins (revision, kind, file, url, canonical_url, accessed_at)
        SELECT key, ${kind}, ${file}, ${url}, ${canonicalUrl}, ${accessedAt}
        FROM revisions WHERE id = ${revisionId}`)
      for (const { start, number } of pages)
        connection.run(sql`
          INSERT INTO pages (revision, start, number)
          SELECT key, ${start}, ${number} FROM revisions WHERE id = ${revisionId}`)
    },
    find: (revisionId) =>
      connection.get<SourceOrigin & { kind: FileKind }>(sql`
        SELECT o.kind, o.file, o.url, o.canonical_url AS canonicalUrl, o.accessed_at AS accessedAt
        FROM origins AS o JOIN revisions AS r ON r.key = o.revision
        WHERE r.id = ${revisionId}`) ?? null,
    pages: (revisionId) =>
      connection.all<PageStart>(sql`
        SELECT p.number, p.start FROM pages AS p JOIN revisions AS r ON r.key = p.revision
        WHERE r.id = ${revisionId} ORDER BY p.start`),
  }
}
