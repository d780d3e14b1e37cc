/** Where the text of a source came from, and the pages it stood on. */
import { z } from 'zod'

export const fileKinds = ['text', 'html', 'pdf', 'docx', 'epub', 'rtf'] as const
export const FileKind = z.enum(fileKinds)
export type FileKind = z.infer<typeof FileKind>

/** Names of files that hold plain text, and of the others that are read. */
export const textExtensions = ['txt', 'text', 'md', 'markdown']
export const otherExtensions = ['html', 'htm', 'xhtml', 'pdf', 'docx', 'rtf', 'epub']
export const readExtensions: readonly string[] = [...textExtensions, ...otherExtensions]

export const SourceOrigin = z.object({
  kind: FileKind,
  /** Name of the file without its folder; empty for what came from the web. */
  file: z.string(),
  /** Where it was fetched from, after redirects; empty for a file. */
  url: z.string(),
  /** What the page names as its own address; empty where it names none. */
  canonicalUrl: z.string(),
  /** When the file was read or the address fetched. */
  accessedAt: z.iso.datetime(),
})
export type SourceOrigin = z.infer<typeof SourceOrigin>

/** From this offset of the text on, the words stand on this page, counted from 1. */
export const PageStart = z.object({ number: z.int().min(1), start: z.int().min(0) })
export type PageStart = z.infer<typeof PageStart>

/** The page an offset of the text stands on; null where the text has no pages. `pages` by start. */
export const pageAt = (pages: readonly PageStart[] | undefined, offset: number): number | null =>
  pages?.findLast(({ start }) => start <= offset)?.number ?? null

/**
 * The pages that ranges of the text (`end` exclusive) stand on, each once, in order; empty where the
 * text has no pages.
 */
export function pagesOf(
  pages: readonly PageStart[] | undefined,
  ranges: readonly { start: number; end: number }[],
): number[] {
  const found = ranges.flatMap(({ start, end }) => {
    const first = pageAt(pages, start)
    const begun = pages?.filter((page) => page.start > start && page.start < end) ?? []
    return [...(first === null ? [] : [first]), ...begun.map(({ number }) => number)]
  })
  return [...new Set(found)].toSorted((a, b) => a - b)
}
