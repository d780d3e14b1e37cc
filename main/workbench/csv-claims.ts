/** A table of claims made elsewhere: which column is what, and where each quote stands. */
import {
  guessMapping,
  isColumnName,
  letters,
  openTable,
  patchOf,
  wordsOf,
  type CsvInput,
  type TableRow,
} from '#main/exports/index.ts'
import type { Store } from '#main/store/index.ts'
import {
  csvFields,
  type CsvClaims,
  type CsvField,
  type CsvMapping,
  type CsvTarget,
} from '#shared/records/csv-import.ts'
import { unguardCell } from '#shared/formula-guard.ts'
import type { DiffOptions } from './csv-diff.ts'
import { currentScale } from './scales.ts'
import { Places } from './csv-places.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Rows shown for choosing what is what, and looked at for guessing. */
const sampleRows = 8

const isField = (target: string): target is CsvField => csvFields.some((field) => field === target)

async function firstRows(rows: AsyncIterable<TableRow>): Promise<string[][]> {
  const first: string[][] = []
  for await (const { cells } of rows) {
    first.push(cells)
    if (first.length > sampleRows) break
  }
  return first
}

/**
 * The claims of the file, in its order; nothing is written. A row without text has its quote for
 * text. `mapping` null is guessed. Throws Failure for a file that is no CSV, and `not-found`.
 */
export async function claimsOfCsv(
  store: Store,
  input: CsvInput,
  options: DiffOptions & { sourceId: string | null; mapping: CsvMapping | null },
): Promise<CsvClaims> {
  const { signal, onProgress, sourceId } = options
  const places = new Places(store, sourceId)
  const table = await openTable(input, isColumnName, signal)
  const [first = [], ...after] = await firstRows(table.rows())
  const mapping = options.mapping ?? guessMapping(first, after)
  const sample = mapping.header ? after : [first, ...after].slice(0, sampleRows)
  const width = Math.max(...[first, ...sample].map((cells) => cells.length))
  const result: CsvClaims = {
    file: input.name,
    shape: table.shape,
    header: Array.from({ length: width }, (_, place) =>
      mapping.header ? (first[place] ?? '') || letters(place) : letters(place),
    ),
    sample,
    rows: 0,
    mapping,
    drafts: [],
    problems: [],
  }
  const words = wordsOf('data', currentScale(store))
  let isHeader = mapping.header
  for await (const { row, cells } of table.rows()) {
    if (isHeader) {
      isHeader = false
      continue
    }
    result.rows += 1
    const cell = (target: CsvTarget): string => {
      const place = mapping.columns[target]
      return place === undefined ? '' : unguardCell(cells[place] ?? '').trim()
    }
    const quote = cell('quote')
    const text = cell('text')
    if (text === '' && quote === '') {
      result.problems.push({ row, kind: 'nothing', detail: {} })
      continue
    }
    const wanted = {
      quote,
      text: text || quote,
      title: cell('sourceTitle'),
      url: cell('sourceUrl'),
    }
    const place = places.of({ ...wanted, near: null })
    const given = new Map(
      Object.keys(mapping.columns)
        .filter((target) => isField(target))
        .map((field) => [field, cell(field as CsvTarget)]),
    )
    result.drafts.push({
      row,
      text: text || place.found || quote,
      quote,
      ...place,
      ...patchOf(given, words),
      why: 'elsewhere',
    })
    if (result.rows % 20 !== 0) continue
    onProgress(result.rows)
    await nextTurn()
    signal.throwIfAborted()
  }
  return result
}
