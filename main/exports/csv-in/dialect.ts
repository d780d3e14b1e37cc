/** How the cells of a CSV are parted: seen in its first rows, quotation marks minded. */
import { csvDelimiters, type CsvDelimiter, type CsvShape } from '#shared/records/csv-import.ts'

export interface Dialect {
  delimiter: CsvDelimiter
  lineEnd: CsvShape['lineEnd']
  /** Characters of a first line "sep=;", which is for Excel and no row. */
  skip: number
}

/** Rows looked at. */
const enoughRows = 200

/** The records of the sample as numbers of cells, and the cells of the first. */
function split(sample: string, delimiter: string): { counts: number[]; first: string[] } {
  const counts: number[] = []
  const first: string[] = []
  let cells = 1
  let cell = ''
  let quoted = false
  let atStart = true
  let blank = true
  const endCell = (): void => {
    if (counts.length === 0) first.push(cell)
    cell = ''
    atStart = true
  }
  for (let at = 0; at < sample.length && counts.length < enoughRows; at += 1) {
    const sign = sample[at]!
    if (quoted) {
      if (sign !== '"') cell += counts.length === 0 ? sign : ''
      else if (sample[at + 1] === '"') at += 1
      else quoted = false
    } else if (sign === '"' && atStart) {
      quoted = true
      atStart = false
      blank = false
    } else if (sign === delimiter) {
      endCell()
      cells += 1
      blank = false
    } else if (sign === '\n' || sign === '\r') {
      if (!blank) {
        endCell()
        counts.push(cells)
      }
      cells = 1
      blank = true
      atStart = true
    } else {
      if (counts.length === 0) cell += sign
      atStart = false
      blank = false
    }
  }
  if (counts.length === 0 && !blank) {
    endCell()
    counts.push(cells)
  }
  return { counts, first }
}

/** The first line end outside quotation marks. */
function lineEndOf(sample: string): CsvShape['lineEnd'] {
  let quoted = false
  for (let at = 0; at < sample.length; at += 1) {
    const sign = sample[at]
    if (sign === '"') quoted = !quoted
    else if (quoted) continue
    else if (sign === '\n') return 'lf'
    else if (sign === '\r') return sample[at + 1] === '\n' ? 'crlf' : 'cr'
  }
  return null
}

/**
 * The delimiter that gives the most even rows of more than one cell; `isKnown` tells headers that
 * decide. A single column has none, and is read with commas.
 */
export function dialectOf(sample: string, isKnown: (header: string) => boolean): Dialect {
  const declared = /^"?sep=([,;\t|])"?\r?\n/i.exec(sample)
  const skip = declared?.[0].length ?? 0
  const rows = sample.slice(skip)
  const lineEnd = lineEndOf(rows)
  if (declared) return { delimiter: declared[1] as CsvDelimiter, lineEnd, skip }
  let best: { delimiter: CsvDelimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of csvDelimiters) {
    const { counts, first } = split(rows, delimiter)
    const width = counts[0] ?? 1
    if (width < 2) continue
    const even = counts.filter((count) => count === width).length / counts.length
    const known = first.filter((name) => isKnown(name)).length
    const score = known * 10 + even + Math.min(width, 50) / 1000
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, lineEnd, skip }
}
