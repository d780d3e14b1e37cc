/** Where evidence comes from. */
import { z } from 'zod'

/**
 * `url`: a page, typed or fetched. `passage`: words of another source in the library. `quotation`:
 * words pasted from anywhere. `file`: a document that was read.
 */
export const evidenceKinds = ['url', 'quotation', 'passage', 'file'] as const
export const EvidenceKind = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** Whether whoever says it was there or has the figures. `unknown`: nobody has said. */
export const primacies = ['primary', 'secondary', 'unknown'] as const
export const Primacy = z.enum(primacies)
export type Primacy = z.infer<typeof Primacy>

/** What can be changed of evidence beside its words. */
export const evidenceFields = {
  primacy: Primacy,
  /** The day it was published, empty where not known. */
  publishedOn: z.union([z.literal(''), z.iso.date()]),
}

/** The text as it was when it was taken; never changed afterwards. */
export const SnapshotSummary = z.object({
  /** Lower-case hex SHA-256 of the text in UTF-8. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTF-16 code units. */
  length: z.int(),
  takenAt: z.iso.datetime(),
  /** The address or the name of the file it was taken from. */
  origin: z.string(),
})
export type SnapshotSummary = z.infer<typeof SnapshotSummary>

export const Snapshot = SnapshotSummary.extend({ text: z.string() })
export type Snapshot = z.infer<typeof Snapshot>

/** What follows from how the evidence was made, and is never typed over. */
export const evidenceOrigin = <R extends z.ZodType>(range: R) => ({
  kind: EvidenceKind,
  snapshot: SnapshotSummary.nullable(),
  /** Of kind `passage`: where its words stand. */
  passage: z
    .object({ sourceId: z.uuid(), revisionId: z.uuid(), ranges: z.array(range).min(1) })
    .nullable(),
})

/** The rules that evidence is held against; each can be switched off for a library. */
export const evidenceRules = ['independent', 'primary', 'older'] as const
export const EvidenceRules = z.object({
  /** At least two publishers that do not depend on each other. */
  independent: z.boolean(),
  /** Somebody who was there, or has the figures. */
  primary: z.boolean(),
  /** None that was published before the claim was. */
  older: z.boolean(),
})
export type EvidenceRules = z.infer<typeof EvidenceRules>
export type EvidenceRule = (typeof evidenceRules)[number]
export const allRules: EvidenceRules = { independent: true, primary: true, older: true }

/** How the evidence of one claim stands to the rules; a rule that is off has null. */
export const RuleLine = z.object({
  independent: z.object({ found: z.int(), needed: z.int(), holds: z.boolean() }).nullable(),
  /** Pieces of evidence that are primary. */
  primary: z.object({ found: z.int(), holds: z.boolean() }).nullable(),
  /** Pieces that are older than the claim, and the claim's day; empty where that is not known. */
  older: z.object({ found: z.int(), claimedOn: z.string(), holds: z.boolean() }).nullable(),
})
export type RuleLine = z.infer<typeof RuleLine>

/** A passage of a source that is evidence for a claim of another. */
export const Citation = z.object({
  evidenceId: z.uuid(),
  stance: z.string(),
  claim: z.object({ id: z.uuid(), sourceId: z.uuid(), number: z.int(), text: z.string() }),
  /** In the newest revision of the source; empty where the words are not in it any more. */
  spans: z.array(z.object({ start: z.int(), end: z.int() })),
})
export type Citation = z.infer<typeof Citation>
