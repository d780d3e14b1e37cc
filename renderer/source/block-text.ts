/** Small facts about a block that its drawing needs. */
import type { Block } from '#shared/records/extraction.ts'

/** The sign before a list item, as the text has it: its number, or a bullet for any other sign. */
export function markerOf(text: string, { start }: Block): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const sign = text.slice(lineStart, start).trim()
  return /^\p{N}{1,3}[.)]$/u.test(sign) ? sign : '•'
}

export interface BlockGroup {
  readonly kind: Block['kind']
  /** Places among the blocks; the end is exclusive. */
  readonly first: number
  readonly end: number
}

/** Blocks that stand together: runs of list items, runs of table rows, anything else alone. */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = []
  for (const [i, { kind }] of blocks.entries()) {
    const last = groups.at(-1)
    const joins = last?.kind === kind && (kind === 'listItem' || kind === 'tableRow')
    if (joins) groups[groups.length - 1] = { ...last, end: i + 1 }
    else groups.push({ kind, first: i, end: i + 1 })
  }
  return groups
}

/** Groups in stretches of at least so many characters (but the last), none of them cut. */
export function stretchesOf(
  groups: readonly BlockGroup[],
  blocks: readonly Block[],
  length: number,
): BlockGroup[][] {
  const stretches: BlockGroup[][] = []
  let since = 0
  let open: BlockGroup[] = []
  for (const group of groups) {
    if (open.length === 0) since = blocks[group.first]!.start
    open.push(group)
    if (blocks[group.end - 1]!.end - since < length) continue
    stretches.push(open)
    open = []
  }
  if (open.length > 0) stretches.push(open)
  return stretches
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
