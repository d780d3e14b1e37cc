/**
 * Ranges and quantities as columns that a machine can use. A claim has one of each as a rule: then
 * the cell is that number or word. Where it has several, the cell is a list behind the separator
 * that the CSVW metadata names, in the same order in all columns of a kind, an unknown item empty.
 * Words of the text, which may hold the separator, are a JSON array instead.
 */
import type { CsvColumn } from '#shared/records/export.ts'
import type { Quantity } from '#shared/records/extraction.ts'
import type { Range } from '#shared/records/library.ts'
import { pagesOf } from '#shared/records/origin.ts'
import type { Labels } from './labels.ts'
import type { CellValue, ClaimRow, Column } from './rows.ts'

export const listSeparator = ';'

type ListColumn = Extract<CsvColumn, `range${Capitalize<string>}` | `quantity${string}` | 'page'>

const spoken = (item: CellValue, words: Labels): string => {
  if (typeof item === 'boolean') return item ? words.yes : words.no
  return typeof item === 'number' ? String(item).replace('.', words.decimalSign) : (item ?? '')
}

function list<Item>(
  itemsOf: (row: ClaimRow) => readonly Item[],
  of: (item: Item) => CellValue,
  datatype: Column['datatype'],
  description: string,
): Column {
  const single = (items: readonly Item[]): CellValue =>
    items[0] === undefined ? null : of(items[0])
  return {
    datatype,
    separator: listSeparator,
    value: (row) => {
      const items = itemsOf(row)
      if (items.length < 2) return single(items)
      return items.map((item) => of(item) ?? '').join(listSeparator)
    },
    readable: (row, words) => {
      const items = itemsOf(row)
      if (items.length < 2) return single(items)
      return items.map((item) => spoken(of(item), words)).join(`${listSeparator} `)
    },
    description: `${description}; several are a list behind "${listSeparator}"`,
  }
}

function wordsOf<Item extends { exact: string }>(
  itemsOf: (row: ClaimRow) => readonly Item[],
  between: string,
  description: string,
): Column {
  const exact = (row: ClaimRow): string[] => itemsOf(row).map((item) => item.exact)
  return {
    datatype: 'json',
    value: (row) => JSON.stringify(exact(row)),
    readable: (row) => exact(row).join(between),
    description: `JSON array of ${description}`,
  }
}

const ranges = ({ claim }: ClaimRow): readonly Range[] => claim.ranges
const quantities = ({ claim }: ClaimRow): readonly Quantity[] => claim.quantities
const pages = ({ claim, pages: starts }: ClaimRow): readonly number[] =>
  pagesOf(starts, claim.ranges)

export const listColumns: Record<ListColumn, Column> = {
  rangeStart: list(ranges, ({ start }) => start, 'integer', 'Where each range starts'),
  rangeEnd: list(ranges, ({ end }) => end, 'integer', 'Where each range ends, exclusive'),
  page: list(pages, (page) => page, 'integer', 'Page of the source that the words stand on'),
  rangeExact: wordsOf(ranges, ' … ', 'the words of each range'),
  quantityExact: wordsOf(quantities, '; ', 'the words of each quantity'),
  quantityKind: list(quantities, ({ kind }) => kind, 'string', 'Kind of each quantity'),
  quantityValue: list(
    quantities,
    ({ value }) => value,
    'any',
    'Value of each quantity: a number, or for dates and durations ISO 8601',
  ),
  quantityLow: list(quantities, ({ low }) => low ?? null, 'any', 'Lower bound of each quantity'),
  quantityHigh: list(quantities, ({ high }) => high ?? null, 'any', 'Upper bound of each quantity'),
  quantityUnit: list(quantities, ({ unit }) => unit, 'string', 'Unit of each quantity'),
  quantityApproximate: list(
    quantities,
    ({ approximate }) => approximate ?? false,
    'boolean',
    'Whether each quantity is approximate',
  ),
}
