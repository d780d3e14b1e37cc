/** From one value to another, and by how much: "da 200 mila a 250 mila, con un aumento del 25 %". */
import type { Quantity } from '#shared/records/extraction.ts'
import { figureOf, reckoned, type Draft, type Pieces } from './draft.ts'
import {
  claimOf,
  endsOf,
  isNear,
  isNumeric,
  rowsOf,
  sameUnit,
  slack,
  type Numeric,
} from './figures.ts'
import type { Passage, SourceView } from './source.ts'

/** Characters within which a sentence says how large the change was. */
const reach = 60

/** The rise or fall that is told right after the two values. */
function told(ends: Quantity, passage: Passage, view: SourceView): Numeric | null {
  const near = passage.quantities.filter(
    (quantity): quantity is Numeric =>
      quantity.start >= ends.end && quantity.start - ends.end <= reach && isNumeric(quantity),
  )
  const [first] = near
  if (!first) return null
  const isOfUse =
    (first.kind === 'percentage' && first.unit === '%' && ends.kind !== 'percentage') ||
    (first.kind === 'percentage' && first.unit === 'pp' && ends.kind === 'percentage') ||
    (ends.kind !== 'percentage' && sameUnit(first, ends))
  const around = view.text.slice(ends.end, Math.min(passage.end, first.end + 20))
  return isOfUse && (view.words.rise.test(around) || view.words.fall.test(around)) ? first : null
}

function judge(ends: Quantity, passage: Passage, view: SourceView): Draft | undefined {
  const pair = endsOf(ends)
  if (!pair || !view.words.from.test(ends.exact)) return undefined
  const by = told(ends, passage, view)
  if (!by) return undefined
  const [from, to] = pair
  const isShare = by.kind === 'percentage' && by.unit === '%'
  if (isShare && from === 0) return undefined
  const difference = Math.abs(to - from)
  const result = isShare ? (100 * difference) / Math.abs(from) : difference
  // A percentage is rounded, and so are often the values that it was reckoned from.
  const off = isShare ? slack(by) + 0.5 : by.approximate ? slack(by) : 0
  const isRight = isNear(result, by.value, off)
  if (!isRight && isNear(result, by.value, 2 * off)) return undefined
  const rows = rowsOf([ends, by].map((quantity) => claimOf(quantity, passage.claims)))
  if (rows.length === 0) return undefined
  const end = (value: number) => ({
    ...reckoned(value, ends),
    claimId: claimOf(ends, passage.claims)?.id ?? null,
  })
  const shown = {
    ...reckoned(Math.round(result * 100) / 100, by),
    approximate: isShare && !Number.isInteger(result),
  }
  return {
    kind: 'change',
    level: isRight ? 'holds' : 'problem',
    rows,
    key: isRight ? 'change.holds' : 'change.differs',
    values: { told: figureOf(by), reckoned: shown },
    arithmetic: {
      operator: isShare ? 'relative' : 'minus',
      terms: [end(Math.max(from, to)), end(Math.min(from, to)), ...(isShare ? [end(from)] : [])],
      result: shown,
      expected: { ...figureOf(by), claimId: claimOf(by, passage.claims)?.id ?? null },
    },
    essence: `${from}>${to}:${by.value}${by.unit ?? ''}`,
  }
}

export function* checkChanges(view: SourceView): Pieces {
  for (const passage of view.passages) {
    yield undefined
    if (passage.claims.length === 0) continue
    for (const quantity of passage.quantities) {
      const draft = judge(quantity, passage, view)
      if (draft) yield draft
    }
  }
}
