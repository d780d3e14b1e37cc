/** Which words of a claim's text its passage does not have: what was put in so that it stands alone. */
import type { Insertion, Passage } from '#shared/records/extraction.ts'

interface Word {
  start: number
  end: number
  lower: string
}

const word = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*(?:['’](?=\p{L}))?/gu

function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    lower: words.toLowerCase().replaceAll('’', "'"),
  }))
}

/** For each word of `text`, whether it is kept from `passage`: the longest common run of words. */
function keptOf(text: readonly Word[], passage: readonly Word[]): boolean[] {
  const width = passage.length + 1
  const lengths = new Uint16Array((text.length + 1) * width)
  for (let i = text.length - 1; i >= 0; i -= 1)
    for (let j = passage.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        text[i]!.lower === passage[j]!.lower
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const kept: boolean[] = []
  for (let i = 0, j = 0; i < text.length; i += 1) {
    while (
      j < passage.length &&
      text[i]!.lower !== passage[j]!.lower &&
      lengths[i * width + j + 1] === lengths[i * width + j]
    )
      j += 1
    const same = j < passage.length && text[i]!.lower === passage[j]!.lower
    kept.push(same)
    if (same) j += 1
  }
  return kept
}

/** Words told in another order than in the passage are none that were put in. */
function takeMoved(text: readonly Word[], passage: readonly Word[], kept: boolean[]): void {
  const left = new Map<string, number>()
  for (const { lower } of passage) left.set(lower, (left.get(lower) ?? 0) + 1)
  for (const [i, { lower }] of text.entries()) if (kept[i]) left.set(lower, left.get(lower)! - 1)
  for (const [i, { lower }] of text.entries()) {
    const rest = left.get(lower) ?? 0
    if (kept[i] || rest === 0) continue
    kept[i] = true
    left.set(lower, rest - 1)
  }
}

/** Longer texts are quotations and tables, which nothing is put into. */
const longest = 400

/**
 * @param names of the text's entities, in small letters
 * @param sentence the sentence the claim stands in: what comes from it is shared with other clauses
 */
export function readInsertions(
  text: string,
  ranges: readonly Passage[],
  sentence: string,
  names: ReadonlySet<string>,
): Insertion[] {
  const words = wordsOf(text)
  if (words.length > longest) return []
  const passage = wordsOf(ranges.map(({ exact }) => exact).join(' '))
  const kept = keptOf(words, passage)
  takeMoved(words, passage, kept)
  const around = new Set(wordsOf(sentence).map(({ lower }) => lower))
  const found: Insertion[] = []
  for (let i = 0; i < words.length; i += 1) {
    if (kept[i]) continue
    let end = i + 1
    while (end < words.length && !kept[end]) end += 1
    const put = words.slice(i, end)
    const from = put.some(({ lower }) => names.has(lower))
      ? 'name'
      : put.every(({ lower }) => around.has(lower))
        ? 'shared'
        : 'wording'
    found.push({ start: put[0]!.start, end: put.at(-1)!.end, from })
    i = end - 1
  }
  return found
}
