/** What comes back from a CSV: edits of an export, and claims made elsewhere. docs/csv.md. */
import { z } from 'zod'
import { CsvColumn, CsvProfile } from './export.ts'
import { Span } from './extraction.ts'
import { AnchorHealth, ClaimPatch, Id } from './library.ts'

/** The columns whose edits can be taken in. All others follow from the anchor, or are the program's. */
export const csvFields = [
  'text',
  'type',
  'speaker',
  'role',
  'verifiable',
  'checkWorthiness',
  'verdict',
  'status',
  'confidence',
  'conclusion',
  'asOf',
  'recheckOn',
  'voidReason',
  'notes',
  'tags',
  'assignee',
] as const
export const CsvField = z.enum(csvFields)
export type CsvField = z.infer<typeof CsvField>

/** Bytes of a file that is read. */
export const largestCsv = 200 * 1024 * 1024

export const csvEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const csvDelimiters = [',', ';', '\t', '|'] as const
export type CsvDelimiter = (typeof csvDelimiters)[number]

/** How the file was written, as far as that can be seen. */
export const CsvShape = z.object({
  encoding: z.enum(csvEncodings),
  bom: z.boolean(),
  delimiter: z.enum(csvDelimiters),
  /** Of the first record; null where there is only one line. */
  lineEnd: z.enum(['crlf', 'lf', 'cr']).nullable(),
})
export type CsvShape = z.infer<typeof CsvShape>

/** Why an edited cell cannot be taken in. */
export const csvReasons = [
  // The value is not right: `allowed` says what would be.
  'empty',
  'unknown-word',
  'not-a-number',
  'not-a-day',
  'out-of-range',
  'too-long',
  'not-a-list',
  /** A spreadsheet ran the cell and put its error there ("#NOME?"). */
  'spreadsheet-error',
  /** Excel cut it at 32 767 characters. */
  'cut-off',
  // The column is not for editing.
  'from-anchor',
  'from-source',
  'own',
] as const
export const CsvReason = z.enum(csvReasons)
export type CsvReason = z.infer<typeof CsvReason>

export const CsvCell = z.object({
  column: CsvColumn,
  /**
   * `change`: can be taken in. `conflict`: so can it, but the library's value has changed since the
   * export too. `invalid`: the value does not fit. `refused`: the column cannot be edited.
   */
  state: z.enum(['change', 'conflict', 'invalid', 'refused']),
  /** What the library holds now. */
  before: z.json(),
  /** What it held when it was exported; not there where that is not known. */
  base: z.json().optional(),
  /** What the file says: the value read, or the cell's text where it cannot be taken in. */
  after: z.json(),
  reason: CsvReason.optional(),
  /** Values that would have been right, or the bounds. */
  allowed: z.array(z.string()).optional(),
})
export type CsvCell = z.infer<typeof CsvCell>

/** Rows are counted as a spreadsheet does: the header is row 1. */
const row = z.int().min(1)

export const CsvRow = z.object({
  row,
  claimId: Id,
  sourceId: Id,
  number: z.int(),
  /** The claim's text as it is now. */
  text: z.string(),
  matchedBy: z.enum(['id', 'number-and-quote', 'quote']),
  cells: z.array(CsvCell).min(1),
})
export type CsvRow = z.infer<typeof CsvRow>

/** A row that is not used, with the reason. */
export const CsvProblem = z.object({
  row,
  kind: z.enum([
    /** More or fewer cells than the header has. */
    'ragged',
    /** The claim has been in an earlier row. */
    'repeated',
    /** The claim was discarded since. */
    'discarded',
    /** Neither text nor quote. */
    'nothing',
    /** Several claims have this quote. */
    'several',
  ]),
  /** Numbers and names for the words: `found`, `expected`, `other`. */
  detail: z.record(z.string(), z.string()),
})
export type CsvProblem = z.infer<typeof CsvProblem>

/** What of a patch a CSV can bring: everything but the keeping of a proposal. */
export const CsvPatch = ClaimPatch.omit({ proposed: true })
export type CsvPatch = z.infer<typeof CsvPatch>

