/** Small facts about a block that its drawing needs. */
import type { Block } from '#shared/records/extraction.ts'

/** The sign before a list item, as the text has it: its number, or a bullet for any other sign. */
export function markerOf(text: string, { start }: Block): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const sign = text.slice(lineStart, start).trim()
  return /^\p{N}{1,3}[.)]$/u.test(sign) ? sign : '•'
}

/** Blocks that stand together: runs of list items, runs of table rows, anything else alone. */
export function groupBlocks(
  blocks: readonly Block[],
): { kind: Block['kind']; first: number; end: number }[] {
  const groups: { kind: Block['kind']; first: number; end: number }[] = []
  for (const [i, { kind }] of blocks.entries()) {
    const last = groups.at(-1)
    if (last && last.kind === kind && (kind === 'listItem' || kind === 'tableRow')) last.end = i + 1
    else groups.push({ kind, first: i, end: i + 1 })
  }
  return groups
}

/**
 * Whether spaces must be kept as they are for the words to look as they are. Where they need not, the
 * browser may drop the one at the end of a line, and no underline hangs out there.
 */
export const isSpaced = (words: string): boolean => /\s{2}|[\n\t]/u.test(words)

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim().toLowerCase()

/** Whether the text begins with these words, as one that carries its own title does. */
export const beginsWith = (text: string, blocks: readonly Block[], title: string): boolean => {
  const [first] = blocks
  return first !== undefined && plain(text.slice(first.start, first.end)) === plain(title)
}
