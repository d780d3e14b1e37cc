/**
 * The findings of a library, kept for each source until something in it changes. Working them out
 * takes time where there are many claims, so it is done in slices between which others are answered.
 */
import { checkAcross, checkSource, indexedClaim, LibraryIndex } from '#main/checks/index.ts'
import type { SourceChange, Store, StoredClaim } from '#main/store/index.ts'
import type { Block } from '#shared/records/extraction.ts'
import type { Finding } from '#shared/records/findings.ts'
import type { Claim, Evidence, SourceSummary } from '#shared/records/library.ts'
import { rulesOf } from './evidence-rules.ts'
import { present } from './claim-changes.ts'

/** Milliseconds of work after which others have their turn: less than a frame. */
const slice = 8
/** Claims read at a time: some milliseconds. */
const pieceSize = 200
/** Steps of a check between two looks at the clock. */
const stepsBetween = 16

interface Kept {
  readonly newest: number
  /** What the source shows by itself. */
  readonly own: readonly Finding[]
  /** What it shows beside others; null when it has to be worked out again. */
  across: readonly Finding[] | null
  readonly title: string
}

/** Gives way to whatever waits, when its time is up. */
class Turns {
  #since = performance.now()
  readonly #signal: AbortSignal
  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  async pass(): Promise<void> {
    if (performance.now() - this.#since < slice) return
    await new Promise((resolve) => setImmediate(resolve))
    this.#signal.throwIfAborted()
    this.#since = performance.now()
  }

  async run<T>(work: Generator<undefined, T>): Promise<T> {
    for (let steps = 0; ; steps += 1) {
      const next = work.next()
      if (next.done) return next.value
      if (steps % stepsBetween === 0) await this.pass()
    }
  }
}

async function readClaims(store: Store, { sourceId, claims }: SourceChange, turns: Turns) {
  const stored: StoredClaim[] = []
  if (claims <= pieceSize) stored.push(...store.claims.list(sourceId))
  else {
    const ids = store.claims.ids(sourceId)
    for (let from = 0; from < ids.length; from += pieceSize) {
      stored.push(...store.claims.ofIds(ids.slice(from, from + pieceSize)))
      await turns.pass()
    }
  }
  const shown: Claim[] = []
  for (let from = 0; from < stored.length; from += pieceSize) {
    shown.push(...present(store, stored.slice(from, from + pieceSize)))
    await turns.pass()
  }
  return shown
}

/** Of the claims that have a verdict: only for these it is asked what the verdict rests on. */
function evidenceFor(store: Store, claims: readonly Claim[]): Map<string, Evidence[]> {
  const ids = claims
    .filter(({ verdict, evidenceCount }) => verdict !== null && evidenceCount > 0)
    .map(({ id }) => id)
  return Map.groupBy(store.evidence.ofClaims(ids), ({ claimId }) => claimId)
}

/** Are these offsets within headings? `headings` in text order. */
const isIn = (headings: readonly Block[], { ranges }: Claim): boolean => {
  const start = ranges[0]?.start ?? -1
  return headings.some((block) => block.start <= start && start < block.end)
}

export class FindingsCache {
  readonly #store: Store
  readonly #kept = new Map<string, Kept>()
  readonly #index = new LibraryIndex()
  /** One at a time: a second one would do the same work. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(store: Store) {
    this.#store = store
  }

  /** The findings of a source, or (null) of all; each once. Rejects with the signal's reason. */
  async list(sourceId: string | null, signal: AbortSignal): Promise<Finding[]> {
    const work = this.#last.then(
      () => this.#list(sourceId, signal),
      () => this.#list(sourceId, signal),
    )
    this.#last = work.catch(() => undefined)
    return work
  }

  async #list(sourceId: string | null, signal: AbortSignal): Promise<Finding[]> {
    signal.throwIfAborted()
    const turns = new Turns(signal)
    await this.#refresh(turns)
    const wanted = sourceId === null ? [...this.#kept.keys()] : [sourceId]
    const found = new Map<string, Finding>()
    for (const id of wanted) {
      const kept = this.#kept.get(id)
      if (!kept) continue
      kept.across ??= await turns.run(
        checkAcross(id, this.#index, (other) => this.#kept.get(other)?.title ?? ''),
      )
      for (const finding of [...kept.own, ...kept.across])
        if (!found.has(finding.id)) found.set(finding.id, finding)
    }
    return [...found.values()]
  }

  /** Works out what changed since the last time, source by source: a cancel loses one at most. */
  async #refresh(turns: Turns): Promise<void> {
    const now = this.#store.history.newestBySource()
    const living = new Set(now.map(({ sourceId }) => sourceId))
    for (const gone of [...this.#kept.keys()].filter((id) => !living.has(id))) {
      this.#outdate(this.#index.put(gone, []))
      this.#kept.delete(gone)
    }
    for (const change of now) {
      const { sourceId, newest } = change
      if (this.#kept.get(sourceId)?.newest === newest) continue
      const source = this.#store.sources.find(sourceId)
      // Deleted since the work began: the next call sees it.
      if (source) await this.#refreshSource(source, change, turns)
    }
  }

  async #refreshSource(source: SourceSummary, change: SourceChange, turns: Turns): Promise<void> {
    const { id, revisionId, language, title } = source
    const revision = this.#store.revisions.find(revisionId)
    if (!revision) return
    const { text } = revision
    const blocks = this.#store.revisions.blocks(revisionId)
    const claims = await readClaims(this.#store, change, turns)
    const here = claims.filter((claim) => claim.revisionId === revisionId)
    const adrift = claims.filter(
      (claim) => claim.revisionId !== revisionId && claim.status !== 'void',
    )
    const own = await turns.run(
      checkSource({
        ...source,
        text,
        blocks,
        sentences: this.#store.revisions.sentences(revisionId),
        quantities: this.#store.revisions.quantitiesIn(revisionId, { start: 0, end: text.length }),
        claims: here,
        adrift,
        evidence: evidenceFor(this.#store, claims),
        rules: rulesOf(this.#store),
        scales: this.#store.scales.list(),
      }),
    )
    const headings = blocks.filter(({ kind }) => kind === 'heading')
    const indexed = []
    for (const claim of claims) {
      if (claim.status === 'void') continue
      indexed.push(indexedClaim(claim, language, isIn(headings, claim)))
      await turns.pass()
    }
    this.#outdate(this.#index.put(id, indexed))
    this.#kept.set(id, { newest: change.newest, own, across: null, title })
  }

  #outdate(sourceIds: Iterable<string>): void {
    for (const id of sourceIds) {
      const kept = this.#kept.get(id)
      if (kept) kept.across = null
    }
  }
}
