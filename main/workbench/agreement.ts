/** How far two people agree on the claims that both judged, column by column. */
import type { Store, StoredClaim } from '#main/store/index.ts'
import {
  cohensKappa,
  interval,
  krippendorffsAlpha,
  nominal,
  percentAgreement,
  type Unit,
} from '#shared/agreement/agreement.ts'
import { agreementColumns, type Agreement, type ColumnAgreement } from '#shared/records/merge.ts'
import { baseOf, readSince, type Since } from './merge-compare.ts'
import { rowsOf } from './merge-tables.ts'
import type { Other } from './other-library.ts'

type Column = ColumnAgreement['column']

/** Judgements that start empty: one that was there before was seen, not made. */
const startEmpty: ReadonlySet<Column> = new Set(['verdict', 'verifiable', 'confidence'])
const numbers: ReadonlySet<Column> = new Set(['checkWorthiness', 'confidence'])

interface Pair {
  mine: StoredClaim
  theirs: StoredClaim
  /** Of the columns that start empty, those that the other side started with a value in. */
  seen: ReadonlySet<Column>
}

function seenIn(other: Store, ids: readonly string[], since: Since): Map<string, Set<Column>> {
  return new Map(
    rowsOf(other, 'claims', ids).map((row) => {
      const base = baseOf('claims', row, since.entries.get(`claims:${row.id}`) ?? [])
      const before = (column: Column): unknown =>
        column in base ? base[column] : row.fields[column]
      return [
        row.id,
        new Set([...startEmpty].filter((column) => (before(column) ?? null) !== null)),
      ]
    }),
  )
}

function pairsOf(
  mine: Store,
  { store: other, theirsAfter, common }: Other,
): {
  shared: number
  pairs: Pair[]
} {
  const since = readSince(other, theirsAfter)
  const there = new Set(other.claims.ids(null))
  const shared = mine.claims.ids(null).filter((id) => there.has(id))
  // Two libraries with the same claims and no common history: all is each side's own.
  const ids = common === 0 ? shared : shared.filter((id) => since.touched.has(id))
  const seen = common === 0 ? new Map<string, Set<Column>>() : seenIn(other, ids, since)
  const theirs = new Map(other.claims.ofIds(ids).map((claim) => [claim.id, claim]))
  const pairs = mine.claims.ofIds(ids).flatMap((claim) => {
    const beside = theirs.get(claim.id)
    return beside
      ? [{ mine: claim, theirs: beside, seen: seen.get(claim.id) ?? new Set<Column>() }]
      : []
  })
  return { shared: shared.length, pairs }
}

function agreementOn(column: Column, pairs: readonly Pair[]): ColumnAgreement {
  const units = pairs.map(({ mine, theirs, seen }): Unit<string | number | boolean> => [
    mine[column],
    seen.has(column) ? null : theirs[column],
  ])
  const n = units.filter(([a, b]) => a !== null && b !== null).length
  if (!numbers.has(column))
    return {
      column,
      n,
      percent: percentAgreement(units),
      kappa: cohensKappa(units),
      alpha: krippendorffsAlpha(units, nominal),
    }
  const asNumbers = units as Unit<number>[]
  return {
    column,
    n,
    percent: percentAgreement(asNumbers),
    kappa: null,
    alpha: krippendorffsAlpha(asNumbers, interval),
  }
}

/** A claim counts where the other side worked on it since the two parted. */
export function readAgreement(mine: Store, other: Other): Omit<Agreement, 'path'> {
  const { shared, pairs } = pairsOf(mine, other)
  return {
    blind: other.blind,
    shared,
    judged: pairs.length,
    columns: agreementColumns.map((column) => agreementOn(column, pairs)),
  }
}
