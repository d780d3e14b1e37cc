/**
 * The state of a claim in one short word, exported beside it: when the file comes back, it tells
 * whether the library has changed meanwhile, and by the history what stood there before.
 */
import { createHash } from 'node:crypto'
import { csvFields } from '#shared/records/csv-import.ts'
import type { Claim } from '#shared/records/library.ts'

const length = 16

/**
 * "v" and 16 hexadecimal digits of the SHA-256 of all that can be edited in a CSV and of where the
 * claim stands. The letter keeps a spreadsheet from taking it for a number.
 */
export function versionOf(claim: Claim): string {
  const state = [
    ...csvFields.map((field) => claim[field]),
    claim.ranges.map(({ start, end, exact }) => [start, end, exact]),
  ]
  return `v${createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, length)}`
}

/** Whether a cell can be a version at all. */
export const isVersion = (text: string): boolean => /^v[0-9a-f]{16}$/.test(text)
