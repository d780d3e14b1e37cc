/** A row as a claim that is not there yet: its words, and the cells that can be taken with them. */
import {
  csvFields,
  type CsvDraft,
  type CsvField,
  type CsvPatch,
} from '#shared/records/csv-import.ts'
import { readValue, type CellWords } from './values.ts'

export type Invalid = CsvDraft['invalid']

/**
 * The patch of those fields that are given and say something; an empty cell leaves what a new claim
 * has. The claim's text is not in it.
 */
export function patchOf(
  given: ReadonlyMap<CsvField, string>,
  words: CellWords,
): { patch: CsvPatch; invalid: Invalid } {
  const patch: Record<string, unknown> = {}
  const invalid: Invalid = []
  for (const field of csvFields) {
    const text = given.get(field)
    if (text === undefined || text.trim() === '' || field === 'text') continue
    const read = readValue(field, text, words)
    if (read.ok) patch[field] = read.value
    else {
      const { reason, allowed } = read
      invalid.push({ column: field, after: text, reason, ...(allowed ? { allowed } : {}) })
    }
  }
  return { patch: patch as CsvPatch, invalid }
}
