/**
 * Parts and their total in one sentence: "15 miliardi: 5 da Microsoft e 10 da Nvidia". That a sum is
 * wrong is said only where the sentence calls it a sum; that it is right, also where it merely is.
 */
import type { QuantityKind } from '#shared/records/extraction.ts'
import { reckoned, termOf, type Draft, type Pieces } from './draft.ts'
import {
  claimOf,
  isNear,
  isNumeric,
  isSame,
  rowsOf,
  sameUnit,
  slack,
  type Numeric,
} from './figures.ts'
import type { Passage, SourceView } from './source.ts'

const summable: ReadonlySet<QuantityKind> = new Set(['money', 'measure', 'count', 'duration'])
const fewestNumbers = 3
/** A sentence with more is a table in prose, where any number is the sum of some others. */
const mostNumbers = 8

export interface Sum {
  readonly total: Numeric
  readonly parts: readonly Numeric[]
}

/** How a sum and what it should be differ: not at all, no more than rounding explains, or really. */
export function compare({ total, parts }: Sum): 'same' | 'near' | 'different' {
  const sum = parts.reduce((all, { value }) => all + value, 0)
  if (isSame(sum, total.value)) return 'same'
  const all = [total, ...parts]
  const isRounded = all.some(
    ({ approximate, exact }) => approximate || /\d[.,]\d{1,2}(?!\d)/.test(exact),
  )
  // Whole numbers are taken at their word: "10 and 7" does not make 18.
  if (!isRounded) return 'different'
  const off = all.reduce((most, quantity) => most + slack(quantity), 0)
  return isNear(sum, total.value, off) ? 'near' : 'different'
}

export const sumArithmetic = (
  { total, parts }: Sum,
  claimFor: (quantity: Numeric) => Parameters<typeof termOf>[1],
): NonNullable<Draft['arithmetic']> => ({
  operator: 'plus',
  terms: parts.map((part) => termOf(part, claimFor(part))),
  result: reckoned(
    parts.reduce((all, { value }) => all + value, 0),
    total,
  ),
  expected: termOf(total, claimFor(total)),
})

/** The quantities that could be added up, by kind and unit; those without a unit join the only one. */
function groupsOf(passage: Passage): Numeric[][] {
  const groups: Numeric[][] = []
  for (const quantity of passage.quantities) {
    if (!isNumeric(quantity) || !summable.has(quantity.kind) || quantity.value <= 0) continue
    const group = groups.find((others) => others.every((other) => sameUnit(other, quantity)))
    if (group) group.push(quantity)
    else groups.push([quantity])
  }
  return groups.filter(({ length }) => length >= fewestNumbers && length <= mostNumbers)
}

interface Reading extends Sum {
  /** The sentence says that the parts are all there are. */
  readonly saysAll: boolean
  /** It says at least that they are parts. */
  readonly saysParts: boolean
}

/** The total before its parts, or after them. */
function readingsOf(group: readonly Numeric[], passage: Passage, view: SourceView): Reading[] {
  const { words, text } = view
  const between = (a: Numeric, b: Numeric): string => text.slice(a.end, b.start)
  const closed = (parts: readonly Numeric[]): boolean => {
    const [last, before] = [parts.at(-1)!, parts.at(-2)!]
    return between(before, last)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => words.and.has(word))
  }
  const [first, second] = [group[0]!, group[1]!]
  const opening = between(first, second)
  const isPartly = words.someOf.test(opening)
  const isCalledTotal = words.total.test(text.slice(passage.start, first.start))
  const after = group.slice(1)
  const last = group.at(-1)!
  const before = group.slice(0, -1)
  const closing = between(before.at(-1)!, last)
  const isSummedUp = words.total.test(closing)
  return [
    {
      total: first,
      parts: after,
      saysAll: !isPartly && closed(after) && (opening.includes(':') || words.total.test(opening)),
      saysParts: isPartly || opening.includes(':') || isCalledTotal,
    },
    { total: last, parts: before, saysAll: isSummedUp && closed(before), saysParts: isSummedUp },
  ]
}

function judge(reading: Reading, passage: Passage, view: SourceView): Draft | undefined {
  const { total, parts, saysAll, saysParts } = reading
  const difference = compare(reading)
  if (difference === 'near') return undefined
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const isPlain = !view.words.comparison.test(view.text.slice(parts[0]!.start, passage.end))
  const isRight = difference === 'same'
  // Small counts add up by chance; sums of money hardly ever do.
  if (isRight && !saysParts && !saysAll && total.kind !== 'money') return undefined
  const isWrong = isPlain && (saysAll || (saysParts && sum > total.value))
  if (!isRight && !isWrong) return undefined
  const claimFor = (quantity: Numeric) => claimOf(quantity, view.living)
  const rows = rowsOf([total, ...parts].map((quantity) => claimOf(quantity, passage.claims)))
  if (rows.length === 0) return undefined
  return {
    kind: 'sum',
    level: isRight ? 'holds' : 'problem',
    rows,
    key: isRight ? 'sum.holds' : sum > total.value ? 'sum.more' : 'sum.less',
    arithmetic: sumArithmetic(reading, claimFor),
    essence: `${parts.map(({ value }) => value).join('+')}=${total.value}`,
  }
}

export function* checkSums(view: SourceView): Pieces {
  for (const passage of view.passages) {
    yield undefined
    if (passage.claims.length === 0 || passage.quantities.length < fewestNumbers) continue
    for (const group of groupsOf(passage)) {
      const drafts = readingsOf(group, passage, view).map((reading) =>
        judge(reading, passage, view),
      )
      // One reading that holds settles the matter.
      const draft = drafts.find((found) => found?.level === 'holds') ?? drafts.find(Boolean)
      if (draft) yield draft
    }
  }
}
