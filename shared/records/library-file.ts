/** A library as a file: what it is, where it was seen, and the package that proves it. */
import { z } from 'zod'

export const libraryExtension = '.riscontro'
/** The whole ending, so that a system shows it as an archive of its own. */
export const packExtension = '.riscontro-audit.zip'

/** How a library is opened. `usual` makes it, with the first articles, where there is none. */
export const openModes = ['usual', 'existing', 'new', 'read-only'] as const
export const OpenMode = z.enum(openModes)
export type OpenMode = z.infer<typeof OpenMode>

/** What is wrong with one file of a package, by its name in it; `package` is the file as a whole. */
export const PackTrouble = z.object({
  file: z.string(),
  kind: z.enum(['changed', 'missing', 'added', 'structure', 'library', 'history']),
  message: z.string(),
})
export type PackTrouble = z.infer<typeof PackTrouble>

export const PackReport = z.object({
  path: z.string(),
  /** SHA-256 of the manifest: what the sender and the reader compare. */
  manifestHash: z.string(),
  /** When and by whom it was made, as the manifest says; empty where it cannot be read. */
  madeAt: z.string(),
  madeBy: z.string(),
  files: z.int(),
  bytes: z.int(),
  claims: z.int(),
  troubles: z.array(PackTrouble),
})
export type PackReport = z.infer<typeof PackReport>

/** A package that has stood every test, as the library read out of it remembers it. */
export const OpenedPack = PackReport.omit({ troubles: true })
export type OpenedPack = z.infer<typeof OpenedPack>

export const LibraryProperties = z.object({
  path: z.string(),
  name: z.string(),
  readOnly: z.boolean(),
  pack: OpenedPack.nullable(),
  /** Of the file, without what lies beside it while it is open. */
  bytes: z.int(),
  /** What compacting would give back at least. */
  freeBytes: z.int(),
  /** Of the oldest change there is; null in a library without any. */
  createdAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  schemaVersion: z.int(),
  sources: z.int(),
  claims: z.int(),
  evidence: z.int(),
  changes: z.int(),
  /** `ok`, or what SQLite found. */
  integrity: z.string(),
  /** The newest of the copies that lie beside the library. */
  lastBackup: z.object({ path: z.string(), at: z.string() }).nullable(),
  /** The head of the chain of the history, where there is one. */
  historyHead: z.string().nullable(),
})
export type LibraryProperties = z.infer<typeof LibraryProperties>

export const RecentLibrary = z.object({
  path: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: z.string(),
  missing: z.boolean(),
  /** Open in a window of this program now. */
  open: z.boolean(),
})
export type RecentLibrary = z.infer<typeof RecentLibrary>

export const PackWritten = z.object({
  path: z.string(),
  bytes: z.int(),
  files: z.int(),
  claims: z.int(),
  manifestHash: z.string(),
})
export type PackWritten = z.infer<typeof PackWritten>
