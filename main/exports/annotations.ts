/**
 * Claims as W3C Web Annotations ("Web Annotation Data Model" and "Vocabulary", Recommendations of
 * 23 February 2017): one AnnotationCollection with its one AnnotationPage in it.
 */
import { randomUUID } from 'node:crypto'
import type { Evidence, Range } from '#shared/records/library.ts'
import { verdictLabel } from '#shared/scales/index.ts'
import { webAddress } from './addresses.ts'
import { codePointsOf } from './code-points.ts'
import { jsonItems } from './json-items.ts'
import type { Material } from './material.ts'
import type { ClaimRow } from './rows.ts'
import { inTurns, type WriteOptions } from './turns.ts'

const program = { type: 'Software', name: 'Riscontro' } as const

/** A page on the web where the source has one; else the source's own name. */
const iriOf = ({ id, url }: ClaimRow['source']): string => webAddress(url) ?? `urn:uuid:${id}`

const words = (purpose: string, value: string, more: object = {}) => ({
  type: 'TextualBody',
  purpose,
  value,
  ...more,
})

const evidenceBody = ({ quote }: Evidence, source: string) => ({
  type: 'SpecificResource',
  purpose: 'linking',
  source,
  ...(quote === '' ? {} : { selector: { type: 'TextQuoteSelector', exact: quote } }),
})

/** A plain verdict is its own word; of other scales the value's name says more than its id. */
const classOf = (verdict: string, scales: ClaimRow['scales']): string =>
  verdict.includes(':') ? verdictLabel(verdict, 'en', scales) : verdict

const bodiesOf = ({ claim, source, evidence, scales }: ClaimRow): object[] => [
  words('describing', claim.text, { format: 'text/plain', language: source.language }),
  ...(claim.verdict === null ? [] : [words('classifying', classOf(claim.verdict, scales))]),
  ...claim.tags.map((tag) => words('tagging', tag)),
  ...(claim.notes === '' ? [] : [words('commenting', claim.notes, { format: 'text/plain' })]),
  ...evidence.flatMap((piece) => {
    const address = webAddress(piece.url)
    return address === undefined ? [] : [evidenceBody(piece, address)]
  }),
]

/** Two selectors for the same words: a reader takes the position, or finds the quote. */
function targetOf(row: ClaimRow, range: Range, codePoint: (offset: number) => number): object {
  const { start, end, exact, prefix, suffix } = range
  return {
    type: 'SpecificResource',
    source: iriOf(row.source),
    // When the source said what the selectors are about.
    state: { type: 'TimeState', sourceDate: row.revision.createdAt },
    selector: [
      { type: 'TextPositionSelector', start: codePoint(start), end: codePoint(end) },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
  }
}

function annotationOf(row: ClaimRow, analyst: string, codePoint: (offset: number) => number) {
  const { claim } = row
  const [target, ...more] = claim.ranges.map((range) => targetOf(row, range, codePoint))
  return {
    id: `urn:uuid:${claim.id}`,
    type: 'Annotation',
    motivation: claim.verdict === null ? 'describing' : 'assessing',
    creator: claim.origin === 'analyst' ? { type: 'Person', name: analyst } : program,
    created: claim.createdAt,
    modified: claim.updatedAt,
    generator: program,
    body: bodiesOf(row),
    // A discontinuous claim has a target for each of its ranges.
    target: more.length === 0 ? target : [target, ...more],
  }
}

/** The offsets of the last text asked for are kept: rows of one text stand together. */
function codePointReader() {
  let revisionId = ''
  let codePoint = (offset: number): number => offset
  return ({ revision }: ClaimRow) => {
    if (revision.id !== revisionId) {
      revisionId = revision.id
      codePoint = codePointsOf(revision.text)
    }
    return codePoint
  }
}

/** An AnnotationCollection in JSON-LD. */
export async function* annotations(
  { rows, analyst, at }: Material,
  options: WriteOptions,
): AsyncGenerator<string> {
  const codePoints = codePointReader()
  let total = 0
  async function* all() {
    for await (const row of inTurns(rows(), options)) {
      total += 1
      yield annotationOf(row, analyst, codePoints(row))
    }
  }
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${randomUUID()}`,
    type: 'AnnotationCollection',
    label: 'Riscontro',
    creator: { type: 'Person', name: analyst },
    created: at,
    generator: program,
  }
  const page = { id: `urn:uuid:${randomUUID()}`, type: 'AnnotationPage', startIndex: 0 }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "first": `
  yield `${JSON.stringify(page).slice(0, -1)}, "items": [`
  yield* jsonItems(all())
  // Only now is it known that none was deleted meanwhile.
  yield `},\n  "total": ${total}\n}\n`
}
