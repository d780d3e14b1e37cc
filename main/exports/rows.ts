/**
 * What stands in each column of a claims CSV. The table is keyed by CsvColumn, so a column without a
 * value here is a type error.
 */
import type { CsvColumn } from '#shared/records/export.ts'
import type { Quantity } from '#shared/records/extraction.ts'
import type { Claim, Evidence, Revision, SourceSummary } from '#shared/records/library.ts'
import type { PageStart } from '#shared/records/origin.ts'
import { findValue, type Scale, type ScaleColour, type ScaleValue } from '#shared/scales/index.ts'
import type { Labels } from './labels.ts'
import { versionOf } from './version.ts'
import { listColumns } from './list-columns.ts'

/** Everything that is exported of one claim. `revision` is the one its ranges stand in. */
export interface ClaimRow {
  claim: Claim
  source: SourceSummary
  revision: Revision
  evidence: Evidence[]
  /** Scales beside the built-in ones, for what its verdict is called. */
  scales?: readonly Scale[]
  /** Where the pages of the revision begin, where it has any. */
  pages?: readonly PageStart[]
}

/** Built-in datatypes of CSVW ("Metadata Vocabulary for Tabular Data", section 5.11.1). */
export type Datatype =
  | 'string'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'json'
  | 'anyURI'
  /** A number or a word, as it comes. */
  | 'any'

export type CellValue = string | number | boolean | null

export interface Column {
  datatype: Datatype
  /** The raw value: what the data profile writes. Lists are JSON, dates ISO 8601. */
  value: (row: ClaimRow) => CellValue
  /** What a person reads in a spreadsheet, where it is not simply the value. */
  readable?: (row: ClaimRow, words: Labels) => CellValue
  /** What stands between the items of a cell that is a list. */
  separator?: string
  description: string
}

/** The value of the scale that the claim's verdict is; undefined without one that anybody knows. */
export const verdictOf = ({
  claim,
  scales,
}: Pick<ClaimRow, 'claim' | 'scales'>): ScaleValue | undefined => findValue(claim.verdict, scales)

/** What it is called; its bare id where its scale is gone, and empty without a verdict. */
export const verdictName = (
  row: Pick<ClaimRow, 'claim' | 'scales'>,
  { language }: Labels,
): string => verdictOf(row)?.label[language] ?? row.claim.verdict ?? ''

export type MarkColour = ScaleColour | 'none'

/** Of its verdict; grey where nobody knows what that was. */
export const colourOf = (row: Pick<ClaimRow, 'claim' | 'scales'>): MarkColour =>
  row.claim.verdict === null ? 'none' : (verdictOf(row)?.colour ?? 'grey')

/** A number as the language writes it, without signs between thousands. */
export const decimal = (value: number, words: Pick<Labels, 'decimalSign'>): string =>
  String(value).replace('.', words.decimalSign)

/** The words of the text, and what they mean where that is known: "27% circa (27 %)". */
export function readableQuantity(
  { exact, value, low, high, unit }: Quantity,
  words: Labels,
): string {
  const amount = (part: number | string): string =>
    typeof part === 'number' ? decimal(part, words) : part
  const parts =
    low !== undefined && high !== undefined
      ? `${amount(low)}–${amount(high)}`
      : value === null
        ? ''
        : amount(value)
  const meaning = [parts, unit ?? ''].filter((part) => part !== '').join(' ')
  return meaning === '' || meaning === exact ? exact : `${exact} (${meaning})`
}

function readableEvidence(
  { stance, title, publisher, url, quote, note }: Evidence,
  words: Labels,
): string {
  const parts = [title, publisher, url, quote === '' ? '' : `«${quote}»`, note]
  return `${words.stance[stance]}: ${parts.filter((part) => part !== '').join(' · ')}`
}

const evidenceData = ({
  id,
  stance,
  title,
  publisher,
  url,
  quote,
  accessedOn,
  note,
  sha256,
  kind,
  primacy,
  publishedOn,
  snapshot,
  passage,
}: Evidence) => ({
  id,
  stance,
  title,
  publisher,
  url,
  quote,
  accessedOn,
  note,
  sha256,
  kind,
  primacy,
  publishedOn,
  snapshot,
  passage,
})

