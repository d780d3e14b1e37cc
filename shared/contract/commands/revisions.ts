/** Revisions of sources, and claims that have to be given a place in a changed text. */
import { z } from 'zod'
import { Span } from '../../records/extraction.ts'
import { AnchorHealth, Claim, Id } from '../../records/library.ts'
import {
  QueuedAnchor,
  RevisionDiff,
  RevisionDocument,
  RevisionReport,
  RevisionSummary,
} from '../../records/revisions.ts'
import { define, ids, path } from './define.ts'

export const revisions = {
  /** Oldest first. */
  'revisions.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ sourceId: Id }),
    output: z.array(RevisionSummary),
  }),
  'revisions.get': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ id: Id }),
    output: RevisionDocument,
  }),
  /** Paragraph beside paragraph, word by word. */
  'revisions.diff': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ from: Id, to: Id }),
    output: RevisionDiff,
  }),
  /**
   * A changed text of a source: claims are carried over, those that are new in it are proposed. The
   * text as words, as a file's bytes, or as another source, which then goes. One of the three.
   */
  'revisions.add': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z
      .object({
        sourceId: Id,
        text: z.string().min(1).optional(),
        file: z
          .object({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) })
          .optional(),
        fromSourceId: Id.optional(),
      })
      .strict(),
    output: RevisionReport,
  }),
  'revisions.addPath': define({
    host: 'engine',
    callers: 'inside',
    kind: 'write',
    input: z.object({ sourceId: Id, path }),
    output: RevisionReport,
  }),

  /** Claims of a source, or (null) of the library, whose anchors are not exact and wait for a person. */
  'anchors.queue': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({
      sourceId: Id.nullable(),
      healths: z.array(AnchorHealth).min(1).optional(),
      limit: z.int().min(1).max(10_000).default(1000),
      /** False where only the claims are wanted: candidates take time in long texts. */
      candidates: z.boolean().default(true),
    }),
    output: z.object({ total: z.int(), items: z.array(QueuedAnchor) }),
  }),
  /** Gives a claim its place in the newest revision: a candidate's ranges, or what a person selected. */
  'anchors.accept': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ claimId: Id, ranges: z.array(Span).min(1).max(100) }),
    output: Claim,
  }),
  /** The places that these claims were given are right. */
  'anchors.confirm': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ claimIds: ids }),
    output: z.array(Claim),
  }),
  /** The passage is gone: the claim keeps the words of the revision it was made on. */
  'anchors.keepAsOrphan': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ claimId: Id }),
    output: Claim,
  }),
} as const
