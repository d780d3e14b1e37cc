/**
 * A text cut into headings, paragraphs, list items and table rows; plain text and light Markdown.
 * A block's range covers its words only: `## `, `- `, `> ` and the spaces around stay outside.
 */
import type { Block } from '#shared/records/extraction.ts'

interface Line {
  start: number
  end: number
  words: string
}

const markdownHeading = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/
const listMarker = /^(?:[-*+•▪◦‣⁃]|\p{N}{1,3}[.)])[ \t]+(?=\S)/u
const quoteMarker = /^(?:>[ \t]?)+/
const tableRule = /^\|?[ \t]*:?-{2,}[-:| \t]*$/
const underline = /^(=+|-{3,})$/
const rule = /^([-*_])(?:[ \t]*\1){2,}$/
const endsSentence = /[.!?…:;,][)\]"”’»']*$/u

/** Longest a line without a full stop may be and still head what follows, in characters. */
const headingLength = 120

function trimmed(text: string, start: number, end: number): Line {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from]!)) from += 1
  while (to > from && /\s/u.test(text[to - 1]!)) to -= 1
  return { start: from, end: to, words: text.slice(from, to) }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    const at = text.indexOf('\n', from)
    const to = at < 0 ? text.length : at
    lines.push(trimmed(text, from, to))
    from = to + 1
  }
  return lines
}

/** Lines broken by hand at a fixed width, paragraphs told apart by empty lines. */
function isWrapped(lines: Line[]): boolean {
  let inner = 0
  let full = 0
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const width = lines[i]!.words.length
    if (width === 0 || lines[i + 1]!.words.length === 0) continue
    inner += 1
    if (width > 100) return false
    if (width >= 50 && !endsSentence.test(lines[i]!.words)) full += 1
  }
  return inner >= 2 && full * 2 > inner
}

/** A line long enough for prose that stops in mid sentence: what follows in small letters goes on. */
function isCutShort(text: string, { start, end }: Block): boolean {
  return end - start >= 50 && !endsSentence.test(text.slice(end - 10, end))
}

/** "It was a cold ⏎ night in the city.": a sentence that begins on one line and ends on the next. */
function isCutOff(text: string, { start, end }: Block, next: string): boolean {
  const line = text.slice(start, end)
  return /^["“«]?\p{Lu}/u.test(line) && !endsSentence.test(line) && /[.!?]["”’»')]*$/u.test(next)
}

function isHeading(line: Line, next: Line | undefined): boolean {
  if (!next) return false
  const { words } = line
  if (words.length > headingLength || endsSentence.test(words)) return false
  if (!/\p{L}/u.test(words)) return false
  // What goes on in small letters on the next line is prose.
  if (/^\p{Ll}/u.test(next.words) && next.start - line.end <= 3) return false
  return next.words.length > headingLength || endsSentence.test(next.words)
}

export function splitBlocks(text: string): Block[] {
  const lines = linesOf(text)
  const wrapped = isWrapped(lines)
  const blocks: Block[] = []
  const filled = lines.filter((line) => line.words.length > 0)
  let at = 0
  let open: Block | undefined

  for (const line of lines) {
    if (line.words.length === 0) {
      open = undefined
      continue
    }
    const next = filled[at + 1]
    const afterNext = filled[at + 2]
    at += 1
    const { words } = line

    if (
      underline.test(words) &&
      open &&
      open.kind === 'paragraph' &&
      open.end - open.start <= headingLength
    ) {
      open.kind = 'heading'
      open.level = words.startsWith('=') ? 1 : 2
      open = undefined
      continue
    }
    if (rule.test(words) || tableRule.test(words)) {
      open = undefined
      continue
    }
    const heading = markdownHeading.exec(words)
    if (heading) {
      const level = heading[1]!.length
      const start = line.start + words.indexOf(heading[2]!, level)
      if (heading[2]!.length > 0) {
        blocks.push({ start, end: start + heading[2]!.length, kind: 'heading', level })
      }
      open = undefined
      continue
    }
    if (words.startsWith('|') && words.indexOf('|', 1) > 0) {
      blocks.push({ start: line.start, end: line.end, kind: 'tableRow' })
      open = undefined
      continue
    }
    const marker = listMarker.exec(words)
    if (marker) {
      open = { start: line.start + marker[0].length, end: line.end, kind: 'listItem' }
      blocks.push(open)
      continue
    }
    const quoted = quoteMarker.exec(words)?.[0].length ?? 0
    if (quoted === words.length) continue
    const goesOn =
      open?.kind === 'paragraph' &&
      /^\p{Ll}/u.test(words) &&
      (isCutShort(text, open) || isCutOff(text, open, words))
    if ((wrapped || goesOn) && open && quoted === 0) {
      open.end = line.end
      continue
    }
    // A title may have a second line under it before the first paragraph.
    const heads =
      isHeading(line, next) ||
      (blocks.length === 0 &&
        next !== undefined &&
        afterNext !== undefined &&
        isHeading(next, afterNext) &&
        !endsSentence.test(words) &&
        words.length <= headingLength)
    if (heads && quoted === 0) {
      blocks.push({
        start: line.start,
        end: line.end,
        kind: 'heading',
        level: blocks.length === 0 ? 1 : 2,
      })
      open = undefined
      continue
    }
    open = { start: line.start + quoted, end: line.end, kind: 'paragraph' }
    blocks.push(open)
  }
  return blocks
}
