/** In which order the sources stand, and which of them a few words pick out. */
import type { Language } from '#shared/records/extraction.ts'
import type { SourceSummary } from '#shared/records/library.ts'
import { byWords } from '../claims/compare.ts'
import { fold } from '../claims/filters/narrow.ts'

export const sourceOrders = ['added', 'published', 'title'] as const
export type SourceOrder = (typeof sourceOrders)[number]

type Known = Pick<SourceSummary, 'title' | 'outlet' | 'byline' | 'publishedOn' | 'createdAt'>

/**
 * `added` and `published` are newest first; what has no date of publication comes last. Sources that
 * are equal keep the order they came in.
 */
export function inOrder<S extends Known>(
  sources: readonly S[],
  order: SourceOrder,
  language: Language,
): S[] {
  const compare = byWords(language)
  switch (order) {
    case 'added':
      return sources.toSorted((a, b) => newestFirst(a.createdAt, b.createdAt))
    case 'published':
      return sources.toSorted((a, b) => newestFirst(a.publishedOn, b.publishedOn))
    case 'title':
      return sources.toSorted((a, b) => compare(a.title, b.title))
  }
}

/** ISO dates sort as texts; no date is the empty text, which is the least of all. */
const newestFirst = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1)

/** The sources that hold every word in their title, outlet or byline, accents and case aside. */
export function withWords<S extends Known>(sources: readonly S[], words: string): S[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  return sources.filter(({ title, outlet, byline }) => {
    const text = fold(`${title}\n${outlet}\n${byline}`)
    return wanted.every((word) => text.includes(word))
  })
}
