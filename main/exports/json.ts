/** The library, or a part of it, as one JSON document, and as lines with one claim each. */
import {
  documentHead,
  type ExportedClaim,
  type ExportedSource,
  type ExportLine,
} from '#shared/records/export-json.ts'
import { pagesOf } from '#shared/records/origin.ts'
import { jsonItems } from './json-items.ts'
import type { Material } from './material.ts'
import type { ClaimRow } from './rows.ts'
import { inTurns, type WriteOptions } from './turns.ts'

function claimOf({ claim, evidence, pages }: ClaimRow): ExportedClaim {
  const on = pagesOf(pages, claim.ranges)
  return {
    ...claim,
    ...(on.length > 0 ? { pages: on } : {}),
    evidence: evidence.map(({ claimId: _claimId, ...piece }) => piece),
  }
}

const revisionOf = ({ revision: { id, text, sha256, createdAt } }: ClaimRow) => ({
  id,
  sha256,
  length: text.length,
  createdAt,
})

const sourceOf = ({ source }: ClaimRow) => ({
  id: source.id,
  title: source.title,
  byline: source.byline,
  outlet: source.outlet,
  url: source.url,
  language: source.language,
  publishedOn: source.publishedOn,
  createdAt: source.createdAt,
  updatedAt: source.updatedAt,
})

/** The sources of the rows that went by, each with the revisions in which their ranges stand. */
function sourceCollector() {
  const sources = new Map<string, ExportedSource>()
  return {
    add(row: ClaimRow): void {
      const source = sources.get(row.source.id) ?? { ...sourceOf(row), revisions: [] }
      sources.set(source.id, source)
      if (!source.revisions.some(({ id }) => id === row.revision.id))
        source.revisions.push(revisionOf(row))
    },
    all: () => [...sources.values()],
  }
}

/** Claims first and then the sources met on the way: so it is written in one go. */
export async function* jsonDocument(
  { rows, analyst, at }: Material,
  options: WriteOptions,
): AsyncGenerator<string> {
  const sources = sourceCollector()
  async function* claims() {
    for await (const row of inTurns(rows(), options)) {
      sources.add(row)
      yield claimOf(row)
    }
  }
  const head = JSON.stringify(documentHead(analyst, at), null, 2)
  yield `${head.slice(0, -2)},\n  "claims": [`
  yield* jsonItems(claims())
  yield ',\n  "sources": ['
  yield* jsonItems(sources.all())
  yield '\n}\n'
}

/** Each line says by itself where its claim stands. */
export async function* jsonLines(
  { rows }: Material,
  options: WriteOptions,
): AsyncGenerator<string> {
  for await (const row of inTurns(rows(), options)) {
    const line: ExportLine = {
      ...claimOf(row),
      source: { ...sourceOf(row), revision: revisionOf(row) },
    }
    yield `${JSON.stringify(line)}\n`
  }
}
