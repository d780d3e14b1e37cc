/** A headline that says a number or a name which the body never gives. */
import type { Claim } from '#shared/records/library.ts'
import { figureOf, type Pieces } from './draft.ts'
import { fold, namesIn, rootOf, wordsOf } from './features.ts'
import { isNear, isNumeric, slack } from './figures.ts'
import { numbersIn } from './numbers.ts'
import type { SourceView } from './source.ts'

/** Shorter names have other forms in the body: "Ue", "Usa", "US". */
const shortestName = 4
/** Of the words of a headline, above which capitals do not tell names apart. */
const titleCase = 0.6

/** The beginning that forms of a name share. */
const stemOf = (word: string): string => fold(word).slice(0, shortestName)

interface Body {
  readonly stems: ReadonlySet<string>
  readonly numbers: readonly number[]
}

function bodyOf(view: SourceView): Body | null {
  const parts = view.blocks.filter(({ kind }) => kind !== 'heading')
  if (parts.length === 0) return null
  const text = parts.map(({ start, end }) => view.text.slice(start, end)).join('\n')
  return {
    stems: new Set(wordsOf(text).map(({ lower }) => stemOf(lower))),
    numbers: [
      ...numbersIn(text, view.words).map(({ value }) => value),
      ...view.quantities
        .filter(({ start }) => !view.isHeading(start))
        .flatMap(({ value, low, high }) => [value, low, high])
        .filter((value) => typeof value === 'number'),
    ],
  }
}

/** In "Study Finds Coffee Cures Cancer" every word has a capital: nothing can be told from it. */
function namesOf({ text }: Claim): string[] {
  const words = wordsOf(text).filter(({ text: word }) => /^\p{L}/u.test(word))
  const capitals = words.filter(({ text: word }) => /^\p{Lu}/u.test(word))
  if (words.length > 0 && capitals.length / words.length > titleCase) return []
  return namesIn(wordsOf(text), text)
    .map(({ text: word }) => word)
    .filter((word) => word.length >= shortestName)
}

/** Also in another form: "Milano" and "milanese", "Francia" and "francesi". */
function isIn({ stems }: Body, name: string, { words }: SourceView): boolean {
  return [name.toLowerCase(), rootOf(name.toLowerCase(), words)].some((form) =>
    stems.has(stemOf(form)),
  )
}

export function* checkHeadlines(view: SourceView): Pieces {
  const titles = view.living.filter(({ ranges }) =>
    ranges.every(({ start }) => view.isHeading(start)),
  )
  const body = titles.length > 0 ? bodyOf(view) : null
  if (body === null) return
  for (const claim of titles) {
    yield undefined
    for (const quantity of claim.quantities) {
      if (!isNumeric(quantity) || quantity.kind === 'date' || quantity.kind === 'ordinal') continue
      const { value } = quantity
      // A headline rounds: "15 miliardi" for 14.8.
      if (body.numbers.some((number) => isNear(number, value, slack(quantity)))) continue
      yield {
        kind: 'headline',
        level: 'problem',
        rows: [claim],
        key: 'headline.number',
        values: { number: figureOf(quantity), words: quantity.exact },
        essence: `${value}${quantity.unit ?? ''}`,
      }
    }
    const names = namesOf(claim).filter((name) => !isIn(body, name, view))
    if (names.length > 0)
      yield {
        kind: 'headline',
        level: 'notice',
        rows: [claim],
        key: 'headline.name',
        values: { words: names.join(', '), count: names.length },
        essence: names.join('|'),
      }
  }
}
