/** Dates that cannot follow each other as they are told. */
import type { Quantity } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'
import { figureOf, termOf, type Draft, type Pieces } from './draft.ts'
import { claimOf, rowsOf } from './figures.ts'
import type { Passage, SourceView } from './source.ts'

const iso = /^\d{4}(?:-\d\d){0,2}$/

type Day = Quantity & { value: string }

const isDay = (quantity: Quantity): quantity is Day =>
  quantity.kind === 'date' && typeof quantity.value === 'string' && iso.test(quantity.value)

/** Compared at the precision that both have: 2015 is not before 2015-03. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

const draftOf = (
  first: Day,
  second: Day,
  rows: readonly Claim[],
  key: string,
  name = '',
): Draft => ({
  kind: 'dates',
  level: 'problem',
  rows,
  key,
  values: { first: figureOf(first), second: figureOf(second), name },
  arithmetic: {
    operator: 'before',
    terms: [first, second].map((day) => termOf(day, claimOf(day, rows))),
    result: null,
    expected: null,
  },
  essence: `${first.value}>${second.value}`,
})

const fromWord = /(?:\bdal?|\bdall['’]|\bfrom|\bbetween|\btra il|\bfra il)\s*$/iu
const toWord = /^\s*(?:al?|fino al?|all['’]|e il|to|until|till|and|through|[–-])\s*$/iu

/** "dal 1918 al 1915", and "nel 2019 … e poi nel 2015". */
function inSentence(passage: Passage, view: SourceView): Draft | undefined {
  const days = passage.quantities.filter(isDay)
  for (const [index, first] of days.entries()) {
    const second = days[index + 1]
    if (!second || !isBefore(second.value, first.value)) continue
    const before = view.text.slice(Math.max(passage.start, first.start - 12), first.start)
    const between = view.text.slice(first.end, second.start)
    const isRange = fromWord.test(before) && toWord.test(between)
    const isLater = view.words.later.test(between) && between.length <= 80
    if (!isRange && !isLater) continue
    const rows = rowsOf([first, second].map((day) => claimOf(day, passage.claims)))
    if (rows.length === 0) continue
    return draftOf(first, second, rows, isRange ? 'dates.range' : 'dates.later')
  }
  return undefined
}

/** Names whose beginning is told, with the day. */
function beginningsIn(view: SourceView): Map<string, { claim: Claim; day: Day }> {
  const found = new Map<string, { claim: Claim; day: Day }>()
  for (const claim of view.living) {
    const name = view.words.beginning.exec(claim.text)?.[1]
    const days = claim.quantities.filter(isDay)
    if (name && /^\p{Lu}/u.test(name) && days.length === 1)
      found.set(name, { claim, day: days[0]! })
  }
  return found
}

/** What is told of somebody before they were there. */
export function* checkDates(view: SourceView): Pieces {
  for (const passage of view.passages) {
    yield undefined
    const draft = passage.claims.length > 0 ? inSentence(passage, view) : undefined
    if (draft) yield draft
  }
  const beginnings = beginningsIn(view)
  if (beginnings.size === 0) return
  for (const claim of view.living) {
    yield undefined
    const days = claim.quantities.filter(isDay)
    const [day] = days
    if (!day || days.length > 1) continue
    for (const [name, beginning] of beginnings) {
      const isSubject = claim.text.startsWith(`${name} `) && claim.id !== beginning.claim.id
      if (!isSubject || !isBefore(day.value, beginning.day.value)) continue
      if (view.words.beginning.test(claim.text)) continue
      yield draftOf(beginning.day, day, [claim, beginning.claim], 'dates.beginning', name)
    }
  }
}
