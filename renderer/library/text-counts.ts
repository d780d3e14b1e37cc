/** How much a text is, and what its first line says. */

export interface TextCounts {
  /** As a reader counts them: an accented letter or an emoji is one. */
  readonly characters: number
  readonly paragraphs: number
}

/** Texts longer than this are counted in code units: nobody sees the difference, typing would. */
const exactUpTo = 200_000

const segmenter = new Intl.Segmenter('it', { granularity: 'grapheme' })

function charactersIn(text: string): number {
  // eslint-disable-next-line no-control-regex -- plain letters need no segmenter
  if (/^[\0-\x7f]*$/.test(text) || text.length > exactUpTo) return text.length
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** Parted by empty lines; where there is none, each line is one. */
export function countText(raw: string): TextCounts {
  const text = raw.replace(/\r\n?/g, '\n').trim()
  if (text === '') return { characters: 0, paragraphs: 0 }
  const byEmptyLines = text.split(/\n[^\S\n]*\n\s*/)
  const paragraphs = byEmptyLines.length > 1 ? byEmptyLines : text.split('\n')
  return { characters: charactersIn(text), paragraphs: paragraphs.length }
}

const longestTitle = 80

/** The first line with words in it, cut where it is long; '' where there is none. */
export function firstLine(text: string): string {
  const line = /\S[^\r\n]*/.exec(text)?.[0].replace(/\s+/g, ' ').replace(/^#+ /, '').trim() ?? ''
  const characters = [...line]
  return characters.length > longestTitle
    ? `${characters.slice(0, longestTitle - 1).join('')}…`
    : line
}
