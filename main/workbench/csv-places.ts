/** Where a claim that comes from a table stands in the library: its source, and its quote there. */
import { findWords, FoldedText, type FoundWords } from '#main/anchoring/index.ts'
import { fold } from '#main/exports/index.ts'
import type { Store } from '#main/store/index.ts'
import type { SourceSummary } from '#shared/records/library.ts'
import { found } from './context.ts'

export interface Place extends FoundWords {
  sourceId: string | null
  revisionId: string | null
  /** The words of the source where the quote was found. */
  found: string
  /** A claim of the source with the same text or quote. */
  sameAs: string | null
}

export interface Wanted {
  title: string
  url: string
  quote: string
  text: string
  /** Where the quote begins, if that is known. */
  near: number | null
}

interface OpenSource {
  summary: SourceSummary
  text: FoldedText
  /** Claims by the folded words of their text and quote. */
  claims: ReadonlyMap<string, string>
}

/** An address without what does not tell pages apart. */
const page = (url: string): string =>
  url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase()

export class Places {
  readonly #store: Store
  readonly #sources: readonly SourceSummary[]
  readonly #byUrl: ReadonlyMap<string, SourceSummary[]>
  readonly #byTitle: ReadonlyMap<string, SourceSummary[]>
  /** Where nothing else is said. */
  readonly #usual: string | null
  /** The last one: rows of one source mostly stand together. */
  #open: OpenSource | null = null

  /** Throws Failure `not-found` for a source that is not there. */
  constructor(store: Store, usual: string | null) {
    this.#store = store
    this.#sources = store.sources.list()
    if (usual !== null) found(store.sources.find(usual), 'source', usual)
    this.#usual = usual
    this.#byUrl = Map.groupBy(
      this.#sources.filter(({ url }) => url !== ''),
      ({ url }) => page(url),
    )
    this.#byTitle = Map.groupBy(this.#sources, ({ title }) => fold(title))
  }

  /** By address, then by title, where one source has it; else the usual one, else the only one. */
  #sourceOf({ title, url }: Wanted): SourceSummary | null {
    for (const named of [
      url.trim() === '' ? undefined : this.#byUrl.get(page(url)),
      title.trim() === '' ? undefined : this.#byTitle.get(fold(title)),
    ])
      if (named?.length === 1) return named[0]!
    const usual = this.#sources.find(({ id }) => id === this.#usual)
    if (usual) return usual
    const isNamed = title.trim() !== '' || url.trim() !== ''
    return !isNamed && this.#sources.length === 1 ? this.#sources[0]! : null
  }

  #textOf(summary: SourceSummary): OpenSource {
    if (this.#open?.summary.id === summary.id) return this.#open
    const revision = found(
      this.#store.revisions.find(summary.revisionId),
      'revision',
      summary.revisionId,
    )
    const claims = new Map<string, string>()
    for (const { id, text } of this.#store.claims.list(summary.id)) claims.set(fold(text), id)
    this.#open = { summary, text: new FoldedText(revision.text), claims }
    return this.#open
  }

  of(wanted: Wanted): Place {
    const source = this.#sourceOf(wanted)
    if (source === null)
      return {
        sourceId: null,
        revisionId: null,
        health: 'orphan',
        ranges: [],
        found: '',
        sameAs: null,
      }
    const { text, claims } = this.#textOf(source)
    const place = findWords(text, wanted.quote, wanted.near)
    return {
      ...place,
      sourceId: source.id,
      revisionId: source.revisionId,
      found: place.ranges.map(({ start, end }) => text.text.slice(start, end)).join(' … '),
      sameAs: claims.get(fold(wanted.text)) ?? null,
    }
  }
}
