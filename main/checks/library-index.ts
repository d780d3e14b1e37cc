/**
 * All claims of a library by what they say, so that those which say nearly the same, or the same of
 * another number, are found at once however many there are.
 */
import type { Language, Quantity } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'
import type { RowOf } from './draft.ts'
import { areOpposed, featuresOf, likeness } from './features.ts'
import { checkWords } from './languages/index.ts'
import { bucketsOf, hashOf } from './min-hash.ts'
import { measuredOf } from './same-subject.ts'

export interface IndexedClaim {
  readonly row: RowOf
  readonly verdict: Claim['verdict']
  readonly language: Language
  readonly roots: readonly string[]
  readonly names: readonly string[]
  readonly denied: boolean
  /** All of its quantities as one word to compare. */
  readonly numbers: string
  /** What its one number measures; empty where there is none, or too little is said of it. */
  readonly subject: string
  readonly measure: Quantity | null
  readonly isHeading: boolean
  /** Changes when anything changes that another claim's findings depend on. */
  readonly version: string
}

/** Fewer words are alike by chance. */
const fewestRoots = 3
const enoughLikeness = 0.7
/** Of a bucket; where a phrase stands in thousands of claims, the first tell enough. */
const mostLooked = 40

export function indexedClaim(claim: Claim, language: Language, isHeading: boolean): IndexedClaim {
  const words = checkWords[language]
  const quantities = claim.quantities.map(({ exact }) => exact)
  const { roots, names, denied } = featuresOf(claim.text, words, quantities)
  const measured = measuredOf(claim, words)
  const isEnough = measured !== null && measured.features.roots.length >= fewestRoots
  const numbers = claim.quantities
    .map(({ kind, value, low, high, exact, unit }) =>
      [
        kind,
        value ?? (low === undefined && high === undefined ? exact.toLowerCase() : ''),
        low,
        high,
        unit,
      ].join(':'),
    )
    .toSorted()
    .join(' ')
  const { id, sourceId, number, verdict } = claim
  return {
    row: { id, sourceId, number },
    verdict,
    language,
    roots,
    names,
    denied,
    numbers,
    subject: isEnough ? `${language} ${measured.subject}` : '',
    measure: measured?.number ?? null,
    isHeading,
    version: `${verdict} ${claim.text} ${numbers}`,
  }
}

/** Do both say the same? All names and numbers agree, and nearly all other words. */
export function isSaidTwice(a: IndexedClaim, b: IndexedClaim): boolean {
  if (a.language !== b.language || a.denied !== b.denied || a.numbers !== b.numbers) return false
  if (likeness(a.roots, b.roots) < enoughLikeness) return false
  const has = (roots: readonly string[], names: readonly string[]): boolean =>
    names.every((name) => roots.includes(name))
  if (!has(b.roots, a.names) || !has(a.roots, b.names)) return false
  return !areOpposed(a.roots, b.roots, checkWords[a.language])
}

/** Lists by key, most of which have one item. */
class Lists<K> {
  readonly #lists = new Map<K, IndexedClaim | IndexedClaim[]>()

  add(key: K, claim: IndexedClaim): void {
    const there = this.#lists.get(key)
    if (there === undefined) this.#lists.set(key, claim)
    else if (Array.isArray(there)) there.push(claim)
    else this.#lists.set(key, [there, claim])
  }

  remove(key: K, claim: IndexedClaim): void {
    const there = this.#lists.get(key)
    if (there === claim) this.#lists.delete(key)
    else if (Array.isArray(there)) {
      const at = there.indexOf(claim)
      if (at >= 0) there.splice(at, 1)
      if (there.length === 0) this.#lists.delete(key)
    }
  }

  of(key: K): readonly IndexedClaim[] {
    const there = this.#lists.get(key)
    return there === undefined ? [] : Array.isArray(there) ? there.slice(0, mostLooked) : [there]
  }
}

export class LibraryIndex {
  readonly #buckets = new Lists<number>()
  readonly #subjects = new Lists<string>()
  readonly #sources = new Map<string, Map<string, IndexedClaim>>()
  /** One string for each root, however many claims have it. */
  readonly #words = new Map<string, { word: string; hash: number }>()

  #known(word: string): { word: string; hash: number } {
    let known = this.#words.get(word)
    if (known === undefined) {
      known = { word, hash: hashOf(word) }
      this.#words.set(word, known)
    }
    return known
  }

  #bucketsOf({ roots, numbers }: IndexedClaim): number[] {
    if (roots.length < fewestRoots) return []
    // Claims with other numbers never say the same: they need not meet.
    const numbersHash = hashOf(numbers)
    return bucketsOf(roots.map((root) => this.#known(root).hash)).map(
      (key) => (key ^ numbersHash) >>> 0,
    )
  }

  #add(claim: IndexedClaim): void {
    for (const key of this.#bucketsOf(claim)) this.#buckets.add(key, claim)
    if (claim.subject !== '') this.#subjects.add(claim.subject, claim)
  }

  #remove(claim: IndexedClaim): void {
    for (const key of this.#bucketsOf(claim)) this.#buckets.remove(key, claim)
    if (claim.subject !== '') this.#subjects.remove(claim.subject, claim)
  }

  #withSharedWords(claim: IndexedClaim): IndexedClaim {
    const known = (words: readonly string[]): string[] => words.map((one) => this.#known(one).word)
    return { ...claim, roots: known(claim.roots), names: known(claim.names) }
  }

  /** The claims of a source, in the order they were put in. */
  ofSource(sourceId: string): IndexedClaim[] {
    return [...(this.#sources.get(sourceId)?.values() ?? [])]
  }

  /**
   * Puts the claims of a source in the place of those it had; none takes the source out.
   * Answers the other sources whose findings may be others now.
   */
  put(sourceId: string, claims: readonly IndexedClaim[]): Set<string> {
    const touched = new Set<string>()
    const touch = (claim: IndexedClaim): void => {
      for (const { row } of [...this.alike(claim), ...this.measuring(claim)])
        if (row.sourceId !== sourceId) touched.add(row.sourceId)
    }
    const gone = new Map(this.#sources.get(sourceId))
    const now = new Map<string, IndexedClaim>()
    const added: IndexedClaim[] = []
    for (const claim of claims) {
      const { id } = claim.row
      const known = gone.get(id)
      if (known?.version === claim.version) {
        gone.delete(id)
        now.set(id, known)
        continue
      }
      const shared = this.#withSharedWords(claim)
      now.set(id, shared)
      added.push(shared)
    }
    for (const claim of gone.values()) {
      touch(claim)
      this.#remove(claim)
    }
    for (const claim of added) {
      this.#add(claim)
      touch(claim)
    }
    if (now.size > 0) this.#sources.set(sourceId, now)
    else this.#sources.delete(sourceId)
    return touched
  }

  /** Other claims that say the same. */
  alike(claim: IndexedClaim): IndexedClaim[] {
    const found = new Set<IndexedClaim>()
    for (const key of this.#bucketsOf(claim))
      for (const other of this.#buckets.of(key))
        if (other.row.id !== claim.row.id && !found.has(other) && isSaidTwice(claim, other))
          found.add(other)
    return [...found]
  }

  /** Other claims that tell a number of the same thing. */
  measuring(claim: IndexedClaim): IndexedClaim[] {
    if (claim.subject === '') return []
    return this.#subjects.of(claim.subject).filter(({ row }) => row.id !== claim.row.id)
  }
}
