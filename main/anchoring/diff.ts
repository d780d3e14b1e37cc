/**
 * Two texts side by side: paragraphs that became of each other in one row, and in them the words that
 * went and came. Made of the same alignment that anchors are carried by, so that what is marked as
 * kept is what a claim's passage was found by. Near-linear, as the alignment is.
 */
import type { Span } from '#shared/records/extraction.ts'
import type { DiffRow } from '#shared/records/revisions.ts'
import { align, type Alignment } from './align.ts'
import { slide } from './slide.ts'
import { type Tokens, tokensIn, tokensOf } from './tokens.ts'

/** A paragraph belongs to another when this share of one of the two stands in the other. */
const enoughShared = 0.4

/** Which paragraph each token stands in; -1 for none. */
function paragraphOf(tokens: Tokens, paragraphs: readonly Span[]): Int32Array {
  const places = new Int32Array(tokens.length).fill(-1)
  for (const [index, paragraph] of paragraphs.entries()) {
    const { from, to } = tokensIn(tokens, paragraph)
    places.fill(index, from, to)
  }
  return places
}

function weightsOf(tokens: Tokens, places: Int32Array, count: number): Float64Array {
  const weights = new Float64Array(count)
  for (let i = 0; i < tokens.length; i += 1)
    if (places[i]! >= 0) weights[places[i]!]! += tokens.weights[i]!
  return weights
}

interface Link {
  left: number
  right: number
}

interface Sides {
  alignment: Alignment
  left: Int32Array
  right: Int32Array
  leftWeights: Float64Array
  rightWeights: Float64Array
}

/** Paragraphs that share enough, by tokens that kept their order or (`moved` 1) left it. */
function linksOf(
  { alignment, left, right, leftWeights, rightWeights }: Sides,
  moved: 0 | 1,
): Link[] {
  const { before, forth } = alignment
  const shared = new Map<number, Map<number, number>>()
  for (let i = 0; i < before.length; i += 1) {
    const j = forth[i]!
    if (j < 0 || alignment.moved[i] !== moved) continue
    const [from, to] = [left[i]!, right[j]!]
    if (from < 0 || to < 0) continue
    let row = shared.get(from)
    if (!row) shared.set(from, (row = new Map()))
    row.set(to, (row.get(to) ?? 0) + before.weights[i]!)
  }
  const links: Link[] = []
  for (const [from, row] of shared)
    for (const [to, weight] of row) {
      const lesser = Math.min(leftWeights[from]!, rightWeights[to]!)
      if (lesser > 0 && weight >= enoughShared * lesser) links.push({ left: from, right: to })
    }
  return links.toSorted((a, b) => a.left - b.left || a.right - b.right)
}

/** Tokens of a span that are not marked `same`, neighbours made one. */
function marksOf(tokens: Tokens, { start, end }: Span, isSame: (token: number) => boolean): Span[] {
  const marks: Span[] = []
  const { from, to } = tokensIn(tokens, { start, end })
  let last = -2
  for (let i = from; i < to; i += 1) {
    if (isSame(i)) continue
    if (last === i - 1) marks.at(-1)!.end = tokens.ends[i]!
    else marks.push({ start: tokens.starts[i]!, end: tokens.ends[i]! })
    last = i
  }
  return marks
}

const wordsOf = (tokens: Tokens, at: number): string =>
  tokens.text.slice(tokens.starts[at], tokens.ends[at])

/** A run of paragraphs, end excluded. */
interface Run {
  from: number
  to: number
}

const none: Run = { from: 0, to: 0 }

const holds = ({ from, to }: Run, paragraph: number): boolean => paragraph >= from && paragraph < to

/** Whether two paired tokens are the same to the letter, and stand in the one row. */
function samenessIn(
  { before, after, forth, back, moved }: Alignment,
  { left, right }: Sides,
  lefts: Run,
  rights: Run,
) {
  const same = (i: number, j: number): boolean =>
    !moved[i] &&
    holds(lefts, left[i]!) &&
    holds(rights, right[j]!) &&
    wordsOf(before, i) === wordsOf(after, j)
  return {
    left: (i: number) => forth[i]! >= 0 && same(i, forth[i]!),
    right: (j: number) => back[j]! >= 0 && same(back[j]!, j),
  }
}

/**
 * The rows of two texts, in order. Paragraphs are spans in text order that do not overlap. A row
 * holds several paragraphs of a side where one was split or several became one.
 */
export function diffTexts(
  oldText: string,
  newText: string,
  oldParagraphs: readonly Span[],
  newParagraphs: readonly Span[],
): DiffRow[] {
  const { before, after } = tokensOf(oldText, newText)
  const alignment = align(before, after)
  slide(alignment)
  const left = paragraphOf(before, oldParagraphs)
  const right = paragraphOf(after, newParagraphs)
  const sides: Sides = {
    alignment,
    left,
    right,
    leftWeights: weightsOf(before, left, oldParagraphs.length),
    rightWeights: weightsOf(after, right, newParagraphs.length),
  }
  const rows: DiffRow[] = []

  const spansOf = (paragraphs: readonly Span[], { from, to }: Run): Span[] =>
    paragraphs.slice(from, to).map(({ start, end }) => ({ start, end }))
  const add = (kind: DiffRow['kind'], leftRun: Run, rightRun: Run): void => {
    const sameness = samenessIn(alignment, sides, leftRun, rightRun)
    const lefts = spansOf(oldParagraphs, leftRun)
    const rights = spansOf(newParagraphs, rightRun)
    const removed = lefts.flatMap((span) => marksOf(before, span, sameness.left))
    const added = rights.flatMap((span) => marksOf(after, span, sameness.right))
    const changed = removed.length > 0 || added.length > 0
    rows.push({
      kind: kind === 'same' && changed ? 'changed' : kind,
      left: lefts,
      right: rights,
      removed,
      added,
    })
  }

  // What moved as a whole, from both sides: these are told apart from what is new or gone.
  const movedLinks = linksOf(sides, 1)
  const movedLeft = new Set(movedLinks.map((link) => link.left))
  const movedRight = new Set(movedLinks.map((link) => link.right))
  let [i, j] = [0, 0]
  const addLoose = (toLeft: number, toRight: number): void => {
    for (; i < toLeft; i += 1)
      add(movedLeft.has(i) ? 'moved' : 'removed', { from: i, to: i + 1 }, none)
    for (; j < toRight; j += 1)
      add(movedRight.has(j) ? 'moved' : 'added', none, { from: j, to: j + 1 })
  }

  const links = linksOf(sides, 0)
  for (let at = 0; at < links.length;) {
    const first = links[at]!
    let [lastLeft, lastRight] = [first.left, first.right]
    at += 1
    // Pairs in order never cross, so that paragraphs tied to each other stand side by side.
    while (at < links.length && (links[at]!.left <= lastLeft || links[at]!.right <= lastRight)) {
      lastLeft = Math.max(lastLeft, links[at]!.left)
      lastRight = Math.max(lastRight, links[at]!.right)
      at += 1
    }
    addLoose(first.left, first.right)
    add('same', { from: i, to: lastLeft + 1 }, { from: j, to: lastRight + 1 })
    i = lastLeft + 1
    j = lastRight + 1
  }
  addLoose(oldParagraphs.length, newParagraphs.length)
  return rows
}
