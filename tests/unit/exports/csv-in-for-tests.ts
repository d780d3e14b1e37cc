/** Files in memory, read as the program reads them. */
import { inputOf, isColumnName, openTable } from '#main/exports/index.ts'

export const bytesOf = (text: string) => new TextEncoder().encode(text)

export const open = (bytes: Uint8Array | string, name = 'a.csv') =>
  openTable(inputOf(name, typeof bytes === 'string' ? bytesOf(bytes) : bytes), isColumnName)

/** All rows, the header first. */
export async function read(bytes: Uint8Array | string): Promise<string[][]> {
  const table = await open(bytes)
  const rows: string[][] = []
  for await (const { cells } of table.rows()) rows.push(cells)
  return rows
}
