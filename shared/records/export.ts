import { z } from 'zod'

export const csvProfiles = ['data', 'excel-it'] as const
export const CsvProfile = z.enum(csvProfiles)
export type CsvProfile = z.infer<typeof CsvProfile>

/** The columns of a claims CSV, in their standard order. These are the header names too. */
export const csvColumns = [
  'id',
  'number',
  'source',
  'sourceUrl',
  'outlet',
  'publishedOn',
  'text',
  'quote',
  'type',
  'speaker',
  'role',
  'quantities',
  'verifiable',
  'checkWorthiness',
  'verdict',
  'status',
  'confidence',
  'evidenceCount',
  'evidence',
  'notes',
  'tags',
  'assignee',
  'anchorHealth',
  'ranges',
  'start',
  'end',
  'revisionSha256',
  'createdAt',
  'updatedAt',
] as const
export const CsvColumn = z.enum(csvColumns)
export type CsvColumn = z.infer<typeof CsvColumn>

export const CsvRequest = z.object({
  profile: CsvProfile,
  columns: z.array(CsvColumn).min(1),
  /** Which claims: these, or all of a source, or (both null) all of the library. */
  claimIds: z.array(z.uuid()).min(1).nullable(),
  sourceId: z.uuid().nullable(),
})
export type CsvRequest = z.infer<typeof CsvRequest>

export const CsvCounts = z.object({
  rows: z.int(),
  /** Cells that a spreadsheet would have run as a formula and that got a guard. */
  guarded: z.int(),
  /** Cells above 32 767 characters, which Excel cuts off. */
  tooLong: z.int(),
})
export type CsvCounts = z.infer<typeof CsvCounts>

export const CsvPreview = CsvCounts.extend({
  header: z.array(z.string()),
  /** The first rows as they will be written, guards included. */
  sample: z.array(z.array(z.string())),
})
export type CsvPreview = z.infer<typeof CsvPreview>

export const CsvWritten = CsvCounts.extend({
  path: z.string(),
  bytes: z.int(),
  /** True when the file was read back and gave the same rows. */
  verified: z.boolean(),
})
export type CsvWritten = z.infer<typeof CsvWritten>
