/** Which sentences of a source are claimed, skipped or untouched: derived, never stored. */
import type { Sentence } from '#shared/records/extraction.ts'
import type { SourceSummary } from '#shared/records/library.ts'
import { sql, type Connection } from './connection.ts'

interface SentenceRow {
  start: number
  stop: number
  reason: string | null
}

interface RangeRow {
  start: number
  stop: number
}

export type Coverage = Sentence['coverage']

/** One sweep over both lists: sentences in text order, ranges by their starts. */
export function coverageOf(
  sentences: readonly SentenceRow[],
  ranges: readonly RangeRow[],
): Coverage[] {
  let next = 0
  let reach = 0
  return sentences.map(({ start, stop, reason }) => {
    for (let range = ranges[next]; range && range.start < stop; range = ranges[next]) {
      reach = Math.max(reach, range.stop)
      next += 1
    }
    if (reach > start) return 'claimed'
    return reason === null ? 'untouched' : 'skipped'
  })
}

export interface CoverageReader {
  ofRevision(revision: number, sentences: readonly SentenceRow[]): Coverage[]
  countsOf(source: number, revision: number): SourceSummary['coverage']
  /** To be called when ranges, claims or skipped sentences of a source changed. */
  forget(sources: Iterable<string>): void
}

/** Counting all sentences of a large library takes a tenth of a second, so counts are kept. */
export function createCoverage(connection: Connection): CoverageReader {
  const counts = new Map<number, SourceSummary['coverage']>()
  let dataVersion: unknown

  const ofRevision: CoverageReader['ofRevision'] = (revision, sentences) =>
    coverageOf(
      sentences,
      connection.all<RangeRow>(sql`
        SELECT r.start, r.stop FROM ranges AS r JOIN claims AS c ON c.key = r.claim
        WHERE c.revision = ${revision} AND c.deleted_at IS NULL ORDER BY r.start`),
    )

  const countsOf: CoverageReader['countsOf'] = (source, revision) => {
    // SQLite's data_version moves when another process has written.
    const version = connection.pragma('data_version')
    if (version !== dataVersion) counts.clear()
    dataVersion = version
    let found = counts.get(source)
    if (found === undefined) {
      found = { claimed: 0, skipped: 0, untouched: 0 }
      const sentences = connection.all<SentenceRow>(sql`
        SELECT start, stop, reason FROM sentences WHERE revision = ${revision} ORDER BY start`)
      for (const coverage of ofRevision(revision, sentences)) found[coverage] += 1
      counts.set(source, found)
    }
    return { ...found }
  }

  const forget: CoverageReader['forget'] = (sources) => {
    for (const id of sources) {
      const row = connection.get<{ key: number }>(sql`SELECT key FROM sources WHERE id = ${id}`)
      if (row) counts.delete(row.key)
    }
  }

  return { ofRevision, countsOf, forget }
}