export const columns: Record<CsvColumn, Column> = {
  ...listColumns,
  id: {
    datatype: 'string',
    value: ({ claim }) => claim.id,
    description: 'UUID of the claim',
  },
  number: {
    datatype: 'integer',
    value: ({ claim }) => claim.number,
    description: 'Number of the claim within its source',
  },
  source: {
    datatype: 'string',
    value: ({ source }) => source.title,
    description: 'Title of the source',
  },
  sourceUrl: {
    datatype: 'anyURI',
    value: ({ source }) => source.url,
    description: 'Address of the source',
  },
  outlet: {
    datatype: 'string',
    value: ({ source }) => source.outlet,
    description: 'Who published the source',
  },
  publishedOn: {
    datatype: 'date',
    value: ({ source }) => source.publishedOn,
    description: 'Day the source was published',
  },
  text: {
    datatype: 'string',
    value: ({ claim }) => claim.text,
    description: 'The claim in words that stand alone',
  },
  quote: {
    datatype: 'string',
    value: ({ claim }) => claim.quote,
    description: 'The words of the source, ranges joined by " … "',
  },
  type: {
    datatype: 'string',
    value: ({ claim }) => claim.type,
    readable: ({ claim }, words) => words.type[claim.type],
    description: 'event, money, percentage, quantity or quote',
  },
  speaker: {
    datatype: 'string',
    value: ({ claim }) => claim.speaker,
    description: 'Who asserts the claim',
  },
  role: {
    datatype: 'string',
    value: ({ claim }) => claim.role,
    description: 'Role of the speaker',
  },
  quantities: {
    datatype: 'json',
    value: ({ claim }) => JSON.stringify(claim.quantities),
    readable: ({ claim }, words) =>
      claim.quantities.map((quantity) => readableQuantity(quantity, words)).join('; '),
    description: 'JSON array of the quantities read out of the quote',
  },
  verifiable: {
    datatype: 'boolean',
    value: ({ claim }) => claim.verifiable,
    description: 'Whether the claim can be checked at all',
  },
  checkWorthiness: {
    datatype: 'decimal',
    value: ({ claim }) => claim.checkWorthiness,
    description: 'How worth checking the claim is, 0 to 1',
  },
  verdict: {
    datatype: 'string',
    value: ({ claim }) => claim.verdict,
    readable: verdictName,
    description:
      'Id of a value of the library’s verdict scale; in the plain scale supported, refuted, mixed or not-enough-evidence',
  },
  status: {
    datatype: 'string',
    value: ({ claim }) => claim.status,
    readable: ({ claim }, words) => words.status[claim.status],
    description: 'new, in-progress, checked, published or void',
  },
  confidence: {
    datatype: 'integer',
    value: ({ claim }) => claim.confidence,
    description: 'How sure the analyst is of the verdict, in percent',
  },
  conclusion: {
    datatype: 'string',
    value: ({ claim }) => claim.conclusion,
    description: 'What the check came to, in the analyst’s words',
  },
  asOf: {
    datatype: 'date',
    value: ({ claim }) => claim.asOf,
    description: 'Day the verdict is true of',
  },
  recheckOn: {
    datatype: 'date',
    value: ({ claim }) => claim.recheckOn,
    description: 'Day on which to look again',
  },
  voidReason: {
    datatype: 'string',
    value: ({ claim }) => claim.voidReason,
    description: 'Why the claim was withdrawn',
  },
  evidenceCount: {
    datatype: 'integer',
    value: ({ claim }) => claim.evidenceCount,
    description: 'How many pieces of evidence there are',
  },
  evidence: {
    datatype: 'json',
    value: ({ evidence }) => JSON.stringify(evidence.map(evidenceData)),
    readable: ({ evidence }, words) =>
      evidence.map((piece) => readableEvidence(piece, words)).join('\n'),
    description: 'JSON array of the evidence',
  },
  notes: {
    datatype: 'string',
    value: ({ claim }) => claim.notes,
    description: 'Notes of the analyst',
  },
  tags: {
    datatype: 'json',
    value: ({ claim }) => JSON.stringify(claim.tags),
    readable: ({ claim }) => claim.tags.join('; '),
    description: 'JSON array of tags',
  },
  assignee: {
    datatype: 'string',
    value: ({ claim }) => claim.assignee,
    description: 'Who is to check the claim',
  },
  anchorHealth: {
    datatype: 'string',
    value: ({ claim }) => claim.health,
    readable: ({ claim }, words) => words.health[claim.health],
    description: 'exact, moved, fuzzy, ambiguous or orphan',
  },
  ranges: {
    datatype: 'json',
    value: ({ claim }) => JSON.stringify(claim.ranges),
    readable: ({ claim }) => claim.ranges.map(({ start, end }) => `${start}–${end}`).join('; '),
    description: 'JSON array of ranges: offsets in UTF-16 units, exact words, prefix and suffix',
  },
  start: {
    datatype: 'integer',
    value: ({ claim }) => claim.ranges[0]?.start ?? null,
    description: 'Where the first range starts',
  },
  end: {
    datatype: 'integer',
    value: ({ claim }) => claim.ranges.at(-1)?.end ?? null,
    description: 'Where the last range ends, exclusive',
  },
  revisionSha256: {
    datatype: 'string',
    value: ({ revision }) => revision.sha256,
    description: 'SHA-256 of the text that the offsets count in',
  },
  createdAt: {
    datatype: 'dateTime',
    value: ({ claim }) => claim.createdAt,
    description: 'When the claim was made (UTC)',
  },
  updatedAt: {
    datatype: 'dateTime',
    value: ({ claim }) => claim.updatedAt,
    description: 'When the claim was last changed (UTC)',
  },
  version: {
    datatype: 'string',
    value: ({ claim }) => versionOf(claim),
    description: 'The state of the claim, by which an edited file is compared with the library',
  },
}
