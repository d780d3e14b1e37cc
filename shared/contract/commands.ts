/**
 * Every command of the program: its name, who carries it out, who may call it, what goes in and what
 * comes out. Types, checks, the preload's binding, the engine, the CLI and the tests are all made
 * from this one table.
 */
import { z } from 'zod'
import { Extraction, Language, SkipReason, Span } from '../records/extraction.ts'
import { CsvPreview, CsvRequest, CsvWritten } from '../records/export.ts'
import {
  Change,
  Claim,
  ClaimPatch,
  Evidence,
  EvidenceDetails,
  Id,
  SearchHit,
  SourceDetails,
  SourceDocument,
  SourceSummary,
  StepOutcome,
} from '../records/library.ts'

interface Definition<I extends z.ZodType, O extends z.ZodType> {
  /** `engine`: the workbench process. `app`: the window's process (dialogs, clipboard, links). */
  readonly host: 'engine' | 'app'
  /** `anyone` includes the renderer. `inside` is for the app and the CLI: it names paths on disk. */
  readonly callers: 'anyone' | 'inside'
  /** A write is one step of the history and one transaction. */
  readonly kind: 'read' | 'write'
  readonly input: I
  readonly output: O
}

const define = <I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<I, O>,
): Definition<I, O> => definition

const nothing = z.object({}).strict()
const ids = z.array(Id).min(1).max(200_000)
const path = z.string().min(1).max(4096)

const Imported = z.object({ sourceId: Id, claims: z.int(), title: z.string() })
const ImportReport = z.object({
  imported: z.array(Imported.extend({ file: z.string() })),
  failed: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })),
})
export type ImportReport = z.infer<typeof ImportReport>

/** A JSON value; settings are the interface's own business. */
const Json = z.json()

export const commands = {
  // The library
  'library.describe': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({
      path: z.string(),
      name: z.string(),
      schemaVersion: z.int(),
      sources: z.int(),
      claims: z.int(),
      analyst: z.string(),
    }),
  }),
  'library.search': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ words: z.string().max(1000), limit: z.int().min(1).max(500).default(50) }),
    output: z.array(SearchHit),
  }),

  // Sources
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

  // Claims
  /** Claims of one source, or (null) of the library, in text order within a source. */
  'claims.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ sourceId: Id.nullable() }),
    output: z.array(Claim),
  }),
  /** Those of the named claims that are there, so that a listener can follow changes piece by piece. */
  'claims.get': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ ids }),
    output: z.array(Claim),
  }),
  'claims.create': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({
      revisionId: Id,
      ranges: z.array(Span).min(1).max(100),
      /** The quote where not given. */
      text: z.string().trim().min(1).optional(),
    }),
    output: Claim,
  }),
  /** One patch for one claim or many: one step of the history either way. */
  'claims.update': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ ids, patch: ClaimPatch }),
    output: z.array(Claim),
  }),
  'claims.addRange': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id, range: Span }),
    output: Claim,
  }),
  /** The last range of a claim cannot be removed: discard the claim instead. */
  'claims.removeRange': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: Id, index: z.int().min(0) }),
    output: Claim,
  }),
  'claims.discard': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ ids }),
    output: z.object({ ids }),
  }),

  // Evidence
  'evidence.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ claimId: Id }),
    output: z.array(Evidence),
  }),
  'evidence.add': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ claimId: Id, details: EvidenceDetails }),
    output: Evidence,
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

  // History
  'history.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({
      claimId: Id.nullable().default(null),
      /** Only changes before this one, for paging; newest first. */
      beforeSeq: z.int().nullable().default(null),
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: z.array(Change),
  }),
  /** The commands that undo and redo would act on; null where there is none. */
  'history.state': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
  }),
  'history.undo': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: nothing,
    output: StepOutcome,
  }),
  'history.redo': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: nothing,
    output: StepOutcome,
  }),

  // Settings of this library: columns, panels, theme. Not part of the history.
  'settings.get': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ key: z.string().min(1).max(200) }),
    output: z.object({ value: Json.nullable() }),
  }),
  'settings.set': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ key: z.string().min(1).max(200), value: Json }),
    output: z.object({ key: z.string() }),
  }),

  // Export
  'exports.previewCsv': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: CsvRequest.extend({ limit: z.int().min(1).max(100).default(20) }),
    output: CsvPreview,
  }),
  'exports.writeCsv': define({
    host: 'engine',
    callers: 'inside',
    kind: 'read',
    input: CsvRequest.extend({ path }),
    output: CsvWritten,
  }),

  // Reading a text without keeping it
  'extraction.read': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({
      text: z.string(),
      language: Language.optional(),
      referenceDate: z.iso.date().optional(),
    }),
    output: Extraction,
  }),

  // The window's own process
  /** Asks for files with the system's dialog and imports them; empty report when dismissed. */
  'app.importFiles': define({
    host: 'app',
    callers: 'anyone',
    kind: 'write',
    input: nothing,
    output: ImportReport,
  }),
  /** Asks where with the system's dialog and writes; null when dismissed. */
  'app.exportCsv': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: CsvRequest,
    output: CsvWritten.nullable(),
  }),
  'app.copyText': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ text: z.string().max(50_000_000) }),
    output: nothing,
  }),
  'app.pasteText': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({ text: z.string() }),
  }),
  /** Opens an http(s) address in the system's browser, after asking with the host in plain sight. */
  'app.openLink': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ url: z.url({ protocol: /^https?$/ }) }),
    output: z.object({ opened: z.boolean() }),
  }),
  /** Shows a file that this session wrote, in the system's file manager. */
  'app.showFile': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ path }),
    output: nothing,
  }),
  'app.setTheme': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ theme: z.enum(['system', 'light', 'dark']) }),
    output: nothing,
  }),
  'app.setInterfaceLanguage': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ language: Language }),
    output: nothing,
  }),
  /** The window says that it has painted the library; a picture may be taken from now on. */
  'app.ready': define({
    host: 'app',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: nothing,
  }),
} as const

export type Commands = typeof commands
export type CommandName = keyof Commands
/** What a caller writes: fields with a default may be left out. */
export type InputOf<N extends CommandName> = z.input<Commands[N]['input']>
/** What the command receives, defaults filled in. */
export type ParsedInputOf<N extends CommandName> = z.output<Commands[N]['input']>
export type OutputOf<N extends CommandName> = z.output<Commands[N]['output']>

export type NamesHostedBy<H extends 'engine' | 'app'> = {
  [N in CommandName]: Commands[N]['host'] extends H ? N : never
}[CommandName]

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)
