/** How columns sort. An empty cell comes last, whichever way the column is sorted. */
import type { IRowNode } from 'ag-grid-community'
import type { Language, Quantity } from '#shared/records/extraction.ts'
import { placeOf } from '../scales/current.ts'
import { statuses, type Claim } from '#shared/records/library.ts'
import { fold } from './filters/narrow.ts'

type Compare<T> = (a: T, b: T) => number

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** @returns a comparator as AG Grid wants it, which negates the answer where the sort descends */
export const emptyLast =
  <T>(compare: Compare<T>) =>
  (
    a: T | null | undefined,
    b: T | null | undefined,
    _nodeA: unknown,
    _nodeB: unknown,
    isDescending: boolean,
  ): number => {
    const [noA, noB] = [isEmpty(a), isEmpty(b)]
    if (noA && noB) return 0
    if (noA) return isDescending ? -1 : 1
    if (noB) return isDescending ? 1 : -1
    return compare(a!, b!)
  }

const collators: Readonly<Record<Language, Intl.Collator>> = {
  it: new Intl.Collator('it', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
}

/** As a dictionary of that language orders words, with numbers by their value. */
export const byWords = (language: Language): Compare<string> => collators[language].compare

type WordField = 'text' | 'quote' | 'speaker' | 'notes' | 'conclusion' | 'voidReason'

/** Without case, accents and what stands before the first letter, with numbers of one length. */
const sortKey = (text: string): string =>
  fold(text)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\d+/g, (digits) => digits.padStart(15, '0'))

/**
 * For long texts of many claims: asking the dictionary about 100,000 of them takes a second, so each
 * claim's key is made once and keys are compared as they stand.
 */
export function byKey(field: WordField) {
  const keys = new WeakMap<Claim, string>()
  const keyOf = (claim: Claim): string => {
    let key = keys.get(claim)
    if (key === undefined) {
      key = sortKey(claim[field])
      keys.set(claim, key)
    }
    return key
  }
  return (
    _a: unknown,
    _b: unknown,
    nodeA: Pick<IRowNode<Claim>, 'data'>,
    nodeB: Pick<IRowNode<Claim>, 'data'>,
    isDescending: boolean,
  ): number => {
    const a = nodeA.data ? keyOf(nodeA.data) : ''
    const b = nodeB.data ? keyOf(nodeB.data) : ''
    if (a === b) return 0
    if (a === '' || b === '') return (a === '') === isDescending ? -1 : 1
    return a < b ? -1 : 1
  }
}

export const byNumber: Compare<number> = (a, b) => a - b

export const byPlace =
  <T>(order: readonly T[]): Compare<T> =>
  (a, b) =>
    order.indexOf(a) - order.indexOf(b)

export const byVerdict: Compare<string> = (a, b) => placeOf(a) - placeOf(b)
export const byStatus = byPlace(statuses)

/** The largest number among quantities; null where there is none, as with dates. */
export function largestNumber(quantities: readonly Quantity[]): number | null {
  let largest: number | null = null
  for (const { value, high, low } of quantities) {
    const amount = [value, high, low].find((one) => typeof one === 'number')
    if (amount !== undefined && (largest === null || amount > largest)) largest = amount
  }
  return largest
}

/** By the largest number of each; what has none comes before all numbers. */
export function byQuantities(a: readonly Quantity[], b: readonly Quantity[]): number {
  const [x, y] = [largestNumber(a), largestNumber(b)]
  if (x === null || y === null) return Number(x !== null) - Number(y !== null)
  return x - y
}
