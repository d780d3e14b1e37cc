/** Pages of a text that is normalised: their offsets move with its characters. */
import type { PageStart } from '#shared/records/origin.ts'
import { normaliseText } from '#shared/text.ts'

/**
 * Where the pages of `raw` begin in its normalised form. Piece by piece, so that it takes one pass;
 * a mark that combines across a page's end moves that page by a character at most.
 */
export function pagesOfNormalised(raw: string, pages: readonly PageStart[]): PageStart[] {
  const found: PageStart[] = []
  let offset = 0
  let from = 0
  for (const { number, start } of pages) {
    offset += normaliseText(raw.slice(from, start)).length
    from = start
    // Two pages that begin at one place: the first of them holds no words.
    if (found.at(-1)?.start === offset) found.pop()
    if (found.at(-1)?.number !== number) found.push({ number, start: offset })
  }
  return found
}