/** A claim that is not in the library yet. */
export const CsvDraft = z.object({
  row,
  text: z.string(),
  quote: z.string(),
  /** Null where no source of the library is the one meant. */
  sourceId: Id.nullable(),
  revisionId: Id.nullable(),
  /** How the quote was found in the source: what is `ambiguous` or `orphan` has no ranges. */
  health: AnchorHealth,
  /** 0 to 1, where health is fuzzy. */
  score: z.number().optional(),
  ranges: z.array(Span),
  /** The words found there. */
  found: z.string(),
  patch: CsvPatch,
  /** Cells that say something else than their column can hold; left out of the patch. */
  invalid: z.array(CsvCell.pick({ column: true, after: true, reason: true, allowed: true })),
  /** Why this row is not one of the library's claims. */
  why: z.enum(['no-id', 'unknown-id', 'elsewhere']),
  /** A claim of the source with the same words of text or quote. */
  sameAs: Id.nullable(),
})
export type CsvDraft = z.infer<typeof CsvDraft>

export const CsvFile = z.object({
  name: z.string().min(1).max(4096),
  bytes: z.instanceof(Uint8Array),
})

export const CsvDiff = z.object({
  file: z.string(),
  shape: CsvShape,
  profile: CsvProfile,
  /** Rows read, the header apart. */
  rows: z.int(),
  /** Rows that say what the library says. */
  unchanged: z.int(),
  changed: z.array(CsvRow),
  added: z.array(CsvDraft),
  /** Claims of the same sources that are not in the file. They stay as they are. */
  missing: z.object({
    total: z.int(),
    /** The first of them. */
    claims: z.array(z.object({ claimId: Id, number: z.int(), text: z.string() })),
  }),
  /** Headers that are no column of an export: not read. */
  unknownColumns: z.array(z.string()),
  problems: z.array(CsvProblem),
  /** Rows of which it is not known what the library held when they were exported. */
  withoutBase: z.int(),
  counts: z.object({
    change: z.int(),
    conflict: z.int(),
    invalid: z.int(),
    refused: z.int(),
  }),
})
export type CsvDiff = z.infer<typeof CsvDiff>

/** What a column of a foreign table can be. */
export const csvTargets = [
  'text',
  'quote',
  'verdict',
  'status',
  'confidence',
  'speaker',
  'role',
  'notes',
  'tags',
  'assignee',
  'sourceTitle',
  'sourceUrl',
] as const
export const CsvTarget = z.enum(csvTargets)
export type CsvTarget = z.infer<typeof CsvTarget>

export const CsvMapping = z.object({
  /** The first row names the columns. */
  header: z.boolean(),
  /** Places of the columns, counted from 0. */
  columns: z.partialRecord(CsvTarget, z.int().min(0)),
})
export type CsvMapping = z.infer<typeof CsvMapping>

export const CsvClaims = z.object({
  file: z.string(),
  shape: CsvShape,
  /** The first row as names, or A, B, C … where it names nothing. */
  header: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  /** As used: guessed where none was given. */
  mapping: CsvMapping,
  drafts: z.array(CsvDraft),
  problems: z.array(CsvProblem),
})
export type CsvClaims = z.infer<typeof CsvClaims>

export const CsvAccepted = z.object({
  /** Of one claim; `expected` is what the library held of these fields when it was shown. */
  changes: z
    .array(
      z.object({
        claimId: Id,
        patch: CsvPatch,
        expected: z.partialRecord(CsvField, z.json()),
      }),
    )
    .max(200_000),
  additions: z
    .array(
      z.object({
        revisionId: Id,
        /** None: the claim becomes an orphan that keeps `quote`. */
        ranges: z.array(Span).max(100),
        quote: z.string().max(100_000),
        text: z.string().trim().min(1).max(100_000),
        patch: CsvPatch,
      }),
    )
    .max(200_000),
})
export type CsvAccepted = z.infer<typeof CsvAccepted>

export const CsvApplied = z.object({
  /** Claims that changed, and fields in them. */
  claims: z.int(),
  fields: z.int(),
  addedIds: z.array(Id),
  /** Not written: the library's value is no longer the one that was shown. */
  stale: z.array(z.object({ claimId: Id, field: CsvField })),
})
export type CsvApplied = z.infer<typeof CsvApplied>
