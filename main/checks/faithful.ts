/**
 * A number in a claim's text that is neither in its quote nor in the paragraph around it, nor what
 * was read there ("un gigawatt" and 1 GW); a name that is nowhere in the source.
 */
import type { Claim } from '#shared/records/library.ts'
import type { Draft, Pieces } from './draft.ts'
import { fold, namesIn, rootOf, wordsOf } from './features.ts'
import { isSame } from './figures.ts'
import { numbersIn } from './numbers.ts'
import type { SourceView } from './source.ts'

/** Numbers that are part of a date as readings write it: 2025, 11, 18. */
const partsOf = (date: string): number[] => [...date.matchAll(/\d+/g)].map(([part]) => Number(part))

/** Every number that the claim may rightly name. */
function groundsOf(claim: Claim, view: SourceView): number[] {
  const stretches = new Map<number, string>()
  for (const { start, end } of claim.ranges) {
    const block = view.blockAt(start)
    stretches.set(
      block?.start ?? start,
      view.text.slice(block?.start ?? start, Math.max(block?.end ?? end, end)),
    )
  }
  const context = [claim.quote, ...stretches.values()].join('\n')
  const read = claim.quantities.flatMap(({ value, low, high }) => [value, low, high])
  return [
    ...numbersIn(context, view.words).map(({ value }) => value),
    ...read.filter((value) => typeof value === 'number'),
    ...read.filter((value) => typeof value === 'string').flatMap(partsOf),
    ...partsOf(view.publishedOn),
  ]
}

function numbersWithoutGround(claim: Claim, view: SourceView): string[] {
  const told = numbersIn(claim.text, view.words).filter(({ digits }) => digits)
  if (told.length === 0) return []
  const quoted = numbersIn(claim.quote, view.words)
  const isQuoted = (value: number): boolean => quoted.some((other) => isSame(other.value, value))
  const open = told.filter(({ value }) => !isQuoted(value))
  if (open.length === 0) return []
  const grounds = groundsOf(claim, view)
  return open
    .filter(({ value }) => !grounds.some((ground) => isSame(ground, value)))
    .map(({ exact }) => exact)
}

/** Of edited claims only: what was extracted has its names from the text. */
function namesWithoutGround(claim: Claim, view: SourceView, known: ReadonlySet<string>): string[] {
  if (claim.proposed) return []
  return namesIn(wordsOf(claim.text), claim.text)
    .map(({ text }) => text)
    .filter((name) => name.length >= 3 && !known.has(fold(rootOf(name.toLowerCase(), view.words))))
}

const draftOf = (claim: Claim, key: string, words: readonly string[]): Draft => ({
  kind: 'unfaithful',
  level: key === 'unfaithful.number' ? 'problem' : 'notice',
  rows: [claim],
  key,
  values: { words: [...new Set(words)].join(', '), count: new Set(words).size },
  essence: words.join('|'),
})

export function* checkFaithfulness(view: SourceView): Pieces {
  let known: ReadonlySet<string> | null = null
  const knownNames = (): ReadonlySet<string> =>
    (known ??= new Set(
      wordsOf([view.text, view.title, view.byline, view.outlet].join('\n')).map(({ lower }) =>
        fold(rootOf(lower, view.words)),
      ),
    ))
  for (const claim of view.living) {
    yield undefined
    const numbers = numbersWithoutGround(claim, view)
    if (numbers.length > 0) yield draftOf(claim, 'unfaithful.number', numbers)
    if (claim.proposed) continue
    const names = namesWithoutGround(claim, view, knownNames())
    if (names.length > 0) yield draftOf(claim, 'unfaithful.name', names)
  }
}
