/** Evidence with a text behind it: a passage of another source, a file, a page that was fetched. */
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import {
  anchorHealth,
  makeRange,
  normaliseSpans,
  quoteOf,
  reanchor,
} from '#main/anchoring/index.ts'
import { readSourceBytes } from '#main/sources/index.ts'
import type { Store } from '#main/store/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import type { Citation, Snapshot } from '#shared/records/evidence.ts'
import type { Span } from '#shared/records/extraction.ts'
import type { EvidenceDetails, Range } from '#shared/records/library.ts'
import { normaliseText } from '#shared/text.ts'
import { claimWith } from './claim-changes.ts'
import { found, type HandlersOf } from './context.ts'
import { addEvidence, changeEvidence, evidenceWith } from './evidence.ts'
import { sha256Of } from './new-source.ts'

/** A day's date where the analyst is, since that is the day it was seen. */
function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** What was said, over what is known of the thing itself. */
function detailsOf(
  said: { [Name in keyof EvidenceDetails]?: EvidenceDetails[Name] | undefined },
  known: Partial<EvidenceDetails>,
): Omit<EvidenceDetails, 'quote'> {
  const filled = <Name extends keyof EvidenceDetails>(
    name: Name,
    otherwise: EvidenceDetails[Name],
  ): EvidenceDetails[Name] => {
    const value = said[name]
    return value === undefined || value === '' ? (known[name] ?? otherwise) : value
  }
  return {
    url: filled('url', ''),
    title: filled('title', '').slice(0, 2000),
    publisher: filled('publisher', '').slice(0, 2000),
    stance: filled('stance', 'context'),
    accessedOn: filled('accessedOn', today()),
    note: filled('note', ''),
    primacy: filled('primacy', 'unknown'),
    publishedOn: filled('publishedOn', ''),
  }
}

/** What is not there is left out, so that it hides nothing that is. */
const known = (details: Partial<Record<keyof EvidenceDetails, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(details).filter(([, value]) => value),
  ) as Partial<EvidenceDetails>

function rangesOf(spans: readonly Span[], text: string): Range[] {
  try {
    return normaliseSpans(spans, text).map((span) => makeRange(text, span))
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw new Failure('invalid-input', thrown.message, { field: 'ranges', cause: thrown })
  }
}

/** The text as it is kept: normalised as an article's is, so that its digest is one for all. */
function snapshotOf(raw: string, origin: string): Snapshot {
  const text = normaliseText(raw).toWellFormed()
  return {
    sha256: sha256Of(text),
    length: text.length,
    origin,
    takenAt: new Date().toISOString(),
    text,
  }
}

function keep(store: Store, snapshot: Snapshot): string {
  const id = randomUUID()
  store.snapshots.insert(id, snapshot)
  return id
}

/** Where the ranges stand in the newest text of their source; none where they are not in it. */
function spansNow(store: Store, sourceId: string, revisionId: string, ranges: readonly Range[]) {
  const newest = store.sources.find(sourceId)?.revisionId
  const text = newest === undefined ? undefined : store.revisions.find(newest)?.text
  if (text === undefined) return []
  if (newest === revisionId)
    return anchorHealth(text, ranges) === 'orphan'
      ? []
      : ranges.map(({ start, end }) => ({ start, end }))
  const old = store.revisions.find(revisionId)?.text ?? ''
  return reanchor(old, text, ranges).flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [{ start, end }],
  )
}

export const evidenceTextCommands: HandlersOf<
  | 'evidence.addPassage'
  | 'evidence.addFile'
  | 'evidence.fetch'
  | 'evidence.canFetch'
  | 'evidence.snapshot'
  | 'evidence.citing'
> = {
  'evidence.addPassage': ({ claimId, revisionId, ranges: spans, details }, { store, step }) =>
    step((journal) => {
      const claim = claimWith(store, claimId)
      const revision = found(store.revisions.find(revisionId), 'revision', revisionId)
      const source = found(store.sources.find(revision.sourceId), 'source', revision.sourceId)
      if (source.id === claim.sourceId)
        throw new Failure(
          'invalid-input',
          'A passage of the article itself is no evidence for what the article says: choose one of another source.',
          { field: 'revisionId' },
        )
      const ranges = rangesOf(spans, revision.text)
      const { title, url, publishedOn, outlet, byline } = source
      return addEvidence(
        store,
        journal,
        {
          ...detailsOf(details, known({ title, url, publishedOn, publisher: outlet || byline })),
          quote: quoteOf(ranges),
          claimId: claim.id,
          kind: 'passage',
          passage: { sourceId: source.id, revisionId, ranges },
        },
        null,
      )
    }),

  'evidence.addFile': async (
    { claimId, file, quote, details },
    { store, step, signal, progress },
  ) => {
    claimWith(store, claimId)
    const name = basename(file.name)
    const read = await readSourceBytes(name, file.bytes, {
      signal,
      onProgress: (done, total) => progress(done, total, name),
    })
    signal.throwIfAborted()
    const snapshot = snapshotOf(read.text, name)
    const { title, outlet, byline, url, publishedOn } = read.details
    return step((journal) =>
      addEvidence(
        store,
        journal,
        {
          ...detailsOf(
            details,
            known({ title: title || name, url, publishedOn, publisher: outlet || byline }),
          ),
          quote,
          claimId,
          kind: 'file',
          passage: null,
        },
        keep(store, snapshot),
      ),
    )
  },

  'evidence.fetch': async ({ id }, { store, step, signal, fetchText }) => {
    if (fetchText === null)
      throw new Failure('forbidden', 'This program cannot fetch pages: paste the words instead.')
    const { url } = evidenceWith(store, id)
    if (url === '')
      throw new Failure('invalid-input', 'This evidence has no address to fetch.', { field: 'id' })
    const page = await fetchText(url, signal)
    signal.throwIfAborted()
    const snapshot = snapshotOf(page.text, page.url ?? url)
    return step((journal) => {
      // It may have been changed, or removed, while the page was on its way.
      const evidence = evidenceWith(store, id)
      const { title, publishedOn } = evidence
      return changeEvidence(store, journal, evidence, {
        snapshot: keep(store, snapshot),
        accessedOn: today(),
        ...(title === '' && page.title ? { title: page.title.slice(0, 2000) } : {}),
        ...(publishedOn === '' && page.publishedOn ? { publishedOn: page.publishedOn } : {}),
      })
    })
  },

  'evidence.canFetch': (_, { fetchText }) => ({ canFetch: fetchText !== null }),

  'evidence.snapshot': ({ id }, { store }) => {
    const snapshot = store.evidence.snapshotOf(evidenceWith(store, id).id)
    return snapshot === null ? null : store.snapshots.find(snapshot)
  },

  'evidence.citing': ({ sourceId }, { store }): Citation[] => {
    found(store.sources.find(sourceId), 'source', sourceId)
    return store.evidence.citing(sourceId).map(({ revisionId, ranges, ...citation }) => ({
      ...citation,
      spans: spansNow(store, sourceId, revisionId, ranges),
    }))
  },
}
