/** Which claims the search and the quick filters let through. */
import type { Claim } from '#shared/records/library.ts'
import { today } from '../../common/today.ts'
import { isDueOn } from './is-due.ts'

/** Id of a verdict, or `none` for a claim without one. */
export type VerdictChoice = string

export interface Narrowing {
  readonly search: string
  readonly unchecked: boolean
  readonly proposals: boolean
  readonly withNumbers: boolean
  /** Those whose anchor is not exact. */
  readonly inDoubt: boolean
  /** Only what is to be looked at again by now. */
  readonly due: boolean
  /** Empty for any. */
  readonly verdicts: readonly VerdictChoice[]
}

export const everything: Narrowing = {
  search: '',
  unchecked: false,
  proposals: false,
  withNumbers: false,
  inDoubt: false,
  due: false,
  verdicts: [],
}

export const sameNarrowing = (a: Narrowing, b: Narrowing): boolean =>
  a === b ||
  (a.search === b.search &&
    a.unchecked === b.unchecked &&
    a.proposals === b.proposals &&
    a.withNumbers === b.withNumbers &&
    a.inDoubt === b.inDoubt &&
    a.due === b.due &&
    a.verdicts === b.verdicts)

/** Letters without case and accents, so that "citta" finds "Città". */
export function fold(text: string): string {
  // Most texts have no such letter, and looking is much faster than taking letters apart.
  const plain = /[^\0-\x7f]/.test(text) ? text.normalize('NFD').replace(/\p{M}+/gu, '') : text
  return plain.toLowerCase()
}

/** The folded words of a claim, made once: a claim that changes is another object. */
const foldedTexts = new WeakMap<Claim, string>()

export function searchText(claim: Claim): string {
  let text = foldedTexts.get(claim)
  if (text === undefined) {
    const { number, quote, speaker, role, notes, tags, assignee, entities } = claim
    const names = entities.map(({ name }) => name).join('\n')
    text = fold(
      [
        `#${number}`,
        claim.text,
        quote,
        speaker,
        role,
        notes,
        tags.join('\n'),
        assignee,
        names,
      ].join('\n'),
    )
    foldedTexts.set(claim, text)
  }
  return text
}

/**
 * Makes the words of all claims ready to be searched while the window has nothing else to do.
 * @returns what stops it
 */
export function warmSearch(claims: readonly Claim[]): () => void {
  let next = 0
  let request = 0
  const work = (deadline: IdleDeadline): void => {
    while (next < claims.length && deadline.timeRemaining() > 2)
      for (const end = Math.min(next + 50, claims.length); next < end; next += 1)
        searchText(claims[next]!)
    if (next < claims.length) request = requestIdleCallback(work)
  }
  request = requestIdleCallback(work)
  return () => cancelIdleCallback(request)
}

export const searchWords = (search: string): string[] =>
  fold(search)
    .split(/\s+/)
    .filter((word) => word !== '')

export const isUnchecked = (claim: Claim): boolean =>
  claim.verdict === null && (claim.status === 'new' || claim.status === 'in-progress')

/** How many of the quick filters are on; the search is not among them. */
export const countFilters = (narrowing: Narrowing): number => {
  const { unchecked, proposals, withNumbers, inDoubt, due, verdicts } = narrowing
  return [unchecked, proposals, withNumbers, inDoubt, due].filter(Boolean).length + verdicts.length
}

export const narrows = (narrowing: Narrowing): boolean =>
  narrowing.search.trim() !== '' || countFilters(narrowing) > 0

/** Every filter must let the claim through, and every word must be found, anywhere in it. */
export function narrowTo(narrowing: Narrowing): (claim: Claim) => boolean {
  const words = searchWords(narrowing.search)
  const verdicts = new Set(narrowing.verdicts)
  const day = today()
  return (claim) =>
    (!narrowing.unchecked || isUnchecked(claim)) &&
    (!narrowing.proposals || claim.proposed) &&
    (!narrowing.due || isDueOn(claim, day)) &&
    (!narrowing.withNumbers || claim.quantities.length > 0) &&
    (!narrowing.inDoubt || claim.health !== 'exact') &&
    (verdicts.size === 0 || verdicts.has(claim.verdict ?? 'none')) &&
    words.every((word) => searchText(claim).includes(word))
}
