/** Evidence for and against a claim. */
import { z } from 'zod'
import { Citation, EvidenceKind, RuleLine, Snapshot } from '../../records/evidence.ts'
import { Span } from '../../records/extraction.ts'
import { Evidence, EvidenceDetails, Id } from '../../records/library.ts'
import { define, nothing } from './define.ts'

/** What a person writes down of a piece; what they leave out is not known. */
const Written = EvidenceDetails.extend({
  primacy: EvidenceDetails.shape.primacy.default('unknown'),
  publishedOn: EvidenceDetails.shape.publishedOn.default(''),
})

/** Beside what the passage or the file says of itself; what is left out is taken from there. */
const Said = EvidenceDetails.omit({ quote: true }).partial().strict()

export const evidence = {
  'evidence.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ claimId: Id }),
    output: z.array(Evidence),
  }),
  /** Of kind `url` where there is an address, else `quotation`, unless it is said. */
  'evidence.add': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({
      claimId: Id,
      details: Written,
      kind: EvidenceKind.extract(['url', 'quotation']).optional(),
    }),
    output: Evidence,
  }),
  /** Words of a source in the library; their quote cannot be typed over. */
  'evidence.addPassage': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({
      claimId: Id,
      revisionId: Id,
      ranges: z.array(Span).min(1).max(100),
      details: Said.default({}),
    }),
    output: Evidence,
  }),
  /** The text of a document, read as an article is and kept as a snapshot. */
  'evidence.addFile': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({
      claimId: Id,
      file: z.object({ name: z.string().min(1).max(4096), bytes: z.instanceof(Uint8Array) }),
      quote: EvidenceDetails.shape.quote.default(''),
      details: Said.default({}),
    }),
    output: Evidence,
  }),
  /** Fetches the page at its address and keeps the text as a snapshot. */
  'evidence.fetch': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id }),
    output: Evidence,
  }),
  /** Whether this program can fetch at all. */
  'evidence.canFetch': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({ canFetch: z.boolean() }),
  }),
  'evidence.update': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id, patch: EvidenceDetails.partial().strict() }),
    output: Evidence,
  }),
  'evidence.remove': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
  }),
  /** The text that was seen; null where none was kept. */
  'evidence.snapshot': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ id: Id }),
    output: Snapshot.nullable(),
  }),
  /** The passages of a source that are evidence, wherever their claims are. */
  'evidence.citing': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ sourceId: Id }),
    output: z.array(Citation),
  }),
  /** How a claim's evidence stands to the rules that are on. */
  'evidence.rules': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ claimId: Id }),
    output: RuleLine,
  }),
} as const
