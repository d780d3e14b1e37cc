/** A claim with more than one fact, which one verdict cannot answer. */
import type { Claim } from '#shared/records/library.ts'
import type { Pieces } from './draft.ts'
import { isNumeric, sameUnit } from './figures.ts'
import type { CheckWords } from './languages/index.ts'
import type { SourceView } from './source.ts'

/** Quoted words are one statement, however long. */
const withoutQuotes = (text: string): string =>
  text.replaceAll(/«[^»]*»|“[^”]*”|"[^"]*"|„[^“”]*[“”]/gu, '«…»')

/** A full stop with a sentence after it. */
function hasSecondSentence(text: string, { abbreviations }: CheckWords): boolean {
  for (const match of text.matchAll(/([\p{L}\p{N}.]+)[.!?] +(?=[\p{Lu}«“"])/gu)) {
    const before = match[1]!
    const isShort = /^\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u.test(before)
    if (!isShort && !abbreviations.has(before.toLowerCase())) return true
  }
  return false
}

/** Two numbers of one kind joined by "and": two facts of two parties. */
function joinedNumbers(claim: Claim, view: SourceView): boolean {
  const numbers = claim.quantities.filter(
    (quantity) =>
      isNumeric(quantity) && (quantity.kind === 'money' || quantity.kind === 'percentage'),
  )
  return numbers.some((first, index) => {
    const second = numbers[index + 1]
    if (!second || !sameUnit(first, second)) return false
    const between = view.text.slice(first.end, second.start)
    const opening = view.text.slice(Math.max(0, first.start - 30), first.start)
    const joined = between.toLowerCase().split(/[^\p{L}]+/u)
    return (
      between.length <= 80 &&
      !/[.:;\d]/.test(between) &&
      !view.words.someOf.test(between) &&
      !view.words.rangeOpening.test(opening) &&
      !view.words.comparison.test(between) &&
      joined.some((word) => view.words.and.has(word))
    )
  })
}

export function* checkCompounds(view: SourceView): Pieces {
  for (const claim of view.living) {
    yield undefined
    const text = withoutQuotes(claim.text)
    const second = view.words.secondFact.exec(text)?.[0].trim()
    const hasMore =
      second !== undefined || hasSecondSentence(text, view.words) || joinedNumbers(claim, view)
    if (!hasMore) continue
    yield {
      kind: 'compound',
      level: 'notice',
      rows: [claim],
      key: second === undefined ? 'compound.several' : 'compound.second',
      values: { words: second ?? '' },
      essence: claim.text,
    }
  }
}
