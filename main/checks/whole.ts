/** The shares of one whole, told in one sentence: together they are no more than 100 %. */
import { reckoned, termOf, type Pieces } from './draft.ts'
import { claimOf, isNumeric, isSame, rowsOf, slack, type Numeric } from './figures.ts'
import type { SourceView } from './source.ts'

/** Two that make 100 may be one and its rest by chance; three hardly. */
const fewestThatHold = 3

export function* checkWholes(view: SourceView): Pieces {
  const { words } = view
  for (const passage of view.passages) {
    yield undefined
    const all = passage.quantities.filter(({ kind }) => kind === 'percentage')
    if (all.length < 2 || passage.claims.length === 0) continue
    const shares = all.filter((one): one is Numeric => isNumeric(one) && one.unit === '%')
    if (shares.length < all.length || !words.sharedOut.test(passage.text)) continue
    if ([words.comparison, words.rise, words.fall].some((way) => way.test(passage.text))) continue
    const sum = shares.reduce((total, { value }) => total + value, 0)
    const off = shares.reduce((total, share) => total + slack(share), 0)
    const isAll = isSame(sum, 100) && shares.length >= fewestThatHold
    if (!isAll && sum <= 100 + off) continue
    const rows = rowsOf(shares.map((share) => claimOf(share, passage.claims)))
    if (rows.length === 0) continue
    const result = reckoned(sum, { kind: 'percentage', unit: '%' })
    yield {
      kind: 'shares',
      level: isAll ? 'holds' : 'problem',
      rows,
      key: isAll ? 'shares.holds' : 'shares.more',
      values: { sum: result },
      arithmetic: {
        operator: 'plus',
        terms: shares.map((share) => termOf(share, claimOf(share, passage.claims))),
        result,
        expected: { ...reckoned(100, { kind: 'percentage', unit: '%' }), claimId: null },
      },
      essence: shares.map(({ value }) => value).join('+'),
    }
  }
}
