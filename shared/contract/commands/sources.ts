/** Sources and their sentences. */
import { z } from 'zod'
import { SkipReason } from '../../records/extraction.ts'
import { Id, SourceDetails, SourceDocument, SourceSummary } from '../../records/library.ts'
import { define, nothing, path, ImportReport, Imported } from './define.ts'

export const sources = {
  'sources.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.array(SourceSummary),
  }),
  'sources.get': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ id: Id }),
    output: SourceDocument,
  }),
  /** Pasted text. The title is the first heading or line where none is given. */
  'sources.importText': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ text: z.string().min(1), details: SourceDetails.partial().default({}) }),
    output: Imported,
  }),
  /** Dropped files: their bytes, so that the renderer never names a path. */
  'sources.importBytes': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({
      files: z
        .array(z.object({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(1000),
    }),
    output: ImportReport,
  }),
  'sources.importPaths': define({
    host: 'engine',
    callers: 'inside',
    kind: 'write',
    input: z.object({ paths: z.array(path).min(1).max(10_000) }),
    output: ImportReport,
  }),
  /**
   * The article at an http(s) address, fetched now. Addresses of this computer and of local networks
   * are refused unless `allowPrivate`. The answer's `url` is where it was found, after redirects.
   */
  'sources.importUrl': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({
      url: z.url({ protocol: /^https?$/ }).max(4096),
      allowPrivate: z.boolean().default(false),
    }),
    output: Imported.extend({ url: z.string() }),
  }),
  'sources.update': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id, patch: SourceDetails.partial().strict() }),
    output: SourceSummary,
  }),
  'sources.delete': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
  }),
  /** Skips a sentence for a reason, or (null) makes it untouched again. */
  'sentences.skip': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id, reason: SkipReason.nullable() }),
    output: z.object({ id: Id }),
  }),
} as const
