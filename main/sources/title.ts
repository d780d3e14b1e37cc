/** The title of a text nobody gave one. */
import type { Block } from '#shared/records/extraction.ts'

const longestTitle = 200

/** A heading without the marks Markdown puts before and after it. */
const bare = (line: string): string =>
  line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()

function shortened(line: string): string {
  const characters = [...line]
  if (characters.length <= longestTitle) return line
  return `${characters.slice(0, longestTitle - 1).join('')}…`
}

/** The name of a file without folders and extension. */
export function nameOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file
  return name.replace(/(.)\.[^.]*$/, '$1')
}

/**
 * The heading the text begins with, else its heading of the first level, else its first line, where
 * that is short enough for a title; else the file's name, and without a file the line's beginning.
 */
export function titleOf(text: string, blocks: readonly Block[], file?: string): string {
  const [first] = blocks
  const heading =
    first?.kind === 'heading'
      ? first
      : blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const title = heading ? bare(text.slice(heading.start, heading.end)) : ''
  if (title !== '') return shortened(title)
  const line = bare(text.trimStart().split('\n', 1)[0] ?? '')
  if (file !== undefined && [...line].length > longestTitle) return nameOf(file)
  return shortened(line)
}
