/** The words around a match, as the search gives them: matches stand between U+E000 and U+E001. */
import type { Span } from '#shared/records/extraction.ts'

export interface SnippetPart {
  readonly text: string
  readonly isMatch: boolean
}

const open = '\uE000'
const close = '\uE001'
const marks = /[\uE000\uE001]/g

export function snippetParts(snippet: string): SnippetPart[] {
  const parts: SnippetPart[] = []
  const add = (text: string, isMatch: boolean): void => {
    if (text !== '') parts.push({ text, isMatch })
  }
  const [before = '', ...rest] = snippet.split(open)
  add(before, false)
  for (const piece of rest) {
    const at = piece.indexOf(close)
    add(at < 0 ? piece : piece.slice(0, at), true)
    if (at >= 0) add(piece.slice(at + 1), false)
  }
  return parts
}

/** Characters before the first match that leave it in the first two lines of a narrow pane. */
const before = 36

/** With the words before the first match cut so that it is in view. */
export function withMatchInView(parts: readonly SnippetPart[]): SnippetPart[] {
  const [first, ...rest] = parts
  if (!first || first.isMatch || rest.length === 0 || first.text.length <= before) return [...parts]
  const kept = first.text.slice(-before).replace(/^\S*\s+/, '')
  return [{ text: `…${kept}`, isMatch: false }, ...rest]
}

/** The part that may be cut off at either end is marked so with an ellipsis. */
const withoutEllipses = (snippet: string): string => snippet.replace(/^…|…$/g, '')

/** Where in a text the first match of a snippet stands; null where the text does not hold it. */
export function matchIn(text: string, snippet: string): Span | null {
  const marked = withoutEllipses(snippet)
  const from = marked.indexOf(open)
  const to = marked.indexOf(close, from)
  if (from < 0 || to < 0) return null
  const place = text.indexOf(marked.replace(marks, ''))
  if (place < 0) return null
  return { start: place + from, end: place + to - 1 }
}
