/** Rows to write: the values of a claims table, as the Excel profile has them before it writes. */
import { profiles } from '#main/exports/profiles.ts'
import { columns, type CellValue } from '#main/exports/rows.ts'
import { csvColumns, type CsvColumn } from '#shared/records/export.ts'
import { rowWith } from '../../unit/exports/rows-for-tests.ts'

export const names: readonly CsvColumn[] = csvColumns.filter((name) => name !== 'ranges')
export const datatypes = names.map((name) => columns[name].datatype)
export const header = names.map((name) => profiles['excel-it'].header(name))

export type Values = readonly CellValue[]

const words =
  'Microsoft e Nvidia investono fino a 15 miliardi di dollari in Anthropic, la startup dietro ai modelli Claude; "una partnership strategica", dice l’ad è così: perché più città 😀'.split(
    ' ',
  )
const someWords = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => words[(from + at) % words.length]).join(' ')

/** One in fifty has a cell that a spreadsheet would run, one in ten a line end. */
const different: readonly Values[] = Array.from({ length: 500 }, (_, n) => {
  const row = rowWith(
    {
      text: someWords(n, 12 + (n % 9)),
      quote: someWords(n + 3, 9 + (n % 17)),
      notes: n % 10 === 0 ? `${someWords(n, 20)}\n${someWords(n + 7, 9)}` : '',
      assignee: n % 50 === 0 ? '@ada' : '',
      checkWorthiness: (n % 100) / 100,
    },
    n + 1,
  )
  return names.map((name) => profiles['excel-it'].value(name, row))
})

export function* rowsToWrite(count: number): Generator<Values> {
  for (let n = 0; n < count; n += 1) yield different[n % different.length]!
}
