/** What the extraction benches share: where the data is, and how a table is printed. */
import { resolve } from 'node:path'

/** The data beside the project; it is not part of it and may be absent. */
export function dataFolder(): string {
  return resolve(import.meta.dirname, '../../../../shared/data')
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

/** Prints rows with their columns aligned; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  for (const [at, row] of rows.entries()) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
    )
    console.log(cells.join('  '))
    if (at === 0) console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  }
}
