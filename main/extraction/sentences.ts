/**
 * Sentences with exact offsets: Intl.Segmenter (Unicode UAX #29) corrected. It breaks too often
 * (after abbreviations, initials, list numbers, exclamations inside a sentence), seldom too little.
 */
import type { Span } from '#shared/records/extraction.ts'
import type { Abbreviations } from './languages/rules.ts'
import { inlineListMarkers } from './list-markers.ts'
import { breaksOf } from './sentence-breaks.ts'

const closing = /["”’»'“‘)\]]+$/u
const lastWord = /([\p{L}\p{M}\p{N}.'’&-]*[\p{L}\p{M}\p{N}]°?)\.$/u
const dotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u
const opening = /^["“„«‘'([¿¡*_-]+\s*/u
const firstWord = /^[\p{L}\p{M}\p{N}'’]+/u
const listNumber = /^[("“«[]*(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,4})[.)]+$/u
const clock = /^[ap]\.m$/i
/** "(Smith 55).": the stop outside ends what stands before the bracket too. */
const reference = /^\([^()]{1,80}\)[.,;:]/u
/** "the thing is . . . I mean": three dots leave something out, four end a sentence. */
const spacedEllipsis = /(?:^|[^.\s] )\. \. \.$/u

/** The number of a page, alone in its block: shown like all else, and no sentence. */
const pageNumber = /^\s*[-–—]?\s?\p{N}{1,4}\s?[-–—]?\s*$/u

/** What stands in square brackets is put in from outside and ends nothing: "[16: firma? 13:28]". */
const openBracket = /\[[^\][]*$/u

/** Far more than any word; keeps the look-back at one end of a sentence constant. */
const lookBack = 80

function firstWordOf(right: string): string {
  return firstWord.exec(right.replace(opening, ''))?.[0] ?? ''
}

/** "Inc.", "Ltd.": a word cut short, with its stop, that may end a sentence and begins none. */
function companies(words: Abbreviations, right: string): boolean {
  const [word = ''] = /^\p{L}+(?=\.)/u.exec(right) ?? []
  return word.length > 1 && words.either.has(word.toLowerCase())
}

/** Whether the segmenter's break between these two stretches is none. */
function joins(left: string, right: string, words: Abbreviations): boolean {
  const bare = right.replace(opening, '')
  const first = bare.codePointAt(0)
  if (first === undefined) return true
  const initial = String.fromCodePoint(first)
  if (!/[\p{L}\p{N}]/u.test(initial)) return /^[,;:.!?…)\]}”»%/]/u.test(bare)
  const tail = left.slice(-lookBack)
  if (/[[(]$/.test(tail) || spacedEllipsis.test(tail) || openBracket.test(tail)) return true
  if (listNumber.test(tail.trim()) && left.length <= lookBack) return true
  if (reference.test(right)) return true
  const lower = /\p{Ll}/u.test(initial)
  // "What is it? where do I buy one?": a question of some words, then a word that begins sentences.
  const asked = /[^.!?]\?$/u.test(tail) && left.trim().split(/\s+/u).length >= 3
  if (lower && asked && words.starters.has(firstWordOf(right).toLowerCase())) return false
  if (lower && !/["“«]$/u.test(tail)) return true
  // '"Why?" he asked': a straight mark that closes what another opened.
  if (lower && tail.endsWith('"') && left.split('"').length % 2 === 1) return true

  // "Yahoo! Inc. said", "Well... I guess so."
  const follower = firstWordOf(right)
  if (tail.endsWith('!') && /^\p{Lu}/u.test(follower) && companies(words, right)) return true
  const few = left.trim().split(/\s+/u).length <= 2
  if (
    few &&
    /(?:\.\.\.|…)$/.test(tail) &&
    words.alwaysCapital?.has(follower.split(/['’]/)[0]!.toLowerCase())
  )
    return true

  const word = lastWord.exec(tail.replace(closing, ''))?.[1]
  if (word === undefined || closing.test(tail)) return false
  const folded = word.toLowerCase().replaceAll('’', "'")
  const key = folded.slice(folded.lastIndexOf("'") + 1)
  const next = firstWordOf(right)
  const figure = /^\p{N}/u.test(next)
  const starts = words.starters.has(next.toLowerCase().replaceAll('’', "'"))
  // "3 p.m. EST. Nobody": capitals are no word cut short, unless all is in capitals.
  if (/^\p{Lu}{3,}$/u.test(word) && !/^\p{Lu}{2}/u.test(next) && !figure) return false
  if (words.titles.has(key) || words.inner.has(key)) return true
  if (words.beforeNumbers.has(key) && (figure || /^[IVXLC]+$/u.test(next))) return true
  if (words.either.has(key)) return !starts
  // "At 5 a.m. Mr. Smith went": so few words are no sentence.
  if (clock.test(key) && /^\p{Lu}{2,4}$/u.test(next) && !starts) return true
  if (clock.test(key)) return figure || left.trim().split(/\s+/u).length <= 3
  if (dotted.test(word)) return !starts
  const initialOnly = /^\p{Lu}$/u.test(word)
  if (!initialOnly) return false
  // "Jonas E. Smith" goes on; "you and I. Did" and "plan B. Then" do not.
  return !(starts || (words.letterWords.has(word) && !/^\p{Lu}/u.test(next)))
}

const none: ReadonlySet<string> = new Set()

const isShortened = (word: string, { titles, inner, either, beforeNumbers }: Abbreviations) =>
  word.includes('.') || [titles, inner, either, beforeNumbers].some((words) => words.has(word))

/** The breaks with one before each item of a list, and none between its number and its words. */
function breaksAround(breaks: number[], markers: { at: number; end: number }[]): number[] {
  if (markers.length === 0) return breaks
  const kept = breaks.filter((at) => !markers.some((item) => at > item.at && at <= item.end + 1))
  return [...new Set([...kept, ...markers.map(({ at }) => at)])].toSorted((a, b) => a - b)
}

/**
 * The sentences of one block, in order, without the white space around them. Line ends inside a
 * block are spaces.
 */
export function segmentSentences(
  text: string,
  block: Span,
  language: string,
  abbreviations: Abbreviations,
): Span[] {
  const words = text.slice(block.start, block.end).replaceAll('\n', ' ')
  const spans: Span[] = []
  if (pageNumber.test(words)) return spans
  let from = 0
  const push = (to: number): void => {
    let start = from
    let end = to
    while (start < end && /\s/u.test(words[start]!)) start += 1
    while (end > start && /\s/u.test(words[end - 1]!)) end -= 1
    if (end > start) spans.push({ start: block.start + start, end: block.start + end })
    from = to
  }
  const markers = inlineListMarkers(words)
  const items = new Set(markers.map(({ at }) => at))
  const found = breaksOf(words, {
    language,
    alwaysCapital: abbreviations.alwaysCapital ?? none,
    starters: abbreviations.starters,
    needsFigure: (word) => abbreviations.beforeNumbers.has(word),
    isShortened: (word) => isShortened(word, abbreviations),
  })
  const breaks = breaksAround(found.breaks, markers)
  for (const [k, at] of breaks.entries()) {
    if (items.has(at) || found.sure.has(at)) {
      if (at > from) push(at)
      continue
    }
    const left = words.slice(Math.max(from, at - 4 * lookBack), at).trimEnd()
    if (left.trim() === '') continue
    const right = words.slice(at, Math.min(at + lookBack, breaks[k + 1] ?? words.length))
    if (at < words.length && !joins(left, right.trimStart(), abbreviations)) push(at)
  }
  push(words.length)
  return spans
}
