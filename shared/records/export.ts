/** What can be asked of an export, and what is told of the file. docs/exports.md, docs/csv.md. */
import { z } from 'zod'
import { Language, languages } from './extraction.ts'

export const exportFormats = [
  'csv',
  'xlsx',
  'json',
  'jsonl',
  'annotations',
  'claimreview',
  'markdown',
  'html',
  'pdf',
] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** With what a file's name ends. The two kinds of JSON-LD have names of their own, to stand together. */
export const exportEndings: Readonly<Record<ExportFormat, string>> = {
  csv: '.csv',
  xlsx: '.xlsx',
  json: '.json',
  jsonl: '.jsonl',
  annotations: '.annotations.jsonld',
  claimreview: '.claimreview.jsonld',
  markdown: '.md',
  html: '.html',
  pdf: '.pdf',
}

export const csvProfiles = ['data', 'excel-it', 'excel-en'] as const
export const CsvProfile = z.enum(csvProfiles)
export type CsvProfile = z.infer<typeof CsvProfile>

export const csvDelimiters = [',', ';', '\t', '|'] as const
export const decimalSigns = ['.', ','] as const
export const csvValues = ['raw', ...languages] as const

/** A profile of one's own. docs/csv.md. */
export const OwnProfile = z.object({
  delimiter: z.enum(csvDelimiters),
  bom: z.boolean(),
  decimalSign: z.enum(decimalSigns),
  /** As programs have them, or in the words and days of a language. */
  values: z.enum(csvValues),
  /** Whether cells that a spreadsheet would run are guarded, or only counted. */
  guard: z.boolean(),
})
export type OwnProfile = z.infer<typeof OwnProfile>

/** One of the profiles by name, or one's own described. */
export const AnyProfile = z.union([CsvProfile, OwnProfile])
export type AnyProfile = z.infer<typeof AnyProfile>

/** Whether the profile leaves what a spreadsheet would run as it is. */
export const isRaw = (profile: AnyProfile): boolean =>
  typeof profile === 'string' ? profile === 'data' : !profile.guard

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
  'quantityExact',
  'quantityKind',
  'quantityValue',
  'quantityLow',
  'quantityHigh',
  'quantityUnit',
  'quantityApproximate',
  'verifiable',
  'checkWorthiness',
  'verdict',
  'status',
  'confidence',
  'conclusion',
  'asOf',
  'recheckOn',
  'voidReason',
  'evidenceCount',
  'evidence',
  'notes',
  'tags',
  'assignee',
  'anchorHealth',
  'ranges',
  'start',
  'end',
  'rangeStart',
  'rangeEnd',
  'rangeExact',
  'page',
  'revisionSha256',
  'createdAt',
  'updatedAt',
  'version',
] as const
export const CsvColumn = z.enum(csvColumns)
export type CsvColumn = z.infer<typeof CsvColumn>

/** Which claims: these, or all of a source, or (both null) all of the library. */
const Which = z.object({
  claimIds: z.array(z.uuid()).min(1).nullable(),
  sourceId: z.uuid().nullable(),
})

export const CsvRequest = Which.extend({
  profile: AnyProfile,
  columns: z.array(CsvColumn).min(1),
})
export type CsvRequest = z.infer<typeof CsvRequest>

export const XlsxRequest = Which.extend({
  format: z.literal('xlsx'),
  /** Of the sheet of claims. */
  columns: z.array(CsvColumn).min(1),
  /** Of the headers and the values of closed lists. */
  language: Language,
})
export type XlsxRequest = z.infer<typeof XlsxRequest>

const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ })])

/** What a review says of itself; what is empty is left out of the file. */
export const ClaimReviewRequest = Which.extend({
  format: z.literal('claimreview'),
  /** Of the verdicts in words. */
  language: Language,
  /** Also claims that have a verdict but are not yet checked or published. */
  unfinished: z.boolean(),
  /** Who publishes the reviews. */
  author: z.string().max(2000),
  authorUrl: webAddress,
  /** The page on which the reviews stand. */
  url: webAddress,
})
export type ClaimReviewRequest = z.infer<typeof ClaimReviewRequest>

const readable = Which.extend({ language: Language })

/** What the workbench writes by itself. */
export const FileRequest = z.discriminatedUnion('format', [
  CsvRequest.extend({ format: z.literal('csv') }),
  XlsxRequest,
  Which.extend({ format: z.literal('json') }),
  Which.extend({ format: z.literal('jsonl') }),
  Which.extend({ format: z.literal('annotations') }),
  ClaimReviewRequest,
  readable.extend({ format: z.literal('markdown') }),
  readable.extend({ format: z.literal('html') }),
])
export type FileRequest = z.infer<typeof FileRequest>

/** A PDF is the HTML report as the window prints it. */
export const ExportRequest = z.discriminatedUnion('format', [
  ...FileRequest.options,
  readable.extend({ format: z.literal('pdf') }),
])
export type ExportRequest = z.infer<typeof ExportRequest>

export const CsvCounts = z.object({
  rows: z.int(),
  /** Cells that a spreadsheet would run as a formula: with a guard, or (profile data) counted only. */
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

export const ExportWritten = CsvCounts.extend({
  format: ExportFormat,
  path: z.string(),
  bytes: z.int(),
  /** True when the file was read back and gave the same rows; null where that is not done. */
  verified: z.boolean().nullable(),
  /** Claims that were asked for and have no place in this format. */
  left: z.int(),
  /** What a reader of the format looks for and nobody has said. */
  missing: z.array(z.enum(['author', 'url'])),
})
export type ExportWritten = z.infer<typeof ExportWritten>
